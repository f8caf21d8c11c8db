"""Who sits on one forum and on no other: seat-holders, and unnamed seats of a name."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat
from govlint.structure.word_lists import counted

Unnamed = tuple[str, tuple[str, ...] | None]
"""The name of a seat, and whom it represents."""


class OnlyHere(NamedTuple):
    """A seat-holder, or the unnamed seats of one name, that only one forum has."""

    holder: str | None
    seat: str | None
    number: int


def only_here(graph: Graph, forums: Collection[str]) -> Mapping[str, Sequence[OnlyHere]]:
    """Give by forum who sits on no other of these forums; a vacant seat is nobody."""
    homes: dict[str | Unnamed, set[str]] = {}
    there: dict[str, Counter[str | Unnamed]] = {}
    called: dict[str | Unnamed, str] = {}
    for forum in forums:
        counts: Counter[str | Unnamed] = Counter()
        for seat in graph.seats_of(forum) or ():
            held = seat.number - seat.vacant
            if held > 0:
                known = _known_as(seat)
                counts[known] += held
                called.setdefault(known, _name(seat))
        there[forum] = counts
        for one in counts:
            homes.setdefault(one, set()).add(forum)
    return {
        forum: [
            _entry(one, called[one], count) for one, count in counts.items() if len(homes[one]) == 1
        ]
        for forum, counts in there.items()
    }


def in_short(found: Sequence[OnlyHere]) -> str:
    """Count who sits only on one forum: posts and people, and unnamed seats."""
    named = sum(1 for one in found if one.holder)
    seats = sum(one.number for one in found if one.seat)
    parts = [counted(named, "person", "people")] if named else []
    return ", ".join([*parts, *([counted(seats, "unnamed seat")] if seats else [])]) or "nobody"


def _known_as(seat: Seat) -> str | Unnamed:
    if seat.holder:
        return seat.holder
    return " ".join(_name(seat).casefold().split()), seat.represents


def _name(seat: Seat) -> str:
    return seat.member.seat or seat.member.who or ""


def _entry(one: str | Unnamed, name: str, count: int) -> OnlyHere:
    return OnlyHere(one, None, 1) if isinstance(one, str) else OnlyHere(None, name, count)
