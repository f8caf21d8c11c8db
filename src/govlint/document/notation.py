"""Notation: plain data written as YAML, as scalars, in braces and brackets, or over lines."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from govlint.document.builder import plain_value
from govlint.invisible_characters import ORDER, ORDERS, PILED, UNSEEN
from govlint.refusal import Refusal

WIDTH = 100
"""Columns within which a mapping or a list is written on one line."""

_PLAIN = re.compile(r"(?:\w|[(/£$€+~^<.-](?=[^\s:#]))(?:[^\s:#]|:(?=\S)|(?<=\S)#|[ ](?![ #]|\Z))*")
_NO_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}:?]")
_MARKERS = ("---", "...", "- ", "? ")
_OTHERWISE_READ = re.compile(
    r"yes|no|on|off|<<|[-+]?\.(?:inf|nan)|[-+]?0[xob][\da-f_]+"
    r"|[-+]?[\d_]++(?::[0-5]?\d)+(?:\.\d*)?|[-+]?(?=\.?\d)[\d_]*+\.?[\d_]*+(?:e[-+]?\d+)?",
    re.IGNORECASE,
)
"""Texts that other readers of YAML take for true, false, a number or a time of day."""

_BEGINS_AS_JSON = re.compile(r'\s*\{\s*"')

_UNPRINTABLE = re.compile(rf"{PILED.pattern}|{UNSEEN.pattern}|[\ud800-\udfff]|(?i:{ORDER.pattern})")
"""What YAML does not hold as it is, what nobody sees or what turns the text around it, and where
an order to a pipeline begins."""

_HIDES = re.compile(rf"{_UNPRINTABLE.pattern}|(?i:{ORDERS.pattern})")
"""The same, and what is an order where a line begins with it."""


@dataclass(frozen=True, slots=True)
class Notation:
    """How data is written in one text."""

    line_break: str = "\n"
    json: bool = False
    """Whether keys and texts stand in quotation marks, as in JSON."""
    folds: bool = False
    """Whether a text that is too long for its line, or has several, stands below its key."""

    def scalar(self, value: Any, *, in_flow: bool) -> str:
        """Write a text, a number, a truth value or nothing; raises `Refusal`."""
        match value:
            case None:
                return "null"
            case bool():
                return "true" if value else "false"
            case int() | float():
                return _number(value)
            case str():
                plain = not self.json and is_plain(value, in_flow=in_flow)
                return value if plain and plain_value(value) == value else quoted(value)
        raise Refusal(f"{type(value).__name__} is no data of YAML")

    def key(self, key: str, *, in_flow: bool) -> str:
        """Write a key, which is always read as text."""
        plain = not self.json and is_plain(key, in_flow=in_flow) and key != "<<"
        return key if plain else quoted(key)

    def flow(self, value: Any) -> str:
        """Write a value on one line."""
        match value:
            case dict():
                pairs = (f"{self.key(k, in_flow=True)}: {self.flow(v)}" for k, v in value.items())
                return f"{{{', '.join(pairs)}}}"
            case list() | tuple():
                return f"[{', '.join(map(self.flow, value))}]"
        return self.scalar(value, in_flow=True)

    def inline(self, value: Any, *, in_flow: bool) -> str:
        """Write a value on one line, where it may hold what braces would end."""
        if isinstance(value, dict | list | tuple):
            return self.flow(value)
        return self.scalar(value, in_flow=in_flow)

    def pair(self, key: str, value: Any, column: int) -> str:
        """Write a key and its value, over lines below a column where one is too short."""
        written = self.key(key, in_flow=False)
        return f"{written}:{self.after_colon(value, column, column + len(written) + 1)}"

    def after_colon(self, value: Any, column: int, taken: int) -> str:
        """Write a value behind a colon that ends at `taken`, of a key that stands at a column."""
        inline = f" {self.inline(value, in_flow=False)}"
        if self.folds and isinstance(value, str) and ("\n" in value or taken + len(inline) > WIDTH):
            return self.below_key(value, column + 2) or inline
        if self.fits(value, taken + len(inline)):
            return inline
        return self.line_break + self.lines(value, column + 2)

    def item(self, value: Any, column: int) -> str:
        """Write an item of a list whose hyphen stands at a column."""
        inline = self.inline(value, in_flow=False)
        if self.fits(value, column + 2 + len(inline)):
            return f"- {inline}"
        return f"- {self.lines(value, column + 2).lstrip(' ')}"

    def lines(self, value: Any, column: int) -> str:
        """Write a mapping or a list, which is not empty, over lines that begin at a column."""
        indent = " " * column
        return self.line_break.join(f"{indent}{entry}" for entry in self._entries(value, column))

    def _entries(self, value: Any, column: int) -> Iterator[str]:
        if isinstance(value, dict):
            yield from (self.pair(key, inner, column) for key, inner in value.items())
        else:
            yield from (self.item(inner, column) for inner in value)

    def below_key(self, text: str, column: int) -> str:
        """Write a text over lines that begin at a column; empty where it would be another then."""
        lines = text.split("\n")
        if any(not line or line != line.strip() or _HIDES.search(line) for line in lines):
            return ""
        begin = f"{self.line_break}{' ' * column}"
        if len(lines) > 1:
            return begin.join((" |-", *lines))
        room = max(WIDTH - column, 40)
        folded = wrap(text, room, break_long_words=False, break_on_hyphens=False)
        return begin.join((" >-", *folded)) if " ".join(folded) == text else ""

    def fits(self, value: Any, end: int) -> bool:
        """Tell whether a value is written on one line that ends at a column."""
        many = isinstance(value, dict | list | tuple) and bool(value) and not self.json
        return not many or end <= WIDTH


def is_json(text: str) -> bool:
    """Tell whether a text is JSON: it begins with a brace and a key in quotation marks."""
    return bool(_BEGINS_AS_JSON.match(text))


def is_plain(text: str, *, in_flow: bool) -> bool:
    """Tell whether a text needs no quotation marks."""
    if not _PLAIN.fullmatch(text) or text.startswith(_MARKERS) or _UNPRINTABLE.search(text):
        return False
    if text in ("-", "~", "."):
        return False
    if in_flow and _NO_PLAIN_IN_FLOW.search(text):
        return False
    return not _OTHERWISE_READ.fullmatch(text)


def quoted(text: str) -> str:
    """Write a text in double quotation marks."""
    return _UNPRINTABLE.sub(_escaped, json.dumps(text, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    codes = map(ord, found[0])
    return "".join(f"\\U{one:08x}" if one > 0xFFFF else f"\\u{one:04x}" for one in codes)


def _number(value: float) -> str:
    """Write a number that is read as the same again."""
    written = repr(value)
    read = plain_value(written)
    if type(read) is type(value) and read == value:
        return written
    raise Refusal(f"{written} has more digits than a number keeps here")
