"""Escalation routes: what triggers them, and how large a forum they lead to."""

from collections.abc import Iterator
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seats import seats_in
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.forums import Escalation


def _untriggered(graph: Graph, day: date, forum: str) -> float | None:
    routes = graph.forums[forum].escalates_to
    return len(list(_without_trigger(graph, forum))) if routes else None


def _untriggered_told(graph: Graph, day: date, forum: str) -> Sentence:
    bodies = [route.to for route in _without_trigger(graph, forum)]
    words = f"escalates to {graph.labels(bodies)} and states no risk, sum or time for it"
    at = ("forums", forum, "escalates_to")
    return Sentence(words, graph.places(bodies), at=at, parts=tuple(bodies))


def _without_trigger(graph: Graph, forum: str) -> Iterator[Escalation]:
    for route in graph.forums[forum].escalates_to or ():
        if route.risk_at_least is None and route.value_over is None and route.within_days is None:
            yield route


def _growth(graph: Graph, day: date, forum: str) -> float | None:
    """Give how many times larger the largest forum is to which it escalates, boards apart."""
    own = _size(graph, forum)
    larger = _largest(graph, forum)
    return _size(graph, larger) / own if own and larger else None


def _growth_told(graph: Graph, day: date, forum: str) -> Sentence:
    larger = _largest(graph, forum)
    assert larger
    number, own = _size(graph, larger), _size(graph, forum)
    words = (
        f"escalates to {graph.label(larger)}, from {own} taking part to {number}, "
        f"{number / own:.1f} times as many"
    )
    return Sentence(words, graph.places([larger]), at=("forums", forum, "escalates_to"))


def _largest(graph: Graph, forum: str) -> str | None:
    """Find the largest forum on its routes that is neither a board nor composed by law."""
    targets = [
        route.to
        for route in graph.forums[forum].escalates_to or ()
        if route.to in graph.forums
        and not graph.is_board(route.to)
        and not graph.forums[route.to].statutory_composition
    ]
    return max(sorted(targets), key=lambda target: _size(graph, target), default=None)


def _size(graph: Graph, forum: str) -> int:
    return seats_in(seat for seat in graph.seats_of(forum) or () if seat.takes_part)


MEASURES = (
    Measure(
        "forum.untriggered-routes",
        "forum",
        "routes that nothing sends a problem to",
        paired(_untriggered, _untriggered_told),
    ),
    Measure(
        "forum.escalation-growth",
        "forum",
        "times as many people where its problems go",
        paired(_growth, _growth_told),
        ("members",),
    ),
)
"""What can be measured of ways of escalation."""
