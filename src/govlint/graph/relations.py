"""The named relations between entities as directed graphs, and their cycles and chains."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

import networkx as nx

from govlint.finding import KeyPath

Edge = tuple[str, str, KeyPath]
"""From, to, and where it was written."""


class Relation:
    """A directed graph whose edges know where they were written."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._graph: nx.DiGraph[str] = nx.DiGraph()
        for source, target, key_path in edges:
            if not self._graph.has_edge(source, target) or key_path < self.written(source, target):
                self._graph.add_edge(source, target, key_path=key_path)

    def next(self, entity: str) -> Sequence[str]:
        """List where the edges of an entity lead, in the order written."""
        return list(self._graph.successors(entity)) if entity in self._graph else []

    def previous(self, entity: str) -> Sequence[str]:
        """List what leads to an entity, in the order written."""
        return list(self._graph.predecessors(entity)) if entity in self._graph else []

    def written(self, source: str, target: str) -> KeyPath:
        """Say where an edge was written."""
        key_path: KeyPath = self._graph.edges[source, target]["key_path"]
        return key_path

    def beyond(self, entity: str) -> set[str]:
        """Collect everything that can be reached from an entity."""
        found: set[str] = nx.descendants(self._graph, entity) if entity in self._graph else set()
        return found

    def groups(self) -> Iterator[set[str]]:
        """Give the entities that edges join, whichever way they lead."""
        groups: Iterator[set[str]] = nx.weakly_connected_components(self._graph)
        return groups

    def cycles(self) -> Iterator[tuple[tuple[str, ...], list[str]]]:
        """Give each knot by id, with one short cycle that begins at its first-written entity."""
        order = {entity: place for place, entity in enumerate(self._graph)}
        knots: Iterator[set[str]] = nx.strongly_connected_components(self._graph)
        for knot in sorted(knots, key=lambda knot: min(order[entity] for entity in knot)):
            first = min(knot)
            if len(knot) > 1 or self._graph.has_edge(first, first):
                way = self._way_round(first, knot)
                turn = way.index(min(way, key=order.__getitem__))
                yield tuple(sorted(knot)), way[turn:] + way[:turn]

    def _way_round(self, first: str, knot: set[str]) -> list[str]:
        """Find a shortest cycle; of several, the one whose ids sort first."""
        before: dict[str, str] = {}
        waiting = deque([first])
        while waiting:
            one = waiting.popleft()
            following = sorted(knot.intersection(self._graph.successors(one)))
            if first in following:
                break
            new = [other for other in following if other not in before]
            before |= dict.fromkeys(new, one)
            waiting.extend(new)
        way = [one]
        while way[-1] != first:
            way.append(before[way[-1]])
        return way[::-1]
