"""Values that go beyond what was given: a band that ends above its decider's limit."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from operator import itemgetter

from govlint.checks.mandate.deciders import is_theirs
from govlint.graph.authority.delegations import UNLIMITED, amount, held_for, most_of
from govlint.graph.authority.exceeded_limits import exceeded_limits, has_no_limit
from govlint.graph.authority.money import money
from govlint.graph.graph import Graph
from govlint.graph.rights import decides_of_right
from govlint.hit import Hit, doubt, ends_of
from govlint.structure.model import Decision
from govlint.structure.word_lists import shortened


def beyond(graph: Graph, decisions: Mapping[str, Decision], day: date) -> Iterator[Hit]:
    """Give a hit for each decision about more than any of its deciders may decide."""
    for key in decisions:
        limits = exceeded_limits(graph, key, day)
        if limits:
            held = [name for one in limits for name in held_for(graph, one, key, day)]
            yield _exceeding(graph, key, limits, held)


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


def _exceeding(graph: Graph, key: str, limits: Mapping[str, float], held: Sequence[str]) -> Hit:
    decision = graph.structure.decisions[key]
    assert decision.value
    value, stated = decision.value.up_to, "up_to"
    band = f"goes up to {money(graph, value)}" if value else "has no upper limit"
    if value is None:
        stated = "over"
    least = min(limits.values())
    end = UNLIMITED if value is None else value
    gaps = {one: end - limit for one, limit in limits.items()}
    return Hit(
        f"{graph.label(key)} {band}, and {_limits_in_words(graph, limits)}",
        graph.key_path(key, "value", stated),
        graph.places([*limits, *held]),
        wrong=(key,),
        value=end - least,
        limit=0,
        parts={**ends_of("", least, end), **gaps},
    )


def _limits_in_words(graph: Graph, limits: Mapping[str, float]) -> str:
    """Say who may decide how much, the lowest limit first."""
    alike: dict[float, list[str]] = {}
    for one, limit in sorted(limits.items(), key=itemgetter(1)):
        alike.setdefault(limit, []).append(one)
    (least, lowest), *more = alike.items()
    first = f"{graph.labels(lowest)} may decide up to {money(graph, least)}"
    others = [f"{graph.labels(named)} up to {money(graph, limit)}" for limit, named in more]
    return ", and ".join(shortened([first, *others]))
