"""Splices: parts of a text that give way to others."""

from collections.abc import Iterable
from typing import NamedTuple

from govlint.edit.line_breaks import after_break, before_break, line_end, line_start


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


def joined(splices: Iterable[Splice]) -> list[Splice] | None:
    """Leave out what goes with a larger part; gives nothing where parts overlap otherwise."""
    made: list[Splice] = []
    for one in sorted(splices, key=lambda one: (one.start, -one.end)):
        if not made or one.start >= made[-1].end:
            made.append(one)
        elif one.text or made[-1].text or one.end > made[-1].end:
            return None
    return made


def whole_lines(text: str, start: int, end: int) -> Splice:
    """Take out the lines from one offset to another; of the last one its line break before."""
    first, last = line_start(text, start), line_end(text, end)
    if last == len(text):
        return Splice(before_break(text, first), last)
    return Splice(first, after_break(text, last))
