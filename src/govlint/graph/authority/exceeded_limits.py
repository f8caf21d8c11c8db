"""Exceeded limits: which decisions go above what those who take them hold."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.authority.delegations import amount, held_for, owners_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.structure.model import Decision, Delegation


@once
def exceeded_limits(graph: Graph, key: str, day: date) -> Mapping[str, float]:
    """Give the deciders of a decision who may not go as far, each with the limit that counts.

    Where either of them acts alone, each is held to their own, and a board or a limit that is not
    stated keeps nobody within theirs. Otherwise it is the highest of all, unless one of them is a
    board, holds nothing for it, or has a limit that is not stated. Where a board must agree,
    nobody is found. What several bodies give to one holder adds up.
    """
    decision = graph.structure.decisions[key]
    deciders = decision.decided_by or ()
    if not decision.value or any(has_no_limit(graph, one) for one in decision.must_agree or ()):
        return {}
    each = {one: held_limit(graph, one, key, day) for one in deciders}
    bound = [one for one in each if not has_no_limit(graph, one)]
    known = {one: limit for one in bound if (limit := each[one]) is not None}
    if decision.acting != "either":
        if len(known) < len(each):
            return {}
        known = dict.fromkeys(known, max(known.values(), default=0.0))
    return {one: limit for one, limit in known.items() if _goes_above(decision, limit)}


def has_no_limit(graph: Graph, one: str) -> bool:
    """Tell whether somebody decides without being given anything: a board, or what law composes."""
    return one in graph.forums and (graph.is_board(one) or graph.forums[one].statutory_composition)


def held_limit(graph: Graph, holder: str, decision: str, day: date) -> float | None:
    """Give the highest limit that one holds for a decision; None without any, or if one is open."""
    held = held_for(graph, holder, decision, day)
    limits = [amount(given) for given in held.values()]
    known = [limit for limit in limits if limit is not None]
    if not held or len(known) < len(limits):
        return None
    return max([*known, pooled(graph, [*held.values()])])


def pooled(graph: Graph, given: Sequence[Delegation]) -> float:
    """Add up what several bodies give one holder, the most that each gives."""
    most: dict[tuple[str, ...], float] = {}
    for one in given:
        bodies = owners_of(graph, one.from_)
        most[bodies] = max(most.get(bodies, 0), amount(one) or 0)
    return sum(most.values())


def _goes_above(decision: Decision, most: float) -> bool:
    """Tell whether a band ends above a limit; one without an end only if it begins there."""
    assert decision.value
    if decision.value.up_to is None:
        return decision.value.over is not None and decision.value.over >= most
    return decision.value.up_to > most
