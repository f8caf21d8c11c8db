"""Change: what is to stand at a key path, and what became of the texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import unified_diff
from io import StringIO
from typing import Any, Literal, NamedTuple

from govlint.document.decoding import MARK, Span, span_at
from govlint.place import KeyPath
from govlint.refusal import Refusal

Operation = Literal["set", "remove", "append", "rename"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a structure.

    `set` writes `value` at `key_path`, be something there or not; `remove` takes away what is
    there; `append` adds `value` to the list there; `rename` writes the key anew, which of an
    entity is its id: then everything that names it follows.
    """

    operation: Operation
    key_path: KeyPath
    """From the top of the structure, over all its files: section, id, field and so on."""
    value: Any = None
    """Plain data; of `rename` the new key."""
    position: int | None = None
    """Where in its list or mapping a new item or key stands; at the end where there is none."""


class EditRefusal(Refusal):
    """A change that is not made; says why, and nothing is changed."""

    def __init__(self, message: str, change: Edit | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.change = change


@dataclass(frozen=True, slots=True)
class Mention:
    """A free text or remark that holds an id which was renamed, and is left as it is."""

    file: str
    line: int
    """Counted from 1, after the change."""
    key_path: KeyPath
    """Empty for a remark."""
    text: str
    id: str


class Replacement(NamedTuple):
    """A part of a file before a change, and the text that comes in its place."""

    file: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class EditedTexts:
    """Texts of a structure after changes, by the names of their files."""

    before: Mapping[str, str]
    texts: Mapping[str, str]
    mentions: tuple[Mention, ...] = field(default=())

    @property
    def changed(self) -> tuple[str, ...]:
        """The names of the files whose text is another now."""
        return tuple(name for name, text in self.texts.items() if text != self.before[name])

    def diff(self) -> str:
        """Give a unified diff of every changed text."""
        made: list[str] = []
        for name in self.changed:
            before = _lines(self.before[name])
            after = _lines(self.texts[name])
            for line in unified_diff(before, after, name, name):
                made += [line] if line.endswith("\n") else [line, "\n", _NO_END]
        return "".join(made)

    def replacements(self) -> Iterator[Replacement]:
        """Give of every changed text the one part that is another now, for other programs."""
        for name in self.changed:
            before, after = self.before[name].lstrip(MARK), self.texts[name].lstrip(MARK)
            begin = _alike(before, after)
            rest = _alike(before[begin:][::-1], after[begin:][::-1])
            end = len(before) - rest
            first, last = span_at(before, begin), span_at(before, end)
            span = Span(first.line, first.column, last.line, last.column)
            yield Replacement(name, span, after[begin : len(after) - rest])


_NO_END = "\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Give the lines of a text as editors count them; U+2028 and its like end none."""
    return StringIO(text, newline="").readlines()


def _alike(one: str, other: str) -> int:
    """Count the characters with which two texts begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
