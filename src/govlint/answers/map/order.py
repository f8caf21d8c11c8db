"""Order of the boxes: bodies below those that they answer to, as the file has them.

What is added to a structure gets a place of its own and changes the order of nothing else.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from govlint.graph.graph import Graph

SHOWN = ("active", "shadow")
"""The status of forums that have a box."""


class OrderedBody(NamedTuple):
    """A body with its place in the order."""

    body: str
    under: str | None
    level: int
    joint: bool


def parents_of(graph: Graph, forum: str) -> Sequence[str]:
    """Give the bodies that a forum answers to, each once."""
    return list(dict.fromkeys(graph.forums[forum].accountable_to or ()))


def in_order(graph: Graph) -> Sequence[OrderedBody]:
    """Give all bodies with a box: boards and others at the top, and below each its own.

    A joint body stands at the top as well, between those that it answers to.
    """
    return list(_Order(graph).placed())


def branch_of(placed: Sequence[OrderedBody], top: str, graph: Graph) -> Sequence[OrderedBody]:
    """Give what stands below one body, and then all else that answers to something there."""
    answering: dict[str, list[str]] = {}
    for one in placed:
        above = [one.under] if one.under else _parents(graph, one.body)
        for body in above:
            answering.setdefault(body, []).append(one.body)
    kept = {top}
    waiting = [top]
    while waiting:
        found = [one for one in answering.get(waiting.pop(), ()) if one not in kept]
        kept.update(found)
        waiting += found
    levels = {top: 0}
    for one in placed:
        if one.under in levels and one.body != top:
            levels[one.body] = levels[one.under] + 1
    return [
        OrderedBody(top, None, 0, joint=False),
        *(
            one._replace(level=levels[one.body])
            for one in placed
            if one.body != top and one.body in levels
        ),
        *(one for one in placed if one.body in kept and one.body not in levels),
    ]


def _parents(graph: Graph, body: str) -> Sequence[str]:
    return parents_of(graph, body) if body in graph.forums else []


class _Order:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.forums = [key for key, one in graph.forums.items() if one.status in SHOWN]
        shown = set(self.forums)
        self.parents = {key: parents_of(graph, key) for key in self.forums}
        self.under: dict[str, str] = {}
        outsiders: dict[str, None] = {}
        for key, parents in self.parents.items():
            if len(parents) == 1 and parents[0] != key:
                inside = parents[0] in shown
                if inside or not graph.is_board(key):
                    self.under[key] = parents[0]
                if not inside and not graph.is_board(key):
                    outsiders[parents[0]] = None
        self.bodies = self._ranked(outsiders, shown)
        self.rank = {body: number for number, body in enumerate(self.bodies)}
        self._open_circles()
        self.children: dict[str, list[str]] = {}
        for key in self.bodies:
            if key in self.under:
                self.children.setdefault(self.under[key], []).append(key)

    def _ranked(self, outsiders: Collection[str], shown: Collection[str]) -> list[str]:
        """Give all bodies as the file has them; those that it does not describe by id, last."""
        known = [key for key in self.graph.kinds if key in outsiders or key in shown]
        return [*known, *sorted(key for key in outsiders if key not in self.graph.kinds)]

    def _open_circles(self) -> None:
        """Put the first body of each circle at the top."""
        reached: set[str] = set()
        for body in self.bodies:
            passed: dict[str, None] = {}
            one: str | None = body
            while one is not None and one not in reached and one not in passed:
                passed[one] = None
                one = self.under.get(one)
            if one in passed:
                way = list(passed)
                del self.under[min(way[way.index(one) :], key=self.rank.__getitem__)]
            reached.update(passed)

    def placed(self) -> Iterator[OrderedBody]:
        """Give each top with all that stands below it, then the joint bodies behind it."""
        waiting = list(reversed(self._tops()))
        while waiting:
            top = waiting.pop()
            yield from self._below(top)

    def _tops(self) -> list[str]:
        tops = [body for body in self.bodies if body not in self.under]
        top_of = self._top_of()
        behind: dict[str, list[str]] = {}
        before: dict[str, list[str]] = {}
        for top in tops:
            above = self._above(top, top_of)
            if len(above) > 1:
                before.setdefault(above[-1], []).append(top)
            elif above:
                behind.setdefault(above[0], []).append(top)
        joint = {one for those in (*before.values(), *behind.values()) for one in those}
        found: dict[str, None] = {}
        for one in (*(top for top in tops if top not in joint), *tops):
            waiting = [one]
            while waiting:
                top = waiting.pop()
                if top in found:
                    continue
                if first := [it for it in before.pop(top, ()) if it not in found]:
                    waiting += (top, *reversed(first))
                    continue
                found[top] = None
                waiting += reversed(behind.get(top, ()))
        return list(found)

    def _above(self, top: str, top_of: Mapping[str, str]) -> Sequence[str]:
        """Give the tops that a joint body answers to, each once.

        It stands before the last of them, between all of them; behind the one where it is one.
        """
        parents = self.parents.get(top, ())
        if len(parents) < 2:
            return []
        tops = {top_of[one] for one in parents if one in top_of} - {top}
        whole = {one for one in tops if not self._is_joint(one)}
        return sorted(whole or tops, key=lambda one: self.rank[one])

    def _is_joint(self, body: str) -> bool:
        return len(self.parents.get(body, ())) > 1

    def _top_of(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for body in self.bodies:
            way = []
            one = body
            while one not in found and one in self.under:
                way.append(one)
                one = self.under[one]
            top = found.get(one, one)
            found.update(dict.fromkeys((*way, one), top))
        return found

    def _below(self, top: str) -> Iterator[OrderedBody]:
        waiting = [OrderedBody(top, None, 0, joint=self._is_joint(top))]
        while waiting:
            one = waiting.pop()
            yield one
            waiting += (
                OrderedBody(child, one.body, one.level + 1, joint=False)
                for child in reversed(self.children.get(one.body, ()))
            )
