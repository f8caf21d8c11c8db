"""Chairs: whether a forum has one, and how many forums one person chairs."""

from collections import Counter
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.memberships import active_seats
from govlint.graph.once import once
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.forums import CHAIRS

OF_THE_CHAIR = ("remuneration", "nomination")
"""Duties of committees that a board's own chair commonly leads."""


def _chairs(graph: Graph, day: date, forum: str) -> float | None:
    seats = graph.seats_of(forum)
    return (
        None
        if seats is None
        else sum(seat.number for seat in seats if seat.member.capacity in CHAIRS)
    )


def _chairs_told(graph: Graph, day: date, forum: str) -> Sentence:
    voting = seats_in(seat for seat in graph.seats_of(forum) or () if seat.votes)
    return Sentence(f"has {voting} voting seats and no chair among them")


def _forms_with_chair(graph: Graph, day: date, forum: str) -> float | None:
    return _chaired_by_form(graph)[graph.forums[forum].form]


@once
def _chaired_by_form(graph: Graph) -> Counter[str | None]:
    return Counter(
        graph.forums[key].form
        for key, seats in graph.seats.by_forum.items()
        if any(seat.member.capacity in CHAIRS for seat in seats)
    )


def _forms_with_chair_told(graph: Graph, day: date, forum: str) -> Sentence:
    number = _forms_with_chair(graph, day, forum)
    return Sentence(f"stands beside {number} of its form that state a chair")


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


MEASURES = (
    Measure("forum.chairs", "forum", "chairs", paired(_chairs, _chairs_told), ("members",)),
    Measure(
        "forum.forms-with-chair",
        "forum",
        "forums of its form with a chair",
        paired(_forms_with_chair, _forms_with_chair_told),
    ),
    Measure(
        "person.chairs", "seat-holder", "forums chaired", paired(_chairs_held, _chairs_held_told)
    ),
    Measure(
        "person.chairs-over-own",
        "seat-holder",
        "forums chaired twice over",
        paired(_both_chairs, _both_chairs_told),
    ),
)
"""What can be measured of chairs."""
