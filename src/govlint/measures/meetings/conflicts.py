"""Conflicts of interest that take votes from a quorum."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.once import once
from govlint.graph.quorums import EffectiveQuorum, effective_quorum
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Reading, Sentence, made_once
from govlint.structure.model import Decision
from govlint.structure.name_words import DISPENSATIONS
from govlint.structure.word_lists import counted


class Conflict(NamedTuple):
    """The votes on a forum that an interest takes out, and how many the quorum then lacks."""

    forum: str
    bodies_of: Sequence[tuple[Seat, Sequence[str]]]
    """Who has an interest, and in which bodies."""
    votes: int
    out: int
    """The votes of those who have an interest."""
    quorum: int

    @property
    def bodies(self) -> Sequence[str]:
        """The bodies in which somebody has an interest."""
        return list(dict.fromkeys(body for _, bodies in self.bodies_of for body in bodies))

    @property
    def each(self) -> Iterator[tuple[str, float]]:
        """Everybody who has an interest, and each body of theirs, short by as many votes."""
        yield self.forum, self.short
        for seat, bodies in self.bodies_of:
            name = f"{self.forum} {seat.part}"
            yield from ((f"{name} {body}", self.short) for body in bodies)

    @property
    def short(self) -> int:
        """The votes that are missing from the quorum once those with an interest have left."""
        return self.quorum - self.votes + self.out


def _short_of_quorum(graph: Graph, day: date, decision: str) -> Reading | None:
    if not _interests(graph):
        return None
    known = graph.structure.decisions[decision]
    return _alike(graph, tuple(known.decided_by or ()), tuple(_bodies(graph, known)))


@once
def _alike(graph: Graph, deciders: tuple[str, ...], bodies: tuple[str, ...]) -> Reading | None:
    """Read once what is so of all decisions that the same take about the same bodies."""
    conflicts = list(_conflicts(graph, deciders, bodies))
    if not conflicts:
        return None
    worst = max(conflicts, key=lambda one: (one.short, one.forum))
    return Reading(worst.short, made_once(_without_conflicted, graph, worst, conflicts))


def _without_known_quorum(graph: Graph, day: date, decision: str) -> Reading | None:
    """Count also those with an interest who decide without a forum, or on one without a quorum."""
    known = graph.structure.decisions[decision]
    concerned = _bodies(graph, known)
    deciding = [
        one
        for one in known.decided_by or ()
        if one not in graph.forums or not effective_quorum(graph, one)
    ]
    number = sum(_with_interest(graph, one, tuple(concerned)) for one in deciding)
    return Reading(number, lambda: Sentence(f"is {number} short of a quorum")) if number else None


@once
def _with_interest(graph: Graph, decider: str, bodies: tuple[str, ...]) -> int:
    """Count those who decide and have an interest in any of some bodies."""
    interests, about = _interests(graph), frozenset(bodies)
    return sum(not about.isdisjoint(interests.get(who, ())) for who in _who_decides(graph, decider))


def _who_decides(graph: Graph, one: str) -> Iterator[str]:
    if one in graph.forums:
        yield from (seat.holder for seat in graph.seats_of(one) or () if seat.holder)
    else:
        yield one_holder(graph, one)


def _without_conflicted(graph: Graph, worst: Conflict, conflicts: Sequence[Conflict]) -> Sentence:
    votes = counted(abs(worst.short), "voting member")
    short = f"is {votes} short of" if worst.short > 0 else f"has {votes} beyond"
    left = worst.votes - worst.out
    words = (
        f"{short} the quorum on {graph.label(worst.forum)} without those who have an interest in "
        f"{graph.labels(worst.bodies)}: of {counted(worst.votes, 'voting member')} "
        f"{left or 'none'} {'is' if left < 2 else 'are'} left, and the "
        f"quorum is {worst.quorum}"
    )
    holders = graph.seat_places(seat for seat, _ in worst.bodies_of)
    each = tuple(part for one in conflicts for part in one.each)
    return Sentence(words, (*graph.places([worst.forum, *worst.bodies]), *holders), each=each)


def _conflicts(graph: Graph, deciders: Sequence[str], bodies: Sequence[str]) -> Iterator[Conflict]:
    interests, about = _interests(graph), frozenset(bodies)
    if not about:
        return
    for forum in deciders:
        quorum = effective_quorum(graph, forum) if forum in graph.forums else None
        if quorum is None:
            continue
        bodies_of = []
        home = _home(graph, forum, bodies)
        standing_in: set[str] = set()
        for seat in sorted(quorum.voting, key=lambda seat: seat.holder or ""):
            theirs = interests.get(seat.holder or "", set()) - home
            own = about & theirs - set(seat.represents or ())
            if own and seat.deputy not in standing_in and _may_stand_in(graph, quorum, seat, own):
                standing_in.update(filter(None, [seat.deputy]))
                continue
            if own:
                bodies_of.append((seat, [body for body in bodies if body in own]))
        bodies_of.sort(key=lambda interested: interested[0].position)
        if bodies_of:
            out = sum(seat.number for seat, _ in bodies_of)
            yield Conflict(forum, bodies_of, quorum.seats, out, quorum.number)


def _home(graph: Graph, forum: str, bodies: Iterable[str]) -> set[str]:
    """Give those of some bodies that are the forum's only owner, or its part.

    A company of its own is a part where the owner is a company as well, as in a group.
    """
    owners = graph.forums[forum].of or ()
    if len(owners) != 1:
        return set()
    return {*owners, *(one for one in bodies if _is_of_one_group(graph, one, owners[0]))}


def _is_of_one_group(graph: Graph, part: str, owner: str) -> bool:
    """Tell whether a body is another's part, and no company of one that is none itself."""
    known, above = (graph.structure.organisations.get(one) for one in (part, owner))
    if known is None or known.part_of != owner:
        return False
    return known.kind != "company" or above is None or above.kind in (None, "company")


def _may_stand_in(
    graph: Graph, quorum: EffectiveQuorum, seat: Seat, bodies: Collection[str]
) -> bool:
    """Tell whether a deputy who counts has no interest in any of some bodies."""
    if seat.deputy is None or quorum.stated.deputies_count is False:
        return False
    return _interests(graph).get(one_holder(graph, seat.deputy), set()).isdisjoint(bodies)


def _bodies(graph: Graph, decision: Decision) -> Mapping[str, None]:
    """Give the bodies that a decision is about, in the order in which they are named."""
    return dict.fromkeys((*(decision.affects or ()), *_providers(graph, decision.services or ())))


@once
def _interests(graph: Graph) -> Mapping[str, set[str]]:
    """Give with each holder the bodies of their interests, but where they may stay and vote."""
    found: dict[str, set[str]] = {}
    for interest in graph.structure.interests.values():
        stays = DISPENSATIONS.found_in(interest.managed_by or "")
        if interest.person and interest.organisation and not stays:
            holder = one_holder(graph, interest.person)
            found.setdefault(holder, set()).add(interest.organisation)
    return found


def _providers(graph: Graph, services: Iterable[str]) -> Iterator[str]:
    for service in services:
        known = graph.structure.services.get(service)
        yield from (known.providers or ()) if known else ()


MEASURES = (
    Measure(
        "decision.votes-short-of-quorum",
        "decision",
        "votes short of the quorum",
        _short_of_quorum,
        wider=_without_known_quorum,
        excuse="it is decided without a forum, or no quorum is stated there",
        goes_by=(DISPENSATIONS,),
    ),
)
"""What can be measured of conflicts of interest."""
