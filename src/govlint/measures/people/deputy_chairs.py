"""Deputy chairs: whether a forum has one, and from which organisation."""

from collections import Counter
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import in_words

LEADING = ("chair", "deputy-chair")


def _deputy_chairs(graph: Graph, day: date, forum: str) -> float | None:
    """Count who can take the chair beside its first holder."""
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    chairs = [seat for seat in seats if seat.member.capacity in CHAIRS]
    deputies = sum(seat.member.capacity == "deputy-chair" for seat in seats)
    named = sum(seat.member.deputy is not None for seat in chairs)
    return deputies + named + max(sum(seat.number for seat in chairs) - 1, 0)


def _deputy_chairs_told(graph: Graph, day: date, forum: str) -> Sentence:
    return Sentence("has a chair and nobody to take the chair when they are away")


def _usual(graph: Graph, day: date, forum: str) -> float | None:
    """Count how many more forums of its form state a deputy chair than only a chair."""
    return _deputies_by_form(graph)[graph.forums[forum].form]


@once
def _deputies_by_form(graph: Graph) -> Counter[str | None]:
    balance: Counter[str | None] = Counter()
    for key, seats in graph.seats.by_forum.items():
        capacities = {seat.member.capacity for seat in seats}
        if "deputy-chair" in capacities:
            balance[graph.forums[key].form] += 1
        elif capacities & set(CHAIRS):
            balance[graph.forums[key].form] -= 1
    return balance


def _usual_told(graph: Graph, day: date, forum: str) -> Sentence:
    number = _usual(graph, day, forum)
    return Sentence(f"stands beside {number:g} more of its form with a deputy chair than without")


def _leaders(graph: Graph, forum: str) -> list[Seat]:
    seats = graph.seats_of(forum) or ()
    return [seat for seat in seats if seat.member.capacity in LEADING and seat.represents]


def _bodies_in_the_chair(graph: Graph, day: date, forum: str) -> float | None:
    """Count the bodies that chair and deputy chairs speak for, where there are both."""
    leaders = _leaders(graph, forum)
    if {seat.member.capacity for seat in leaders} != set(LEADING):
        return None
    return len({body for seat in leaders for body in seat.represents or ()})


def _bodies_in_the_chair_told(graph: Graph, day: date, forum: str) -> Sentence:
    leaders = _leaders(graph, forum)
    bodies = list(dict.fromkeys(body for seat in leaders for body in seat.represents or ()))
    names = in_words([graph.seat(seat) for seat in leaders])
    number = f"{len(bodies)} organisation{'s' * (len(bodies) > 1)}"
    words = f"is led by {names}, who come from {number}, {graph.labels(bodies)}"
    return Sentence(words, (*graph.seat_places(leaders), *graph.places(bodies)))


MEASURES = (
    Measure(
        "forum.deputy-chairs",
        "forum",
        "who can take the chair beside its holder",
        paired(_deputy_chairs, _deputy_chairs_told),
        ("members",),
    ),
    Measure(
        "forum.deputy-chair-usual",
        "forum",
        "forums of its form with a deputy chair beyond those without",
        paired(_usual, _usual_told),
    ),
    Measure(
        "forum.bodies-in-the-chair",
        "forum",
        "organisations of chair and deputy chair",
        paired(_bodies_in_the_chair, _bodies_in_the_chair_told),
        ("members",),
    ),
)
"""What can be measured of deputy chairs."""
