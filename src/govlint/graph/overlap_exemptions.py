"""Exemptions from the rules on overlap: one chain, one table, or both composed by statute.

Sets of forums are whole numbers with a bit for each forum, so that a forum is compared with all
others in one step. Those above have lower bits than those below, which keeps the numbers short.
"""

from collections.abc import Iterable, Iterator, Mapping

from govlint.graph.graph import Graph
from govlint.graph.once import once

LINE = "forum.accountable_to"


class Exemptions:
    """The forums of a structure by number, and those that each may be like."""

    def __init__(self, graph: Graph) -> None:
        levels = dict(_levels(graph))
        self.forums = sorted(graph.forums, key=lambda forum: (levels.get(forum, 0), forum))
        self.numbers = {forum: number for number, forum in enumerate(self.forums)}
        self._line = dict(self._lines(graph))
        groups = graph.relation("forum.in_common_with").groups()
        self._tables = {one: group for group in groups for one in group}
        self._statutory = self.of(
            forum for forum, known in graph.forums.items() if known.statutory_composition
        )

    def of(self, forums: Iterable[str]) -> int:
        """Put forums into one set."""
        found = 0
        for forum in forums:
            found |= 1 << self.numbers[forum]
        return found

    def names(self, forums: int) -> Iterator[str]:
        """Give the forums of a set, those above before those below."""
        while forums:
            lowest = forums & -forums
            yield self.forums[lowest.bit_length() - 1]
            forums ^= lowest

    def exempt(self, forum: str) -> int:
        """Give the forum itself and all that it may be like."""
        bit = 1 << self.numbers[forum]
        statutory = self._statutory if self._statutory & bit else 0
        table = self.of(one for one in self._tables.get(forum, ()) if one in self.numbers)
        return bit | self._line.get(forum, 0) | table | statutory

    def _lines(self, graph: Graph) -> Iterator[tuple[str, int]]:
        """Give the forums above and below each that has some."""
        line = graph.relation(LINE)
        knots = [[one for one in knot if one in self.numbers] for knot in line.knots()]
        above = self._beyond(knots, {one: line.next(one) for knot in knots for one in knot})
        knots.reverse()
        below = self._beyond(knots, {one: line.previous(one) for knot in knots for one in knot})
        for forum in self.forums:
            if both := above.get(forum, 0) | below.get(forum, 0):
                yield forum, both

    def _beyond(
        self, knots: Iterable[list[str]], steps: Mapping[str, Iterable[str]]
    ) -> Mapping[str, int]:
        """Add up what lies beyond each forum, where that beyond its next ones is known."""
        found: dict[str, int] = {}
        for knot in knots:
            there = 0
            for forum in knot:
                for other in steps[forum]:
                    if other in self.numbers:
                        there |= found.get(other, 0) | 1 << self.numbers[other]
            if there:
                found |= dict.fromkeys(knot, there)
        return found


@once
def exemptions_of(graph: Graph) -> Exemptions:
    """Give the exemptions of all forums."""
    return Exemptions(graph)


def _levels(graph: Graph) -> Iterator[tuple[str, int]]:
    """Give each forum the number of steps to the top, by the longest way."""
    line = graph.relation(LINE)
    found: dict[str, int] = {}
    for knot in line.knots():
        above = [found[other] for one in knot for other in line.next(one) if other in found]
        found |= dict.fromkeys(knot, max(above, default=-1) + 1)
    yield from found.items()
