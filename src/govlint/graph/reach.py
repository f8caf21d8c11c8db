"""Reachability for many entities at once: sets as whole numbers with a bit for each.

So a thing is compared with all others in one step. What lies further on has lower bits than what
leads there, which keeps the numbers short.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import networkx as nx

MANY = 1_000
"""Entities that are put into a set one by one, of which each copies it once more."""


class Reach:
    """The entities that edges join, by number, and what lies before and beyond each."""

    def __init__(
        self,
        edges: Iterable[tuple[str, str]],
        also: Iterable[str] = (),
        numbered: "Reach | None" = None,
    ) -> None:
        """Join entities; those that are `numbered` already by more edges keep their numbers."""
        self._edges = edges
        self.entities: list[str] = numbered.entities if numbered else self._in_order(also)
        self.numbers: dict[str, int] = (
            numbered.numbers
            if numbered
            else {one: number for number, one in enumerate(self.entities)}
        )

    def within(self, edges: Iterable[tuple[str, str]]) -> "Reach":
        """Give the reach along only some of the edges, by the same numbers."""
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

    def before(self, entity: str) -> int:
        """Give all from which edges lead to an entity."""
        return self._before.get(entity, 0)

    def _in_order(self, also: Iterable[str]) -> list[str]:
        levels = dict.fromkeys(also, 0) | dict(self._levels())
        return sorted(levels, key=lambda one: (levels[one], one))

    @cached_property
    def _graph(self) -> "nx.DiGraph[str]":
        return nx.DiGraph(self._edges)

    @cached_property
    def _knots(self) -> list[set[str]]:
        return list(nx.strongly_connected_components(self._graph))

    @cached_property
    def _beyond(self) -> dict[str, int]:
        return self._added_up(self._knots, self._graph)

    @cached_property
    def _before(self) -> dict[str, int]:
        return self._added_up(self._knots[::-1], self._graph.reverse(copy=False))

    def _added_up(self, knots: Iterable[set[str]], graph: "nx.DiGraph[str]") -> dict[str, int]:
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

    def _levels(self) -> Iterator[tuple[str, int]]:
        """Give each entity the number of steps to an end, by the longest way."""
        found: dict[str, int] = {}
        for knot in self._knots:  # the ends come first
            onward = (
                found[to] for one in knot for to in self._graph.successors(one) if to in found
            )
            found |= dict.fromkeys(knot, max(onward, default=-1) + 1)
        yield from found.items()


def _of_many(numbers: Sequence[int]) -> int:
    marks = bytearray(max(numbers) // 8 + 1)
    for number in numbers:
        marks[number // 8] |= 1 << number % 8
    return int.from_bytes(marks, "little")
