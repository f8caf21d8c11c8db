"""Both sides of one decision: those who pay and those who are paid."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.once import once
from govlint.graph.seating.seat_conditions import declared
from govlint.graph.seats import seats_in
from govlint.measures.measure import Measure, Reading, Sentence, made_once
from govlint.parts_of_findings import as_words
from govlint.place import KeyPath
from govlint.structure.forums import CHAIRS
from govlint.structure.model import Decision
from govlint.structure.word_lists import counted, in_words, listing, portion, shortened

HALF = 2
"""Part of the votes, one of so many, with which nothing is decided against those who have it."""


class Sides(NamedTuple):
    """Somebody who sits for those who pay and for those who are paid."""

    holder: str
    buyer: str
    seller: str
    bodies: tuple[str, ...]
    """All for whom they sit on one side, while they sit on the other where it is decided."""
    places: tuple[tuple[str, KeyPath], ...]


def _both_sides(graph: Graph, day: date, decision: str) -> Reading | None:
    known = graph.structure.decisions[decision]
    if known.services is None or known.decided_by is None:
        return None
    taken = known.taken_on if known.status == "taken" else None
    asked = _Question(tuple(_deciding(known)), tuple(dict.fromkeys(known.services)), taken)
    value, sentence = _alike(graph, asked)
    at = ("decisions", decision, "decided_by")
    return Reading(value, lambda: sentence()._replace(at=at))


class _Question(NamedTuple):
    """What of a decision is asked: who decides or must agree, on what, and when it was taken."""

    deciding: tuple[str, ...]
    services: tuple[str, ...]
    taken: date | None


@once
def _alike(graph: Graph, asked: _Question) -> tuple[int, Callable[[], Sentence]]:
    """Read once what is so of all decisions of the same people on the same services."""
    found = _on_both(graph, asked)
    return len(found), made_once(_undeclared, graph, asked, found)


def _undeclared(graph: Graph, asked: _Question, found: Sequence[Sides]) -> Sentence:
    have = "has" if len(found) == 1 else "have"
    influences = list(_influence(graph, asked, {one.holder for one in found}))
    ways = "".join(f", {words}" for words, _, _ in influences if words)
    who = f"{ways}, who" if ways else " who"
    deciders = "decider" if _alone(graph, asked) else "voting member"
    voting = counted(len(found), deciders)
    words = f"is decided with {voting} on both sides{who} {have} not declared it"
    parts = [
        f"{graph.label(one.holder)} for {graph.label(one.buyer)}, which pays, "
        f"and for {graph.label(one.seller)}, which is paid"
        for one in found
    ]
    places = tuple(dict.fromkeys(place for one in found for place in one.places))
    both = {f"{one.holder} {body}": 0.0 for one in found for body in one.bodies}
    by = {part: amount for _, part, amount in influences}
    return Sentence(listing(words, in_words(shortened(parts))), places, parts=both | by)


def _influence(
    graph: Graph, asked: _Question, holders: Collection[str]
) -> Iterator[tuple[str, str, float]]:
    """Tell how they can settle it, in words and as parts: alone, from the chair, by half the votes.

    Of several forums it is told of each.
    """
    if len(asked.deciding) == 1 and holders and _alone(graph, asked):
        yield "alone", as_words("alone"), 0.0
    for forum in asked.deciding:
        if forum not in graph.forums or graph.forums[forum].status != "active":
            continue
        voting = [seat for seat in graph.all_seats_of(forum) or () if seat.votes]
        theirs = [seat for seat in graph.seats_of(forum) or () if seat.holder in holders]
        theirs = [seat for seat in theirs if seat.votes]
        total, votes = seats_in(voting), seats_in(theirs)
        if any(seat.member.capacity in CHAIRS for seat in theirs):
            how = "the chair" if len(holders) == 1 else "one of them the chair"
            yield how, f"{forum} {as_words('chair')}", 0.0
        if votes and votes * HALF >= total > 0:
            how = f"with {portion(votes, total, 'vote', of='the')}"
            yield how, f"{forum} {as_words('half')}", votes / total


def _on_both(graph: Graph, asked: _Question) -> list[Sides]:
    """Give those on both sides; what a body alone buys of itself alone has no sides."""
    named = (graph.structure.services.get(service) for service in asked.services)
    services = [({*(one.commissioner or ())}, {*(one.providers or ())}) for one in named if one]
    pays = {body for buyers, sellers in services for body in buyers if sellers != {body}}
    paid = {body for buyers, sellers in services for body in sellers if buyers != {body}}
    if not pays or not paid:
        return []
    alone = frozenset(_alone(graph, asked))
    found = (
        _sides(graph, holder, asked, pays, paid, is_alone=holder in alone)
        for holder in _deciders(graph, asked)
    )
    return [sides for sides in found if sides]


def _deciding(known: Decision) -> Sequence[str]:
    """Name all who decide or must agree, forums and others."""
    return list(dict.fromkeys((*(known.decided_by or ()), *(known.must_agree or ()))))


def _alone(graph: Graph, asked: _Question) -> Sequence[str]:
    """Give the people and posts that decide, or must agree, without a forum."""
    return [
        one_holder(graph, one)
        for one in asked.deciding
        if graph.kinds.get(one) in ("person", "post")
    ]


def _deciders(graph: Graph, asked: _Question) -> list[str]:
    """List those who decide, or must agree, themselves or by a vote on a forum, once each."""
    voting = [
        seat.holder
        for forum in asked.deciding
        if forum in graph.forums and graph.forums[forum].status == "active"
        for seat in graph.seats_of(forum) or ()
        if seat.votes and seat.holder
    ]
    return list(dict.fromkeys((*voting, *_alone(graph, asked))))


def _sides(
    graph: Graph, holder: str, asked: _Question, pays: set[str], paid: set[str], *, is_alone: bool
) -> Sides | None:
    """Find the seats in which one holder speaks for each side, one of them where it is decided.

    Whoever decides alone speaks there for all for whom they do anywhere. Of what is taken no seat
    counts that somebody has had only since.
    """
    taken = asked.taken
    deciding = {seat.forum for seat in graph.seats.by_holder.get(holder, ())}
    deciding = deciding if is_alone else {*asked.deciding}
    seats = [
        (seat, body)
        for seat in graph.seats.by_holder.get(holder, ())
        if seat.votes and graph.forums[seat.forum].status == "active"
        if not (taken and seat.member.since and seat.member.since > taken)
        for body in seat.represents or ()
        if body in pays | paid and not declared(graph, holder, body)
    ]
    seats.sort(key=lambda one: (one[0].forum, one[1]))
    for one, buyer in seats:
        for other, seller in seats:
            if buyer in pays and seller in paid - {buyer} and {one.forum, other.forum} & deciding:
                places = (
                    (f"{graph.seat(one)} on {graph.label(one.forum)}", one.key_path),
                    (f"{graph.seat(other)} on {graph.label(other.forum)}", other.key_path),
                    *graph.places([holder, buyer, seller]),
                )
                deciding_for = {body for seat, body in seats if seat.forum in deciding}
                bodies = [
                    body
                    for body in sorted({body for _, body in seats})
                    if body in deciding_for or deciding_for & _across(body, pays, paid)
                ]
                return Sides(holder, buyer, seller, tuple(bodies), places)
    return None


def _across(body: str, pays: set[str], paid: set[str]) -> set[str]:
    """Collect the bodies on the other side of a body, which may be on both."""
    return ((paid if body in pays else set()) | (pays if body in paid else set())) - {body}


MEASURES = (
    Measure(
        "decision.both-sides",
        "decision",
        "voting members on both sides who have not declared it",
        _both_sides,
    ),
)
"""What can be measured of both sides of a decision."""
