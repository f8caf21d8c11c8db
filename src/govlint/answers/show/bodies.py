"""Rooms of an organisation: the seats that speak for it, shared or its own, and its votes there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from govlint.answers.show.members import votes_in
from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.overlap.common_tables import table_of
from govlint.graph.seating.active_seats import going_on
from govlint.graph.seats import Seat, seats_in
from govlint.measures.meetings.hours import SeatTime, everyones


@dataclass(frozen=True, slots=True)
class SharedSeats:
    """The seats of an organisation on one forum."""

    forum: str
    votes: int
    of: int | None
    """All votes on the forum; null where not all its members are stated."""
    hours: float | None
    """The hours a year of these seats; null where rhythm or members are not stated."""
    estimated: bool
    seats: Sequence[Seat]


@dataclass(frozen=True, slots=True)
class BodySeats:
    """What an organisation has on one forum."""

    forum: str
    votes: int
    of: int | None
    """All votes on the forum; null where not all its members are stated."""
    hours: float | None
    """The hours a year of these seats; null where rhythm or members are not stated."""
    estimated: bool
    who: Sequence[str]
    """The posts and people who sit there, and the names of seats of which nothing else is known."""


def seat_ids(forums: Sequence[SharedSeats]) -> list[BodySeats]:
    """Give the data of an organisation's seats."""
    return [
        BodySeats(
            one.forum,
            one.votes,
            one.of,
            one.hours,
            one.estimated,
            [seat.called for seat in one.seats],
        )
        for one in forums
    ]


@dataclass(frozen=True, slots=True)
class Rooms:
    """Where an organisation sits."""

    shared: Sequence[SharedSeats]
    """Where other organisations have seats as well, those with most of its votes first."""
    own: Sequence[SharedSeats]
    elsewhere: Sequence[SharedSeats]
    """Where its people sit and speak for somebody else, or for nobody."""
    none: Sequence[str]
    """The shared forums on which nobody speaks for it."""

    @property
    def votes(self) -> int:
        """The votes on shared forums."""
        return sum(one.votes for one in self.shared)

    @property
    def silent(self) -> int:
        """The seats of its people of which it is not stated for whom they speak."""
        seats = (seat for one in self.elsewhere for seat in one.seats)
        return seats_in(seat for seat in seats if seat.represents is None)


def rooms_of(graph: Graph, body: str) -> Rooms:
    """Collect where an organisation sits, by whom each seat represents."""
    active = [key for key in graph.forums if key in going_on(graph)]
    found = [_split(graph, body, forum) for forum in active]
    timed = _timed(graph, active, [one.forum for one in found if one.mine or one.theirs])
    shared = [_seats(graph, one.forum, one.mine, timed) for one in found if one.mine and one.others]
    own = [
        _seats(graph, one.forum, one.mine, timed) for one in found if one.mine and not one.others
    ]
    elsewhere = [_seats(graph, one.forum, one.theirs, timed) for one in found if one.theirs]
    none = [one.forum for one in found if not one.mine and len(one.others) > 1]
    shared.sort(key=lambda one: (-one.votes, one.of or 0))
    return Rooms(shared, own, elsewhere, none)


class _Split(NamedTuple):
    """The seats of a forum by what they are to one organisation."""

    forum: str
    mine: Sequence[Seat]
    """Those that speak for it."""
    theirs: Sequence[Seat]
    """Those of its people who do not."""
    others: frozenset[str]
    """The other organisations that somebody speaks for."""


def _split(graph: Graph, body: str, forum: str) -> _Split:
    seats = graph.seats_of(forum) or ()
    mine = [seat for seat in seats if body in (seat.represents or ())]
    theirs = [seat for seat in seats if seat not in mine and _employs(graph, body, seat)]
    others = {one for seat in seats for one in seat.represents or ()} - {body}
    return _Split(forum, mine, theirs, frozenset(others))


def _timed(
    graph: Graph, active: Sequence[str], forums: Sequence[str]
) -> Mapping[str, Sequence[SeatTime]]:
    """Give the seats that take time on some forums, and at the same tables."""
    tables = {table_of(graph, forum) for forum in forums}
    return everyones(graph, [forum for forum in active if table_of(graph, forum) in tables])


def _seats(
    graph: Graph, forum: str, seats: Sequence[Seat], timed: Mapping[str, Sequence[SeatTime]]
) -> SharedSeats:
    times = [one for one in timed.get(forum, ()) if one.seat in seats]
    known = graph.all_seats_of(forum)
    return SharedSeats(
        forum,
        votes_in(seats),
        None if known is None else votes_in(known),
        sum(one.hours for one in times) if forum in timed else None,
        any(one.time.estimated for one in times),
        seats,
    )


def _employs(graph: Graph, body: str, seat: Seat) -> bool:
    """Tell whether who sits here is one of an organisation's people."""
    who = seat.member.who or ""
    ids = (who, *ids_of(graph, seat.holder or who))
    return any(body in _bodies(graph, key) for key in ids)


def _bodies(graph: Graph, key: str) -> Sequence[str]:
    if post := graph.structure.posts.get(key):
        return post.organisation or ()
    person = graph.structure.people.get(key)
    return (person.employer,) if person and person.employer else ()
