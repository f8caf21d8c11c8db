"""Delegations: what authority is passed on, by whom and how much, and for whom somebody acts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter

from govlint.graph.graph import Graph
from govlint.graph.identity import all_ids
from govlint.graph.once import once
from govlint.parts_of_findings import as_words
from govlint.structure.model import Delegation, Limits

UNLIMITED = float("inf")

OTHER_SUMS = ("a_year", "unbudgeted", "percent")
"""What a limit may state beside the money for one matter."""


def live(delegation: Delegation, day: date) -> bool:
    """Tell whether a delegation holds on a day."""
    begun = not delegation.starts or delegation.starts <= day
    return begun and (not delegation.ends or delegation.ends >= day)


def has_ended(delegation: Delegation, day: date) -> bool:
    """Tell whether the last day of a delegation has passed on a day."""
    return delegation.ends is not None and delegation.ends < day


def amount(delegation: Delegation) -> float | None:
    """Give the money at which a delegation stops; None where that is not stated."""
    match delegation.limit:
        case "none":
            return UNLIMITED
        case Limits() as limits:
            return limits.a_year if limits.each is None else limits.each
        case limit:
            return limit


def who_to_whom(delegation: Delegation) -> Mapping[str, float]:
    """Give as a part who passes authority on to whom."""
    return {f"{delegation.from_} {delegation.to}": 0.0}


def passed_on(delegation: Delegation) -> Mapping[str, float]:
    """Give who passes it on to whom, the sum for each matter, and the other sums, as parts.

    A sum that is not stated is without end.
    """
    each, several = amount(delegation), isinstance(delegation.limit, Limits)
    sums = {name: getattr(delegation.limit, name) if several else None for name in OTHER_SUMS}
    matters = dict.fromkeys(delegation.matters or (), UNLIMITED if each is None else each)
    others = {
        as_words(one): UNLIMITED if sum_ is None else sum_ for one, sum_ in sums.items() if matters
    }
    return {**who_to_whom(delegation), **matters, **others}


def most_of(graph: Graph, key: str) -> float:
    """Give up to where the money of a delegation or a decision goes; without end if not stated."""
    if delegation := graph.structure.delegations.get(key):
        limit = amount(delegation)
        return UNLIMITED if limit is None else limit
    value = graph.structure.decisions[key].value
    return UNLIMITED if value is None or value.up_to is None else value.up_to


def received(graph: Graph, holder: str, day: date) -> Iterator[tuple[str, Delegation]]:
    """Give the delegations that a forum, or a seat-holder by whatever id, holds on a day."""
    for key in all_ids(graph, holder):
        for name, delegation in graph.delegations_to.get(key, ()):
            if live(delegation, day):
                yield name, delegation


@once
def received_by_matter(
    graph: Graph, holder: str, day: date
) -> Mapping[str, Sequence[tuple[str, Delegation]]]:
    """Give by matter the delegations that somebody holds on a day."""
    found: dict[str, list[tuple[str, Delegation]]] = {}
    for name, delegation in received(graph, holder, day):
        for matter in delegation.matters or ():
            found.setdefault(matter, []).append((name, delegation))
    return found


@once
def by_matter(graph: Graph, day: date) -> Mapping[str, Sequence[tuple[str, Delegation]]]:
    """Give the delegations of each matter that hold on a day."""
    found: dict[str, list[tuple[str, Delegation]]] = {}
    for key, delegation in sorted(graph.structure.delegations.items(), key=itemgetter(0)):
        if live(delegation, day):
            for matter in delegation.matters or ():
                found.setdefault(matter, []).append((key, delegation))
    return found


def held_for(graph: Graph, holder: str, decision: str, day: date) -> Mapping[str, Delegation]:
    """Give what somebody holds of a decision, of its type, or of all the rest."""
    held = received_by_matter(graph, holder, day)
    matters = dict.fromkeys((decision, type_of(graph, decision), "residual"))
    return dict(one for matter in matters if matter for one in held.get(matter, ()))


def type_of(graph: Graph, matter: str) -> str | None:
    """Give the type of a decision; authority for the type is authority for the decision."""
    decision = graph.structure.decisions.get(matter)
    return decision.type if decision else None


def may_hold_others(graph: Graph, delegation: Delegation) -> bool:
    """Tell whether a delegation may be for a matter that it does not name as the file does.

    It is of all there is or all the rest, or of words that are no decision of the file nor a type.
    """
    return delegation.matters is None or not _named_in_file(graph).issuperset(delegation.matters)


@once
def _named_in_file(graph: Graph) -> set[str]:
    decisions = graph.structure.decisions
    return {*decisions, *(one.type for one in decisions.values() if one.type)}


def owners_of(graph: Graph, entity: str) -> tuple[str, ...]:
    """Name the organisations that a forum, post or person acts for, as far as they are stated."""
    match graph.kinds.get(entity):
        case "organisation":
            return (entity,)
        case "forum":
            return graph.forums[entity].of or ()
        case "post":
            post = graph.structure.posts[entity]
            return post.organisation or ()
        case "person":
            employer = graph.structure.people[entity].employer
            return (employer,) if employer else ()
    return ()
