"""Seats by body: for whom seat-holders work, and whom seats represent."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Literal

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat

MOST_BODIES = 20
"""Bodies each of which may be the one for whom seats are."""


def employer_of(graph: Graph, seat: Seat) -> tuple[str, ...] | None:
    """Name whom a seat's holder works for, a group of companies by the one at its head."""
    person = graph.structure.people.get(seat.holder or "")
    post = graph.structure.posts.get(seat.member.who or seat.holder or "")
    if person and person.employer:
        return (_head(graph, person.employer),)
    bodies = post.organisation if post else None
    return tuple(_head(graph, body) for body in bodies) if bodies else None


def shared(
    graph: Graph, seats: Sequence[Seat], what: Literal["employer", "represents"]
) -> Mapping[str, int]:
    """Count the seats by employer, or by whom they represent, as far as it is stated."""
    found: dict[str, int] = {}
    for seat in seats:
        bodies = seat.represents if what == "represents" else employer_of(graph, seat)
        for body in bodies or ():
            found[body] = found.get(body, 0) + seat.number
    return found


def with_bodies(
    seats: Sequence[Seat], bodies: Iterable[str]
) -> Iterator[tuple[str, Sequence[Seat]]]:
    """Give seats as if those of which it is not stated for whom they are were all for one body.

    Nothing where it is stated of each.
    """
    if any(seat.represents is None for seat in seats):
        for body in islice(dict.fromkeys(bodies), MOST_BODIES):
            yield body, [_for(body, seat) for seat in seats]


def _for(body: str, seat: Seat) -> Seat:
    return seat._replace(represents=(body,)) if seat.represents is None else seat


def _head(graph: Graph, body: str) -> str:
    seen = {body}
    while True:
        known = graph.structure.organisations.get(body)
        parent = known.part_of if known else None
        above = graph.structure.organisations.get(parent or "")
        if parent is None or above is None or above.kind != "company" or parent in seen:
            return body
        seen.add(parent)
        body = parent
