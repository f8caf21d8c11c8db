"""Priorities that one forum owns."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, listing


def _priorities(graph: Graph, day: date, forum: str) -> Reading:
    first = _first(graph, forum)
    words = f"has {counted(len(first), 'priority', 'priorities')}"
    return Reading(
        len(first), lambda: Sentence(listing(words, graph.labels(first)), graph.places(first))
    )


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


MEASURES = (Measure("forum.priorities", "forum", "outcomes that come first", _priorities),)
"""What can be measured of the priorities of a forum."""
