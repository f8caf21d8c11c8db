"""How long somebody has served, whose terms end together, and when an interest was looked at."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Sentence
from govlint.structure.kind_groups import FROM_OUTSIDE

LONGEST_MONTH = 31
TOGETHER_MONTHS = 6
"""Months within which terms end together; a convention."""

FEW = 3
"""Seats from outside below which their terms cannot be spread; a convention."""


def _months(start: date, day: date) -> float:
    """Count the months between two days, the last one in thirty-firsts."""
    whole = (day.year - start.year) * 12 + day.month - start.month
    return whole + (day.day - start.day) / LONGEST_MONTH


def _span(start: date, day: date, *, years: bool) -> str:
    """Say the whole years or months between two days, and whether there are days beyond."""
    unit, length = ("year", 12) if years else ("month", 1)
    months = _months(start, day)
    whole = int(months // length)
    beyond = "more than " if months > whole * length else ""
    return f"{beyond}{whole} {unit}{'s' * (whole != 1)}"


def _years_served(graph: Graph, day: date, post: str) -> float | None:
    known = graph.structure.posts[post]
    if known.first_appointed is None or "vacant" in (known.holder or ()):
        return None
    return _months(known.first_appointed, day) / 12


def _years_served_told(graph: Graph, day: date, post: str) -> Sentence:
    begun = graph.structure.posts[post].first_appointed
    assert begun is not None
    words = f"has had the same holder for {_span(begun, day, years=True)}, since {begun}"
    return Sentence(words, at=("posts", post, "first_appointed"))


def _since_review(graph: Graph, day: date, interest: str) -> float | None:
    last = _looked_at(graph, interest)
    return _months(last, day) if last else None


def _since_review_told(graph: Graph, day: date, interest: str) -> Sentence:
    known = graph.structure.interests[interest]
    last = _looked_at(graph, interest)
    assert last is not None
    named = [name for name in (known.person, known.organisation) if name]
    whose = f"({' in '.join(map(graph.label, named))}) " if named else ""
    words = f"{whose}was last looked at {_span(last, day, years=False)} ago, on {last}"
    field = "reviewed_on" if known.reviewed_on else "declared_on"
    return Sentence(words, graph.places(named), at=("interests", interest, field))


def _looked_at(graph: Graph, interest: str) -> date | None:
    known = graph.structure.interests[interest]
    return known.reviewed_on or known.declared_on


def _ending_together(graph: Graph, day: date, forum: str) -> float | None:
    """Count how many more of the terms from outside end within six months than do not."""
    seats = _outside(graph, forum)
    if _number(seats) < FEW:
        return None
    together = _number(_together(graph, day, seats))
    return together - (_number(seats) - together)


def _ending_together_told(graph: Graph, day: date, forum: str) -> Sentence:
    seats = _outside(graph, forum)
    together = _together(graph, day, seats)
    ends = sorted(_end(graph, seat) for seat in together)
    words = (
        f"has {_number(seats)} members from outside, "
        f"and the terms of {_number(together)} end between {ends[0]} and {ends[-1]}"
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
            if _months(_end(graph, seat), _end(graph, other)) <= TOGETHER_MONTHS
        ]
        for first, seat in enumerate(ending)
    ]
    return max(groups, key=_number, default=[])


def _end(graph: Graph, seat: Seat) -> date:
    """Give the last day of a membership, or in office; the last of all days if it has none."""
    person = graph.structure.people.get(seat.holder or "")
    return seat.member.until or (person and person.until) or date.max


def _number(seats: Sequence[Seat]) -> int:
    return sum(seat.number for seat in seats)


MEASURES = (
    Measure(
        "post.years-served",
        "years",
        _years_served,
        _years_served_told,
        ("first_appointed",),
        ages=True,
    ),
    Measure(
        "forum.terms-ending-together",
        "terms that end within six months beyond those that do not",
        _ending_together,
        _ending_together_told,
        ("members",),
    ),
    Measure(
        "interest.months-since-review",
        "months",
        _since_review,
        _since_review_told,
        ("reviewed_on",),
        ages=True,
    ),
)
"""What can be measured of terms of office and of declarations."""
