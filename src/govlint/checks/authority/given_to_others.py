"""Matters that somebody passes on though the file says that others were given them."""

from collections.abc import Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import NamedTuple

from govlint.finding import Circumstance
from govlint.graph.authority.delegations import live, may_hold_others, passed_on, received
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.rights import decides_of_right
from govlint.hit import Hit
from govlint.parts_of_findings import Parts
from govlint.structure.model import Delegation


class Holding(NamedTuple):
    """What a committee holds from one source."""

    matters: frozenset[str]
    source: str


def given_to_others(graph: Graph, delegation: Delegation, day: date) -> Mapping[str, str]:
    """Give the matters that a committee passes on and that were given to others, with their holder.

    It holds authority for other matters alone, and whoever gave it that has given these elsewhere.
    What law or a contract says, by `basis`, need not be given.
    """
    giver = delegation.from_
    holding = None if delegation.basis else _holding(graph, giver, day)
    if holding is None:
        return {}
    found: dict[str, str] = {}
    for matter in delegation.matters or ():
        known = graph.structure.decisions.get(matter)
        if known and not {matter, known.type} & holding.matters and giver not in known.owners:
            given = _forums_given(graph, day).get((holding.source, matter), ())
            apart = (one for one in given if _is_apart(graph, delegation, one))
            if holder := next(apart, None):
                found[matter] = holder
    return found


def _is_apart(graph: Graph, delegation: Delegation, holder: str) -> bool:
    """Tell whether a forum is active, and in no line with who passes it on."""
    giver = delegation.from_
    line = graph.relation("forum.accountable_to")
    if holder in (giver, delegation.to) or graph.forums[holder].status != "active":
        return False
    return not (line.leads_to(giver, holder) or line.leads_to(holder, giver))


def not_its_own(graph: Graph, key: str, others: Mapping[str, str]) -> Hit:
    """Report a delegation of what the giver does not hold, as far as the file says who does."""
    delegation = graph.structure.delegations[key]
    giver, to = graph.label(delegation.from_), graph.label(delegation.to)
    matter, holder = next(iter(others.items()))
    message = (
        f"{giver} passes {graph.label(matter)} on to {to}, and holds authority for other matters; "
        f"this one is given to {graph.label(holder)}"
    )
    named = dict.fromkeys((delegation.from_, delegation.to, *others, *others.values()))
    return Hit(
        message,
        graph.key_path(key, "matters"),
        graph.places(named),
        Circumstance.INFERRED,
        parts=_of_others(delegation, others),
    )


def _of_others(delegation: Delegation, others: Mapping[str, str]) -> Parts:
    """Give who passes on to whom what is given to others, with who these are, and the sums."""
    own = {*(delegation.matters or ())} - others.keys()
    passed = {part: most for part, most in passed_on(delegation).items() if part not in own}
    return passed | dict.fromkeys((f"{matter} {one}" for matter, one in others.items()), 0.0)


@once
def _holding(graph: Graph, giver: str, day: date) -> Holding | None:
    """Collect what a committee holds, where that has one source and each matter is in the file.

    It holds what its functions name as well, and what was given to a post that votes on it.
    """
    held = [one for _, one in received(graph, giver, day)] if giver in graph.forums else []
    source = held[0].from_ if held else ""
    if not held or any(one.from_ != source for one in held) or decides_of_right(graph, giver):
        return None
    if any(may_hold_others(graph, one) for one in held):
        return None
    voters = {seat.holder for seat in graph.seats_of(giver) or () if seat.votes and seat.holder}
    theirs = [one for each in voters for _, one in received(graph, each, day)]
    matters = {it for one in (*held, *theirs) for it in one.matters or ()}
    return Holding(frozenset({*matters, *(graph.forums[giver].functions or ())}), source)


@once
def _forums_given(graph: Graph, day: date) -> Mapping[tuple[str, str], Sequence[str]]:
    """List by source and matter the forums to which a matter is given on a day."""
    found: dict[tuple[str, str], list[str]] = {}
    for _, one in sorted(graph.structure.delegations.items(), key=itemgetter(0)):
        if one.to in graph.forums and live(one, day):
            for matter in one.matters or ():
                found.setdefault((one.from_, matter), []).append(one.to)
    return found
