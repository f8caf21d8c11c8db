"""What leans on one person: chairs, forums serviced, and what would stop without them."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from govlint.finding import KeyPath
from govlint.graph.graph import Graph
from govlint.graph.memberships import active_seats, ids_of
from govlint.graph.seats import Seat
from govlint.graph.standing_orders import quorum_of
from govlint.measures.measure import Measure, Sentence
from govlint.structure.forums import CHAIRS

OF_THE_CHAIR = ("remuneration", "nomination")
"""Duties of committees that a board's own chair commonly leads."""


class Dependency(NamedTuple):
    """One thing that would stop without somebody, and why."""

    entity: str
    why: str
    key_path: KeyPath


def _chaired(graph: Graph, day: date, holder: str) -> list[Seat]:
    return [seat for seat in active_seats(graph, day, holder) if seat.member.capacity in CHAIRS]


def _chairs_held(graph: Graph, day: date, holder: str) -> float:
    return len(_chaired(graph, day, holder))


def _chairs_held_told(graph: Graph, day: date, holder: str) -> Sentence:
    seats = _chaired(graph, day, holder)
    names = graph.labels([seat.forum for seat in seats])
    return Sentence(f"chairs {len(seats)} active forums: {names}", graph.forum_places(seats))


def _both_chairs(graph: Graph, day: date, holder: str) -> float:
    return len(_pairs(graph, day, holder))


def _both_chairs_told(graph: Graph, day: date, holder: str) -> Sentence:
    pairs = _pairs(graph, day, holder)
    below, above = pairs[0]
    words = f"chairs {graph.label(below.forum)} and {graph.label(above.forum)}, which it answers to"
    if len(pairs) > 1:
        words += f", and {len(pairs) - 1} more such pairs"
    seats = [seat for pair in pairs for seat in pair]
    parts = tuple(f"{lower.forum} {upper.forum}" for lower, upper in pairs)
    return Sentence(words, graph.forum_places(seats), parts=parts)


def _pairs(graph: Graph, day: date, holder: str) -> list[tuple[Seat, Seat]]:
    """Pair the forums that somebody chairs with those above them that they chair as well."""
    chaired = {seat.forum: seat for seat in _chaired(graph, day, holder)}
    answers = graph.relation("forum.accountable_to")
    return [
        (seat, chaired[above])
        for forum, seat in chaired.items()
        if not set(graph.forums[forum].duty or ()) & set(OF_THE_CHAIR)
        for above in answers.next(forum)
        if above in chaired and above != forum
    ]


def _serviced(graph: Graph, day: date, holder: str) -> list[Seat]:
    return [
        seat for seat in active_seats(graph, day, holder) if seat.member.capacity == "secretary"
    ]


def _forums_serviced(graph: Graph, day: date, holder: str) -> float:
    return len(_serviced(graph, day, holder))


def _forums_serviced_told(graph: Graph, day: date, holder: str) -> Sentence:
    seats = _serviced(graph, day, holder)
    names = graph.labels([seat.forum for seat in seats])
    return Sentence(
        f"is secretary to {len(seats)} active forums: {names}", graph.forum_places(seats)
    )


def _leaning(graph: Graph, day: date, holder: str) -> float:
    return len({one.entity for one in _would_stop(graph, day, holder)})


def _leaning_told(graph: Graph, day: date, holder: str) -> Sentence:
    found = list(_would_stop(graph, day, holder))
    names = graph.labels(list(dict.fromkeys(one.entity for one in found)))
    words = f"alone holds up {len({one.entity for one in found})}: {names}"
    places = tuple((f"{graph.label(one.entity)}, {one.why}", one.key_path) for one in found)
    return Sentence(words, places)


def _would_stop(graph: Graph, day: date, holder: str) -> Iterator[Dependency]:
    """Give the forums without another chair or a quorum, and the programmes without an owner."""
    ids = set(ids_of(graph, holder))
    for seat in active_seats(graph, day, holder):
        if seat.member.deputy is None:
            if seat.member.capacity in CHAIRS and not _another_chair(graph, seat):
                yield Dependency(seat.forum, "its only chair", seat.key_path)
            quorum = quorum_of(graph, seat.forum)
            if quorum and ids & set(quorum.must_include):
                yield Dependency(seat.forum, "needed for its quorum", seat.key_path)
    for key, programme in graph.structure.programmes.items():
        if programme.sro in ids:
            yield Dependency(key, "its senior responsible owner", graph.key_path(key, "sro"))


def _another_chair(graph: Graph, seat: Seat) -> bool:
    return any(
        other.member.capacity in (*CHAIRS, "deputy-chair") and other != seat
        for other in graph.seats_of(seat.forum) or ()
    )


MEASURES = (
    Measure("person.chairs", "forums chaired", _chairs_held, _chairs_held_told),
    Measure("person.chairs-over-own", "forums chaired twice over", _both_chairs, _both_chairs_told),
    Measure("person.forums-serviced", "forums serviced", _forums_serviced, _forums_serviced_told),
    Measure("person.sole-roles", "forums and programmes", _leaning, _leaning_told),
)
"""What can be measured of those who lead and service forums."""
