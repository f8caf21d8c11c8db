"""Priorities that one forum owns."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Sentence, paired


def _priorities(graph: Graph, day: date, forum: str) -> float:
    return len(_first(graph, forum))


def _priorities_told(graph: Graph, day: date, forum: str) -> Sentence:
    first = _first(graph, forum)
    words = f"has {len(first)} priorities: {graph.labels(first)}"
    return Sentence(words, graph.places(first))


def _first(graph: Graph, forum: str) -> Sequence[str]:
    """List the outcomes that come first and that a forum owns."""
    return _priorities_by_owner(graph).get(forum, ())


@once
def _priorities_by_owner(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, outcome in graph.structure.outcomes.items():
        if outcome.priority and outcome.owner:
            found.setdefault(outcome.owner, []).append(key)
    return found


MEASURES = (
    Measure("forum.priorities", "forum", "priorities", paired(_priorities, _priorities_told)),
)
"""What can be measured of the priorities of a forum."""
