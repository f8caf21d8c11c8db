"""Delegated authority, as far as it is put to use."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, in_words, listing


def _unused(graph: Graph, day: date, delegation: str) -> Reading | None:
    matters = graph.structure.delegations[delegation].matters
    if matters is None or not graph.structure.decisions:
        return None
    idle = _idle(graph, delegation)
    return Reading(len(idle), lambda: _put_to_no_use(graph, delegation, idle))


def _put_to_no_use(graph: Graph, delegation: str, idle: Sequence[str]) -> Sentence:
    named = in_words([f'"{matter}"' for matter in idle])
    words = f"passes on {counted(len(idle), 'matter')} for which no decision or function is stated"
    at = graph.key_path(delegation, "matters")
    return Sentence(listing(words, named), at=at, parts=tuple(idle))


def _idle(graph: Graph, delegation: str) -> list[str]:
    used = _in_use(graph)
    matters = graph.structure.delegations[delegation].matters or ()
    return [matter for matter in matters if matter not in used]


@once
def _in_use(graph: Graph) -> set[str | None]:
    decisions = graph.structure.decisions
    types = {decision.type for decision in decisions.values()}
    functions = {name for forum in graph.forums.values() for name in forum.functions or ()}
    return {"residual", *decisions, *types, *functions}


MEASURES = (
    Measure(
        "delegation.unused-matters",
        "delegation",
        "matters put to no use",
        _unused,
        ("matters",),
    ),
)
"""What can be measured of a delegation."""
