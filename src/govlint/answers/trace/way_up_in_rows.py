"""Way up in rows: one for each thing on it, equal ones folded, below what leads to it."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.answers.answer import Column, Row, Table
from govlint.answers.trace.days_of_waiting import days_until
from govlint.answers.trace.powers import matter, may_decide, powers_of
from govlint.answers.trace.routes import Route
from govlint.answers.trace.start import Start
from govlint.answers.trace.triggers import sent_by
from govlint.answers.trace.way_up import RouteStep, Way
from govlint.graph.graph import Graph
from govlint.graph.standing_orders import meetings_a_year
from govlint.structure.figures import figure
from govlint.structure.word_lists import counted

MOST_FOLDED = 2
"""Equal steps that a row names; where there are more, one fewer and the number of the rest."""

DEEPEST = 8
"""Steps up to which a row stands further in than the one below it."""

SAME = "the same"
UNKNOWN = "not stated"

MOST_ROWS = 12
"""Rows that stand before what lies beside the way has to go."""


class TreeLine(NamedTuple):
    """Equal things on a way, with the step that leads to them; none where they are the start."""

    bodies: Sequence[str]
    step: RouteStep | None
    prefix: str
    """The lines of the tree, down to those above it."""
    guide: str


class WayTree:
    """The rows of a way up."""

    def __init__(self, graph: Graph, way: Way, start: Start, day: date) -> None:
        self.graph, self.way, self.start = graph, way, start
        self.onward: dict[str, list[RouteStep]] = {}
        for step in way.steps:
            self.onward.setdefault(step.from_, []).append(step)
        bodies = {*start.at, *(step.route.to for step in way.steps)} & graph.kinds.keys()
        self.powers = {body: powers_of(graph, body, start, day) for body in bodies}
        self.common = None if start.kind == "decision" else self._common()
        self.folded = False
        """Whether a row names fewer than it stands for."""

    def table(self) -> Table:
        """Give the table, without a column of which nothing is stated."""
        lines = list(self._lines())
        columns = [
            (Column("the way up", least=24), [self._name(line) for line in lines]),
            (Column("goes up when", least=14), list(self._sent(lines))),
        ]
        for column, write in (
            (Column("answered in", least=10), self._answered),
            (Column("may decide", least=18, spare=1), self._decides),
            (Column("meets in", spare=2), self._meets),
        ):
            cells = [write(line) for line in lines]
            if {*cells} - {"", UNKNOWN}:
                columns.append((column, cells))
        rows = [
            Row([cells[at] for _, cells in columns], guide=line.guide)
            for at, line in enumerate(lines)
        ]
        return Table([column for column, _ in columns], rows, least=MOST_ROWS)

    def _sent(self, lines: Sequence[TreeLine]) -> Iterator[str]:
        """Say what sends a thing to each line, in short where that is the same as above."""
        above = ""
        for line in lines:
            sent = sent_by(line.step.route, self.start) if line.step else ""
            first = line.step is None or line.step is self.onward[line.step.from_][0]
            yield sent if first or sent != above else SAME
            above = sent

    def _answered(self, line: TreeLine) -> str:
        if line.step is None:
            return ""
        route = line.step.route
        days = sorted({one.within_days for one in route.sent_by if one.within_days is not None})
        if not days:
            return UNKNOWN
        fewest = f"{days[0]} to " if len(days) > 1 else ""
        return f"{fewest}{counted(days[-1], 'day')}"

    def _decides(self, line: TreeLine) -> str:
        return "" if self._is_again(line) else self._can(line.bodies[0])

    def _meets(self, line: TreeLine) -> str:
        """Say how often a start meets, and in how many days what comes after it does."""
        body = line.bodies[0]
        if body not in self.graph.forums or self._is_again(line):
            return ""
        yearly = meetings_a_year(self.graph, body)
        if line.step is None:
            return UNKNOWN if yearly is None else f"{figure(yearly, 1)} a year"
        days = days_until(self.graph, line.step)
        if days is None:
            return UNKNOWN if yearly is None else "never meets"
        return f"≤ {counted(days, 'day')}" if days else "same table"

    def _is_again(self, line: TreeLine) -> bool:
        return line.step is not None and not self.way.is_first(line.step)

    def _lines(self) -> Iterator[TreeLine]:
        """Give the lines from the start up, depth first."""
        waiting = [TreeLine(bodies, None, "", "") for bodies in self._alike(self.start.at)]
        waiting.reverse()
        while waiting:
            line = waiting.pop()
            yield line
            if self._is_again(line):
                continue
            groups = self._folded_steps(self.onward.get(line.bodies[0], ()))
            waiting += [_below(line, group, last=group is groups[-1]) for group in reversed(groups)]

    def _common(self) -> Mapping[str, int]:
        """Count with each matter on how many steps it is decided."""
        return Counter(
            name
            for powers in self.powers.values()
            for name in {matter(self.graph, power.id) for power in powers or ()}
        )

    def _alike(self, bodies: Sequence[str]) -> Sequence[Sequence[str]]:
        groups: dict[Hashable, list[str]] = {}
        for body in dict.fromkeys(bodies):
            looks = (self._looks(body), self._meets(TreeLine([body], None, "", "")))
            groups.setdefault(looks, []).append(body)
        return list(groups.values())

    def _folded_steps(self, steps: Sequence[RouteStep]) -> Sequence[Sequence[RouteStep]]:
        groups: dict[Hashable, list[RouteStep]] = {}
        for step in steps:
            to = step.route.to
            looks: Hashable = to
            if self.way.is_first(step):
                looks = (self._looks(to), self._meets(TreeLine([to], step, "", "")))
            groups.setdefault((looks, _key(step.route)), []).append(step)
        return list(groups.values())

    def _looks(self, body: str) -> Hashable:
        """Give what rows say of something but its name and rhythm, and where it leads on to."""
        onward = tuple((one.route.to, _key(one.route)) for one in self.onward.get(body, ()))
        kind = "board" if body in self.way.boards else self.graph.kinds.get(body, "")
        return (self._can(body), onward, self.way.ends.get(body), kind)

    def _name(self, line: TreeLine) -> str:
        bodies = line.bodies
        if len(bodies) > MOST_FOLDED:
            self.folded = True
        name = self.graph.labels(bodies, MOST_FOLDED)
        return f"{name}, shown elsewhere" if self._is_again(line) else name

    def _can(self, body: str) -> str:
        if body not in self.powers:
            return ""
        return may_decide(self.graph, self.powers[body], self.common)


def _below(line: TreeLine, group: Sequence[RouteStep], *, last: bool) -> TreeLine:
    bodies = [step.route.to for step in group]
    prefix = line.prefix
    deeper = f"{prefix}{'  ' if last else '│ '}" if len(prefix) < 2 * DEEPEST else prefix
    return TreeLine(bodies, group[0], deeper, f"{prefix}{'└ ' if last else '├ '}")


def _key(route: Route) -> Hashable:
    return (route.by, tuple(route.sent_by))
