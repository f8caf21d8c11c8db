"""Tree of who answers to whom: joint bodies are roots of their own, and it is cut to size."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from govlint.graph.graph import Graph
from govlint.structure.forums import Forum

SHALLOWEST = 2
"""Levels that are shown however many lines they take."""

DEEPEST = 10
"""Levels after which a line has no room left; one that lies deeper says which is its own.

With guides for each of its levels, the signs of a tree would be the square of its lines.
"""

BREADTHS = (20, 10, 5, 3, 2, 1, 0)
"""Children of one body that are shown, tried in turn where even two levels are too long."""

STEP = "\N{EM SPACE}"
"""Sets a forum in below the one that it answers to, where a table has no guides."""

IN_THE_TREE = ("active", "shadow")


@dataclass(slots=True)
class Branch:
    """A body with those that answer to it; `again` where its own branch stands elsewhere."""

    body: str
    others: Sequence[str] = ()
    """The bodies that it answers to, where it stands below none of them."""
    again: bool = False
    in_circle: bool = False
    """Whether it answers, at whatever remove, to itself."""
    below: list["Branch"] = field(default_factory=list)
    more: int = 0
    """Bodies below that are counted and not shown."""

    def levels(self) -> Iterator[tuple[int, "Branch"]]:
        """Give each body with how many stand above it."""
        waiting = [(0, self)]
        while waiting:
            level, branch = waiting.pop()
            yield level, branch
            waiting += [(level + 1, one) for one in reversed(branch.below)]

    def lines(self) -> Iterator[tuple[str, str, "Branch"]]:
        """Give each body with the guides before its first line and before further lines."""
        waiting = [("", "", self, 1)]
        while waiting:
            first, others, branch, level = waiting.pop()
            yield first, others + ("│   " if branch.below else "    "), branch
            for one in reversed(branch.below):
                if level > DEEPEST:
                    waiting.append((f"{others}level {level + 1}: ", others, one, level + 1))
                    continue
                last = one is branch.below[-1]
                guides = ("└── ", "    ") if last else ("├── ", "│   ")
                waiting.append((others + guides[0], others + guides[1], one, level + 1))


@dataclass(frozen=True, slots=True)
class Accountability:
    """The branches to show, the forums that stand alone, and those left out by status."""

    branches: Sequence[Branch]
    alone: Sequence[str]
    left_out: Mapping[str, int]


def accountability(
    graph: Graph, lines: int | None = None, depth: int | None = None, focus: str | None = None
) -> Accountability:
    """Arrange the forums below the bodies that they answer to, or those below one body alone.

    A tree that is not to fit so many lines is whole.
    """
    forums = {key: it for key, it in graph.forums.items() if it.status in IN_THE_TREE}
    grown = _Grown(graph, forums)
    if focus is not None:
        branch = grown.branch(focus)
        return Accountability(_cut([branch], lines, depth), (), {})
    alone = [key for key in forums if grown.stands_alone(key)]
    branches = [grown.branch(top) for top in grown.tops()]
    for key in forums:
        if key not in grown.shown and not grown.stands_alone(key):
            branches += [grown.branch(grown.circle_above(key), in_circle=True)]
    others = (str(it.status) for it in graph.forums.values() if it.status not in IN_THE_TREE)
    return Accountability(_cut(branches, lines, depth), alone, Counter(others))


class _Grown:
    """Grows branches, each body's own branch once."""

    def __init__(self, graph: Graph, forums: Mapping[str, Forum]) -> None:
        self.graph = graph
        self.forums = forums
        self.shown: set[str] = set()
        self.children: dict[str, list[str]] = {}
        for key, forum in forums.items():
            parents = dict.fromkeys(forum.accountable_to or ())
            if len(parents) == 1 and self._is_parent(next(iter(parents))):
                self.children.setdefault(next(iter(parents)), []).append(key)

    def _is_parent(self, body: str) -> bool:
        """Tell whether a body has a place in the tree: a forum, or what is described nowhere."""
        return body in self.forums or body not in self.graph.kinds

    def is_joint(self, key: str) -> bool:
        """Tell whether a forum answers to several bodies, so that it stands below none."""
        return len(set(self.forums[key].accountable_to or ())) > 1

    def stands_alone(self, key: str) -> bool:
        """Tell whether a forum answers to nobody, has none that answers to it and is no board."""
        answers = self.forums[key].accountable_to
        return not answers and key not in self.children and not self.graph.is_board(key)

    def tops(self) -> Iterator[str]:
        """Give what stands below no forum: what answers to nobody, to bodies outside, to several.

        Bodies that are described nowhere come first, with what answers to them.
        """
        for body in self.children:
            if body not in self.graph.kinds:
                yield body
        for key, forum in self.forums.items():
            if self.is_joint(key) or (not self.stands_alone(key) and self._is_on_top(forum)):
                yield key

    def _is_on_top(self, forum: Forum) -> bool:
        """Tell whether a forum answers to nobody, or to a body that is no forum."""
        parents = forum.accountable_to or ()
        return all(one in self.graph.kinds and one not in self.forums for one in parents)

    def circle_above(self, key: str) -> str:
        """Climb from a forum that no top leads to until a circle closes."""
        passed: set[str] = set()
        while key not in passed:
            passed.add(key)
            key = next(it for it in self.forums[key].accountable_to or () if it in self.forums)
        return key

    def branch(self, top: str, *, in_circle: bool = False) -> Branch:
        """Grow a branch level by level, so that depth costs no recursion."""
        others = self.forums[top].accountable_to or () if top in self.forums else ()
        root = Branch(top, list(dict.fromkeys(others)), in_circle=in_circle)
        waiting = [root]
        self.shown.add(top)
        while waiting:
            parent = waiting.pop()
            for child in self.children.get(parent.body, ()):
                grown = Branch(child, again=child in self.shown)
                parent.below.append(grown)
                if not grown.again:
                    self.shown.add(child)
            waiting.extend(reversed([one for one in parent.below if not one.again]))
        return root


def _cut(branches: Sequence[Branch], lines: int | None, depth: int | None) -> Sequence[Branch]:
    """Count instead of show what lies deeper than fits, then what is too broad."""
    levels = list(_levels(branches))
    if depth is None:
        depth = len(levels) if lines is None else _fitting(levels, lines)
    if depth < len(levels):
        for branch in levels[depth - 1]:
            _shorten(branch, 0)
    if lines is None:
        return branches
    for most in BREADTHS:
        if _count(branches) <= lines:
            break
        for branch in (one for level in levels[:depth] for one in level):
            _shorten(branch, most)
    return branches


def _fitting(levels: Sequence[Sequence[Branch]], lines: int) -> int:
    """Give how many levels fit so many lines, and at least those that are always shown."""
    fitting = sum(number <= lines for number in accumulate(map(len, levels)))
    return min(max(fitting, SHALLOWEST), DEEPEST)


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
