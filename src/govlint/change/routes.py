"""Changes of routes: the boards that a forum reaches no longer, or only now, and where that began.

A way may be lost far above, at a forum that answers to somebody else or has ceased.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from govlint.answers.trace.routes import routes_of
from govlint.answers.trace.start import Start
from govlint.change.data import RouteChange
from govlint.change.pairing import Pairing
from govlint.graph.graph import Graph
from govlint.graph.reach import Reach
from govlint.graph.standing import stands

Ways = Mapping[str, Sequence[str]]


class _Side:
    """The steps up of one version, as AFTER calls what they join."""

    def __init__(self, graph: Graph, day: date, renamed: Mapping[str, str]) -> None:
        self.graph, self.day, self.renamed = graph, day, renamed
        self.ways = dict(self._ways())
        edges = [(one, to) for one, those in self.ways.items() for to in those]
        self.reach = Reach(edges, also=self.ways)
        self.boards = self.reach.of(
            renamed.get(key, key) for key in graph.forums if self._is_board(key)
        )

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

    def way(self, forum: str, board: str) -> Sequence[str]:
        """Give the shortest way, with both of its ends; nothing where there is none."""
        came: dict[str, str] = {forum: ""}
        waiting = deque([forum])
        while waiting and board not in came:
            here = waiting.popleft()
            for to in self.ways.get(here, ()):
                if to not in came:
                    came[to] = here
                    waiting.append(to)
        found = []
        at = board if board in came else ""
        while at:
            found.append(at)
            at = came[at]
        return found[::-1]

    def breaks(self, way: Sequence[str]) -> str:
        """Give the first of a way of the other version from which it does not go on here."""
        for one, to in pairwise(way):
            if to not in self.ways.get(one, ()):
                return one
        return way[-1]


def route_changes(
    before: Graph, after: Graph, pairing: Pairing, day: date
) -> Sequence[RouteChange]:
    """Compare the boards that each forum reaches which is active in both versions."""
    were, are = _Side(before, day, pairing.renamed), _Side(after, day, {})
    found = []
    for old, new in pairing.after.items():
        if old in before.forums and new in were.ways and new in are.ways:
            then, now = were.reached(new), are.reached(new)
            for board in sorted(then ^ now):
                had, has = were.way(new, board), are.way(new, board)
                by = are.breaks(had) if had else were.breaks(has)
                steps = [len(way) - 1 if way else None for way in (had, has)]
                found.append(RouteChange(new, board, by, *steps))
    return found


def without_way_up(graph: Graph, day: date) -> Sequence[str]:
    """Give the forums that stand and from which no board is reached."""
    side = _Side(graph, day, {})
    return [key for key in graph.forums if key in side.ways and not side.reached(key)]


def _start(body: str) -> Start:
    return Start(body, "forum", [body])
