"""Seats: the codes of the membership sheet, and what they leave for the seats in detail."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from govlint.exchange.workbook.names import is_reserved

CODES: Mapping[str, str] = {
    "C": "chair",
    "CC": "co-chair",
    "DC": "deputy-chair",
    "M": "member",
    "A": "attendee",
    "AD": "adviser",
    "O": "observer",
    "S": "secretary",
}
"""What a member is on a forum, by the letters in its cell."""

OTHER_CODES: Mapping[str, str] = {
    "X": "member",
    "\u2713": "member",
    "\u2714": "member",
    "DEP": "deputy-chair",
}
"""What people write as well."""

_BY_CAPACITY = {capacity: code for code, capacity in CODES.items()}
_MARK = re.compile(
    r"(?P<count>\d{1,10})?\s*(?P<code>[A-Za-z]{1,3}|[\u2713\u2714])\s*(?:-\s*(?P<vacant>\d{1,10}))?"
)

IN_ROW = ("who", "seat", "represents", "kind")
"""What the first columns of the membership sheet say of a seat."""
IN_CODE = ("capacity", "count", "vacant")
"""What a code says of it."""

MOST_ACROSS = 60
"""Forums up to which membership is a matrix; beyond, every seat is a row of its own."""


class SeatRow(NamedTuple):
    """The first columns of a row of the membership sheet."""

    who: str | None
    seat: str | None
    represents: tuple[str, ...] | None
    kind: tuple[str, ...] | None


def row_of(member: Mapping[str, Any]) -> SeatRow:
    """Give the row of the membership sheet on which a seat stands, one for each holder."""
    if member.get("who") is not None:
        return SeatRow(member["who"], member.get("seat"), None, None)
    represents, kind = (
        tuple(member[key]) if key in member else None for key in ("represents", "kind")
    )
    return SeatRow(None, member.get("seat"), represents, kind)


def in_row(member: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the fields that the row of a seat tells: of a holder no more than who it is."""
    return ("who", "seat") if member.get("who") is not None else IN_ROW


def code(member: Mapping[str, Any]) -> str:
    """Write what a member is, how many such seats there are and how many of them are vacant."""
    count, vacant = member.get("count", 1), member.get("vacant", 0)
    shown = _BY_CAPACITY[member.get("capacity", "member")]
    return f"{count if count != 1 else ''}{shown}{f'-{vacant}' if vacant else ''}"


@lru_cache(1_000)
def decoded(mark: str) -> Mapping[str, Any] | None:
    """Read a mark of the membership sheet; None where it is no code."""
    word = "-".join(mark.casefold().split())
    if word in _BY_CAPACITY:
        return {} if word == "member" else {"capacity": word}
    found = _MARK.fullmatch(mark.strip())
    capacity = capacity_of_letters(found["code"]) if found else None
    if not found or not capacity:
        return None
    made: dict[str, Any] = {} if capacity == "member" else {"capacity": capacity}
    if found["count"] and int(found["count"]) != 1:
        made["count"] = int(found["count"])
    if int(found["vacant"] or 0) > int(found["count"] or 1):
        return None
    if found["vacant"] and int(found["vacant"]):
        made["vacant"] = int(found["vacant"])
    return made


def capacity_of_letters(letters: str) -> str | None:
    """Read what letters or a tick say that somebody is there; None where they say nothing."""
    return CODES.get(letters.upper()) or OTHER_CODES.get(letters.upper())


class MarkedSeat(NamedTuple):
    """A seat of a forum, with its mark in the matrix, and whether details tell the rest of it."""

    member: Mapping[str, Any]
    is_marked: bool
    is_detailed: bool


def marked(members: Sequence[Mapping[str, Any]], *, in_matrix: bool) -> Iterator[MarkedSeat]:
    """Say of each seat of a forum whether a mark says it, a row of details, or both.

    Seats of one holder on one forum are told apart in detail, unless their rows do so already.
    """
    same = defaultdict(list)
    for member in members:
        same[member.get("who", ""), member.get("seat", "")].append(row_of(member))
    for member in members:
        rows = same[member.get("who", ""), member.get("seat", "")]
        more = not member.keys() <= {*in_row(member), *IN_CODE}
        apart = len({*rows}) == len(rows)
        alone = len(rows) == 1 or (apart and not more)
        named = member.keys() & {"who", "seat"} and not is_reserved(member.get("who", ""))
        if not in_matrix or not named or not alone:
            yield MarkedSeat(member, is_marked=False, is_detailed=True)
        else:
            yield MarkedSeat(member, is_marked=True, is_detailed=more)
