"""The named relations between entities as directed graphs, and their cycles and chains."""

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
            if not self._graph.has_edge(source, target):
                self._graph.add_edge(source, target, key_path=key_path)

    def next(self, entity: str) -> Sequence[str]:
        """List where the edges of an entity lead, in the order written."""
        return list(self._graph.successors(entity)) if entity in self._graph else []

    def previous(self, entity: str) -> Sequence[str]:
        """List what leads to an entity, in the order written."""
        return list(self._graph.predecessors(entity)) if entity in self._graph else []

    def written(self, source: str, target: str) -> KeyPath:
        """Tell where an edge was written."""
        key_path: KeyPath = self._graph.edges[source, target]["key_path"]
        return key_path

    def beyond(self, entity: str) -> set[str]:
        """Collect everything that can be reached from an entity."""
        found: set[str] = nx.descendants(self._graph, entity) if entity in self._graph else set()
        return found

    def cycles(self) -> Iterator[tuple[tuple[str, ...], list[str]]]:
        """Give each knot by id, with one short cycle that begins at its first-written entity."""
        order = {entity: place for place, entity in enumerate(self._graph)}
        knots: list[set[str]] = list(nx.strongly_connected_components(self._graph))
        for knot in sorted(knots, key=lambda knot: min(order[entity] for entity in knot)):
            first = min(knot, key=order.__getitem__)
            ids = tuple(sorted(knot))
            if self._graph.has_edge(first, first):
                yield ids, [first]
            elif len(knot) > 1:
                yield ids, self._way_round(first, knot)

    def _way_round(self, first: str, knot: set[str]) -> list[str]:
        inside = self._graph.subgraph(knot)
        steps: dict[str, int] = dict(nx.single_source_shortest_path_length(inside, first))
        last = min(inside.predecessors(first), key=steps.__getitem__)
        way: list[str] = nx.shortest_path(inside, first, last)
        return way
