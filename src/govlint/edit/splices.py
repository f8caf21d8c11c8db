"""Splices: parts of a text that give way to others, and where its lines begin and end."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from govlint.document.decoding import LINE_BREAK

_REMARK = re.compile(r"[ \t]*+(?:(?<![^ \t\r\n])#[^\r\n]*+)?(?=[\r\n]|\Z)")


class Splice(NamedTuple):
    """What stands between two offsets, and what comes in its place."""

    start: int
    end: int
    text: str = ""


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Put in place of each part what comes there; none may overlap.

    Of two that are put in at one offset the later one comes first.
    """
    made, at = [], 0
    last_first = [*splices][::-1]
    for one in sorted(last_first, key=lambda one: one[:2]):
        made += [text[at : one.start], one.text]
        at = one.end
    return "".join([*made, text[at:]])


def line_start(text: str, at: int) -> int:
    """Give the offset at which the line around an offset begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Give the offset of the line break at or after an offset, or of the end of the text."""
    found = LINE_BREAK.search(text, at)
    return found.start() if found else len(text)


def after_break(text: str, at: int) -> int:
    """Give the offset past the line break that stands at an offset, if one does."""
    found = LINE_BREAK.match(text, at)
    return found.end() if found else at


def before_break(text: str, at: int) -> int:
    """Give the offset of the line break that ends at an offset, if one does."""
    if text[max(0, at - 2) : at] == "\r\n":
        return at - 2
    return at - 1 if at and text[at - 1] in "\r\n" else at


def column(text: str, at: int) -> int:
    """Give how far from the beginning of its line an offset stands."""
    return at - line_start(text, at)


def begins_line(text: str, at: int) -> bool:
    """Tell whether only spaces stand before an offset on its line."""
    return not text[line_start(text, at) : at].strip(" \t")


def ends_line(text: str, at: int) -> bool:
    """Tell whether nothing but a remark stands behind an offset on its line."""
    return bool(_REMARK.match(text, at))


def whole_lines(text: str, start: int, end: int) -> Splice:
    """Take out the lines from one offset to another; of the last one its line break before."""
    first, last = line_start(text, start), line_end(text, end)
    if last == len(text):
        return Splice(before_break(text, first), last)
    return Splice(first, after_break(text, last))


def line_break_at(text: str, at: int) -> str:
    """Give the line break that is used around an offset."""
    end = line_end(text, at)
    start = line_start(text, at)
    found = text[end : after_break(text, end)] or text[before_break(text, start) : start]
    if not found and (first := LINE_BREAK.search(text)):
        return first[0]
    return found or "\n"
