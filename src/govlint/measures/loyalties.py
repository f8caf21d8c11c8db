"""Where somebody answers to two bodies: boards beside partnerships, both sides of one decision."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from govlint.finding import KeyPath
from govlint.graph.graph import Graph
from govlint.graph.memberships import declared, ids_of
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Sentence
from govlint.structure.forums import CHAIRS
from govlint.structure.model import Decision
from govlint.structure.word_lists import in_words


class DualRole(NamedTuple):
    """A board seat, the body whose board it is, and what its holder leads elsewhere."""

    board: Seat
    body: str
    leads: str
    key_path: KeyPath


class Sides(NamedTuple):
    """Somebody who sits for those who pay and for those who are paid."""

    holder: str
    buyer: str
    seller: str
    places: tuple[tuple[str, KeyPath], ...]


def _undeclared(graph: Graph, day: date, holder: str) -> float:
    return len({dual.body for dual in _duals(graph, holder)})


def _undeclared_told(graph: Graph, day: date, holder: str) -> Sentence:
    duals = _duals(graph, holder)
    leads = graph.labels(list(dict.fromkeys(dual.leads for dual in duals)))
    boards = graph.labels(list(dict.fromkeys(dual.board.forum for dual in duals)))
    bodies = graph.labels(list(dict.fromkeys(dual.body for dual in duals)))
    words = f"leads {leads} and sits on {boards}, with no interest declared in {bodies}"
    places = [
        place
        for dual in duals
        for place in (
            (f"leads {graph.label(dual.leads)}", dual.key_path),
            (graph.label(dual.board.forum), dual.board.key_path),
            *graph.places([dual.body]),
        )
    ]
    return Sentence(words, tuple(dict.fromkeys(places)), parts=tuple(dual.body for dual in duals))


def _duals(graph: Graph, holder: str) -> list[DualRole]:
    """Pair what somebody leads for a partnership with the partners' boards they sit on."""
    boards = [
        (seat, body)
        for seat in graph.seats.by_holder.get(holder, ())
        if graph.is_board(seat.forum) and graph.forums[seat.forum].status == "active" and seat.votes
        for body in graph.forums[seat.forum].of or ()
        if not declared(graph, holder, body)
    ]
    return [
        DualRole(seat, body, leads, key_path)
        for seat, body in boards
        for leads, owners, key_path in (_led(graph, holder) if boards else ())
        if owners and owners != (body,)
    ]


def _led(graph: Graph, holder: str) -> Iterator[tuple[str, tuple[str, ...], KeyPath]]:
    """Give the programmes and forums of agreements that somebody leads, and whose they are."""
    ids = ids_of(graph, holder)
    for key, programme in graph.structure.programmes.items():
        if programme.sro in ids:
            forum = graph.forums.get(programme.forum or "")
            yield key, (forum.of or ()) if forum else (), graph.key_path(key, "sro")
    for seat in graph.seats.by_holder.get(holder, ()):
        if seat.member.capacity in CHAIRS and graph.forums[seat.forum].status == "active":
            yield seat.forum, graph.bound_by.get(seat.forum, ()), seat.key_path


def _both_sides(graph: Graph, day: date, decision: str) -> float | None:
    known = graph.structure.decisions[decision]
    if known.services is None or known.decided_by is None:
        return None
    return len(_on_both(graph, decision, known))


def _both_sides_told(graph: Graph, day: date, decision: str) -> Sentence:
    found = _on_both(graph, decision, graph.structure.decisions[decision])
    parts = [
        f"{graph.seat_holder(one.holder)} for {graph.label(one.buyer)}, which pays, "
        f"and for {graph.label(one.seller)}, which is paid"
        for one in found
    ]
    places = tuple(dict.fromkeys(place for one in found for place in one.places))
    at = ("decisions", decision, "decided_by")
    both = tuple(f"{one.holder} {one.buyer} {one.seller}" for one in found)
    return Sentence(f"is decided with {in_words(parts)}, undeclared", places, at=at, parts=both)


def _on_both(graph: Graph, decision: str, known: Decision) -> list[Sides]:
    services = [graph.structure.services.get(service) for service in known.services or ()]
    pays = {body for one in services if one for body in one.commissioner or ()}
    paid = {body for one in services if one for body in one.providers or ()}
    if not pays - paid or not paid - pays:
        return []
    return [
        sides
        for holder in _deciders(graph, known)
        if (sides := _sides(graph, holder, known, pays - paid, paid - pays))
    ]


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
    ]
    seats.sort(key=lambda one: (one[0].forum, one[1]))
    for one, buyer in seats:
        for other, seller in seats:
            if buyer not in pays or seller not in paid or not {one.forum, other.forum} & deciding:
                continue
            if not declared(graph, holder, buyer) and not declared(graph, holder, seller):
                places = (
                    (f"{graph.seat(one)} on {graph.label(one.forum)}", one.key_path),
                    (f"{graph.seat(other)} on {graph.label(other.forum)}", other.key_path),
                    *graph.places([holder, buyer, seller]),
                )
                return Sides(holder, buyer, seller, places)
    return None


MEASURES = (
    Measure(
        "person.undeclared-dual-roles",
        "bodies on whose board they sit, undeclared",
        _undeclared,
        _undeclared_told,
    ),
    Measure("decision.both-sides", "deciders on both sides", _both_sides, _both_sides_told),
)
"""What can be measured of divided loyalties."""
