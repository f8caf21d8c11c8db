"""Reserved bands: the sums of a matter that are kept, and which of them somebody else decides."""

from collections.abc import Iterator, Mapping
from heapq import merge

from govlint.graph.authority.bands import Band, Bands
from govlint.graph.authority.delegations import UNLIMITED
from govlint.graph.authority.ladders import bodies_of
from govlint.graph.graph import Graph
from govlint.structure.model import Decision, Value

ANYBODY = ""
"""Stands for the organisation of what is of no known one."""

Home = tuple[str | None, str | None]
"""A type of decision, and an organisation; none stands for all of them."""


class ReservedBands:
    """The reserved bands of every type of decision, by the organisations that they are of.

    In doubt, what states no value may be of any, and what nobody decides may be of anybody.
    """

    def __init__(
        self, graph: Graph, decisions: Mapping[str, Decision], *, in_doubt: bool = False
    ) -> None:
        self._graph = graph
        self._in_doubt = in_doubt
        found: dict[Home, dict[frozenset[str], list[Band]]] = {}
        for key, band in self._reserved(decisions):
            kept_by = frozenset(keepers(graph, decisions[key]))
            for body in (None, *(bodies_of(graph, decisions[key]) or (ANYBODY,))):
                near = found.setdefault((decisions[key].type, body), {})
                near.setdefault(kept_by, []).append(band)
        self._bands = {
            home: [(kept_by, Bands(bands)) for kept_by, bands in near.items()]
            for home, near in found.items()
        }

    def decided_by_others(self, key: str, decision: Decision) -> Iterator[Band]:
        """Give what a decision shares with each of the bands that others keep, the lowest first."""
        own = self._band(key, decision)
        if own is None or decision.reserved_to:
            return
        met = ""
        for band in merge(*self._near(decision, own)) if own.start < own.end else ():
            if band.decision == met:  # it is of several organisations
                continue
            met = band.decision
            if not self._are_of_other_services(decision, met):
                yield Band(max(own.start, band.start), min(own.end, band.end), met)

    def _near(self, decision: Decision, own: Band) -> Iterator[Iterator[Band]]:
        """Find the bands of others that share sums and are of no other organisation."""
        bodies = bodies_of(self._graph, decision)
        for body in (*sorted(bodies), ANYBODY) if bodies else (None,):
            for kept_by, bands in self._bands.get((decision.type, body), ()):
                if self._is_of_others(decision, kept_by):
                    yield bands.sharing(own.start, own.end)

    def _is_of_others(self, decision: Decision, kept_by: frozenset[str]) -> bool:
        """Tell whether others decide it than those who keep it; in doubt, also beside them."""
        deciders = {*(decision.decided_by or ())}
        if not self._in_doubt:
            return bool(deciders) and deciders.isdisjoint(kept_by)
        if decision.acting == "jointly" or not deciders:
            return deciders.isdisjoint(kept_by)
        return not deciders <= kept_by

    def _reserved(self, decisions: Mapping[str, Decision]) -> Iterator[tuple[str, Band]]:
        for key, decision in decisions.items():
            band = self._band(key, decision) if decision.reserved_to else None
            if band and band.start < band.end:
                yield key, band

    def _band(self, key: str, decision: Decision) -> Band | None:
        """Give the sums of a decision, where it is known which sort they are of."""
        if not decision.type or not (decision.value or self._in_doubt):
            return None
        value = decision.value or Value()
        return Band(value.over or 0, UNLIMITED if value.up_to is None else value.up_to, key)

    def _are_of_other_services(self, decision: Decision, kept: str) -> bool:
        services = self._graph.structure.decisions[kept].services
        if not services or not decision.services:
            return False
        return set(services).isdisjoint(decision.services)


def keepers(graph: Graph, decision: Decision) -> set[str]:
    """Collect those to whom a decision is reserved, bodies and boards standing for each other."""
    reserved = set(decision.reserved_to or ())
    boards = {board for body in reserved for board in graph.boards.get(body, ())}
    bodies = {
        body
        for one in reserved
        if one in graph.forums and graph.is_board(one)
        for body in graph.forums[one].of or ()
    }
    return reserved | boards | bodies
