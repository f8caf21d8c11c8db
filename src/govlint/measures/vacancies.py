"""How many seats stand empty, and how far that is from the quorum."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.memberships import vacant_in
from govlint.graph.quorums import effective_quorum
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Sentence


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


def _spare(graph: Graph, day: date, forum: str) -> float | None:
    """Count the filled votes beyond the quorum, where there were some until seats fell vacant."""
    quorum = effective_quorum(graph, forum)
    if quorum is None or quorum.number >= quorum.seats or not _empty(graph, day, quorum.voting):
        return None
    return quorum.seats - sum(_empty(graph, day, quorum.voting).values()) - quorum.number


def _spare_told(graph: Graph, day: date, forum: str) -> Sentence:
    quorum = effective_quorum(graph, forum)
    assert quorum is not None
    empty = _empty(graph, day, quorum.voting)
    filled = quorum.seats - sum(empty.values())
    words = (
        f"has {filled} of its {quorum.seats} voting seats filled "
        f"and needs {quorum.number} present ({quorum.sum})"
    )
    seats = [seat for seat in quorum.voting if seat.position in empty]
    return Sentence(words, graph.seat_places(seats), at=("forums", forum, "members"))


def _empty(graph: Graph, day: date, seats: Sequence[Seat]) -> dict[int, int]:
    """Count the places that nobody holds, or whose holder's term is past, by position."""
    return {
        seat.position: number
        for seat in seats
        if (number := seat.number if _is_past(graph, day, seat) else vacant_in(graph, seat))
    }


def _is_past(graph: Graph, day: date, seat: Seat) -> bool:
    person = graph.structure.people.get(seat.holder or "")
    ends = (seat.member.until, person.until if person else None)
    return any(end is not None and end < day for end in ends)


MEASURES = (
    Measure(
        "forum.quorum-spare",
        "filled votes beyond the quorum",
        _spare,
        _spare_told,
        ("members", "quorum"),
    ),
    Measure(
        "forum.vacant-percent",
        "per cent of voting seats vacant",
        _vacant_percent,
        _vacant_percent_told,
        ("members",),
    ),
)
"""What can be measured of vacancies."""
