"""Tree of a way up: a row for each thing on it, equal ones folded, below what leads to it."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.answers.answer import Column, Row, Table
from govlint.answers.trace.powers import in_short, matter, may_decide, powers_of
from govlint.answers.trace.routes import BY_DEFAULT, LINE, Route
from govlint.answers.trace.start import Start
from govlint.answers.trace.way import Step, Way
from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.measures.escalation.receivers import days_between
from govlint.structure.figures import figure
from govlint.structure.forums import Escalation
from govlint.structure.word_lists import counted

MOST_FOLDED = 3
"""Equal steps that a row names; where there are more, one fewer and the number of the rest."""

DEEPEST = 8
"""Steps up to which a row stands further in than the one below it."""

SAME = "the same"

MOST_ROWS = 12
"""Rows that stand before what lies beside the way has to go."""


class Line(NamedTuple):
    """Equal things on a way, with the step that leads to them; none where they are the start."""

    bodies: Sequence[str]
    step: Step | None
    prefix: str
    """The lines of the tree, down to those above it."""
    guide: str


class Tree:
    """The rows of a way up."""

    def __init__(self, graph: Graph, way: Way, start: Start, day: date) -> None:
        self.graph, self.way, self.start = graph, way, start
        self.onward: dict[str, list[Step]] = {}
        for step in way.steps:
            self.onward.setdefault(step.from_, []).append(step)
        bodies = {*start.at, *(step.route.to for step in way.steps)} & graph.kinds.keys()
        self.powers = {body: powers_of(graph, body, start, day) for body in bodies}
        self.common = None if start.kind == "decision" else self._common()
        self.folded = False
        """Whether a row names fewer than it stands for."""

    def table(self) -> Table:
        """Give the table; days of an answer have a column where any are promised."""
        promised = any(step.route.days is not None for step in self.way.steps)
        columns = [
            Column("the way up", least=24), Column("goes up when", least=14),
            *([Column("answered in", least=10)] if promised else []),
            Column("may decide", least=18, spare=1), Column("meets in", spare=2),
        ]  # fmt: skip
        return Table(columns, list(self._rows(promised=promised)), least=MOST_ROWS)

    def _rows(self, *, promised: bool) -> Iterator[Row]:
        below = ""
        for line in self._lines():
            first = line.step is None or line.step == self.onward[line.step.from_][0]
            sent = sent_by(self.graph, line.step.route, self.start) if line.step else ""
            cells = [self._name(line), sent if first or sent != below else SAME]
            below = sent
            if promised:
                cells.append(_days(line.step))
            shown = not (line.step and line.step.again)
            cells += self._cells(line.bodies[0], is_start=line.step is None) if shown else ("", "")
            yield Row(cells, guide=line.guide)

    def _lines(self) -> Iterator[Line]:
        """Give the lines from the start up, depth first."""
        waiting = [Line(bodies, None, "", "") for bodies in self._alike(self.start.at)]
        waiting.reverse()
        while waiting:
            line = waiting.pop()
            yield line
            if line.step and line.step.again:
                continue
            steps = self.onward.get(line.bodies[0], ())
            groups = self._folded_steps(steps)
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
        for body in bodies:
            groups.setdefault(self._looks(body, None), []).append(body)
        return list(groups.values())

    def _folded_steps(self, steps: Sequence[Step]) -> Sequence[Sequence[Step]]:
        groups: dict[Hashable, list[Step]] = {}
        for step in steps:
            known = self.onward.get(step.route.to)
            key = step.route.to if step.again and not known else self._looks(step.route.to, step)
            groups.setdefault(key, []).append(step)
        return list(groups.values())

    def _looks(self, body: str, step: Step | None) -> Hashable:
        """Give all that a row says of something but its name, and where it leads on to."""
        onward = tuple((one.route.to, _key(one.route)) for one in self.onward.get(body, ()))
        leads = (_key(step.route), step.again) if step else None
        cells = self._cells(body, is_start=step is None)
        return (leads, cells, onward, self.way.ends.get(body), self._kind(body))

    def _kind(self, body: str) -> str:
        return "board" if body in self.way.boards else self.graph.kinds.get(body, "")

    def _name(self, line: Line) -> str:
        bodies = line.bodies
        if len(bodies) > MOST_FOLDED:
            self.folded = True
        name = self.graph.labels(bodies, MOST_FOLDED)
        again = line.step is not None and line.step.again
        return f"{name}, as shown" if again else name

    def _cells(self, body: str, *, is_start: bool) -> tuple[str, str]:
        if body not in self.powers:
            return "", ""
        return may_decide(self.graph, self.powers[body], self.common), self._meets(
            body, is_start=is_start
        )

    def _meets(self, body: str, *, is_start: bool) -> str:
        if body not in self.graph.forums:
            return ""
        forum = self.graph.forums[body]
        yearly = value_of(self.graph, "forum", body, forum, "meetings.per_year")
        if yearly is None:
            return "not stated"
        days = days_between(self.graph, body)
        if days is None:
            return "never meets"
        return f"{figure(yearly, 1)} a year" if is_start else f"≤ {counted(days, 'day')}"


def sent_by(graph: Graph, route: Route, start: Start) -> str:
    """Say what sends a thing along a route."""
    match route.by:
        case "escalates_to":
            said = dict.fromkeys(_trigger(one, start) for one in route.sent_by)
            return ", or ".join(said)
        case by if by == BY_DEFAULT:
            return "by default: no trigger stated"
        case by if by == LINE:
            return "line of management"
    return "delegated it"


def _trigger(route: Escalation, start: Start) -> str:
    """Say what sends a thing, of what goes up alone: a risk by its score, a decision by its sum."""
    risk = route.risk_at_least if start.kind != "decision" else None
    sum_ = route.value_over if start.kind != "risk" else None
    if risk is None:
        return f"over {in_short(sum_)}" if sum_ is not None else "no trigger stated"
    if sum_ is None:
        return f"risk {figure(risk, 1)} or more"
    return f"risk {figure(risk, 1)} or over {in_short(sum_)}"


def _days(step: Step | None) -> str:
    if step is None:
        return ""
    days = step.route.days
    return "not stated" if days is None else counted(days, "day")


def _below(line: Line, group: Sequence[Step], *, last: bool) -> Line:
    bodies = [step.route.to for step in group]
    prefix = line.prefix
    deeper = f"{prefix}{'  ' if last else '│ '}" if len(prefix) < 2 * DEEPEST else prefix
    return Line(bodies, group[0], deeper, f"{prefix}{'└ ' if last else '├ '}")


def _key(route: Route) -> Hashable:
    return (route.by, tuple(route.sent_by))
