"""Changes of routes: the boards that a forum reaches no longer, or only now, and where that began.

A way may be lost far above, at a forum that answers to somebody else or has ceased.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.answers.trace.routes import routes_of
from govlint.answers.trace.start import Start
from govlint.change.data import RouteChange
from govlint.change.pairs import Pairing
from govlint.graph.graph import Graph
from govlint.graph.reach import Reach
from govlint.graph.standing_on_a_day import stands


class _Step(NamedTuple):
    """How far a board is, and the next on the way there."""

    steps: int
    to: str


class _Steps:
    """The steps up of one version, as AFTER calls what they join."""

    def __init__(self, graph: Graph, day: date, renamed: Mapping[str, str]) -> None:
        self.graph, self.day, self.renamed = graph, day, renamed
        self.ways = dict(self._ways())
        edges = [(one, to) for one, those in self.ways.items() for to in those]
        self.reach = Reach(edges, also=self.ways)
        self.boards = self.reach.of(
            renamed.get(key, key) for key in graph.forums if self._is_board(key)
        )
        self.back: defaultdict[str, list[str]] = defaultdict(list)
        for one, to in edges:
            self.back[to].append(one)
        self._toward: dict[str, Mapping[str, _Step]] = {}

    def _is_board(self, key: str) -> bool:
        return self.graph.is_board(key) and stands(self.graph, key, self.day)

    def _ways(self) -> Iterator[tuple[str, Sequence[str]]]:
        """Give where each body passes things on that stands; boards keep what comes to them."""
        waiting = deque(self.graph.forums)
        seen = set(waiting)
        while waiting:
            body = waiting.popleft()
            if body not in self.graph.kinds or not stands(self.graph, body, self.day):
                continue
            board = body in self.graph.forums and self.graph.is_board(body)
            routes = () if board else routes_of(self.graph, body, _start(body), self.day)
            to = [one.to for one in routes]
            yield self._now(body), [self._now(one) for one in to]
            new = [one for one in dict.fromkeys(to) if one not in seen]
            seen.update(new)
            waiting.extend(new)

    def _now(self, body: str) -> str:
        return self.renamed.get(body, body)

    def reached(self, forum: str) -> frozenset[str]:
        """Give the boards that can be reached from a forum."""
        return frozenset(self.reach.names(self.reach.beyond(forum) & self.boards))

    def toward(self, board: str) -> Mapping[str, _Step]:
        """Give with all that reach a board how far it is, and the next on the shortest way."""
        if board not in self._toward:
            found = {board: _Step(0, "")}
            waiting = deque([board])
            while waiting:
                here = waiting.popleft()
                for one in self.back.get(here, ()):
                    if one not in found:
                        found[one] = _Step(found[here].steps + 1, here)
                        waiting.append(one)
            self._toward[board] = found
        return self._toward[board]


class _Breaks:
    """Where the ways of one version to a board do not go on in the other."""

    def __init__(self, had: _Steps, lacks: _Steps) -> None:
        self.had, self.lacks = had, lacks
        self.known: dict[tuple[str, str], str] = {}

    def of(self, forum: str, board: str) -> str:
        """Give the first on the way from a forum from which it does not go on."""
        way = self.had.toward(board)
        passed = []
        at = forum
        while (at, board) not in self.known:
            to = way[at].to
            if to not in self.lacks.ways.get(at, ()):
                self.known[at, board] = at
                break
            passed.append(at)
            at = to
        found = self.known[at, board]
        self.known |= {(one, board): found for one in passed}
        return found


def route_changes(
    before: Graph, after: Graph, pairing: Pairing, day: date
) -> Sequence[RouteChange]:
    """Compare the boards that each forum reaches which is active in both versions."""
    were, are = _Steps(before, day, pairing.renamed), _Steps(after, day, {})
    lost, won = _Breaks(were, are), _Breaks(are, were)
    found = []
    for old, new in pairing.after.items():
        if old in before.forums and new in were.ways and new in are.ways:
            then, now = were.reached(new), are.reached(new)
            for board in sorted(then ^ now):
                if board in then:
                    by, steps = lost.of(new, board), were.toward(board)[new].steps
                    found.append(RouteChange(new, board, by, steps, None))
                else:
                    by, steps = won.of(new, board), are.toward(board)[new].steps
                    found.append(RouteChange(new, board, by, None, steps))
    return found


def without_way_up(graph: Graph, day: date) -> Sequence[str]:
    """Give the forums that stand, are no board themselves, and from which no board is reached."""
    side = _Steps(graph, day, {})
    below = (key for key in graph.forums if key in side.ways and not graph.is_board(key))
    return [key for key in below if not side.reached(key)]


def _start(body: str) -> Start:
    return Start(body, "forum", [body])
