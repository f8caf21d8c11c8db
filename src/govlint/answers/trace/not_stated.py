"""What a way up does not state: days, rhythms, triggers, a score, a value, an owner."""

from collections.abc import Iterator, Sequence
from datetime import date

from govlint.answers.trace.powers import powers_of
from govlint.answers.trace.routes import BY_DEFAULT
from govlint.answers.trace.start import Start
from govlint.answers.trace.way_up import NO_FORUM, NO_WAY, Way
from govlint.graph.graph import Graph
from govlint.graph.standing_orders import meetings_a_year
from govlint.structure.forums import Escalation

MOST_NAMED = 2


def not_stated(
    graph: Graph, way: Way, start: Start, day: date, agreements: Sequence[str]
) -> Sequence[str]:
    """List what was asked for and is not there."""
    silent = [key for key in agreements if not graph.structure.agreements[key].disputes]
    disputes = f"the steps of a dispute in {graph.labels(silent, MOST_NAMED)}" if silent else ""
    return [one for one in (*_missing(graph, way, start, day), disputes) if one]


def _missing(graph: Graph, way: Way, start: Start, day: date) -> Iterator[str]:
    if start.kind == "risk":
        yield "its score" if start.score is None and way.steps else ""
        yield "" if start.at else "a forum or an owner of it"
        yield "a forum that watches it" if NO_FORUM in way.ends.values() else ""
    if start.kind == "decision":
        yield "its value" if start.up_to is None and way.steps else ""
        yield "" if start.at else "who decides it"
    yield _days(way)
    yield _triggers(graph, way)
    yield from _sorts(graph, way, start)
    yield from _powers_and_rhythms(graph, way, start, day)
    silent = [body for body, why in way.ends.items() if why == NO_WAY]
    yield f"the way on from {graph.labels(silent, MOST_NAMED)}" if silent else ""


def _days(way: Way) -> str:
    open_ = sum(step.route.days is None for step in way.steps)
    if not open_:
        return ""
    if open_ == len(way.steps):
        return f"days at {'the' if open_ == 1 else 'any'} step"
    return f"days at {open_} of {len(way.steps)} steps"


def _triggers(graph: Graph, way: Way) -> str:
    silent = dict.fromkeys(
        step.from_
        for step in way.steps
        if step.route.by == BY_DEFAULT
        or any(one.risk_at_least is one.value_over is None for one in step.route.sent_by)
    )
    if not silent:
        return ""
    some = graph.labels(list(silent)) if len(silent) == 1 else f"{len(silent)} of the forums"
    return f"what sends a thing up from {some}"


def _sorts(graph: Graph, way: Way, start: Start) -> Iterator[str]:
    """Name the forums that say which risk goes up and not which sum, or the other way round."""
    if start.kind != "forum":
        return
    sent: dict[str, list[Escalation]] = {}
    for step in way.steps:
        if step.route.sent_by:
            sent.setdefault(step.from_, []).extend(step.route.sent_by)
    risks = {key: [one.risk_at_least is not None for one in ones] for key, ones in sent.items()}
    sums = {key: [one.value_over is not None for one in ones] for key, ones in sent.items()}
    for sort, has, other in (("sum", sums, risks), ("risk", risks, sums)):
        found = [key for key in sent if not any(has[key]) and all(other[key])]
        if found:
            yield f"which {sort} goes up from {graph.labels(found, MOST_NAMED)}"


def _powers_and_rhythms(graph: Graph, way: Way, start: Start, day: date) -> Iterator[str]:
    """Name whose decisions are not described, and of which forums not how often they meet."""
    bodies = [one for one in way.bodies if graph.kinds.get(one) not in (None, "organisation")]
    unable = [one for one in bodies if powers_of(graph, one, start, day) is None]
    forums = [one for one in bodies if one in graph.forums and one not in way.gone]
    silent = [one for one in forums if meetings_a_year(graph, one) is None]
    of_it = " of it" if start.kind == "decision" else ""
    power = f"what {_any_of(graph, unable, bodies)} may decide{of_it}" if unable else ""
    meet = "meet" if 1 < len(silent) < len(forums) else "meets"
    if unable and unable == silent:
        it = "they meet" if meet == "meet" else "it meets"
        yield f"{power} and how often {it}"
        return
    yield power
    yield f"how often {_any_of(graph, silent, forums)} {meet}" if silent else ""


def _any_of(graph: Graph, some: Sequence[str], whole: Sequence[str]) -> str:
    if len(some) == len(whole) > 1:
        return "either of them" if len(some) == 2 else "any of them"
    return graph.labels(some, MOST_NAMED)
