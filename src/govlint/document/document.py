"""Document: a text as plain data, and the place of each key path when it is asked for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from govlint.document.builder import Builder, RepeatedKey
from govlint.document.decoding import MARK, Span, TextFault, span_at
from govlint.document.entries import Entries
from govlint.document.events import Reading, read_slowly, readings
from govlint.document.positions import Extents, Found, Numbered, Places
from govlint.place import KeyPath, Place

_LONE_RETURN = re.compile("\r(?!\n)")
"""The end of a line as Macs once wrote it."""


@dataclass(slots=True)
class Document:
    """The plain data of one text; asks for positions only when they are wanted."""

    is_of_sheets: ClassVar[bool] = False
    """Whether it is a workbook, which has cells in the place of lines."""

    text: str
    data: Any
    repeated: list[RepeatedKey] = field(default_factory=list)
    entries: Entries = field(default_factory=Entries)
    reading: Reading = read_slowly
    """How the text was read, and its pieces are."""
    _written: dict[KeyPath, Extents] = field(default_factory=dict)
    _steps: dict[KeyPath, KeyPath] = field(default_factory=dict)
    """The paths inside entries, which many share."""
    _whole: dict[KeyPath, dict[KeyPath, Numbered]] = field(default_factory=dict)
    """What stands in each entry, where one could not be read by itself."""

    def span(self, key_path: KeyPath, *, of_key: bool = False) -> Span:
        """Find a scalar or a flow value, else its key; what is not stated, where it would stand."""
        return self.locate(key_path, of_key=of_key)[1]

    def place(self, path: str, key_path: KeyPath, *, of_key: bool) -> tuple[KeyPath, Place]:
        """Give as much of a key path as was written, and the place of its end in its file."""
        written, span = self.locate(key_path, of_key=of_key)
        return written, Place(path, *span)

    def locate(self, key_path: KeyPath, *, of_key: bool = False) -> tuple[KeyPath, Span]:
        """Give as much of a key path as was written, and the span of its end."""
        for length in range(len(key_path), 0, -1):
            prefix = key_path[:length]
            entry = self.entries.get(prefix)
            if entry and ((of_key and prefix == key_path) or entry.has_nothing):
                return prefix, entry.key_span
            written = self.spans_near(prefix).get(prefix)
            if written and (inner := self._of_lone_item(prefix, key_path[length:])):
                return inner
            if written:
                key_wanted = of_key and length == len(key_path)
                return prefix, written.key if key_wanted or not written.value else written.value
        return (), Span(1, 1, 1, 1)

    def _of_lone_item(self, prefix: KeyPath, rest: KeyPath) -> tuple[KeyPath, Span] | None:
        """Find what stands in a group of keys that was written without the list around it."""
        path = (*prefix, *rest[1:])
        alone = len(rest) > 1 and rest[0] == 0 and isinstance(rest[1], str)
        inner = self.spans_near(prefix).get(path) if alone else None
        return (path, inner.value or inner.key) if inner else None

    def spans_near(self, key_path: KeyPath) -> Extents:
        """Give where all stands that is written in the entry around a key path."""
        home = next((key_path[:n] for n in (2, 1) if self.entries.get(key_path[:n])), ())
        if home not in self._written:
            self._written[home] = Extents(home, self._read_spans(home), self._steps)
        return self._written[home]

    def _read_spans(self, home: KeyPath) -> Found:
        entry = self.entries.get(home)
        if not entry:
            return {}
        alone = self.text[entry.start : entry.end]
        if entry.in_flow:  # its column means nothing there, and may be as large as the text
            blanks = min(entry.column, 1)
            alone = "{\n" + " " * blanks + alone + "\n}"
            first_line, left_out = entry.line - 1, entry.column - blanks
        else:
            alone = " " * entry.column + alone
            first_line, left_out = entry.line, 0
        try:
            return Places(self.reading(alone), first_line, left_out).note(home[:-1])
        except YAMLError:  # a key written with `? ` has no meaning by itself
            return self._read_as_a_whole().get(home, {})

    def _read_as_a_whole(self) -> Mapping[KeyPath, Found]:
        """Give what stands in each entry by the whole text, which is read once."""
        if not self._whole:
            for path, numbers in Places(self.reading(self.text), 0).note(()).items():
                for depth in {1, min(2, len(path))}:
                    self._whole.setdefault(path[:depth], {})[path] = numbers
        return self._whole


def read(text: str) -> Document:
    """Build plain data from YAML text; raises `TextFault`."""
    text = text.lstrip(MARK)
    refused: list[MarkedYAMLError] = []
    for reading in readings(text):
        document = Document(text, None, reading=reading)
        try:
            document.data = Builder(reading(text), document.entries, document.repeated).build()
        except TextFault as error:
            from govlint.document.yaml_errors import as_text

            raise as_text(error, text) from None
        except MarkedYAMLError as error:
            refused.append(error)
        except ReaderError as error:
            message = "A character that YAML does not allow."
            raise TextFault(message, span_at(text, _refused_at(error, text))) from None
        else:
            return document
    from govlint.document.yaml_errors import slip

    raise slip(max(refused, key=_met), _LONE_RETURN.sub("\n", text))


def _refused_at(error: ReaderError, text: str) -> int:
    """Give the offset of the character that a parser refused, which libyaml counts in bytes."""
    character = error.character if isinstance(error.character, str) else chr(error.character)
    found = text.find(character)
    return error.position if found < 0 else found


def _met(error: MarkedYAMLError) -> int:
    """Give the offset that a parser came to."""
    mark = error.problem_mark or error.context_mark
    return mark.index if mark else 0
