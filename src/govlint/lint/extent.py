"""Extent of what is wrong: how much a faulty delegation passes on, and a faulty decider decides."""

from dataclasses import replace

from govlint.finding import Parts
from govlint.graph.delegations import passed_on
from govlint.graph.graph import Graph
from govlint.hit import Hit, all_sums_of


def with_extent(graph: Graph, hit: Hit) -> Hit:
    """Add as parts how much is wrong, where a hit is about a delegation or a decider as a whole.

    So no matter and no sum that is added to it hides behind what is known of it.
    """
    if hit.parts or hit.word or hit.alike is not None:
        return hit
    return replace(hit, parts=_extent(graph, hit))


def _extent(graph: Graph, hit: Hit) -> Parts:
    match hit.key_path:
        case ("delegations", key, *_):
            return passed_on(graph.structure.delegations[str(key)])
        case ("decisions", key, "decided_by", *_):
            return all_sums_of(graph.structure.decisions[str(key)])
    return ()
