"""Escalation routes: what triggers them, and how large a forum they lead to."""

from collections.abc import Iterator, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seats import seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.forums import Escalation
from govlint.structure.word_lists import counted


def _untriggered(graph: Graph, day: date, forum: str) -> Reading | None:
    if not graph.forums[forum].escalates_to:
        return None
    bodies = [route.to for route in _without_trigger(graph, forum)]
    return Reading(len(bodies), lambda: _nothing_sends(graph, forum, bodies))


def _nothing_sends(graph: Graph, forum: str, bodies: Sequence[str]) -> Sentence:
    routes = counted(len(bodies), "route of escalation", "routes of escalation")
    its = "its" if len(bodies) == 1 else "their"
    to = f", to {graph.labels(bodies)}" if bodies else ""
    words = f"has {routes}{to}, without a risk, sum or time as {its} trigger"
    at = ("forums", forum, "escalates_to")
    return Sentence(words, graph.places(bodies), at=at, parts=tuple(bodies))


def _without_trigger(graph: Graph, forum: str) -> Iterator[Escalation]:
    for route in graph.forums[forum].escalates_to or ():
        if route.risk_at_least is None and route.value_over is None and route.within_days is None:
            yield route


def _growth(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give how many times larger the largest forum is to which it escalates, boards apart."""
    own = _size(graph, forum)
    larger = _largest(graph, forum)
    if not own or not larger:
        return None
    times = round(_size(graph, larger) / own, 1)
    return Reading(times, lambda: _grown(graph, forum, larger, times))


def _grown(graph: Graph, forum: str, larger: str, times: float) -> Sentence:
    number, own = _size(graph, larger), _size(graph, forum)
    words = (
        f"escalates to {times:g} times as many people, from {own} taking part to {number}, "
        f"on {graph.label(larger)}"
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
        _untriggered,
    ),
    Measure(
        "forum.escalation-growth",
        "forum",
        "times as many people where its problems go",
        _growth,
        ("members",),
    ),
)
"""What can be measured of ways of escalation."""
