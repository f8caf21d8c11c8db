"""Triggers of escalation: the risk, sum or time that sends a problem up a route."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.authority.money import money
from govlint.graph.edges_of_relations import ROUTES
from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.place import KeyPath
from govlint.structure.forums import Escalation
from govlint.structure.word_lists import counted, listing


class Fall(NamedTuple):
    """A route, and a route to its beginning whose trigger is higher."""

    route: Escalation
    place: KeyPath
    below: str
    trigger: str
    by: float
    said: str


def _untriggered(graph: Graph, day: date, forum: str) -> Reading | None:
    if not graph.forums[forum].escalates_to:
        return None
    bodies = [route.to for route in _routes(graph, forum) if _without_trigger(route)]
    return Reading(len(bodies), lambda: _nothing_sends(graph, forum, bodies))


def _nothing_sends(graph: Graph, forum: str, bodies: Sequence[str]) -> Sentence:
    routes = counted(len(bodies), "route of escalation", "routes of escalation")
    its = "its" if len(bodies) == 1 else "their"
    to = f", to {graph.labels(bodies)}" if bodies else ""
    words = f"has {routes}{to}, without a risk, sum or time as {its} trigger"
    at = ("forums", forum, "escalates_to")
    return Sentence(words, graph.places(bodies), at=at, parts=Counter(bodies))


def _without_trigger(route: Escalation) -> bool:
    return route.risk_at_least is None and route.value_over is None and route.within_days is None


def _beside_money(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the routes that something other than a sum sends a problem up."""
    routes = _routes(graph, forum)
    if not routes:
        return None
    open_ = [route.to for route in routes if route.risk_at_least is not None or _open(route)]
    return Reading(len(open_), lambda: _for_more(graph, forum, open_))


def _open(route: Escalation) -> bool:
    return route.risk_at_least is None and route.value_over is None


def _for_more(graph: Graph, forum: str, bodies: Sequence[str]) -> Sentence:
    routes = counted(len(bodies), "route of escalation", "routes of escalation")
    some = routes if bodies else "no route of escalation"
    words = listing(f"has {some} for anything but money", graph.labels(bodies))
    return Sentence(words, at=("forums", forum, "escalates_to"))


def _falling(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the routes whose trigger is lower than that of a route by which problems come."""
    routes = _routes(graph, forum)
    if not routes:
        return None
    falls = list(_falls(graph, forum))
    number = len({fall.place for fall in falls})
    return Reading(number, lambda: _passing_all_on(graph, falls, number))


def _passing_all_on(graph: Graph, falls: Sequence[Fall], number: int) -> Sentence:
    routes = counted(number, "route of escalation", "routes of escalation")
    words = f"has {routes} with a lower trigger than problems need to reach it"
    said = "; ".join(fall.said for fall in falls)
    places = graph.places(
        dict.fromkeys(one for fall in falls for one in (fall.below, fall.route.to))
    )
    at = falls[0].place if falls else None
    by: dict[str, float] = {}
    for fall in falls:
        part = f"{fall.route.to} {fall.below} {as_words(fall.trigger)}"
        by[part] = max(fall.by, by.get(part, 0))
    return Sentence(listing(words, said), places, at=at, parts=by)


def _falls(graph: Graph, forum: str) -> Iterator[Fall]:
    """Give the falls by risk and by sum; what comes without a trigger may be of any size."""
    below = [
        other
        for other in graph.relation(ROUTES).previous(forum)
        if other in graph.forums and other != forum
    ]
    coming = {other: _least(graph, other, forum) for other in below}
    for position, route in enumerate(_routes(graph, forum)):
        own = _triggers(route)
        place = ("forums", forum, "escalates_to", position)
        for other, least in coming.items():
            if route.to == other:
                continue
            for trigger, number in least.items():
                if trigger in own and own[trigger] < number:
                    low, high = _said(graph, trigger, own[trigger]), _said(graph, trigger, number)
                    said = (
                        f"{low} goes on to {graph.label(route.to)}, and only {high} comes from "
                        f"{graph.label(other)}"
                    )
                    yield Fall(route, place, other, trigger, number - own[trigger], said)


def _least(graph: Graph, forum: str, to: str) -> Mapping[str, float]:
    """Give the lowest trigger of each sort by which problems go from one forum to another."""
    found: dict[str, float] = {}
    routes = [route for route in _routes(graph, forum) if route.to == to]
    if not any(_open(route) for route in routes):
        for route in routes:
            for trigger, number in _triggers(route).items():
                found[trigger] = min(number, found.get(trigger, number))
    return found


def _triggers(route: Escalation) -> Mapping[str, float]:
    stated = {"risk": route.risk_at_least, "sum": route.value_over}
    return {trigger: number for trigger, number in stated.items() if number is not None}


def _said(graph: Graph, trigger: str, number: float) -> str:
    return f"what is over {money(graph, number)}" if trigger == "sum" else f"a risk of {number:g}"


def _routes(graph: Graph, forum: str) -> Sequence[Escalation]:
    return graph.forums[forum].escalates_to or ()


MEASURES = (
    Measure(
        "forum.untriggered-routes",
        "forum",
        "routes that nothing sends a problem to",
        _untriggered,
    ),
    Measure(
        "forum.routes-beside-money",
        "forum",
        "routes for anything but money",
        _beside_money,
    ),
    Measure(
        "forum.falling-routes",
        "forum",
        "routes with a lower trigger than those that lead to it",
        _falling,
    ),
)
"""What can be measured of the triggers of escalation."""
