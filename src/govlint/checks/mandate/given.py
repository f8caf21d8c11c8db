"""Matters that were never given: who decides holds delegations of others alone."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from govlint.checks.mandate.deciders import decided_by, is_theirs
from govlint.graph.authority.delegations import held_for, received
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.rights import decides_of_right
from govlint.hit import Hit, doubt
from govlint.structure.model import Decision, Delegation
from govlint.structure.name_words import OWN_AFFAIRS
from govlint.structure.word_lists import in_words, shortened

MOST_LISTED = 50
"""Delegations that are named by their matters."""


def not_given(graph: Graph, decisions: Mapping[str, Decision], day: date) -> Iterator[Hit]:
    """Give a hit for each decision whose deciders hold delegations, and none of it."""
    for key, decision in decisions.items():
        deciders = decision.decided_by or ()
        if not decision.type or not deciders or decision.reserved_to:
            continue
        if OWN_AFFAIRS.found_in(graph.label(key)):
            continue
        if all(_lacks(graph, one, key, day) for one in deciders):
            yield _of_others_alone(graph, key, deciders, day)


def perhaps_not_given(graph: Graph, decisions: Mapping[str, Decision], day: date) -> Iterator[Hit]:
    """Give the decisions that those who decide them do not surely hold."""
    for key, decision in decisions.items():
        holds = partial(_surely_holds, graph, key, day)
        if not decision.reserved_to and not is_theirs(decision, holds):
            yield doubt(graph.key_path(key, "decided_by"), wrong=(key,))


def _surely_holds(graph: Graph, decision: str, day: date, one: str) -> bool:
    return decides_of_right(graph, one) or bool(held_for(graph, one, decision, day))


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
        parts=decided_by(decision, [f"{one} {decision.type}" for one in deciders]),
    )


def _lacks(graph: Graph, one: str, decision: str, day: date) -> bool:
    """Tell whether somebody decides by delegation, holds some, and none of them is of this."""
    forum = graph.forums.get(one)
    kind = graph.structure.decisions[decision].type
    if forum is not None and {decision, kind} & {*(forum.functions or ())}:
        return False
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
