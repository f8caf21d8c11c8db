"""Extent of what is wrong: how much a faulty delegation passes on, and a faulty decider decides."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from govlint.finding import Parts
from govlint.graph.delegations import UNLIMITED, amount
from govlint.graph.graph import Graph
from govlint.hit import Hit, all_sums_of
from govlint.structure.model import Delegation, Limits

OTHER_SUMS = ("a_year", "unbudgeted", "percent")
"""What a limit may state beside the money for one matter."""


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
            return _passed(graph.structure.delegations[str(key)])
        case ("decisions", key, "decided_by", *_):
            return all_sums_of(graph.structure.decisions[str(key)])
    return ()


def _passed(delegation: Delegation) -> Mapping[str, float]:
    """Give the sum for each matter that is passed on, and the other sums, at most without end."""
    each = amount(delegation)
    matters = dict.fromkeys(delegation.matters or (), UNLIMITED if each is None else each)
    others: dict[str, float] = {}
    for name in OTHER_SUMS if matters else ():
        stated: Any = (
            getattr(delegation.limit, name) if isinstance(delegation.limit, Limits) else None
        )
        others[name] = UNLIMITED if stated is None else float(stated)
    return matters | others
