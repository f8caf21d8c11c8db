"""Vacancies among the voting seats of a forum."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, out_of, per_cent


def _vacant_percent(graph: Graph, day: date, forum: str) -> Reading | None:
    total = seats_in(_voting(graph, forum))
    if not total:
        return None
    vacant = _vacant(graph, forum)
    number = sum(seat.vacant for seat in vacant)
    words = f"has {per_cent(number, total)} of its voting seats vacant{out_of(number, total)}"
    at, parts = ("forums", forum, "members"), Counter[str]()
    for seat in vacant:
        parts[seat.part] += seat.vacant
    share = 100 * number / total
    return Reading(share, lambda: Sentence(words, graph.seat_places(vacant), at=at, parts=parts))


def _vacant_seats(graph: Graph, day: date, forum: str) -> Reading:
    number = sum(seat.vacant for seat in _vacant(graph, forum))
    words = f"has {counted(number, 'vacant voting seat')}"
    return Reading(number, lambda: Sentence(words, graph.seat_places(_vacant(graph, forum))))


def _vacant(graph: Graph, forum: str) -> Sequence[Seat]:
    return [seat for seat in _voting(graph, forum) if seat.vacant]


def _voting(graph: Graph, forum: str) -> Sequence[Seat]:
    return [seat for seat in graph.all_seats_of(forum) or () if seat.votes]


MEASURES = (
    Measure(
        "forum.vacant-percent",
        "forum",
        "per cent of voting seats vacant",
        _vacant_percent,
        ("members",),
    ),
    Measure("forum.vacant-seats", "forum", "vacant voting seats", _vacant_seats, ("members",)),
)
"""What can be measured of vacancies."""
