"""Values that go beyond what was given: a band that ends above its decider's limit."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from govlint.checks.mandate.deciders import is_theirs
from govlint.graph.authority.delegations import UNLIMITED, amount, held_for, most_of
from govlint.graph.authority.exceeded_limits import exceeded_limit, has_no_limit, held_limit
from govlint.graph.authority.money import money
from govlint.graph.graph import Graph
from govlint.graph.rights import decides_of_right
from govlint.hit import Hit, doubt, ends_of
from govlint.structure.model import Decision


def beyond(graph: Graph, decisions: Mapping[str, Decision], day: date) -> Iterator[Hit]:
    """Give a hit for each decision about more than any of its deciders may decide."""
    for key in decisions:
        most = exceeded_limit(graph, key, day)
        if most is not None:
            deciders = _bound_by(graph, key, most, day)
            held = [name for one in deciders for name in held_for(graph, one, key, day)]
            yield _exceeding(graph, key, most, deciders, held)


def perhaps_beyond(graph: Graph, decisions: Mapping[str, Decision], day: date) -> Iterator[Hit]:
    """Give the decisions about more than those who decide them surely hold.

    A value that is not stated is any, and a limit that is not stated is no surety.
    """
    for key, decision in decisions.items():
        is_kept = decision.reserved_to and not decision.decided_by
        if not is_kept and not is_theirs(decision, partial(_surely_may, graph, key, day)):
            yield doubt(graph.key_path(key, "value"), wrong=(key,))


def _surely_may(graph: Graph, decision: str, day: date, one: str) -> bool:
    """Tell whether somebody may decide all that a decision is about."""
    held = held_for(graph, one, decision, day)
    if has_no_limit(graph, one):
        return True
    if not held:
        return decides_of_right(graph, one)
    limits = [amount(given) for given in held.values()]
    return most_of(graph, decision) <= max((it for it in limits if it is not None), default=-1.0)


def _bound_by(graph: Graph, key: str, most: float, day: date) -> Sequence[str]:
    """Name those who decide something and may not go beyond a limit: all, if none acts alone."""
    decision = graph.structure.decisions[key]
    deciders = decision.decided_by or ()
    if decision.acting != "either":
        return deciders
    return [one for one in deciders if held_limit(graph, one, key, day) == most]


def _exceeding(
    graph: Graph, key: str, most: float, deciders: Sequence[str], held: Sequence[str]
) -> Hit:
    decision = graph.structure.decisions[key]
    assert decision.value
    value, stated = decision.value.up_to, "up_to"
    band = f"goes up to {money(graph, value)}" if value else "has no upper limit"
    if value is None:
        value, stated = decision.value.over, "over"
    message = (
        f"{graph.label(key)} {band}, and {graph.labels(deciders)} may decide up to "
        f"{money(graph, most)}"
    )
    place = graph.key_path(key, "value", stated)
    related = graph.places([*deciders, *held])
    by = UNLIMITED if decision.value.up_to is None else decision.value.up_to - most
    end = UNLIMITED if decision.value.up_to is None else decision.value.up_to
    ends = ends_of("", most, end)
    return Hit(
        message,
        place,
        related,
        wrong=(key,),
        value=by,
        limit=0,
        parts={**ends, **dict.fromkeys(deciders, 0.0)},
    )
