"""Papers behind a decision: the chain of delegations from a board down to who decides."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.authority.delegations import UNLIMITED, amount, live, type_of
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.graph.identity import all_ids
from govlint.graph.once import once
from govlint.graph.placeholders import is_no_text
from govlint.graph.rights import decides_of_right
from govlint.graph.standing_on_a_day import absence, stands
from govlint.structure.figures import figure, sum_in_figures
from govlint.structure.model import Decision, Delegation, Limits


class Backing(NamedTuple):
    """What stands behind somebody who decides something at a sum."""

    reaching: Sequence[str]
    """The delegations that reach it, from the board down."""
    excluded: Mapping[str, str]
    """Those that do not, with the reason of each."""


def authority(
    graph: Graph, deciders: Sequence[str], matters: Sequence[str], sum_: float | None, day: date
) -> Backing:
    """Follow the delegations of some matters from who decides up to where they come from."""
    excluded: dict[str, str] = {}
    levels: list[list[str]] = []
    seen: set[str] = set()
    waiting = list(deciders)
    while waiting:
        level = [
            key
            for holder in waiting
            for key, delegation in _given_to(graph, holder)
            if key not in seen and _covers(delegation, matters)
        ]
        seen.update(level)
        reaching = []
        for key in dict.fromkeys(level):
            if why := _why_not(graph, key, sum_, day) or _is_other(graph, key, matters, day):
                excluded[key] = why
            else:
                reaching.append(key)
        levels.append(reaching)
        waiting = list(dict.fromkeys(graph.structure.delegations[key].from_ for key in reaching))
    found = [key for level in reversed(levels) for key in level]
    while cut := _cut_off(graph, found, excluded):
        excluded |= cut
        found = [key for key in found if key not in cut]
    return Backing(found, excluded)


def is_covered(graph: Graph, decider: str, papers: Sequence[str]) -> bool:
    """Tell whether somebody decides of right, or by one of some papers."""
    if decides_of_right(graph, decider):
        return True
    ids = all_ids(graph, decider)
    return any(graph.structure.delegations[key].to in ids for key in papers)


def most_by_papers(graph: Graph, decider: str, papers: Collection[str]) -> float:
    """Give the sum up to which some papers reach, each no further than those of who gave it.

    It is endless for those who decide of right, and for those to whom none is given.
    """
    ids = set() if decides_of_right(graph, decider) else set(all_ids(graph, decider))
    given = {key: one for key in papers if (one := graph.structure.delegations[key]).to in ids}
    rest = [key for key in papers if key not in given]
    reaches = []
    for one in given.values():
        limit = amount(one)
        own = UNLIMITED if limit is None else limit
        reaches.append(min(own, most_by_papers(graph, one.from_, rest)))
    return max(reaches, default=UNLIMITED)


def matters_of(graph: Graph, decisions: Sequence[str]) -> Sequence[str]:
    """Give the words by which a delegation may cover decisions: their ids and types."""
    known = dict.fromkeys(decisions)
    known.update(dict.fromkeys(kind for key in decisions if (kind := type_of(graph, key))))
    return [*known, "residual"]


def limit_in_words(delegation: Delegation) -> str:
    """Say where a delegation stops."""
    match delegation.limit:
        case None:
            return "limit not stated"
        case "none":
            return "no limit"
        case Limits() as limits:
            return _several_in_words(limits)
        case limit:
            return f"up to {sum_in_figures(limit)}"


def _several_in_words(limits: Limits) -> str:
    if limits.each is not None:
        said = f"up to {sum_in_figures(limits.each)}"
        whole = limits.a_year
        return said if whole is None else f"{said} each, {sum_in_figures(whole)} a year"
    if limits.a_year is not None:
        return f"up to {sum_in_figures(limits.a_year)} a year"
    if limits.percent is not None:
        of = f" of {limits.percent_of}" if limits.percent_of else ""
        return f"up to {figure(limits.percent, 1)} per cent{of}"
    if limits.unbudgeted is not None:
        return f"up to {sum_in_figures(limits.unbudgeted)} of what no budget holds"
    return "limit not stated"


def instrument_in_words(delegation: Delegation) -> str:
    """Name the paper of a delegation."""
    paper = delegation.instrument
    if paper is None or is_no_text(paper):
        return "no paper is named"
    return paper


@once
def _given_to(graph: Graph, holder: str) -> Sequence[tuple[str, Delegation]]:
    return [one for key in all_ids(graph, holder) for one in graph.delegations_to.get(key, ())]


def _covers(delegation: Delegation, matters: Sequence[str]) -> bool:
    return bool(set(delegation.matters or ()) & set(matters))


def _why_not(graph: Graph, key: str, sum_: float | None, day: date) -> str:
    """Say why a delegation does not reach a sum on a day; nothing where it does."""
    delegation = graph.structure.delegations[key]
    if not live(delegation, day):
        if delegation.ends and delegation.ends < day:
            return f"ended on {in_full(delegation.ends)}"
        assert delegation.starts
        return f"begins on {in_full(delegation.starts)}"
    for end in (delegation.from_, delegation.to):
        if not stands(graph, end, day) and end in graph.kinds:
            return f"{graph.label(end)} {absence(graph, end, day)}"
    limit = amount(delegation)
    if sum_ is not None and limit is not None and sum_ > limit:
        return f"stops at {sum_in_figures(limit)}"
    return ""


def _is_other(graph: Graph, key: str, matters: Sequence[str], day: date) -> str:
    """Say that a delegation of all the rest is not of what its giver has delegated by name."""
    given = graph.structure.delegations[key]
    by_name = set(matters) - {"residual"}
    if by_name & set(given.matters or ()):
        return ""
    elsewhere = by_name & _given_by(graph, day)[given.from_]
    return "is of all the rest, and this is delegated by name" if elsewhere else ""


@once
def _given_by(graph: Graph, day: date) -> Mapping[str, set[str]]:
    """Collect the matters that each has delegated on a day."""
    found: dict[str, set[str]] = {}
    for one in graph.structure.delegations.values():
        matters = found.setdefault(one.from_, set())
        if live(one, day):
            matters.update(one.matters or ())
    return found


def _cut_off(graph: Graph, reaching: Sequence[str], excluded: Mapping[str, str]) -> dict[str, str]:
    """Give the delegations by somebody to whom no paper gives so much, with the reason.

    They are looked at from the board down, so that what one loses is lost to all below it at once.
    """
    given = graph.structure.delegations
    lost = {given[key].to for key in excluded}
    held = Counter(given[key].to for key in reaching)
    found: dict[str, str] = {}
    for key in reaching:
        giver, to = given[key].from_, given[key].to
        ids = all_ids(graph, giver)
        without = lost.intersection(ids) and not any(held[one] for one in ids)
        if without and not decides_of_right(graph, giver):
            found[key] = f"{graph.label(giver)} holds none that reaches"
            lost.add(to)
            held[to] -= 1
    return found


def touched(graph: Graph, decisions: Iterable[Decision]) -> list[str]:
    """List the organisations that some decisions may leave worse or better off."""
    found: dict[str, None] = {}
    for decision in decisions:
        found.update(dict.fromkeys(decision.affects or ()))
        for service in decision.services or ():
            known = graph.structure.services.get(service)
            found.update(dict.fromkeys((known.providers or ()) if known else ()))
    return list(found)


def conflicts(
    graph: Graph, deciders: Sequence[str], bodies: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    """Give each interest that a decider has declared in a body: it, its holder and the body."""
    there = {one for decider in deciders for one in _sitting(graph, decider)}
    lying = _interests_in(graph)
    for _, key in sorted(one for body in {*bodies} for one in lying.get(body, ())):
        interest = graph.structure.interests[key]
        if interest.person in there:
            assert interest.person
            assert interest.organisation
            yield key, interest.person, interest.organisation


@once
def _interests_in(graph: Graph) -> Mapping[str | None, Sequence[tuple[int, str]]]:
    """Give by organisation the interests that lie in it, each with its place in the file."""
    found: dict[str | None, list[tuple[int, str]]] = {}
    for place, (key, interest) in enumerate(graph.structure.interests.items()):
        found.setdefault(interest.organisation, []).append((place, key))
    return found


def _sitting(graph: Graph, decider: str) -> Iterator[str]:
    """Give those who decide, with all ids: a seat-holder, or the voters of a forum."""
    if decider not in graph.forums:
        yield from all_ids(graph, decider)
        return
    for seat in graph.seats_of(decider) or ():
        if seat.votes and seat.holder:
            yield from all_ids(graph, seat.holder)
