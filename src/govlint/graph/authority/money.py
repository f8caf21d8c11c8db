"""Money in words: a sum behind the currency of its structure."""

from govlint.graph.authority.delegations import UNLIMITED
from govlint.graph.graph import Graph
from govlint.structure.figures import sum_in_figures


def money(graph: Graph, sum_: float) -> str:
    """Write a sum with the structure's currency."""
    if sum_ == UNLIMITED:
        return "no limit"
    currency = graph.structure.currency
    said = sum_in_figures(sum_)
    return f"{currency} {said}" if currency else said
