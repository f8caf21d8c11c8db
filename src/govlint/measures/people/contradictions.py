"""Contradictions in a forum's terms: what they ask of its members that cannot be had."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import inf
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.quorums import in_class, might_be_there, name_of_class
from govlint.graph.seats import once_each, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.place import KeyPath
from govlint.structure.forums import CHAIRS, CompositionRequirement, Forum, Quorum, QuorumInclusion
from govlint.structure.kind_groups import FROM_OUTSIDE
from govlint.structure.word_lists import counted, listing

INSIDE = "executive"
"""The kind that nobody of those from outside is as well."""


class Contradiction(NamedTuple):
    """Two demands that cannot both be met, and the place of the one."""

    said: str
    place: KeyPath
    demand: str
    gap: float
    """How many more are asked for than there can be."""


class SeatLimits(NamedTuple):
    """What the terms ask of each kind of member, and of all together."""

    least: Mapping[str | None, int]
    most: Mapping[str | None, int]
    shares: Mapping[str | None, float]


def _contradictions(graph: Graph, day: date, forum: str) -> Reading | None:
    known = graph.forums[forum]
    if known.composition is None and not isinstance(known.quorum, Quorum) and not known.voting:
        return None
    found = [*_in_composition(graph, forum), *_in_quorum(graph, forum), *_in_voting(graph, forum)]
    return Reading(len(found), lambda: _contradicting(graph, forum, found))


def _contradicting(graph: Graph, forum: str, found: Sequence[Contradiction]) -> Sentence:
    words = f"has {counted(len(found), 'demand')} in its terms that cannot be met"
    at = found[0].place if found else graph.key_path(forum)
    gaps: dict[str, float] = {}
    for one in found:
        demand = as_words(one.demand)
        gaps[demand] = max(one.gap, gaps.get(demand, 0))
    said = listing(words, "; ".join(one.said for one in found))
    return Sentence(said, at=at, parts=gaps)


def _bounds(forum: Forum) -> SeatLimits:
    """Give the highest least and the lowest most of each kind; of all members under no kind."""
    least: dict[str | None, int] = {}
    most: dict[str | None, int] = {}
    shares: dict[str | None, float] = {}
    for one in forum.composition or ():
        if one.same is None:
            if one.at_least is not None:
                least[one.kind] = max(one.at_least, least.get(one.kind, 0))
            if one.at_most is not None:
                most[one.kind] = min(one.at_most, most.get(one.kind, one.at_most))
            if one.share is not None:
                shares[one.kind] = min(float(one.share), shares.get(one.kind, 1))
    return SeatLimits(least, most, shares)


def _in_composition(graph: Graph, forum: str) -> Iterator[Contradiction]:
    if not graph.forums[forum].composition:
        return
    bounds = _bounds(graph.forums[forum])
    whole = bounds.most.get(None, inf)
    for kind, least in bounds.least.items():
        asked = f"at least {_of_kind(least, kind)}"
        most = bounds.most.get(kind, inf)
        share = bounds.shares.get(kind, 1)
        place = _place(graph, forum, kind, least)
        if least > most:
            yield Contradiction(f"{asked} and at most {most}", place, f"{kind}", least - most)
        elif least > whole:
            said = f"{asked}, and at most {whole} in all"
            yield Contradiction(said, place, f"{kind} of all", least - whole)
        elif least > share * whole:
            said = f"{asked}, and at most {share:.0%} of {whole}".replace("%", " per cent")
            yield Contradiction(said, place, f"{kind} share", least - share * whole)
    inside, outside, kind = _apart({k: n for k, n in bounds.least.items() if k})
    if inside and outside and max(inside, outside) <= whole < inside + outside:
        said = (
            f"at least {_of_kind(inside, INSIDE)} and at least {_of_kind(outside, kind)}, "
            f"and at most {whole} in all"
        )
        gap = inside + outside - whole
        yield Contradiction(said, graph.key_path(forum, "composition"), f"{INSIDE} {kind}", gap)


def _apart(least: Mapping[str, int]) -> tuple[int, int, str]:
    """Give how many are asked for from inside and from outside, and of which kind these are."""
    kind = max(FROM_OUTSIDE, key=lambda one: least.get(one, 0))
    return least.get(INSIDE, 0), least.get(kind, 0), kind


def _place(graph: Graph, forum: str, kind: str | None, least: int) -> KeyPath:
    asked: Sequence[CompositionRequirement] = graph.forums[forum].composition or ()
    alike = [one.same is None and (one.kind, one.at_least) == (kind, least) for one in asked]
    position = alike.index(True)
    return graph.key_path(forum, "composition", position)


def _of_kind(number: int, kind: str | None) -> str:
    return counted(number, f"{kind or ''} member".strip())


def _in_quorum(graph: Graph, forum: str) -> Iterator[Contradiction]:
    """Give what a quorum asks for beyond the seats that the terms allow or name."""
    quorum = graph.forums[forum].quorum
    if not isinstance(quorum, Quorum):
        return
    place = graph.key_path(forum, "quorum")
    bounds = _bounds(graph.forums[forum])
    whole = bounds.most.get(None, inf)
    if graph.forums[forum].members is None and quorum.min is not None and quorum.min > whole:
        said = f"a quorum of {quorum.min}, and at most {_of_kind(int(whole), None)}"
        yield Contradiction(said, place, "quorum of all", quorum.min - whole)
    classes = [one for one in quorum.must_include if one.who is None]
    if not classes:
        return
    for one in classes:
        allowed = min(_allowed(bounds, one), bounds.most.get(None, inf), _named(graph, forum, one))
        if one.at_least > allowed:
            asked = f"a quorum with {in_class(one)}, and seats for {allowed or 'none'}"
            gap = one.at_least - allowed
            yield Contradiction(asked, place, f"quorum {name_of_class(one)}", gap)
    least: dict[str, int] = {
        one.kind[0]: one.at_least for one in classes if one.kind and len(one.kind) == 1
    }
    inside, outside, kind = _apart(least)
    seats = _seats(graph, forum, bounds)
    if max(inside, outside) <= seats < inside + outside:
        both = f"{_of_kind(inside, INSIDE)} and {_of_kind(outside, kind)}"
        said = f"a quorum with {both}, and {counted(seats, 'seat')} in all"
        yield Contradiction(said, place, "quorum", inside + outside - seats)


def _in_voting(graph: Graph, forum: str) -> Iterator[Contradiction]:
    """Give a casting vote that nobody can have, or that can settle nothing."""
    known = graph.forums[forum]
    if known.voting is None or not known.voting.casting_vote:
        return
    place = graph.key_path(forum, "voting", "casting_vote")
    if known.voting.rule == "unanimous" and forum not in _voting_otherwise(graph):
        yield Contradiction("a casting vote, and all must agree", place, "all must agree", 1)
    elif known.chair == "none" and not _has_chair(graph, forum):
        yield Contradiction("a casting vote, and no chair to have it", place, "no chair", 1)


@once
def _voting_otherwise(graph: Graph) -> set[str]:
    """Collect the forums of which a decision goes by a voting rule of its own."""
    decisions = graph.structure.decisions.values()
    return {decider for one in decisions if one.voting for decider in one.decided_by or ()}


def _has_chair(graph: Graph, forum: str) -> bool:
    return any(seat.member.capacity in CHAIRS for seat in graph.seats_of(forum) or ())


def _allowed(bounds: SeatLimits, asked: QuorumInclusion) -> float:
    """Give how many of a class the terms allow."""
    return sum(bounds.most.get(kind, inf) for kind in asked.kind) if asked.kind else inf


def _named(graph: Graph, forum: str, asked: QuorumInclusion) -> float:
    """Give how many of a class the terms name seats for, where they name all by seat."""
    seats = graph.all_seats_of(forum)
    if not seats or any(seat.member.who for seat in seats):
        return inf
    return might_be_there(seats, asked)


def _seats(graph: Graph, forum: str, bounds: SeatLimits) -> float:
    there = once_each(seat for seat in graph.all_seats_of(forum) or () if seat.takes_part)
    return min(bounds.most.get(None, inf), seats_in(there) or inf)


MEASURES = (
    Measure(
        "forum.contradictions",
        "forum",
        "demands of its terms that cannot be met",
        _contradictions,
    ),
)
"""What can be measured of contradictions in terms."""
