"""Load of one person: seats, hours of meetings, forums serviced."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.overlap.common_tables import in_rooms, rooms_apart
from govlint.graph.seating.active_seats import active_seats
from govlint.graph.seats import Seat
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.measures.meetings.hours import SeatTime, once_a_table, timed
from govlint.structure.figures import figure, half_up
from govlint.structure.name_words import OF_SEVERAL_PEOPLE
from govlint.structure.word_lists import counted, listing

NOT_COUNTED = ("observer", "secretary", "adviser")
OPEN_TO_ALL = ("members-meeting", "network")
"""Forms of forums to which one belongs, and on which one has no seat."""


MONTHS = 12


def _seats(graph: Graph, day: date, holder: str) -> Reading:
    """Count the forums on which somebody sits; those that meet in common are one."""
    seats = counted_seats(graph, holder)
    rooms = rooms_apart(graph, seats)
    return Reading(len(rooms), lambda: _seats_in_words(graph, rooms, seats))


def _seats_in_words(graph: Graph, rooms: Sequence[str], seats: Sequence[Seat]) -> Sentence:
    words = f"has seats on {in_rooms(rooms, seats)}"
    return Sentence(listing(words, graph.labels(rooms)), graph.forum_places(seats))


def _hours(graph: Graph, day: date, holder: str) -> Reading | None:
    meetings = meetings_of(graph, holder)
    if not meetings:
        return None
    value = half_up(sum(one.time.hours for one in meetings) / MONTHS, 1)
    return Reading(value, lambda: _hours_in_words(graph, value, meetings))


def meetings_of(graph: Graph, holder: str) -> Sequence[SeatTime]:
    """Give the seats of one holder that take time, of forums that meet in common one.

    A job share is one seat, and takes the time of each who shares it.
    """
    return once_a_table(graph, timed(graph, active_seats(graph, holder)))


def _hours_in_words(graph: Graph, value: float, meetings: Sequence[SeatTime]) -> Sentence:
    rooms = sum(one.time.in_room for one in meetings)
    preparing = sum(one.time.preparing for one in meetings)
    guessed = " (partly estimated)" if any(one.time.estimated for one in meetings) else ""
    words = (
        f"has {counted(value, 'hour')} of meetings a month{guessed}: {figure(rooms)} hours a year "
        f"in {counted(len(meetings), 'forum')} and {figure(preparing)} preparing"
    )
    return Sentence(words, graph.forum_places([one.seat for one in meetings]))


def counted_seats(graph: Graph, holder: str) -> list[Seat]:
    """Give the seats that count where the number of seats is limited."""
    return [
        seat
        for seat in active_seats(graph, holder)
        if seat.member.capacity not in NOT_COUNTED
        and graph.forums[seat.forum].form not in OPEN_TO_ALL
        and not graph.forums[seat.forum].statutory_composition
        and not meets_once_a_year(graph, seat.forum)
    ]


def meets_once_a_year(graph: Graph, forum: str) -> bool:
    """Tell whether it is stated that a forum meets once a year or less."""
    often = meetings_a_year(graph, forum)
    return often is not None and often <= 1


def _forums_serviced(graph: Graph, day: date, holder: str) -> Reading | None:
    post = graph.structure.posts.get(holder)
    if post and OF_SEVERAL_PEOPLE.found_in(post.title or ""):
        return None
    seats = [seat for seat in active_seats(graph, holder) if seat.member.capacity == "secretary"]
    often = [seat for seat in seats if not meets_once_a_year(graph, seat.forum)]
    without = " without those that meet once a year or less" if len(often) < len(seats) else ""
    words = f"is secretary to {counted(len(often), 'active forum')}{without}"
    return Reading(
        len(often),
        lambda: Sentence(
            listing(words, graph.labels([seat.forum for seat in often])), graph.forum_places(often)
        ),
    )


MEASURES = (
    Measure("person.seats", "seat-holder", "seats on active forums", _seats),
    Measure("person.hours-per-month", "seat-holder", "hours a month", _hours),
    Measure(
        "person.forums-serviced",
        "seat-holder",
        "forums serviced",
        _forums_serviced,
        goes_by=(OF_SEVERAL_PEOPLE,),
    ),
)
"""What can be measured of the load of one person."""
