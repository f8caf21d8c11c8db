"""Extent of what is wrong: how much a faulty delegation passes on, and a faulty decider decides."""

from collections.abc import Sequence
from dataclasses import replace

from govlint.finding import Parts
from govlint.graph.delegations import passed_on
from govlint.graph.graph import Graph
from govlint.hit import Hit, all_sums_of
from govlint.structure.model import Agreement


def with_extent(graph: Graph, hit: Hit) -> Hit:
    """Add as parts how much is wrong, where all of a delegation, decider or old agreement is.

    So no matter, no sum and no party that is added to it hides behind what is known of it.
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
        case ("agreements", key, "ends"):
            return (str(key), *_resting_on(graph.structure.agreements[str(key)]))
    return ()


def _resting_on(agreement: Agreement) -> Sequence[str]:
    """Name the parties and services of an agreement, and the forums that run it."""
    forums = filter(None, (agreement.leadership, agreement.management))
    return (*(agreement.parties or ()), *(agreement.services or ()), *forums)
