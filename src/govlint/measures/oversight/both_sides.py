"""Both sides of one decision: those who pay and those who are paid."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.seating.seat_conditions import declared
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.place import KeyPath
from govlint.structure.model import Decision
from govlint.structure.word_lists import counted, in_words, listing, shortened


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
    found = _on_both(graph, decision, known)
    return Reading(len(found), lambda: _undeclared(graph, decision, found))


def _undeclared(graph: Graph, decision: str, found: Sequence[Sides]) -> Sentence:
    have = "has" if len(found) == 1 else "have"
    voting = counted(len(found), "voting member")
    words = f"is decided with {voting} on both sides who {have} not declared it"
    parts = [
        f"{graph.label(one.holder)} for {graph.label(one.buyer)}, which pays, "
        f"and for {graph.label(one.seller)}, which is paid"
        for one in found
    ]
    places = tuple(dict.fromkeys(place for one in found for place in one.places))
    at = ("decisions", decision, "decided_by")
    both = tuple(f"{one.holder} {body}" for one in found for body in one.bodies)
    return Sentence(listing(words, in_words(shortened(parts))), places, at=at, parts=both)


def _on_both(graph: Graph, decision: str, known: Decision) -> list[Sides]:
    """Give those on both sides; what a body alone buys of itself alone has no sides."""
    named = (graph.structure.services.get(service) for service in known.services or ())
    services = [({*(one.commissioner or ())}, {*(one.providers or ())}) for one in named if one]
    pays = {body for buyers, sellers in services for body in buyers if sellers != {body}}
    paid = {body for buyers, sellers in services for body in sellers if buyers != {body}}
    if not pays or not paid:
        return []
    found = (_sides(graph, holder, known, pays, paid) for holder in _deciders(graph, known))
    return [sides for sides in found if sides]


def _deciders(graph: Graph, known: Decision) -> list[str]:
    """List those who vote on a forum that decides, or must agree, once each."""
    deciding = (*(known.decided_by or ()), *(known.must_agree or ()))
    return list(
        dict.fromkeys(
            seat.holder
            for forum in deciding
            for seat in graph.seats_of(forum) or ()
            if seat.votes and seat.holder and graph.forums[forum].status == "active"
        )
    )


def _sides(
    graph: Graph, holder: str, known: Decision, pays: set[str], paid: set[str]
) -> Sides | None:
    """Find the seats in which one holder speaks for each side, one of them where it is decided."""
    deciding = {*(known.decided_by or ()), *(known.must_agree or ())}
    seats = [
        (seat, body)
        for seat in graph.seats.by_holder.get(holder, ())
        if seat.votes and graph.forums[seat.forum].status == "active"
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
