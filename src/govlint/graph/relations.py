"""The named relations between entities as directed graphs, and their cycles and chains."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import networkx as nx

from govlint.graph.reach import Reach
from govlint.place import KeyPath

Edge = tuple[str, str, KeyPath]
"""From, to, and where it was written."""


_NOTHING: dict[str, object] = {}


class _Bare(nx.DiGraph[str] if TYPE_CHECKING else nx.DiGraph):  # type: ignore[misc]
    """A graph that keeps nothing of nodes and edges, which all have one empty dictionary."""

    def _nothing(self) -> dict[str, object]:
        return _NOTHING

    node_attr_dict_factory = edge_attr_dict_factory = _nothing


class Relation:
    """A directed graph whose edges know where they were written."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._written: dict[tuple[str, str], KeyPath] = {}
        for source, target, key_path in edges:
            first = self._written.setdefault((source, target), key_path)
            if key_path < first:
                self._written[source, target] = key_path
        self._graph: nx.DiGraph[str] = _Bare([*self._written])

    def next(self, entity: str) -> Sequence[str]:
        """List where the edges of an entity lead, in the order written."""
        return list(self._graph.successors(entity)) if entity in self._graph else []

    def previous(self, entity: str) -> Sequence[str]:
        """List what leads to an entity, in the order written."""
        return list(self._graph.predecessors(entity)) if entity in self._graph else []

    def written(self, source: str, target: str) -> KeyPath:
        """Say where an edge was written."""
        return self._written[source, target]

    def between(self, entities: Collection[str]) -> Iterator[tuple[str, str]]:
        """Give the edges that lead from one of some entities to another of them, or to itself."""
        there = {*entities}
        for source in entities:
            yield from ((source, target) for target in self.next(source) if target in there)

    def field(self, source: str, target: str) -> str:
        """Name the field in which an edge was written."""
        return str(self.written(source, target)[2])

    def beyond(self, entity: str) -> set[str]:
        """Collect everything that can be reached from an entity."""
        found: set[str] = nx.descendants(self._graph, entity) if entity in self._graph else set()
        return found

    @cached_property
    def reach(self) -> Reach:
        """What lies beyond each, for whoever asks it of many."""
        return Reach(self._written)

    def leads_to(self, entity: str, other: str) -> bool:
        """Tell whether one can be reached from another."""
        return bool(self.reach.beyond(entity) & self.reach.of([other]))

    def ends(self, entity: str) -> Iterator[str]:
        """Give those beyond an entity that lead nowhere."""
        return self.reach.names(self.reach.beyond(entity) & self._last)

    @cached_property
    def _last(self) -> int:
        return self.reach.of(one for one in self._graph if not self._graph.out_degree(one))

    def groups(self) -> Iterator[set[str]]:
        """Give the entities that edges join, whichever way they lead."""
        groups: Iterator[set[str]] = nx.weakly_connected_components(self._graph)
        return groups

    def cycles(self) -> Iterator[tuple[tuple[str, ...], list[str]]]:
        """Give each knot by id, with one short cycle that begins at its first-written entity."""
        order = {entity: place for place, entity in enumerate(self._graph)}
        for knot in self._knots(order):
            first = min(knot)
            way = self._way(first, first, knot)
            turn = way.index(min(way, key=order.__getitem__))
            yield tuple(sorted(knot)), way[turn:] + way[:turn]

    def cycles_over(self, field: str) -> Iterator[tuple[tuple[str, ...], list[str]]]:
        """Give each knot with an edge written in a field, and one short cycle that it begins."""
        order = {entity: place for place, entity in enumerate(self._graph)}
        for knot in self._knots(order):
            edge = next(self._edges_of(field, sorted(knot, key=order.__getitem__), knot), None)
            if edge:
                source, target = edge
                onward = [] if source == target else self._way(target, source, knot)
                yield tuple(sorted(knot)), [source, *onward]

    def _knots(self, order: Mapping[str, int]) -> Iterator[set[str]]:
        """Give the sets of entities that all lead to one another, the first-written first."""
        knots: Iterator[set[str]] = nx.strongly_connected_components(self._graph)
        for knot in sorted(knots, key=lambda knot: min(order[entity] for entity in knot)):
            first = min(knot)
            if len(knot) > 1 or self._graph.has_edge(first, first):
                yield knot

    def _edges_of(
        self, field: str, sources: Iterable[str], knot: Collection[str]
    ) -> Iterator[tuple[str, str]]:
        """Give the edges inside a knot that were written in a field."""
        for source in sources:
            for target in self._graph.successors(source):
                if target in knot and self.field(source, target) == field:
                    yield source, target

    def _way(self, first: str, last: str, knot: Collection[str]) -> list[str]:
        """Find a shortest way to what leads to the last; of several, the one that sorts first."""
        before: dict[str, str] = {}
        waiting = deque([first])
        while waiting:
            one = waiting.popleft()
            following = sorted(other for other in self._graph.successors(one) if other in knot)
            if last in following:
                break
            new = [other for other in following if other not in before]
            before |= dict.fromkeys(new, one)
            waiting.extend(new)
        way = [one]
        while way[-1] != first:
            way.append(before[way[-1]])
        return way[::-1]
