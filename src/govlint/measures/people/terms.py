"""Terms of office: how long somebody has served, and how many terms end together."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from itertools import islice, takewhile

from govlint.graph.day_arithmetic import months_between
from govlint.graph.days_in_words import span_in_words
from govlint.graph.graph import Graph
from govlint.graph.seated_on_a_day import says_vacant
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.place import KeyPath
from govlint.structure.kind_groups import LEAVING_IN_TURN
from govlint.structure.word_lists import out_of, per_cent

TOGETHER_MONTHS = 6
"""Months within which terms end together; a convention."""


FEW = 3
"""Seats from outside below which their terms cannot be spread; a convention."""


def _years_served(graph: Graph, day: date, post: str) -> Reading | None:
    """Count from the first appointment, else from when the holder took office or their seat.

    Who holds it is the part, and how early that began the amount, which no day alone changes.
    """
    known = graph.structure.posts[post]
    begun, at = _first_day(graph, post)
    has_ended = known.ends is not None and known.ends < day
    is_vacant = says_vacant(known) and (known.vacant_since or day) <= day
    if begun is None or begun > day or has_ended or is_vacant:
        return None
    words = f"has had the same holder for {span_in_words(begun, day, years=True)}, since {begun}"
    holders = known.holder or (post,)
    earliness = dict.fromkeys(holders, -float(begun.toordinal()))
    elsewhere = graph.places([post] if at and at[0] != "posts" else [])
    return Reading(
        months_between(begun, day) / 12,
        lambda: Sentence(words, elsewhere, at=at, parts=earliness),
    )


def _first_day(graph: Graph, post: str) -> tuple[date | None, KeyPath | None]:
    """Give the first day of a post's holder and where it is stated."""
    known = graph.structure.posts[post]
    if known.first_appointed:
        return known.first_appointed, ("posts", post, "first_appointed")
    holders = [one for one in known.holder or () if one in graph.structure.people]
    person = graph.structure.people[holders[0]] if len(holders) == 1 else None
    if person and person.since:
        return person.since, ("people", holders[0], "since")
    seats = [
        seat
        for seat in graph.memberships.by_holder.get(holders[0] if person else post, ())
        if seat.member.who == post and seat.member.since and graph.is_board(seat.forum)
    ]
    first = min(seats, key=lambda seat: seat.member.since or date.max, default=None)
    return (first.member.since, (*first.key_path, "since")) if first else (None, None)


def _ending_together(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give the share of the terms from outside that end within six months of one another."""
    seats = _outside(graph, forum)
    total = seats_in(seats)
    if total < FEW:
        return None
    together, most = _together(graph, day, seats)
    share = 100 * seats_in(together) / total
    ending = [(seat, _end(graph, seat)) for seat in seats]
    each = tuple((seat.part, 100 * most[end] / total) for seat, end in ending if end in most)
    return Reading(share, lambda: _leaving(graph, together, total)._replace(each=each))


def _leaving(graph: Graph, together: Sequence[Seat], total: int) -> Sentence:
    ends = sorted(_end(graph, seat) for seat in together)
    between = f", between {ends[0]} and {ends[-1]}" if ends else ""
    if ends and ends[0] == ends[-1]:
        between = f", on {ends[0]}"
    number = seats_in(together)
    words = (
        f"has {per_cent(number, total)} of the terms of its members from outside ending within "
        f"{TOGETHER_MONTHS} months{out_of(number, total)}{between}"
    )
    places = tuple(
        (f"{graph.seat(seat)}, until {_end(graph, seat)}", seat.key_path) for seat in together
    )
    return Sentence(words, places)


def _outside(graph: Graph, forum: str) -> list[Seat]:
    return [
        seat
        for seat in graph.all_seats_of(forum) or ()
        if seat.votes and set(seat.kinds or ()) & set(LEAVING_IN_TURN)
    ]


def _together(
    graph: Graph, day: date, seats: Sequence[Seat]
) -> tuple[Sequence[Seat], Mapping[date, int]]:
    """Give the most seats whose terms end within six months, and with each last day how many do."""
    ending: dict[date, list[Seat]] = {}
    for seat in seats:
        if day <= (end := _end(graph, seat)) < date.max:
            ending.setdefault(end, []).append(seat)
    ends = sorted(ending)
    number = {end: seats_in(ending[end]) for end in ends}
    together: Sequence[date] = ()
    most = dict.fromkeys(ends, 0)
    for position, first in enumerate(ends):
        near = [*takewhile(partial(_are_near, first), islice(ends, position, None))]
        there = sum(number[end] for end in near)
        together = near if there > sum(number[end] for end in together) else together
        most |= {end: max(most[end], there) for end in near}
    return [seat for end in together for seat in ending[end]], most


def _are_near(first: date, end: date) -> bool:
    return months_between(first, end) <= TOGETHER_MONTHS


def _end(graph: Graph, seat: Seat) -> date:
    """Give the last day of a membership, or in office; the last of all days if it has none."""
    person = graph.structure.people.get(seat.holder or "")
    return seat.member.until or (person and person.until) or date.max


MEASURES = (
    Measure(
        "post.years-served",
        "post",
        "years",
        _years_served,
        ("first_appointed",),
        ages=True,
    ),
    Measure(
        "forum.terms-ending-together",
        "forum",
        "per cent of the terms from outside that end within six months",
        _ending_together,
        ("members",),
    ),
)
"""What can be measured of terms of office."""
