"""Extent of what is wrong: what a faulty delegation, decider or agreement is all about."""

from dataclasses import replace

from govlint.finding import Parts
from govlint.graph.delegations import passed_on
from govlint.graph.graph import Graph
from govlint.hit import Hit, all_sums_of
from govlint.structure.model import Agreement


def with_extent(graph: Graph, hit: Hit) -> Hit:
    """Add as parts how much is wrong, where a hit is about the whole of something.

    So no matter, sum or party that is added to it hides behind what is known of it.
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
            return _bound(graph.structure.agreements[str(key)])
    return ()


def _bound(agreement: Agreement) -> Parts:
    """Give whom an agreement binds or sets up, and for which services."""
    forums = filter(None, (agreement.leadership, agreement.management))
    everything = (*(agreement.parties or ()), *forums, *(agreement.services or ()))
    return tuple(dict.fromkeys(everything))
