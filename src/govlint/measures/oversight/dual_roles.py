"""Dual roles: leading for a partnership while on the board of a partner."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.once import once
from govlint.graph.programmes_led import programmes_led
from govlint.graph.seating.seat_conditions import declared
from govlint.graph.seats import Seat
from govlint.graph.standing_on_a_day import is_over
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.place import KeyPath
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import counted

MOST_LED = 20
"""Things that somebody leads for others than a body, by its board; more tell no more."""


class Leadership(NamedTuple):
    """A programme or forum that somebody leads, whose it is, and where that is stated."""

    key: str
    owners: Sequence[str]
    key_path: KeyPath


class DualRole(NamedTuple):
    """A board seat, the body whose board it is, and what its holder leads elsewhere."""

    board: Seat
    body: str
    leads: str
    key_path: KeyPath


def _undeclared(graph: Graph, day: date, holder: str) -> Reading:
    duals = _duals(graph, holder)
    bodies = list(dict.fromkeys(dual.body for dual in duals))
    return Reading(len(bodies), lambda: _leading_elsewhere(graph, bodies, duals))


def _leading_elsewhere(graph: Graph, bodies: Sequence[str], duals: Sequence[DualRole]) -> Sentence:
    words = f"has {counted(len(bodies), 'undeclared interest')}"
    if not duals:
        return Sentence(f"{words} from leading a partnership while on a party's board")
    leads = graph.labels(list(dict.fromkeys(dual.leads for dual in duals)))
    boards = graph.labels(list(dict.fromkeys(dual.board.forum for dual in duals)))
    words += f", in {graph.labels(bodies)}: leads {leads} and sits on {boards}"
    places = [
        place
        for dual in duals
        for place in (
            (f"leads {graph.label(dual.leads)}", dual.key_path),
            (graph.label(dual.board.forum), dual.board.key_path),
            *graph.places([dual.body]),
        )
    ]
    parts = dict.fromkeys(f"{dual.body} {dual.leads}" for dual in duals)
    return Sentence(words, tuple(dict.fromkeys(places)), parts=tuple(parts))


def _duals(graph: Graph, holder: str) -> list[DualRole]:
    """Pair what somebody leads for a partnership with the partners' boards they sit on."""
    led = [one for one in _led(graph, holder) if one.owners]
    if not led:
        return []
    boards = _active_boards(graph)
    seats = [
        (seat, body)
        for seat in graph.seats.by_holder.get(holder, ())
        if seat.forum in boards and seat.votes
        for body in graph.forums[seat.forum].of or ()
        if not declared(graph, holder, body)
    ]
    elsewhere = {
        body: [*islice((one for one in led if one.owners != (body,)), MOST_LED)]
        for body in dict.fromkeys(body for _, body in seats)
    }
    return [
        DualRole(seat, body, one.key, one.key_path)
        for seat, body in seats
        for one in elsewhere[body]
    ]


@once
def _active_boards(graph: Graph) -> frozenset[str]:
    boards = {board for boards in graph.boards.values() for board in boards}
    return frozenset(board for board in boards if graph.forums[board].status == "active")


@once
def _leaders(graph: Graph) -> frozenset[str | None]:
    """Collect all who are named to lead a programme, or sit on a forum of an agreement."""
    seats = [seat for forum in graph.bound_by for seat in graph.seats_of(forum) or ()]
    programmes = graph.structure.programmes.values()
    return frozenset([*(one.sro for one in programmes), *(seat.holder for seat in seats)])


def _led(graph: Graph, holder: str) -> Iterator[Leadership]:
    """Give the programmes and forums of agreements that somebody leads, and whose they are."""
    ids = ids_of(graph, holder)
    if _leaders(graph).isdisjoint(ids):
        return
    for key in programmes_led(graph, ids):
        forum = graph.forums.get(graph.structure.programmes[key].forum or "")
        if not (forum and is_over(forum, graph.day)):
            yield Leadership(key, (forum.of or ()) if forum else (), graph.key_path(key, "sro"))
    for seat in graph.seats.by_holder.get(holder, ()):
        if seat.member.capacity in CHAIRS and graph.forums[seat.forum].status == "active":
            yield Leadership(seat.forum, graph.bound_by.get(seat.forum, ()), seat.key_path)


MEASURES = (
    Measure(
        "person.undeclared-dual-roles",
        "seat-holder",
        "undeclared interests in bodies on whose board they sit",
        _undeclared,
    ),
)
"""What can be measured of dual roles."""
