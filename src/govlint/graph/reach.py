"""Reachability for many entities at once: sets as whole numbers with a bit for each.

So a thing is compared with all others in one step. What lies further on has lower bits than what
leads there, which keeps the numbers short.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import networkx as nx

MANY = 1_000
"""Entities that are put into a set one by one, of which each copies it once more."""


class Reach:
    """The entities that edges join, by number, and what lies beyond each that is asked about."""

    def __init__(
        self,
        edges: Iterable[tuple[str, str]],
        also: Iterable[str] = (),
        numbered: "Reach | None" = None,
    ) -> None:
        """Join entities; those that are `numbered` already by other edges keep their numbers."""
        self._next: dict[str, list[str]] = {}
        for one, other in edges:
            self._next.setdefault(one, []).append(other)
        self.entities: Sequence[str] = (
            numbered.entities if numbered else _in_order(self._next, also)
        )
        self.numbers: dict[str, int] = (
            numbered.numbers
            if numbered
            else {one: number for number, one in enumerate(self.entities)}
        )
        self._beyond: dict[str, int] = {}

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
        if entity not in self._beyond:
            self._add_up(self._unknown_from(entity))
        return self._beyond[entity]

    def _unknown_from(self, entity: str) -> Collection[str]:
        """Collect an entity and all that it leads to beyond which nothing is added up yet."""
        found, waiting = {entity}, [entity]
        while waiting:
            onward = self._next.get(waiting.pop(), ())
            new = [one for one in onward if one not in found and one not in self._beyond]
            found.update(new)
            waiting.extend(new)
        return found

    def _add_up(self, unknown: Collection[str]) -> None:
        """Add up what lies beyond each knot, where that beyond its next ones is known."""
        joined = {one: self._next.get(one, []) for one in unknown}
        for knot in _knots(joined) if len(unknown) > 1 else [unknown]:
            there = 0
            for one in knot:
                for other in self._next.get(one, ()):
                    there |= self._beyond.get(other, 0) | 1 << self.numbers[other]
            self._beyond |= dict.fromkeys(knot, there)


def _of_many(numbers: Sequence[int]) -> int:
    marks = bytearray(max(numbers) // 8 + 1)
    for number in numbers:
        marks[number // 8] |= 1 << number % 8
    return int.from_bytes(marks, "little")


def _knots(onward: Mapping[str, Sequence[str]]) -> Iterable[Collection[str]]:
    """Give the sets of entities that all lead to one another, the ends first."""
    graph: nx.DiGraph[str] = nx.DiGraph(onward)
    knots: Iterable[Collection[str]] = nx.strongly_connected_components(graph)
    return knots


def _in_order(onward: Mapping[str, Sequence[str]], also: Iterable[str]) -> Sequence[str]:
    """Order entities by the number of steps to an end, by the longest way."""
    levels: dict[str, int] = {}
    for knot in _knots(onward):
        next_ones = (levels[to] for one in knot for to in onward.get(one, ()) if to in levels)
        levels |= dict.fromkeys(knot, max(next_ones, default=-1) + 1)
    levels = dict.fromkeys(also, 0) | levels
    return sorted(levels, key=lambda one: (levels[one], one))
