"""What lies beside a way up: other ways, and how the partners settle a dispute."""

from collections.abc import Iterator, Sequence
from datetime import date

from govlint.answers.trace.data import OtherWay
from govlint.answers.trace.start import Start
from govlint.answers.trace.way_up import Way
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.graph.reporting import in_force
from govlint.graph.standing_on_a_day import stands
from govlint.structure.model import Agreement, DisputeStep
from govlint.structure.word_lists import counted

MOST_WAYS = 4
MOST_STRANGERS = 3


def other_ways(graph: Graph, way: Way, start: Start, day: date) -> Iterator[OtherWay]:
    """Give the ways beside: accountability, predecessors that still meet, owners, appeals."""
    bodies = dict.fromkeys((*start.at, *way.bodies))
    if start.kind == "risk":
        risk = graph.structure.risks[start.entity]
        if risk.owner and risk.owner not in bodies:
            yield OtherWay(start.entity, risk.owner, "owner")
    if start.kind == "decision":
        for one in graph.structure.decisions[start.entity].appeal_to or ():
            yield OtherWay(start.entity, one, "appeal_to")
    for body in start.at:
        if body in way.gone:
            for new in _successors(graph, body, day):
                yield OtherWay(body, new, "replaced_by")
    for body in bodies:
        if body in graph.forums and body not in way.boards and body not in way.gone:
            yield from _of_forum(graph, body, day)


def _of_forum(graph: Graph, body: str, day: date) -> Iterator[OtherWay]:
    forum = graph.forums[body]
    stated = forum.escalates_to
    if stated is not None:
        for to in forum.accountable_to or ():
            if to not in {route.to for route in stated}:
                yield OtherWay(body, to, "accountable_to")
    for old in forum.replaces or ():
        if old in graph.forums and stands(graph, old, day):
            yield OtherWay(body, old, "replaces")


def _successors(graph: Graph, body: str, day: date) -> Iterator[str]:
    for key, forum in graph.forums.items():
        if body in (forum.replaces or ()) and stands(graph, key, day):
            yield key


def others_in_words(graph: Graph, start: Start, others: Sequence[OtherWay]) -> str:
    """Say in which other ways it goes up."""
    said = [_in_words(graph, start, one) for one in others[:MOST_WAYS]]
    more = len(others) - MOST_WAYS
    return "; ".join(said) + (f"; and {more} more" if more > 0 else "")


def _in_words(graph: Graph, start: Start, other: OtherWay) -> str:
    to = named(graph, [other.to])
    match other.by:
        case "owner":
            return f"{to} owns it"
        case "appeal_to":
            return f"appeals go to {to}"
        case "replaced_by":
            return f"{to} has replaced it"
        case "replaces":
            above = graph.forums[other.to].accountable_to
            answers = f"answers to {graph.labels(above)}" if above else "stands"
            replaces = "it" if start.at == [other.from_] else graph.label(other.from_)
            return f"{to}, which {replaces} replaces, still {answers}"
    return f"{graph.label(other.from_)} also answers to {to}, to which it escalates nothing"


def agreements_beside(
    graph: Graph, start: Start, forums: Sequence[str], day: date
) -> Sequence[str]:
    """List the agreements in force that a forum on the way leads, or that are about the same."""
    services, on_way = _services(graph, start), frozenset(forums)
    return [
        key
        for key, agreement in graph.structure.agreements.items()
        if in_force(agreement, day) and _is_beside(agreement, on_way, services)
    ]


def disputes_in_words(graph: Graph, start: Start, agreements: Sequence[str]) -> Iterator[str]:
    """Say how the partners of each agreement settle what they do not agree on."""
    for key in agreements:
        agreement = graph.structure.agreements[key]
        if agreement.disputes:
            said = ", ".join(_step(graph, step) for step in agreement.disputes)
            yield f"{graph.label(key)}: {said}{_strangers(graph, agreement, start)}"


def _services(graph: Graph, start: Start) -> set[str]:
    decision = graph.structure.decisions.get(start.entity)
    if decision:
        return set(decision.services or ())
    forums = [graph.forums[one] for one in start.at if one in graph.forums]
    return {service for forum in forums for service in forum.services or ()}


def _is_beside(agreement: Agreement, forums: frozenset[str], services: set[str]) -> bool:
    led = not forums.isdisjoint(agreement.forums)
    return led or not services.isdisjoint(agreement.services or ())


def _step(graph: Graph, step: DisputeStep) -> str:
    days = step.within_days
    within = "(days not stated)" if days is None else counted(days, "day")
    return f"{graph.label(step.by)} {within}"


def _strangers(graph: Graph, agreement: Agreement, start: Start) -> str:
    """Name the bodies that sit where it starts and have not signed."""
    there = dict.fromkeys(
        body
        for one in start.at
        for seat in graph.seats_of(one) or ()
        if seat.votes
        for body in seat.represents or ()
        if graph.kinds.get(body) == "organisation"
    )
    outside = [body for body in there if body not in (agreement.parties or ())]
    if not agreement.parties or not outside:
        return ""
    verb = "is no party" if len(outside) == 1 else "are no parties"
    return f". {graph.labels(outside, MOST_STRANGERS)} {verb}"
