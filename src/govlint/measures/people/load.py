"""Load of one person: seats, hours of meetings, forums serviced."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.graph.memberships import active_seats
from govlint.graph.reporting import in_rooms, rooms_apart, table_of
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, listing

NOT_COUNTED = ("observer", "secretary", "adviser")


MINUTES = 120
"""Minutes that a meeting, or its preparation, counts where none are stated; a convention."""


MONTHS = 12


class Meeting(NamedTuple):
    """The hours a year that one seat takes."""

    seat: Seat
    in_room: float
    preparing: float
    estimated: bool


def _seats(graph: Graph, day: date, holder: str) -> Reading:
    """Count the forums on which somebody sits; those that meet in common are one."""
    seats = _counted(graph, day, holder)
    rooms = rooms_apart(graph, seats)
    words = f"has seats on {in_rooms(rooms, seats)}"
    return Reading(
        len(rooms), lambda: Sentence(listing(words, graph.labels(rooms)), graph.forum_places(seats))
    )


def _hours(graph: Graph, day: date, holder: str) -> Reading | None:
    meetings = list(_meetings(graph, day, holder))
    if not meetings:
        return None
    in_all = sum(meeting.in_room + meeting.preparing for meeting in meetings)
    value = round(in_all / MONTHS, 1)
    return Reading(value, lambda: _hours_in_words(graph, value, meetings))


def _hours_in_words(graph: Graph, value: float, meetings: Sequence[Meeting]) -> Sentence:
    rooms = sum(meeting.in_room for meeting in meetings)
    preparing = sum(meeting.preparing for meeting in meetings)
    guessed = " (partly estimated)" if any(meeting.estimated for meeting in meetings) else ""
    words = (
        f"has {counted(value, 'hour')} of meetings a month{guessed}: {rooms:.0f} hours a year "
        f"in {counted(len(meetings), 'forum')} and {preparing:.0f} preparing"
    )
    return Sentence(words, graph.forum_places([meeting.seat for meeting in meetings]))


def _meetings(graph: Graph, day: date, holder: str) -> Iterator[Meeting]:
    """Give each forum that says how often it meets; of those at one table the one of most hours."""
    longest: dict[str, Meeting] = {}
    for meeting in _timed(graph, active_seats(graph, holder)):
        table = table_of(graph, meeting.seat.forum)
        longest[table] = max(longest.get(table, meeting), meeting, key=_length)
    yield from longest.values()


def _length(meeting: Meeting) -> tuple[float, float, str]:
    return meeting.in_room + meeting.preparing, meeting.in_room, meeting.seat.forum


def _timed(graph: Graph, seats: Iterable[Seat]) -> Iterator[Meeting]:
    for seat in seats:
        forum = graph.forums[seat.forum]
        per_year = value_of(graph, "forum", seat.forum, forum, "meetings.per_year")
        if per_year is None:
            continue
        minutes = value_of(graph, "forum", seat.forum, forum, "meetings.minutes")
        preparing = value_of(graph, "forum", seat.forum, forum, "meetings.prep_minutes")
        yield Meeting(
            seat,
            per_year * (MINUTES if minutes is None else minutes) / 60,
            per_year * (MINUTES if preparing is None else preparing) / 60,
            minutes is None or preparing is None,
        )


def _counted(graph: Graph, day: date, holder: str) -> list[Seat]:
    return [
        seat
        for seat in active_seats(graph, holder)
        if seat.member.capacity not in NOT_COUNTED
        and not graph.forums[seat.forum].statutory_composition
    ]


def _forums_serviced(graph: Graph, day: date, holder: str) -> Reading:
    seats = [seat for seat in active_seats(graph, holder) if seat.member.capacity == "secretary"]
    words = f"is secretary to {counted(len(seats), 'active forum')}"
    return Reading(
        len(seats),
        lambda: Sentence(
            listing(words, graph.labels([seat.forum for seat in seats])), graph.forum_places(seats)
        ),
    )


MEASURES = (
    Measure("person.seats", "seat-holder", "seats on active forums", _seats),
    Measure("person.hours-per-month", "seat-holder", "hours a month", _hours),
    Measure("person.forums-serviced", "seat-holder", "forums serviced", _forums_serviced),
)
"""What can be measured of the load of one person."""
