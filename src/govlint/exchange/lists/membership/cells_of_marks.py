"""Cells of a matrix with marks, such as C, x, 10M or 3M-1."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from govlint.exchange.lists.capacities import capacity_of
from govlint.exchange.lists.marks import CODES, NO_MARK

HALF = 0.5
"""The part of cells from which on a table, or more than which a column, is one of marks."""

_ODD = re.compile(r"(\w{1,20}|\W) ?[(*?\u2020/].*")
"""A mark with something behind it, such as "X (sub)" or "M*"."""

_CELL = re.compile(r"(?P<count>\d{0,4})(?P<code>\D*?)(?:-(?P<vacant>\d{1,4}))?")


class MembershipMark(NamedTuple):
    """What one cell of a matrix says."""

    capacity: str
    number: int
    vacant: int


def seat_of(cell: str) -> MembershipMark | None:
    """Read a mark such as C, x, 10M or 3M-1."""
    found = _CELL.fullmatch(cell)
    if not found:
        return None
    count, code = found["count"], found["code"].strip().casefold()
    capacity = CODES.get(code or count) if code or count == "1" else None
    capacity = capacity or (capacity_of(code) if code else None)
    if capacity is None or len(cell) > 40:
        return None
    number, vacant = int(count or 1), int(found["vacant"] or 0)
    return MembershipMark(capacity, number, vacant) if number > 0 and vacant <= number else None


def is_no_mark(cell: str) -> bool:
    """Tell whether a cell says in a sign or a word that nobody sits there."""
    return cell.casefold() in NO_MARK


def is_odd_mark(cell: str) -> bool:
    """Tell whether a cell begins with a mark and says something more, which is not read."""
    found = _ODD.fullmatch(cell)
    return found is not None and seat_of(cell) is None and seat_of(found[1]) is not None


def share_of_marks(cells: Iterable[str]) -> float:
    """Give the part of what stands in some cells that are marks."""
    filled = [cell for cell in cells if cell and not is_no_mark(cell)]
    return sum(seat_of(cell) is not None for cell in filled) / max(len(filled), 1)
