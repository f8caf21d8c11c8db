"""Reachability for many entities at once: sets as whole numbers with a bit for each.

So a thing is compared with all others in one step. What lies further on has lower bits than what
leads there, which keeps the numbers short.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

import networkx as nx

MANY = 1_000
"""Entities that are put into a set one by one, of which each copies it once more."""


class Reach:
    """The entities that edges join, by number, and what lies beyond each."""

    def __init__(
        self,
        edges: Iterable[tuple[str, str]],
        also: Iterable[str] = (),
        numbered: "Reach | None" = None,
    ) -> None:
        """Join entities; those that are `numbered` already by other edges keep their numbers."""
        graph: nx.DiGraph[str] = nx.DiGraph(edges)
        knots = list(nx.strongly_connected_components(graph))
        self.entities: Sequence[str] = (
            numbered.entities if numbered else _in_order(knots, graph, also)
        )
        self.numbers: dict[str, int] = (
            numbered.numbers
            if numbered
            else {one: number for number, one in enumerate(self.entities)}
        )
        self._beyond = self._added_up(knots, graph)

    def within(self, edges: Iterable[tuple[str, str]]) -> "Reach":
        """Give the reach along other edges between the entities, by the same numbers."""
        return Reach(edges, numbered=self)

    def of(self, entities: Iterable[str]) -> int:
        """Put entities into one set; those without a number are left out."""
        numbers = [self.numbers[one] for one in entities if one in self.numbers]
        if len(numbers) > MANY:
            return _of_many(numbers)
        found = 0
        for number in numbers:
            found |= 1 << number
        return found

    def names(self, entities: int) -> Iterator[str]:
        """Give the entities of a set, those further on first."""
        while entities:
            lowest = entities & -entities
            yield self.entities[lowest.bit_length() - 1]
            entities ^= lowest

    def beyond(self, entity: str) -> int:
        """Give all that edges lead to from an entity; itself, where they lead in a circle."""
        return self._beyond.get(entity, 0)

    def _added_up(
        self, knots: Iterable[Collection[str]], graph: "nx.DiGraph[str]"
    ) -> dict[str, int]:
        """Add up what lies beyond each knot, where that beyond its next ones is known."""
        found: dict[str, int] = {}
        for knot in knots:
            there = 0
            for one in knot:
                for other in graph.successors(one):
                    there |= found.get(other, 0) | 1 << self.numbers[other]
            if there:
                found |= dict.fromkeys(knot, there)
        return found


def _of_many(numbers: Sequence[int]) -> int:
    marks = bytearray(max(numbers) // 8 + 1)
    for number in numbers:
        marks[number // 8] |= 1 << number % 8
    return int.from_bytes(marks, "little")


def _in_order(
    knots: Iterable[Collection[str]], graph: "nx.DiGraph[str]", also: Iterable[str]
) -> Sequence[str]:
    """Order entities by the number of steps to an end, by the longest way."""
    levels: dict[str, int] = {}
    for knot in knots:  # the ends come first
        onward = (levels[to] for one in knot for to in graph.successors(one) if to in levels)
        levels |= dict.fromkeys(knot, max(onward, default=-1) + 1)
    levels = dict.fromkeys(also, 0) | levels
    return sorted(levels, key=lambda one: (levels[one], one))
