"""Lines of a text as people see them: how far each is set in, its key and its value."""

import re
from dataclasses import dataclass
from functools import cached_property

from govlint.document.decoding import LINE_BREAK

_HYPHENS = re.compile(r"(?:-\s+)*")
_KEY = re.compile(
    r"(?P<key>[^\s:{}\[\],&*#?|>@`\"'%!-](?:[^:{}\[\],\"']*[^\s:{}\[\],\"'])?)\s*+:(?:\s+|$)"
)
_REMARK = re.compile(r"(?:^|(?<!\s)\s++)#.*$")


@dataclass(frozen=True)
class TextLine:
    """One line, where it begins in the text, and what it holds between indent and remark."""

    number: int
    begin: int
    text: str

    @cached_property
    def indent(self) -> int:
        """How many spaces it is set in."""
        return len(self.text) - len(self.text.lstrip(" "))

    @cached_property
    def content(self) -> str:
        """What stands there without indent and remark."""
        return _REMARK.sub("", self.text[self.indent :]).rstrip()

    @cached_property
    def hyphens(self) -> str:
        """The hyphens of the list items that begin there."""
        found = _HYPHENS.match(self.content)
        return found[0] if found else ""

    @cached_property
    def key(self) -> str:
        """The key before the first colon that has a space behind it; empty where there is none."""
        found = _KEY.match(self.content, len(self.hyphens))
        return found["key"] if found else ""

    @cached_property
    def value(self) -> str:
        """What stands after the key, or after the hyphen."""
        found = _KEY.match(self.content, len(self.hyphens))
        return self.content[found.end() if found else len(self.hyphens) :]

    @property
    def start(self) -> int:
        """The offset of its content."""
        return self.begin + self.indent

    @property
    def end(self) -> int:
        """The offset past its content."""
        return self.start + len(self.content)

    @property
    def value_start(self) -> int:
        """The offset of its value."""
        return self.end - len(self.value)


def lines_of(text: str) -> list[TextLine]:
    """Part a text into its lines."""
    found, begin = [], 0
    for number, ended in enumerate(LINE_BREAK.finditer(text)):
        found.append(TextLine(number, begin, text[begin : ended.start()]))
        begin = ended.end()
    return [*found, TextLine(len(found), begin, text[begin:])]
