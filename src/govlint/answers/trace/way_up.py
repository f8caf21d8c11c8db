"""Way up: every step from where something stands to the first boards, and where it ends early."""

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.answers.trace.routes import Route, left_out, routes_of
from govlint.answers.trace.start import Start
from govlint.graph.authority.money import money
from govlint.graph.graph import Graph
from govlint.graph.standing_on_a_day import absence, first_day, stands
from govlint.structure.figures import figure
from govlint.structure.forums import Forum

NO_WAY = "no way on is stated"
NO_FORUM = "no forum watches it"


class RouteStep(NamedTuple):
    """A route with where it begins."""

    from_: str
    route: Route


class Way(NamedTuple):
    """All that can be reached."""

    steps: Sequence[RouteStep]
    """Each once, every step behind one that leads to it."""
    boards: Mapping[str, None]
    ends: Mapping[str, str]
    """Where it stops at no board, and why."""
    gone: Collection[str]
    """What does not stand, so that nothing goes on from there."""
    first: Mapping[str, RouteStep]
    """The step by which each thing is met on the shortest way to it."""

    def to(self, body: str) -> Sequence[RouteStep]:
        """Give the steps of the shortest way to something, from the start."""
        found: list[RouteStep] = []
        while step := self.first.get(body):
            found.append(step)
            body = step.from_
        return found[::-1]

    def is_first(self, step: RouteStep) -> bool:
        """Tell whether a step is the one by which its end is met first."""
        return self.first.get(step.route.to) is step

    @property
    def bodies(self) -> Mapping[str, None]:
        """All that a step leads to, in the order of the steps."""
        return dict.fromkeys(step.route.to for step in self.steps)


def way_up(graph: Graph, start: Start, day: date) -> Way:
    """Follow all routes from the start, each thing once."""
    return _Walk(graph, start, day).walked()


class _Walk:
    def __init__(self, graph: Graph, start: Start, day: date) -> None:
        self.graph, self.start, self.day = graph, start, day
        self.steps: list[RouteStep] = []
        self.boards: dict[str, None] = {}
        self.ends: dict[str, str] = {}
        self.seen: set[str] = set()
        self.gone: set[str] = set()

    def walked(self) -> Way:
        for one in self.start.at:
            if one not in self.seen:
                self._from(one)
        return Way(self.steps, self.boards, self.ends, self.gone, self._first())

    def _first(self) -> Mapping[str, RouteStep]:
        """Find the shortest way to each thing, the ways written first before others."""
        onward: dict[str, list[RouteStep]] = {}
        for step in self.steps:
            onward.setdefault(step.from_, []).append(step)
        found: dict[str, RouteStep] = {}
        waiting = deque(dict.fromkeys(self.start.at))
        while waiting:
            for step in onward.get(waiting.popleft(), ()):
                to = step.route.to
                if to not in found and to not in self.start.at:
                    found[to] = step
                    waiting.append(to)
        return found

    def _from(self, begin: str) -> None:
        """Go up from one place, depth first; `path` holds what a circle would lead back to."""
        path: dict[str, Iterator[Route]] = {begin: self._onward(begin, at_start=True)}
        while path:
            here = next(reversed(path))
            route = next(path[here], None)
            if route is None:
                del path[here]
                continue
            self.steps.append(RouteStep(here, route))
            if route.to in path:
                self._close_circle(list(path), route.to)
            elif route.to not in self.seen:
                path[route.to] = self._onward(route.to)

    def _close_circle(self, path: Sequence[str], to: str) -> None:
        names = [self.graph.label(one) for one in path[path.index(to) :]]
        inner = [*names[:2], "…"] if len(names) > 4 else names[:-1]
        shown = [*inner, names[-1]] if len(names) > 1 else names
        whole = " to ".join([*shown, names[0]])
        self.ends.setdefault(path[-1], f"goes round in a circle: {whole}")

    def _onward(self, body: str, *, at_start: bool = False) -> Iterator[Route]:
        """Give the routes on from something, after noting why there is none."""
        self.seen.add(body)
        graph = self.graph
        if body in graph.forums and graph.is_board(body) and stands(graph, body, self.day):
            self.boards[body] = None
            return iter(())
        if why := self._why_gone(body, at_start=at_start):
            self.ends[body] = why
            self.gone.add(body)
            return iter(())
        routes = routes_of(graph, body, self.start, self.day)
        if not routes:
            self.ends[body] = why_no_further(graph, body, self.start)
        return iter(routes)

    def _why_gone(self, body: str, *, at_start: bool) -> str:
        """Say why nothing goes through something; what is to begin may be asked where it stands."""
        if body not in self.graph.kinds:
            return "is described nowhere"
        if stands(self.graph, body, self.day) or (at_start and to_come(self.graph, body, self.day)):
            return ""
        return absence(self.graph, body, self.day)


def to_come(graph: Graph, body: str, day: date) -> bool:
    """Tell whether something does not stand yet and is planned to."""
    forum = graph.forums.get(body)
    proposed = forum is not None and forum.status == "proposed"
    return proposed or first_day(graph, body, day) is not None


def why_no_further(graph: Graph, body: str, start: Start) -> str:
    """Say why no way leads on from somewhere; a risk in a line of management has no forum."""
    holder = graph.kinds[body] in ("post", "person")
    if holder and start.kind == "risk" and not _is_watched(graph, start):
        return NO_FORUM
    if graph.kinds[body] == "organisation":
        boards = graph.boards.get(body)
        own = f"; its board is {graph.labels(boards)}" if boards else ""
        return f"an organisation, and no forum of it is named{own}"
    if body in graph.forums and (said := _says_nobody(graph.forums[body])):
        return said
    missed = left_out(graph, body, start)
    wanted = [one for one in missed if start.could_take(one)]
    if start.kind == "risk" and wanted:
        least = min(one.risk_at_least or 0 for one in wanted)
        return f"only a risk of {figure(least, 1)} or more goes on from there"
    if start.kind == "decision" and wanted:
        least = min(one.value_over or 0 for one in wanted)
        return f"only what is over {money(graph, least)} goes on from there"
    if missed:
        return f"only a {'sum' if start.kind == 'risk' else 'risk'} goes on from there"
    return NO_WAY


def _is_watched(graph: Graph, start: Start) -> bool:
    return any(one in graph.forums for one in start.at)


def _says_nobody(forum: Forum) -> str:
    """Say what a forum states where it states that there is no way on."""
    if forum.escalates_to is not None:
        return "" if forum.escalates_to else "says that it escalates to nobody"
    return "" if forum.accountable_to is None else "says that it answers to nobody"
