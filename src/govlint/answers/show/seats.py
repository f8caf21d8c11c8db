"""Seats of one holder, and of everybody on a forum: what each is, and the hours that it takes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govlint.graph.graph import Graph
from govlint.graph.identity import holder_of
from govlint.graph.overlap.common_tables import table_of
from govlint.graph.seated_on_a_day import in_office
from govlint.graph.seating.active_seats import active_seats
from govlint.graph.seats import Seat
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.meetings.hours import MINUTES, SeatTime, once_a_table, time_of, timed


@dataclass(frozen=True, slots=True)
class SeatHours:
    """A seat of somebody, with the hours a year that it takes."""

    forum: str
    capacity: str
    votes: bool
    meetings: float | None
    """How often the forum meets a year; null where that is not stated."""
    in_room: float | None
    preparing: float | None
    hours: float | None
    """Null where no rhythm is stated, or where the seat is at a table that another is at."""
    estimated: bool


@dataclass(frozen=True, slots=True)
class Held:
    """All that one holder sits on: each seat, and those of them that take time."""

    seats: Sequence[Seat]
    timed: Sequence[SeatTime]

    @property
    def hours(self) -> float:
        """The hours a year that are known."""
        return sum(one.time.hours for one in self.timed)

    @property
    def estimated(self) -> bool:
        """Whether minutes of some meeting, or of its preparation, are not stated."""
        return any(one.time.estimated for one in self.timed)

    @property
    def forums(self) -> Sequence[str]:
        """The forums of the seats, once each."""
        return list(dict.fromkeys(seat.forum for seat in self.seats))

    def time_at(self, seat: Seat) -> SeatTime | None:
        """Give the time of a seat; None where it takes none of its own."""
        return next((one for one in self.timed if one.seat is seat), None)


def selves(graph: Graph, key: str) -> list[str]:
    """Give all ids of whoever a post or person is: the person, and the posts that they hold.

    Who shares a post has its seats as well; the post itself is nobody's alone.
    """
    holder = holder_of(graph, key)
    person = graph.structure.people.get(holder)
    shared: list[str] = []
    if person and (graph.day is None or in_office(person, graph.day)):
        posts = graph.structure.posts.items()
        shared = [post for post, known in posts if holder in (known.holder or ())]
    return list(dict.fromkeys((key, holder, *graph.seats.posts_of.get(holder, ()), *shared)))


def held_by(graph: Graph, ids: Iterable[str]) -> Held:
    """Give the seats on active forums that somebody has, by whatever id."""
    seats = [seat for key in ids for seat in active_seats(graph, key)]
    order = {key: place for place, key in enumerate(graph.forums)}
    seats.sort(key=lambda seat: (order[seat.forum], seat.position))
    return Held(seats, once_a_table(graph, timed(graph, seats)))


def empty_seats(graph: Graph, key: str) -> Sequence[Seat]:
    """Give the seats of a post or person that nobody sits on now."""
    ids = (
        (key, *(graph.structure.posts[key].holder or ())) if key in graph.structure.posts else [key]
    )
    own = [one for name in ids for one in graph.memberships.by_holder.get(name, ())]
    return [
        seat
        for known in dict.fromkeys(one.forum for one in own if one.member.who == key)
        for seat in graph.seats_of(known) or ()
        if seat.member.who == key and seat.holder is None
    ]


def planned(graph: Graph, ids: Iterable[str]) -> list[str]:
    """List the forums that are only proposed, or in shadow, on which somebody has a seat."""
    seats = (seat for key in ids for seat in graph.seats.by_holder.get(key, ()))
    statuses = {seat.forum: graph.forums[seat.forum].status for seat in seats}
    return [key for key, status in statuses.items() if status in ("proposed", "shadow")]


def without_rhythm(graph: Graph, held: Held) -> list[str]:
    """List the forums of the seats of which it is not stated how often they meet."""
    return [key for key in held.forums if meetings_a_year(graph, key) is None]


def hours_of(graph: Graph, held: Held) -> list[SeatHours]:
    """Give the data of each seat."""
    return [_hours(graph, held, seat) for seat in held.seats]


def beside(graph: Graph, held: Held, seat: Seat) -> str | None:
    """Name the forum at whose table a seat's meeting already counts."""
    table = table_of(graph, seat.forum)
    others = (one.seat.forum for one in held.timed if table_of(graph, one.seat.forum) == table)
    return next(others, None) if held.time_at(seat) is None else None


def guessed(graph: Graph, forums: Iterable[str]) -> list[str]:
    """Say of which forums minutes or preparation are not stated, and what counts for them."""
    dark = [key for key in forums if (time := time_of(graph, key)) and time.estimated]
    if not dark:
        return []
    which = graph.label(dark[0]) if len(dark) == 1 else f"{len(dark)} forums"
    return [f"minutes or preparation of {which} (~: {MINUTES // 60} hours count for each)"]


def _hours(graph: Graph, held: Held, seat: Seat) -> SeatHours:
    one = held.time_at(seat)
    time = one.time if one else None
    return SeatHours(
        seat.forum,
        seat.member.capacity,
        seat.votes,
        meetings_a_year(graph, seat.forum),
        time.in_room if time else None,
        time.preparing if time else None,
        time.hours if time else None,
        bool(time and time.estimated),
    )
