"""Terms of office: how long somebody has served, and how many terms end together."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.calendar import months_between, span_in_words
from govlint.graph.graph import Graph
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.kind_groups import FROM_OUTSIDE

TOGETHER_MONTHS = 6
"""Months within which terms end together; a convention."""


FEW = 3
"""Seats from outside below which their terms cannot be spread; a convention."""


def _years_served(graph: Graph, day: date, post: str) -> float | None:
    known = graph.structure.posts[post]
    if known.first_appointed is None or "vacant" in (known.holder or ()):
        return None
    return months_between(known.first_appointed, day) / 12


def _years_served_told(graph: Graph, day: date, post: str) -> Sentence:
    begun = graph.structure.posts[post].first_appointed
    assert begun is not None
    words = f"has had the same holder for {span_in_words(begun, day, years=True)}, since {begun}"
    return Sentence(words, at=("posts", post, "first_appointed"))


def _ending_together(graph: Graph, day: date, forum: str) -> float | None:
    """Count how many more of the terms from outside end within six months than do not."""
    seats = _outside(graph, forum)
    if seats_in(seats) < FEW:
        return None
    together = seats_in(_together(graph, day, seats))
    return together - (seats_in(seats) - together)


def _ending_together_told(graph: Graph, day: date, forum: str) -> Sentence:
    seats = _outside(graph, forum)
    together = _together(graph, day, seats)
    ends = sorted(_end(graph, seat) for seat in together)
    words = (
        f"has {seats_in(seats)} members from outside, "
        f"and the terms of {seats_in(together)} end between {ends[0]} and {ends[-1]}"
    )
    places = tuple(
        (f"{graph.seat(seat)}, until {_end(graph, seat)}", seat.key_path) for seat in together
    )
    return Sentence(words, places)


def _outside(graph: Graph, forum: str) -> list[Seat]:
    return [
        seat
        for seat in graph.seats_of(forum) or ()
        if seat.votes and set(seat.kinds or ()) & set(FROM_OUTSIDE)
    ]


def _together(graph: Graph, day: date, seats: Sequence[Seat]) -> list[Seat]:
    """Find the most seats whose terms end within six months of the first of them."""
    ending = sorted(
        (seat for seat in seats if day <= _end(graph, seat) < date.max),
        key=lambda seat: _end(graph, seat),
    )
    groups = [
        [
            other
            for other in ending[first:]
            if months_between(_end(graph, seat), _end(graph, other)) <= TOGETHER_MONTHS
        ]
        for first, seat in enumerate(ending)
    ]
    return max(groups, key=seats_in, default=[])


def _end(graph: Graph, seat: Seat) -> date:
    """Give the last day of a membership, or in office; the last of all days if it has none."""
    person = graph.structure.people.get(seat.holder or "")
    return seat.member.until or (person and person.until) or date.max


MEASURES = (
    Measure(
        "post.years-served",
        "post",
        "years",
        paired(_years_served, _years_served_told),
        ("first_appointed",),
        ages=True,
    ),
    Measure(
        "forum.terms-ending-together",
        "forum",
        "terms that end within six months beyond those that do not",
        paired(_ending_together, _ending_together_told),
        ("members",),
    ),
)
"""What can be measured of terms of office."""
