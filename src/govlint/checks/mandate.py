"""Mandates: is what somebody decides given to them, as far as it goes, and reserved to no other?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Literal

from govlint.graph.bands import Band
from govlint.graph.delegations import UNLIMITED, held_for, money, received
from govlint.graph.exceeded_limits import exceeded_limit
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.reserved_bands import ReservedBands, keepers
from govlint.graph.rights import decides_of_right
from govlint.hit import Check, Hit, Need, Scope, all_sums_of, ends_of
from govlint.structure.model import Decision, Delegation
from govlint.structure.word_lists import counted, in_words, shortened

LIVING = ("standing", "open")
MOST_LISTED = 50
"""Delegations that are named by their matters, and reserved bands that are told apart."""


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
    decision = graph.structure.decisions[key]
    given = dict(one for each in deciders for one in _held(graph, each, day)[:MOST_LISTED])
    matters = dict.fromkeys(m for one in given.values() for m in one.matters or ())
    listed = in_words(shortened([f'"{matter}"' for matter in matters]))
    of_what = f"of {listed} alone" if matters else "of no matter"
    message = (
        f'{graph.label(key)} is a decision of the type "{decision.type}", '
        f"and {graph.labels(deciders)} {'holds' if len(deciders) == 1 else 'hold'} "
        f"{'delegations' if len(matters) > 1 else 'a delegation'} {of_what}"
    )
    return Hit(
        message,
        graph.key_path(key, "decided_by"),
        graph.places([*deciders, *given]),
        wrong=(key,),
        parts=_by(decision, [f"{one} {decision.type}" for one in deciders]),
    )


def _by(decision: Decision, deciders: Sequence[str]) -> Mapping[str, float]:
    """Give as parts who decides, and the sums that they decide."""
    return {**all_sums_of(decision), **dict.fromkeys(deciders, 0.0)}


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
        most = exceeded_limit(graph, key, day)
        if most is not None:
            deciders = decision.decided_by or ()
            held = [name for one in deciders for name in held_for(graph, one, key, day)]
            yield _exceeding(graph, key, most, held)


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


def _reserved(graph: Graph, decisions: Mapping[str, Decision]) -> Iterator[Hit]:
    for key, decision in decisions.items():
        if not decision.reserved_to:
            continue
        kept_by = keepers(graph, decision)
        others = [one for one in decision.decided_by or () if one not in kept_by]
        beside = len(others) < len(decision.decided_by or ())
        if others and not (beside and decision.acting == "jointly"):
            message = (
                f"{graph.label(key)} is reserved to {graph.labels(decision.reserved_to)} and "
                f"decided by {graph.labels(others)}"
            )
            related = graph.places([*decision.reserved_to, *others])
            place, parts = graph.key_path(key, "decided_by"), _by(decision, others)
            yield Hit(message, place, related, wrong=(key,), parts=parts)
    reserved = ReservedBands(graph, decisions)
    for key, decision in decisions.items():
        if entered := [*islice(reserved.decided_by_others(key, decision), MOST_LISTED + 1)]:
            yield _into(graph, key, entered)


def _into(graph: Graph, key: str, entered: Sequence[Band]) -> Hit:
    """Name the lowest of the reserved bands, and say how many more there are.

    Of very many it is no part of the finding which they are.
    """
    lowest = min(entered)
    above, kept = lowest.decision, graph.structure.decisions[lowest.decision]
    number, are_many = len(entered) - 1, len(entered) > MOST_LISTED
    others = f"more than {counted(number - 1, 'other')}" if are_many else counted(number, "other")
    more = f"; so {'is' if number == 1 else 'are'} {others}" if number else ""
    deciders = graph.structure.decisions[key].decided_by or ()
    message = (
        f"{graph.label(key)} is decided by {graph.labels(deciders)} above "
        f"{money(graph, lowest.start)}, where {graph.label(above)} is reserved to "
        f"{graph.labels(kept.reserved_to or ())}{more}"
    )
    listed = [one.decision for one in entered]
    named = dict.fromkeys([above, *deciders, *(kept.reserved_to or ()), *listed])
    by = {one.decision: one.end - one.start for one in entered}
    for one in entered:
        by |= ends_of(one.decision, one.start, one.end)
    return Hit(
        message,
        graph.key_path(key, "value"),
        graph.places(named),
        wrong=(key,),
        value=len(entered),
        limit=0,
        parts=() if are_many else {**by, **dict.fromkeys(deciders, 0.0)},
    )
