"""Accountability: who answers to whom, as a tree that stays on one page."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from govlint.graph.graph import Graph
from govlint.structure.forums import Forum

PAGE = 60
"""Lines that the tree may take before its lower levels are only counted."""

SHALLOWEST = 2
"""Levels that are shown however many lines they take."""

DEEPEST = 10
"""Levels after which a line has no room left."""

BREADTHS = (20, 10, 5, 0)
"""Children of one body that are shown, tried in turn where even two levels are too long."""

IN_THE_TREE = ("active", "shadow")


@dataclass(slots=True)
class Branch:
    """A body with those that answer to it; `again` where its own branch stands elsewhere."""

    body: str
    others: Sequence[str] = ()
    """The further bodies that it answers to."""
    again: bool = False
    in_circle: bool = False
    """Whether it answers, at whatever remove, to itself."""
    below: list["Branch"] = field(default_factory=list)
    more: int = 0
    """Bodies below that are counted and not shown."""

    def lines(self) -> Iterator[tuple[str, str, "Branch"]]:
        """Give each body with the guides before its first line and before further lines."""
        waiting = [("", "", self)]
        while waiting:
            first, others, branch = waiting.pop()
            yield first, others + ("│   " if branch.below else "    "), branch
            for one in reversed(branch.below):
                last = one is branch.below[-1]
                guides = ("└── ", "    ") if last else ("├── ", "│   ")
                waiting.append((others + guides[0], others + guides[1], one))


@dataclass(frozen=True, slots=True)
class Accountability:
    """The branches to show, the forums that stand alone, and those left out by status."""

    branches: Sequence[Branch]
    alone: Sequence[str]
    left_out: Mapping[str, int]


def accountability(graph: Graph) -> Accountability:
    """Arrange the forums below the bodies that they answer to, cut to one page."""
    forums = {key: it for key, it in graph.forums.items() if it.status in IN_THE_TREE}
    grown = _Grown(graph, forums)
    alone = [key for key in forums if grown.stands_alone(key)]
    branches = [grown.branch(top) for top in grown.tops()]
    for key in forums:
        if key not in grown.shown and not grown.stands_alone(key):
            branches += [grown.branch(grown.circle_above(key), in_circle=True)]
    others = (str(it.status) for it in graph.forums.values() if it.status not in IN_THE_TREE)
    return Accountability(_cut(branches), alone, Counter(others))


class _Grown:
    """Grows branches, each body's own branch once."""

    def __init__(self, graph: Graph, forums: Mapping[str, Forum]) -> None:
        self.graph = graph
        self.forums = forums
        self.shown: set[str] = set()
        self.children: dict[str, list[str]] = {}
        for key, forum in forums.items():
            for body in dict.fromkeys(forum.accountable_to or ()):
                self.children.setdefault(body, []).append(key)

    def stands_alone(self, key: str) -> bool:
        """Tell whether a forum answers to nobody, has none that answers to it and is no board."""
        answers = self.forums[key].accountable_to
        return not answers and key not in self.children and not self.graph.is_board(key)

    def tops(self) -> Iterator[str]:
        """Give what answers to nothing: bodies outside, then forums in the order written."""
        for body in self.children:
            if body not in self.forums:
                yield body
        for key, forum in self.forums.items():
            if not forum.accountable_to and not self.stands_alone(key):
                yield key

    def circle_above(self, key: str) -> str:
        """Climb from a forum that no top leads to until a circle closes."""
        passed: set[str] = set()
        while key not in passed:
            passed.add(key)
            key = next(it for it in self.forums[key].accountable_to or () if it in self.forums)
        return key

    def branch(self, top: str, *, in_circle: bool = False) -> Branch:
        """Grow a branch level by level, so that depth costs no recursion."""
        root = Branch(top, self._others(top, None), in_circle=in_circle)
        waiting = [root]
        self.shown.add(top)
        while waiting:
            parent = waiting.pop()
            for child in self.children.get(parent.body, ()):
                grown = Branch(child, self._others(child, parent.body), again=child in self.shown)
                parent.below.append(grown)
                if not grown.again:
                    self.shown.add(child)
            waiting.extend(reversed([one for one in parent.below if not one.again]))
        return root

    def _others(self, body: str, parent: str | None) -> Sequence[str]:
        if body not in self.forums:
            return ()
        return [one for one in self.forums[body].accountable_to or () if one != parent]


def _cut(branches: Sequence[Branch]) -> Sequence[Branch]:
    """Count instead of show what lies deeper than fits the page, then what is too broad."""
    levels = list(_levels(branches))
    fitting = sum(lines <= PAGE for lines in accumulate(map(len, levels)))
    depth = min(max(fitting, SHALLOWEST), DEEPEST)
    if depth < len(levels):
        for branch in levels[depth - 1]:
            _shorten(branch, 0)
    for most in BREADTHS:
        if _count(branches) <= 2 * PAGE:
            break
        for branch in (one for level in levels[:depth] for one in level):
            _shorten(branch, most)
    return branches


def _shorten(branch: Branch, most: int) -> None:
    hidden = branch.below[most:]
    branch.more += _count(hidden) + sum(one.more for level in _levels(hidden) for one in level)
    branch.below = branch.below[:most]


def _levels(branches: Sequence[Branch]) -> Iterator[Sequence[Branch]]:
    while branches:
        yield branches
        branches = [below for branch in branches for below in branch.below]


def _count(branches: Sequence[Branch]) -> int:
    return sum(map(len, _levels(branches)))
