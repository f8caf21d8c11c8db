"""Reserved bands: the sums of a matter that are kept, and which of them somebody else decides."""

from collections.abc import Iterator, Mapping
from heapq import merge

from govlint.graph.bands import Band, Bands
from govlint.graph.delegations import UNLIMITED
from govlint.graph.graph import Graph
from govlint.graph.ladders import bodies_of
from govlint.structure.model import Decision, Value

ANYBODY = ""
"""Stands for the organisation of what is of no known one."""

Home = tuple[str | None, str | None]
"""A type of decision, and an organisation; none stands for all of them."""


class ReservedBands:
    """The reserved bands of every type of decision, by the organisations that they are of."""

    def __init__(self, graph: Graph, decisions: Mapping[str, Decision]) -> None:
        self._graph = graph
        found: dict[Home, dict[frozenset[str], list[Band]]] = {}
        for key, band in _reserved(decisions):
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
        if not decision.type or not decision.value or decision.reserved_to:
            return
        own = _band(key, decision.value)
        met = ""
        for band in merge(*self._near(decision, own)) if own.start < own.end else ():
            if band.decision == met:  # it is of several organisations
                continue
            met = band.decision
            if not self._are_of_other_services(decision, met):
                yield Band(max(own.start, band.start), min(own.end, band.end), met)

    def _near(self, decision: Decision, own: Band) -> Iterator[Iterator[Band]]:
        """Find the bands of others that share sums and are of no other organisation."""
        deciders, bodies = {*(decision.decided_by or ())}, bodies_of(self._graph, decision)
        for body in (*sorted(bodies), ANYBODY) if bodies else (None,):
            for kept_by, bands in self._bands.get((decision.type, body), ()):
                if deciders and deciders.isdisjoint(kept_by):
                    yield bands.sharing(own.start, own.end)

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


def _reserved(decisions: Mapping[str, Decision]) -> Iterator[tuple[str, Band]]:
    for key, decision in decisions.items():
        if decision.type and decision.value and decision.reserved_to:
            band = _band(key, decision.value)
            if band.start < band.end:
                yield key, band


def _band(key: str, value: Value) -> Band:
    return Band(value.over or 0, UNLIMITED if value.up_to is None else value.up_to, key)
