"""Held amounts: the most that each may decide in one matter."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govlint.graph.authority.delegations import UNLIMITED, amount
from govlint.graph.authority.ladders import Rung
from govlint.graph.graph import Graph
from govlint.place import KeyPath
from govlint.structure.model import Delegation

Unit = tuple[str, ...]
"""Somebody who decides alone, or several who decide together."""


class HeldAmount(NamedTuple):
    """The most that somebody may decide in one matter, and where it is written."""

    most: float
    place: KeyPath
    rung: Rung | None = None


def held_amounts(
    graph: Graph, rungs: Sequence[Rung], delegations: Sequence[tuple[str, Delegation]]
) -> dict[Unit, HeldAmount]:
    """Give the most that each may decide; a rung says more than the delegation behind it."""
    held: dict[Unit, HeldAmount] = {}
    for rung in rungs:
        for unit in rung.units:
            if unit not in held or held[unit].most < rung.up_to:
                held[unit] = HeldAmount(rung.up_to, rung.place(graph), rung)
    for key, delegation in delegations:
        unit = (delegation.to,)
        limit = amount(delegation)
        most = UNLIMITED if limit is None else limit
        known = held.get(unit)
        if known is None or (known.rung is None and known.most < most):
            held[unit] = HeldAmount(most, graph.key_path(key, "limit"))
    return held


def most_of_each(held: Mapping[Unit, HeldAmount]) -> dict[str, HeldAmount]:
    """Give the most that each may decide, alone or with others."""
    found: dict[str, HeldAmount] = {}
    for unit, own in held.items():
        for one in unit:
            if one not in found or found[one].most < own.most:
                found[one] = own
    return found
