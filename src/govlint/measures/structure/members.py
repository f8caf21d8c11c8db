"""Members of a forum that should have some, or none any more."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.reporting import line_below
from govlint.graph.seats import Seat, seats_by_part, seats_in
from govlint.graph.tasks import by_task, tasks_of
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, in_words, listing, shortened


def _current_seats(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the seats of those who are still in office."""
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    seats = [seat for seat in seats if seat.vacant < seat.number]
    number = seats_in(seats)
    return Reading(number, lambda: _still_filled(graph, forum, seats))


def _still_filled(graph: Graph, forum: str, seats: Sequence[Seat]) -> Sentence:
    words = f"has {counted(seats_in(seats), 'seat')} still filled"
    names = in_words(shortened([graph.seat(seat) for seat in seats]))
    at = ("forums", forum, "members")
    by = seats_by_part(seats)
    return Sentence(
        listing(words, names),
        graph.seat_places(seats),
        at=at,
        parts=by,
    )


def _members_and_child_forums(graph: Graph, day: date, forum: str) -> Reading | None:
    seats = graph.all_seats_of(forum)
    if seats is None:
        return None
    members = seats_in(seats)
    below = 0 if members else len(line_below(graph, forum))
    at = ("forums", forum, "members")
    return Reading(
        members or below,
        lambda: Sentence(_who_is_there(members, below), at=at, parts=_given(graph, day, forum)),
    )


def _who_is_there(members: int, below: int) -> str:
    if members:
        return f"has {counted(members, 'member')}"
    if below:
        return f"has {counted(below, 'forum')} answering to it, and no members"
    return "has no members, and no forum answers to it"


def _given(graph: Graph, day: date, forum: str) -> Mapping[str, float]:
    """Give as parts the forum, and what it is named for, which nobody does in an empty one."""
    return {forum: 0.0, **by_task(tasks_of(graph, day).get(forum, ()))}


MEASURES = (
    Measure(
        "forum.current-seats",
        "forum",
        "seats filled",
        _current_seats,
        ("members",),
    ),
    Measure(
        "forum.members-and-child-forums",
        "forum",
        "members, or else forums below",
        _members_and_child_forums,
        ("members",),
    ),
)
"""What can be measured of members."""
