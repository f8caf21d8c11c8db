"""Mandates: is what somebody decides given to them, as far as it goes, and reserved to no other?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from govlint.graph.delegations import UNLIMITED, amount, held_for, money, received
from govlint.graph.graph import Graph
from govlint.graph.ladders import apart
from govlint.graph.once import once
from govlint.graph.rights import decides_of_right
from govlint.hit import Check, Hit, Need, Scope
from govlint.structure.model import Decision, Delegation, Value
from govlint.structure.word_lists import counted, in_words, shortened

LIVING = ("standing", "open")
MOST_COMPARED = 50
"""Reserved decisions of one type with which each other one is compared."""


class MandateCheck(Check):
    """Who decides something was given it, up to its value, and it is reserved to nobody else."""

    subject = "decision"
    kind: Literal["mandate"]
    asks: Literal["given", "value", "reservation"]
    """Whether the matter was given at all, as far as its value goes, or is reserved to others."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each decision that is not, or not wholly, its decider's."""
        decisions = {
            key: decision
            for key, decision in self.scope(graph, "decision").entities.items()
            if decision.status in LIVING
        }
        match self.asks:
            case "given":
                yield from _not_given(graph, decisions, day)
            case "value":
                yield from _beyond(graph, decisions, day)
            case "reservation":
                yield from _reserved(graph, decisions)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say what is needed of decisions."""
        if self.asks == "reservation":
            return ()
        asked = self.scope(graph, "decision").entities
        held = {
            key: decision
            for key, decision in asked.items()
            if any(one in graph.delegations_to for one in decision.decided_by or ())
        }
        return [Need("type" if self.asks == "given" else "value", Scope("decision", held))]


def _not_given(graph: Graph, decisions: Mapping[str, Decision], day: date) -> Iterator[Hit]:
    for key, decision in decisions.items():
        deciders = decision.decided_by or ()
        if not decision.type or not deciders or decision.reserved_to:
            continue
        if all(_lacks(graph, one, key, day) for one in deciders):
            yield _of_others_alone(graph, key, deciders, day)


def _of_others_alone(graph: Graph, key: str, deciders: Sequence[str], day: date) -> Hit:
    given = dict(one for each in deciders for one in _held(graph, each, day)[:MOST_COMPARED])
    matters = dict.fromkeys(m for one in given.values() for m in one.matters or ())
    listed = in_words(shortened([f'"{matter}"' for matter in matters]))
    message = (
        f'{graph.label(key)} is a decision of the type "{graph.structure.decisions[key].type}", '
        f"and {graph.labels(deciders)} {'holds' if len(deciders) == 1 else 'hold'} "
        f"{'a delegation' if len(matters) == 1 else 'delegations'} of {listed} alone"
    )
    return Hit(
        message,
        graph.key_path(key, "decided_by"),
        graph.places([*deciders, *given]),
        wrong=(key,),
        parts=tuple(f"{one} {graph.structure.decisions[key].type}" for one in deciders),
    )


def _lacks(graph: Graph, one: str, decision: str, day: date) -> bool:
    """Tell whether somebody decides by delegation, holds some, and none of them is of this."""
    return _holds_named_matters(graph, one, day) and not held_for(graph, one, decision, day)


@once
def _holds_named_matters(graph: Graph, one: str, day: date) -> bool:
    """Tell whether somebody decides by delegations of matters, which no forum has as functions."""
    held = _held(graph, one, day)
    if not held or decides_of_right(graph, one):
        return False
    if any(given.matters is None for _, given in held):
        return False
    return _functions(graph).isdisjoint(m for _, given in held for m in given.matters or ())


@once
def _held(graph: Graph, one: str, day: date) -> Sequence[tuple[str, Delegation]]:
    return [*received(graph, one, day)]


@once
def _functions(graph: Graph) -> frozenset[str]:
    return frozenset(name for forum in graph.forums.values() for name in forum.functions or ())


def _beyond(graph: Graph, decisions: Mapping[str, Decision], day: date) -> Iterator[Hit]:
    for key, decision in decisions.items():
        deciders = decision.decided_by or ()
        if not decision.value or not deciders or any(_board(graph, one) for one in deciders):
            continue
        held = [held_for(graph, one, key, day) for one in deciders]
        limits = [amount(given) for each in held for given in each.values()]
        if not all(held) or None in limits:
            continue
        most = max(limit for limit in limits if limit is not None)
        if _goes_above(decision, most):
            yield _exceeding(graph, key, most, [name for each in held for name in each])


def _board(graph: Graph, one: str) -> bool:
    return one in graph.forums and (graph.is_board(one) or graph.forums[one].statutory_composition)


def _goes_above(decision: Decision, most: float) -> bool:
    """Tell whether a band ends above a limit; one without an end only if it begins there."""
    assert decision.value
    if decision.value.up_to is None:
        return decision.value.over is not None and decision.value.over >= most
    return decision.value.up_to > most


def _exceeding(graph: Graph, key: str, most: float, held: Sequence[str]) -> Hit:
    decision = graph.structure.decisions[key]
    deciders = decision.decided_by or ()
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
    parts = tuple(deciders)
    return Hit(message, place, related, wrong=(key,), value=by, limit=0, parts=parts)


def _reserved(graph: Graph, decisions: Mapping[str, Decision]) -> Iterator[Hit]:
    kept: dict[str, list[str]] = {}
    for key, decision in decisions.items():
        if not decision.reserved_to:
            continue
        if decision.type and decision.value:
            kept.setdefault(decision.type, []).append(key)
        others = [one for one in decision.decided_by or () if one not in _keepers(graph, decision)]
        beside = len(others) < len(decision.decided_by or ())
        if others and not (beside and decision.acting == "jointly"):
            message = (
                f"{graph.label(key)} is reserved to {graph.labels(decision.reserved_to)} and "
                f"decided by {graph.labels(others)}"
            )
            related = graph.places([*decision.reserved_to, *others])
            place, parts = graph.key_path(key, "decided_by"), tuple(others)
            yield Hit(message, place, related, wrong=(key,), parts=parts)
    first = {name: sorted(keys)[:MOST_COMPARED] for name, keys in kept.items()}
    for key, decision in decisions.items():
        above = first.get(decision.type or "", ())
        if entered := [one for one in above if _reaches_into(graph, key, one)]:
            yield _into(graph, key, entered)


def _keepers(graph: Graph, decision: Decision) -> set[str]:
    """Collect those to whom a decision is reserved, bodies and boards standing for each other."""
    reserved = set(decision.reserved_to or ())
    boards = {board for body in reserved for board in graph.boards.get(body, ())}
    bodies = {
        body
        for one in reserved
        if one in graph.forums and graph.is_board(one)
        for body in graph.forums[one].of or ()
    }
    return reserved | boards | bodies


def _reaches_into(graph: Graph, key: str, above: str) -> bool:
    """Tell whether others decide a part of the band that is kept by somebody."""
    one, kept = graph.structure.decisions[key], graph.structure.decisions[above]
    if key == above or one.reserved_to or not one.value or not one.decided_by or not kept.value:
        return False
    if set(one.decided_by) & _keepers(graph, kept) or apart(graph, key, above):
        return False
    start, end = _common(one.value, kept.value)
    return start < end


def _common(one: Value | None, other: Value | None) -> tuple[float, float]:
    """Give where two bands begin and end to be one."""
    assert one
    assert other
    ends = [band.up_to for band in (one, other) if band.up_to is not None]
    return max(one.over or 0, other.over or 0), min(ends, default=UNLIMITED)


def _into(graph: Graph, key: str, entered: Sequence[str]) -> Hit:
    """Name the lowest of the reserved bands, and say how many more there are."""
    decisions = graph.structure.decisions
    one = decisions[key]
    shared = {above: _common(one.value, decisions[above].value) for above in entered}
    above = min(entered, key=lambda above: shared[above])
    kept, start = decisions[above], shared[above][0]
    number = len(entered) - 1
    more = f"; so {'is' if number == 1 else 'are'} {counted(number, 'other')}" if number else ""
    message = (
        f"{graph.label(key)} is decided by {graph.labels(one.decided_by or ())} above "
        f"{money(graph, start)}, where {graph.label(above)} is reserved to "
        f"{graph.labels(kept.reserved_to or ())}{more}"
    )
    deciders = one.decided_by or ()
    named = dict.fromkeys([above, *deciders, *(kept.reserved_to or ()), *entered])
    related = graph.places(named)
    place, parts = graph.key_path(key, "value"), (*entered, *deciders)
    amounts = tuple(end - start for start, end in shared.values())
    return Hit(
        message,
        place,
        related,
        wrong=(key,),
        value=sum(amounts),
        limit=0,
        parts=parts,
        amounts=amounts,
    )
