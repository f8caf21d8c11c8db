"""Members of a forum: the seats by whom they speak for, their votes, and the hours they take."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govlint.answers.answer import Block, Column, Row, Table
from govlint.answers.forum_summary import times_a_year
from govlint.answers.show.page import NONE, NamesInWords, plainly
from govlint.graph.graph import LONGEST_NAME, Graph
from govlint.graph.seats import Seat, once_each, seats_in
from govlint.measures.meetings.hours import MeetingTime, SeatTime, everyones, time_of
from govlint.structure.figures import about
from govlint.structure.forums import CHAIRS, VOTING_CAPACITIES
from govlint.structure.word_lists import counted, in_words

MOST_BODIES = 8
"""Organisations that stand on one screen before other things do."""

MOST_ALONE = 3
"""How many times the usual number of names there is room for, where all speak for one."""


@dataclass(frozen=True, slots=True)
class ForumSeat:
    """An entry of the members of a forum."""

    who: str | None
    """The post or person; null for a seat of which only the name is known."""
    seat: str | None
    number: int
    vacant: int
    capacity: str
    votes: bool
    represents: Sequence[str]
    deputy: str | None
    hours_a_year: float | None
    """Of all who sit there; null where the forum does not say how often it meets."""


@dataclass(frozen=True, slots=True)
class Members:
    """What is known of who sits on a forum."""

    forum: str
    seats: Sequence[Seat]
    all_known: bool
    """Whether all members are stated."""
    time: MeetingTime | None
    """The hours a year of one seat."""
    timed: Sequence[SeatTime] | None
    """The seats that take time; None where rhythm or members are not stated."""

    @property
    def hours(self) -> float | None:
        """The hours a year of all who sit there; None where they are not known."""
        return None if self.timed is None else sum(one.hours for one in self.timed)

    @property
    def estimated(self) -> bool:
        """Whether minutes or preparation are not stated."""
        return bool(self.time and self.time.estimated)

    @property
    def votes(self) -> int | None:
        """All votes; None where not all members are stated."""
        return votes_in(self.seats) if self.all_known else None

    def hours_at(self, seat: Seat) -> float | None:
        """Give the hours a year of one entry; a holder's second seat takes none of its own."""
        if self.time is None:
            return None
        if self.timed is None:
            return self.time.hours * (seat.number - seat.vacant)
        return sum(one.hours for one in self.timed if one.seat is seat)


def members_of(graph: Graph, forum: str) -> Members:
    """Give what is known of who sits on a forum."""
    return Members(
        forum,
        graph.seats_of(forum) or (),
        graph.all_seats_of(forum) is not None,
        time_of(graph, forum),
        everyones(graph, [forum]).get(forum),
    )


def votes_in(seats: Sequence[Seat]) -> int:
    """Count votes, one for each holder."""
    return seats_in(once_each(seat for seat in seats if seat.votes))


def called(seat: Seat, name: str) -> str:
    """Name a seat, with what is not plain membership in brackets."""
    said = []
    name = name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"
    if seat.member.capacity != "member":
        said.append(plainly(seat.member.capacity))
    if not seat.votes and seat.member.capacity in VOTING_CAPACITIES:
        said.append("no vote")
    if seat.vacant:
        said.append("vacant" if seat.vacant == seat.number else f"{seat.vacant} vacant")
    number = f"{seat.number} x " if seat.number > 1 else ""
    apart = f" ({', '.join(said)})" if said else ""
    return f"{number}{name}{apart}"


def room_in_words(graph: Graph, known: Members, often: float | None) -> str:
    """Say what votes a forum has, how often it meets and what that takes."""
    if not known.seats and not known.all_known and often is None:
        return "states neither its members nor how often it meets"
    said = [_votes_in_words(graph, known)]
    meets = "" if often is None else f"meets {times_a_year(often)}"
    said.append(meets or "does not state how often it meets")
    if (hours := known.hours) is not None:
        year = about(hours, estimated=known.estimated)
        said.append(f"takes {year} hours of people's time a year")
    return in_words(said)


def member_table(names: NamesInWords, known: Members) -> Iterator[Block]:
    """Show who sits there, by whom they speak for, those with most votes first."""
    if not known.seats:
        return
    columns = [Column("for"), Column("votes", right=True), Column("who sits there")]
    columns += [Column("hours", right=True, spare=1)] if known.time else []
    groups: dict[tuple[str, ...] | None, list[Seat]] = {}
    for seat in sorted(known.seats, key=_rank):
        groups.setdefault(seat.represents, []).append(seat)
    ranked = sorted(groups.items(), key=lambda item: (-votes_in(item[1]), item[0] is None))
    room = NamesInWords(names.graph, names.most * MOST_ALONE) if len(ranked) == 1 else names
    rows = [Row(_cells(room, known, bodies, seats)) for bodies, seats in ranked]
    yield Table(columns, rows, least=MOST_BODIES)


def seat_data(known: Members) -> list[ForumSeat]:
    """Give the data of every entry, in the order written."""
    return [
        ForumSeat(
            who=seat.member.who,
            seat=seat.member.seat,
            number=seat.number,
            vacant=seat.vacant,
            capacity=seat.member.capacity,
            votes=seat.votes,
            represents=seat.represents or (),
            deputy=seat.member.deputy,
            hours_a_year=known.hours_at(seat),
        )
        for seat in known.seats
    ]


def _cells(
    names: NamesInWords, known: Members, bodies: tuple[str, ...] | None, seats: Sequence[Seat]
) -> Sequence[str]:
    hours = [one for seat in seats if (one := known.hours_at(seat)) is not None]
    return (
        NONE if bodies is None else names.of(bodies) or "nobody but themselves",
        str(votes_in(seats) or "none"),
        names.some([called(seat, names.graph.seat(seat)) for seat in seats]),
        *([about(sum(hours), estimated=known.estimated, places=1)] if known.time else []),
    )


def _rank(seat: Seat) -> tuple[int, int]:
    """Put the chair first, and those without a vote last."""
    capacity = seat.member.capacity
    first = 0 if capacity in CHAIRS else 1 if capacity == "deputy-chair" else 3 - seat.votes
    return first, seat.position


def _votes_in_words(graph: Graph, known: Members) -> str:
    if not known.all_known:
        return "lists only those who lead it" if known.seats else "does not state its members"
    votes = known.votes or 0
    bodies = len(graph.represented(known.forum))
    of = f" of {counted(bodies, 'organisation')}" if bodies > 1 else ""
    also = seats_in(once_each(known.seats)) - votes
    others = f" and {counted(also, 'seat')} without one" if also else ""
    return f"has {counted(votes, 'vote')}{of}{others}"
