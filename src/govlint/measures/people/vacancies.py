"""Vacancies among the voting seats of a forum."""

from collections import Counter
from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import out_of, per_cent


def _vacant_percent(graph: Graph, day: date, forum: str) -> Reading | None:
    seats = [seat for seat in graph.all_seats_of(forum) or () if seat.votes]
    total = sum(seat.number for seat in seats)
    if not total:
        return None
    vacant = [seat for seat in seats if seat.vacant]
    number = sum(seat.vacant for seat in vacant)
    vacancies = f"{per_cent(number, total)} of its voting seats vacant{out_of(number, total)}"
    words = f"has {vacancies}"
    at = ("forums", forum, "members")
    parts = Counter[str]()
    for seat in vacant:
        parts[seat.part] += seat.vacant
    share = 100 * number / total
    return Reading(share, lambda: Sentence(words, graph.seat_places(vacant), at=at, parts=parts))


MEASURES = (
    Measure(
        "forum.vacant-percent",
        "forum",
        "per cent of voting seats vacant",
        _vacant_percent,
        ("members",),
    ),
)
"""What can be measured of vacancies."""
