"""Hours of meetings: what a forum takes of the time of all who sit on it, and of one of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.overlap.common_tables import table_of
from govlint.graph.seats import Seat
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.figures import figure, half_up
from govlint.structure.word_lists import counted

MINUTES = 120
"""Minutes that a meeting, or its preparation, counts where none are stated; a convention."""


class MeetingTime(NamedTuple):
    """The hours a year that one seat of a forum takes of whoever sits on it."""

    in_room: float
    preparing: float
    estimated: bool
    """Whether the length of a meeting, or of its preparation, is not stated."""

    @property
    def hours(self) -> float:
        """The hours a year, meeting and preparing."""
        return self.in_room + self.preparing


class SeatTime(NamedTuple):
    """A seat with the hours a year that it takes."""

    seat: Seat
    time: MeetingTime

    @property
    def hours(self) -> float:
        """The hours a year of all who sit there; a seat that nobody holds takes none."""
        return self.time.hours * (self.seat.number - self.seat.vacant)


@once
def time_of(graph: Graph, forum: str) -> MeetingTime | None:
    """Give the hours a year of one seat; None where it is not stated how often a forum meets."""
    per_year = meetings_a_year(graph, forum)
    if per_year is None:
        return None
    minutes = forum_value(graph, forum, "meetings.minutes")
    preparing = forum_value(graph, forum, "meetings.prep_minutes")
    return MeetingTime(
        per_year * (MINUTES if minutes is None else minutes) / 60,
        per_year * (MINUTES if preparing is None else preparing) / 60,
        minutes is None or preparing is None,
    )


def any_estimated(graph: Graph, forums: Iterable[str]) -> bool:
    """Tell whether the hours of some forum rest on minutes that are not stated."""
    return any((time := time_of(graph, key)) and time.estimated for key in forums)


def timed(graph: Graph, seats: Iterable[Seat]) -> Iterator[SeatTime]:
    """Give with its hours each seat whose forum says how often it meets."""
    for seat in seats:
        if time := time_of(graph, seat.forum):
            yield SeatTime(seat, time)


def once_a_table(graph: Graph, seats: Iterable[SeatTime]) -> Sequence[SeatTime]:
    """Keep of one holder's seats at forums that meet in common the one of most hours."""
    longest: dict[str, SeatTime] = {}
    for one in seats:
        table = table_of(graph, one.seat.forum)
        longest[table] = max(longest.get(table, one), one, key=_length)
    return list(longest.values())


def everyones(graph: Graph, forums: Iterable[str]) -> Mapping[str, Sequence[SeatTime]]:
    """Give by forum the seats that take time there, of forums that meet in common at one.

    Who sits at several forums of one table is counted at the one of most hours; only forums whose
    members and rhythm are stated are in it.
    """
    found: dict[str, list[SeatTime]] = {}
    of_holder: dict[tuple[str, str], SeatTime] = {}
    for forum in forums:
        seats = graph.all_seats_of(forum)
        if seats is None or time_of(graph, forum) is None:
            continue
        found[forum] = []
        for one in timed(graph, seats):
            if one.seat.holder is None:
                found[forum].append(one)
                continue
            at = (table_of(graph, forum), one.seat.holder)
            of_holder[at] = max(of_holder.get(at, one), one, key=_length)
    for one in of_holder.values():
        found[one.seat.forum].append(one)
    return found


def hours_of(graph: Graph, forum: str) -> float | None:
    """Give the hours a year of all who sit on a forum, whoever else it meets with."""
    seats = everyones(graph, [forum]).get(forum)
    return None if seats is None else sum(one.hours for one in seats)


def people_on(graph: Graph, forum: str) -> int | None:
    """Count who sits on a forum, with a vote or without; None where that is not stated."""
    seats = graph.all_seats_of(forum)
    return None if seats is None else sum(seat.number - seat.vacant for seat in seats)


def hours_together(graph: Graph, forums: Iterable[str]) -> float:
    """Add up the hours a year of forums, of those that meet in common as one meeting."""
    return sum(one.hours for seats in everyones(graph, forums).values() for one in seats)


def yearly(graph: Graph, forums: Iterable[str]) -> float:
    """Add up the meetings a year of forums that state how often they meet, in common as one."""
    tables: dict[str, float] = {}
    for key in forums:
        often = meetings_a_year(graph, key)
        if often is not None:
            table = table_of(graph, key)
            tables[table] = max(tables.get(table, 0), often)
    return sum(tables.values())


def _length(one: SeatTime) -> tuple[float, float, str]:
    return one.time.hours, one.time.in_room, one.seat.forum


def _hours(graph: Graph, day: date, forum: str) -> Reading | None:
    seats = everyones(graph, [forum]).get(forum)
    if seats is None:
        return None
    value = sum(one.hours for one in seats)
    return Reading(half_up(value, 1), lambda: _in_words(graph, forum, value, seats))


def _in_words(graph: Graph, forum: str, value: float, seats: Sequence[SeatTime]) -> Sentence:
    time = time_of(graph, forum)
    assert time
    there = people_on(graph, forum) or 0
    guessed = " (partly estimated)" if time.estimated else ""
    hours = figure(value, 1).replace(",", "")
    words = (
        f"takes {hours} hours of people's time a year{guessed}: "
        f"{counted(there, 'person', 'people')}, {figure(time.hours, 1)} hours each"
    )
    return Sentence(words, at=("forums", forum, "meetings"))


MEASURES = (
    Measure(
        "forum.hours-per-year",
        "forum",
        "hours of people's time a year",
        _hours,
        ("members", "meetings.per_year"),
    ),
)
"""What can be measured of the time that meetings take."""
