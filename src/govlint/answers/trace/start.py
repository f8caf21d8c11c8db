"""Start of a way up: what words mean, where that stands, and what sends it on from there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govlint.answers.ambiguity import also_fits, nothing_called, several
from govlint.answers.lookup import find, set_apart
from govlint.graph.authority.delegations import UNLIMITED
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.refusal import Refusal
from govlint.structure.field_types import Kind
from govlint.structure.forums import Escalation
from govlint.structure.model import Decision

KINDS: Sequence[Kind] = ("forum", "risk", "decision")


class Start(NamedTuple):
    """What goes up, from where, and how far its score or its value takes it."""

    entity: str
    kind: Kind
    at: Sequence[str]
    """The forums, posts, people or bodies where it stands first."""
    score: float | None = None
    over: float = 0
    up_to: float | None = None
    """The highest sum of a decision; endless where nothing ends its band, None without a band."""
    matters: Sequence[str] = ()
    """The words by which a delegation may cover a decision."""
    notes: Sequence[str] = ()

    def takes(self, route: Escalation) -> bool:
        """Tell whether a route is one for what goes up, as far as its size is stated."""
        risk, sum_ = route.risk_at_least, route.value_over
        match self.kind:
            case "risk" if risk is not None:
                return self.score is None or self.score >= risk
            case "decision" if sum_ is not None:
                return self.up_to is None or self.up_to > sum_
        return self.kind == "forum" or risk is sum_ is None

    def could_take(self, route: Escalation) -> bool:
        """Tell whether a route is for what goes up if that were larger."""
        if self.kind == "risk":
            return route.risk_at_least is not None
        return self.kind == "decision" and route.value_over is not None


def start_of(graph: Graph, words: str) -> Start:
    """Find the forum, the risk or the decision that words mean; raises `Refusal`."""
    match = find(graph, words, KINDS)
    found = [key for key in match.ids if not _withdrawn(graph, key)]
    if not found:
        known = match.ids or ()
        raise Refusal(_only_withdrawn(graph, known) or nothing_called(graph, words, KINDS))
    if len(found) > 1:
        raise several(graph, words, found)
    hidden = [key for key in set_apart([match.hidden], found) if not _withdrawn(graph, key)]
    notes = [*_taken(graph, found[0]), *also_fits(graph, words, hidden)]
    return start_at(graph, found[0])._replace(notes=notes)


def _taken(graph: Graph, key: str) -> Iterator[str]:
    decision = graph.structure.decisions.get(key)
    if decision and decision.status == "taken":
        on = f" on {in_full(decision.taken_on)}" if decision.taken_on else ""
        yield f"It has been taken{on}."


def _withdrawn(graph: Graph, key: str) -> bool:
    decision = graph.structure.decisions.get(key)
    return decision is not None and decision.status == "withdrawn"


def _only_withdrawn(graph: Graph, keys: Sequence[str]) -> str:
    return f"{graph.labels(keys)}: withdrawn, and so it goes nowhere" if keys else ""


def start_at(graph: Graph, key: str) -> Start:
    """Say where a forum, a risk or a decision begins its way up."""
    match graph.kinds[key]:
        case "risk":
            risk = graph.structure.risks[key]
            where = risk.forum or risk.owner
            return Start(key, "risk", [where] if where else [], score=risk.score)
        case "decision":
            return _decision(graph, key, graph.structure.decisions[key])
    return Start(key, "forum", [key])


def _decision(graph: Graph, key: str, decision: Decision) -> Start:
    value = decision.value
    matters = [key, *([decision.type] if decision.type else [])]
    start = Start(key, "decision", list(decision.owners), matters=matters)
    if value is None or value.over is value.up_to is None:
        return start
    most = UNLIMITED if value.up_to is None else value.up_to
    return start._replace(over=value.over or 0, up_to=most)
