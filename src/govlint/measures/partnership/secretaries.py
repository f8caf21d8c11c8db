"""Secretaries of the forums of an agreement."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, in_words, listing, shortened


def _secretaries(graph: Graph, day: date, agreement: str) -> Reading | None:
    """Count the secretaries of its forums; None where no seat is stated."""
    named = graph.structure.agreements[agreement].forums
    forums = [forum for forum in named if graph.all_seats_of(forum)]
    if not forums:
        return None
    seats = [seat for forum in forums for seat in _of_forum(graph, forum)]
    return Reading(seats_in(seats), lambda: _serving(graph, forums, seats))


def _usual(graph: Graph, day: date, agreement: str) -> Reading:
    """Count the secretaries of all forums, a sign of whether the file goes into them."""
    number = _all_secretaries(graph)
    stated = counted(number, "secretary", "secretaries") if number else "no secretary"
    words = f"is in a file with {stated}"
    return Reading(number, lambda: Sentence(words), customs=("secretaries",))


def _serving(graph: Graph, forums: Sequence[str], seats: Sequence[Seat]) -> Sentence:
    number = counted(seats_in(seats), "secretary", "secretaries") if seats else "no secretary"
    names = shortened([graph.seat(seat) for seat in seats])
    words = listing(f"has {number} on {graph.labels(forums)}", in_words(names))
    return Sentence(words, (*graph.places(forums), *graph.seat_places(seats)))


def _is_one(seat: Seat) -> bool:
    return seat.member.capacity == "secretary"


@once
def _of_forum(graph: Graph, forum: str) -> Sequence[Seat]:
    return [seat for seat in graph.seats_of(forum) or () if _is_one(seat)]


@once
def _all_secretaries(graph: Graph) -> int:
    everybody = (seat for seats in graph.seats.by_forum.values() for seat in seats)
    return seats_in(seat for seat in everybody if _is_one(seat))


MEASURES = (
    Measure("agreement.secretaries", "agreement", "secretaries", _secretaries),
    Measure("agreement.secretary-usual", "agreement", "secretaries in the file", _usual),
)
"""What can be measured of secretaries."""
