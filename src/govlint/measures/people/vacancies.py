"""Vacancies among the voting seats of a forum."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.memberships import vacant_in
from govlint.measures.measure import Measure, Sentence, paired


def _vacant_percent(graph: Graph, day: date, forum: str) -> float | None:
    seats = [seat for seat in graph.seats_of(forum) or () if seat.votes]
    total = sum(seat.number for seat in seats)
    return 100 * sum(vacant_in(graph, seat) for seat in seats) / total if total else None


def _vacant_percent_told(graph: Graph, day: date, forum: str) -> Sentence:
    seats = [seat for seat in graph.seats_of(forum) or () if seat.votes]
    vacant = [seat for seat in seats if vacant_in(graph, seat)]
    number = sum(vacant_in(graph, seat) for seat in vacant)
    total = sum(seat.number for seat in seats)
    words = f"has {number} of its {total} voting seats vacant, {100 * number / total:.1f} per cent"
    return Sentence(words, graph.seat_places(vacant), at=("forums", forum, "members"))


MEASURES = (
    Measure(
        "forum.vacant-percent",
        "forum",
        "per cent of voting seats vacant",
        paired(_vacant_percent, _vacant_percent_told),
        ("members",),
    ),
)
"""What can be measured of vacancies."""
