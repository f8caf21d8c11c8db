"""Phrases that name several things, where a list belongs."""

import re
from typing import NamedTuple

from govlint.structure.typed_text import is_typed

_ITEM = r"(?:[-\u2013\u2014\u2022\u00b7*\u25aa\u25e6\u2023]|\d{1,2}[.)])"
_LINES = re.compile(rf"\s*\n\s*(?:{_ITEM}\s+)?")
_FIRST = re.compile(rf"^\s*{_ITEM}\s+")
_WITH = r"(?<!consultation )(?<!discussion )(?<!agreement )with"
_BREAK = re.compile(
    r"\s*[;|]\s*|\s*,\s*(?:(?:and|or|&)\s+)?|\s+(?:and/or|and|or|plus|as well as"
    rf"|(?:together |jointly )?{_WITH})\s+|\s*[&]\s*|\s+[+/]\s+",
    re.IGNORECASE,
)
_SLASH = re.compile(r"\s*[/+]\s*")
_CLOSED = re.compile(r"(?P<text>\w.*\([^()]*\))[\s.,;]*")
"""A text with brackets behind it that are opened and closed."""

_PAIR = re.compile(r"^(?:either|both)\s+(?=.*\s(?:or|and)\s)", re.IGNORECASE)
"""What stands before two that are named together."""

_TOGETHER = re.compile(rf"\s(?:and|plus|as well as|{_WITH})\s|[&+]", re.IGNORECASE)
_EITHER = re.compile(r"\sor\s", re.IGNORECASE)


class Phrase(NamedTuple):
    """The things that a text names, and whether it joins them with an and or an or."""

    parts: tuple[str, ...]
    together: bool
    either: bool


def phrase(text: str) -> Phrase:
    """Part a text at its lines, commas, semicolons and joining words; a longer one stays whole."""
    if not is_typed(text):
        return Phrase((text,), together=False, either=False)
    lines = [line for line in _LINES.split(_PAIR.sub("", _FIRST.sub("", text.strip()))) if line]
    if len(lines) == 1:
        lines = _parted(lines[0])
    return Phrase(tuple(lines), bool(_TOGETHER.search(text)), bool(_EITHER.search(text)))


def _parted(line: str) -> list[str]:
    parts = _BREAK.split(line)
    if len(parts) == 1 and "://" not in line:
        parts = _SLASH.split(line)
    bare = [_bare(part) if len(parts) > 1 else part for part in parts]
    return [part for part in bare if part]


def _bare(part: str) -> str:
    """Take off what stands around a part, and leave it the brackets behind its name."""
    closed = _CLOSED.fullmatch(part.strip())
    return closed["text"] if closed else part.strip(" .[](){}\"'")
