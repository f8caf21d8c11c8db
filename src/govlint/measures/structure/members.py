"""Members of a forum that should have some, or none any more."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Sentence, paired


def _filled(graph: Graph, day: date, forum: str) -> Sequence[Seat] | None:
    seats = graph.seats_of(forum)
    return (
        None
        if seats is None
        else [seat for seat in seats if not seat.member.until or seat.member.until >= day]
    )


def _current_seats(graph: Graph, day: date, forum: str) -> float | None:
    seats = _filled(graph, day, forum)
    return None if seats is None else seats_in(seats)


def _current_seats_told(graph: Graph, day: date, forum: str) -> Sentence:
    seats = _filled(graph, day, forum) or ()
    number = seats_in(seats)
    places = graph.seat_places(seats)
    words = f"has {number} {'seat' if number == 1 else 'seats'} still filled"
    return Sentence(words, places, at=("forums", forum, "members"))


def _members_and_child_forums(graph: Graph, day: date, forum: str) -> float | None:
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    return seats_in(seats) or len(graph.relation("forum.accountable_to").previous(forum))


def _members_and_child_forums_told(graph: Graph, day: date, forum: str) -> Sentence:
    words = "has no members, and no forum answers to it"
    return Sentence(words, at=("forums", forum, "members"))


MEASURES = (
    Measure(
        "forum.current-seats",
        "forum",
        "seats filled",
        paired(_current_seats, _current_seats_told),
        ("members",),
    ),
    Measure(
        "forum.members-and-child-forums",
        "forum",
        "members, or else forums below",
        paired(_members_and_child_forums, _members_and_child_forums_told),
        ("members",),
    ),
)
"""What can be measured of members."""
