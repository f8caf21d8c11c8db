"""Bands of money: which of many share something with a span, found without looking at the rest."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Band(NamedTuple):
    """The sums above `start`, up to `end`, that a decision is about."""

    start: float
    end: float
    decision: str


class Bands:
    """Bands in the order in which they begin, with the furthest end of each stretch of them."""

    def __init__(self, bands: Iterable[Band]) -> None:
        self._bands = sorted(bands)
        self._starts = [band.start for band in self._bands]
        self._leaves = 1 << len(self._bands).bit_length()
        self._furthest = _furthest(self._leaves, [band.end for band in self._bands])

    def sharing(self, start: float, end: float) -> Iterator[Band]:
        """Give the bands that share something with a span, in the order in which they begin."""
        last = bisect_left(self._starts, end)
        at = self._next(0, start)
        while at < last:
            yield self._bands[at]
            at = self._next(at + 1, start)

    def _next(self, at: int, start: float) -> int:
        """Give the first position from one on whose band ends above a sum, or one past the last."""
        node = at + self._leaves
        while self._furthest[node] <= start:
            while node & 1:
                node >>= 1
            if not node:
                return self._leaves
            node += 1
        while node < self._leaves:
            node *= 2
            node += self._furthest[node] <= start
        return node - self._leaves


def _furthest(leaves: int, ends: Sequence[float]) -> Sequence[float]:
    """Build a tree in a list: below each node stand the nodes at twice its position and one on."""
    tree = [float("-inf")] * (2 * leaves)
    tree[leaves : leaves + len(ends)] = ends
    for node in range(leaves - 1, 0, -1):
        tree[node] = max(tree[2 * node], tree[2 * node + 1])
    return tree
