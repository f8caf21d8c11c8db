"""Delegated authority, as far as it is put to use."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.word_lists import in_words


def _unused(graph: Graph, day: date, delegation: str) -> float | None:
    matters = graph.structure.delegations[delegation].matters
    if matters is None or not graph.structure.decisions:
        return None
    return len(_idle(graph, delegation))


def _unused_told(graph: Graph, day: date, delegation: str) -> Sentence:
    idle = _idle(graph, delegation)
    matters = in_words([f'"{matter}"' for matter in idle])
    words = f"passes on {matters}, for which no decision or function is stated"
    return Sentence(words, at=graph.key_path(delegation, "matters"), parts=tuple(idle))


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
        paired(_unused, _unused_told),
        ("matters",),
    ),
)
"""What can be measured of a delegation."""
