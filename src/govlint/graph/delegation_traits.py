"""Traits of a delegation that derive from the rest: whether it is in use, and about money."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.owners import owner_kinds
from govlint.structure.model import Decision, Delegation

WITHOUT_MONEY = ("appointment", "clinical", "operational", "service-change")
"""Categories of decisions that are about no sum, where none is stated."""


def in_use(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether somebody may still act by a delegation: its holder, by no later one."""
    forum = graph.forums.get(delegation.to)
    if forum is not None and forum.status == "stood-down":
        return False
    ends, last = delegation.ends or date.max, _last_days(graph)
    lines = _lines(delegation)
    return not lines or not all(last[line] > ends for line in lines)


def within_company(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether a company passes authority on to a group of its own without stated powers.

    Its directors may delegate to any person or committee, as article 5 of the model articles says.
    """
    forum = graph.forums.get(delegation.to)
    if forum is None or forum.powers is not None or len(forum.of or ()) != 1:
        return False
    own = owners_of(graph, delegation.from_) == forum.of
    return own and owner_kinds(graph, delegation.to, forum) == ("company",)


def about_money(graph: Graph, key: str, delegation: Delegation) -> bool:
    """Tell whether a delegation may be about sums: not all of its decisions are known not to be."""
    for matter in delegation.matters or (key,):
        known = graph.structure.decisions.get(matter)
        decisions = [*([known] if known else ()), *_by_type(graph).get(matter, ())]
        if not decisions or any(map(_may_cost, decisions)):
            return True
    return False


def _may_cost(decision: Decision) -> bool:
    return decision.value is not None or decision.category not in WITHOUT_MONEY


@once
def _by_type(graph: Graph) -> Mapping[str, Sequence[Decision]]:
    """Give the decisions of each type."""
    found: dict[str, list[Decision]] = {}
    for decision in graph.structure.decisions.values():
        if decision.type is not None:
            found.setdefault(decision.type, []).append(decision)
    return found


Line = tuple[str, str, str]
"""Who gives a matter to whom."""


@once
def _last_days(graph: Graph) -> Mapping[Line, date]:
    """Give the last day for which each matter is given to somebody, by whatever delegation."""
    found: dict[Line, date] = {}
    for delegation in graph.structure.delegations.values():
        for line in _lines(delegation):
            found[line] = max(found.get(line, date.min), delegation.ends or date.max)
    return found


def _lines(delegation: Delegation) -> Sequence[Line]:
    return [(delegation.from_, delegation.to, matter) for matter in delegation.matters or ()]
