"""How many of those who will be responsible sit on the shadow team that prepares for them."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Sentence


def _prepared(graph: Graph, day: date, forum: str) -> float | None:
    """Give the share of its successors' voters who sit there; None where a seat has no name."""
    coming = _coming(graph, forum)
    seats = graph.seats_of(forum)
    if not seats or not coming or None in coming or any(seat.holder is None for seat in seats):
        return None
    return round(len(coming & {seat.holder for seat in seats}) / len(coming), 2)


def _prepared_told(graph: Graph, day: date, forum: str) -> Sentence:
    coming = _coming(graph, forum)
    there = coming & {seat.holder for seat in graph.seats_of(forum) or ()}
    after = _successors(graph).get(forum, ())
    share = _prepared(graph, day, forum)
    words = (
        f"has {len(there)} of the {len(coming)} who will vote on {graph.labels(after)}, "
        f"a share of {share:g}"
    )
    return Sentence(words, graph.places(after), at=("forums", forum, "members"))


def _coming(graph: Graph, forum: str) -> set[str | None]:
    return {
        seat.holder
        for successor in _successors(graph).get(forum, ())
        for seat in graph.seats_of(successor) or ()
        if seat.votes
    }


@once
def _successors(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give with each forum those that replace it."""
    found: dict[str, list[str]] = {}
    for key, known in graph.forums.items():
        for before in known.replaces or ():
            found.setdefault(before, []).append(key)
    return found


MEASURES = (
    Measure(
        "forum.successors-there",
        "of its successors' voters",
        _prepared,
        _prepared_told,
        ("members",),
    ),
)
"""What can be measured of a shadow forum."""
