"""Sole roles: what would stop without one person."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.overlap.common_tables import table_of
from govlint.graph.programmes_led import programmes_led
from govlint.graph.seating.active_seats import active_seats
from govlint.graph.seats import Seat
from govlint.graph.standing_orders import quorum_of
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.place import KeyPath
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import counted, listing


class Dependency(NamedTuple):
    """One thing that would stop without somebody, and why."""

    entity: str
    why: str
    key_path: KeyPath


def _leaning(graph: Graph, day: date, holder: str) -> Reading:
    """Count what would stop without somebody; forums that meet in common are one."""
    found = list(would_stop(graph, holder))
    apart = {table_of(graph, one.entity): one.entity for one in reversed(found)}
    entities = [one.entity for one in found if apart[table_of(graph, one.entity)] == one.entity]
    entities = list(dict.fromkeys(entities))
    return Reading(len(entities), lambda: _alone(graph, entities, found))


def _alone(graph: Graph, entities: Sequence[str], found: Sequence[Dependency]) -> Sentence:
    things = counted(len(entities), "forum or programme", "forums or programmes")
    words = f"has {things} that {'depends' if len(entities) == 1 else 'depend'} on them alone"
    places = tuple((f"{graph.label(one.entity)}, {one.why}", one.key_path) for one in found)
    return Sentence(listing(words, graph.labels(entities)), places)


def would_stop(graph: Graph, holder: str) -> Iterator[Dependency]:
    """Give the forums without another chair or a quorum, and the programmes without an owner."""
    ids = ids_of(graph, holder)
    for seat in active_seats(graph, holder):
        if seat.deputy is None:
            if seat.member.capacity in CHAIRS and not _another_chair(graph, seat):
                yield Dependency(seat.forum, "its only chair", seat.key_path)
            quorum = quorum_of(graph, seat.forum)
            if quorum and not {*ids}.isdisjoint(quorum.named):
                yield Dependency(seat.forum, "needed for its quorum", seat.key_path)
    for key in programmes_led(graph, ids):
        yield Dependency(key, "its senior responsible owner", graph.key_path(key, "sro"))


def _another_chair(graph: Graph, seat: Seat) -> bool:
    return any(
        other.member.capacity in (*CHAIRS, "deputy-chair")
        and other != seat
        and other.vacant < other.number
        for other in graph.seats_of(seat.forum) or ()
    )


MEASURES = (Measure("person.sole-roles", "seat-holder", "forums and programmes", _leaning),)
"""What can be measured of sole roles."""
