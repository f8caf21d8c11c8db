"""What a way up does not state: days, rhythms, triggers, a score, a value, an owner."""

from collections.abc import Iterator, Sequence

from govlint.answers.trace.routes import BY_DEFAULT
from govlint.answers.trace.start import Start
from govlint.answers.trace.way import Way
from govlint.graph.fields import value_of
from govlint.graph.graph import Graph

MOST_NAMED = 3


def not_stated(graph: Graph, way: Way, start: Start, agreements: Sequence[str]) -> Sequence[str]:
    """List what was asked for and is not there."""
    silent = [key for key in agreements if not graph.structure.agreements[key].disputes]
    disputes = f"the steps of a dispute in {graph.labels(silent, MOST_NAMED)}" if silent else ""
    return [one for one in (*_missing(graph, way, start), disputes) if one]


def _missing(graph: Graph, way: Way, start: Start) -> Iterator[str]:
    if start.kind == "risk":
        yield "" if start.score is not None else "its score"
        yield "" if start.at else "a forum or an owner of it"
    if start.kind == "decision":
        yield "" if start.up_to is not None else "its value"
        yield "" if start.at else "who decides it"
    yield _days(way)
    yield _triggers(graph, way)
    yield from _sorts(graph, way, start)
    yield _rhythms(graph, way)


def _days(way: Way) -> str:
    open_ = sum(step.route.days is None for step in way.steps)
    if not open_:
        return ""
    if open_ == len(way.steps):
        one = "the step is" if open_ == 1 else "any step is"
        return f"in how many days {one} answered"
    return f"in how many days {open_} of the {len(way.steps)} steps are answered"


def _triggers(graph: Graph, way: Way) -> str:
    silent = dict.fromkeys(
        step.from_
        for step in way.steps
        if step.route.by == BY_DEFAULT
        or any(one.risk_at_least is one.value_over is None for one in step.route.sent_by)
    )
    if not silent:
        return ""
    return f"what sends a thing up from {graph.labels(list(silent), MOST_NAMED)}"


def _sorts(graph: Graph, way: Way, start: Start) -> Iterator[str]:
    """Name the forums that say which risk goes up and not which sum, or the other way round."""
    if start.kind != "forum":
        return
    for sort, wanted, other in (
        ("sum", "value_over", "risk_at_least"),
        ("risk", "risk_at_least", "value_over"),
    ):
        found = []
        for body in dict.fromkeys(step.from_ for step in way.steps):
            routes = [one for s in way.steps if s.from_ == body for one in s.route.sent_by]
            has = [getattr(one, wanted) is not None for one in routes]
            if routes and not any(has) and all(getattr(one, other) is not None for one in routes):
                found.append(body)
        if found:
            yield f"which {sort} goes up from {graph.labels(found, MOST_NAMED)}"


def _rhythms(graph: Graph, way: Way) -> str:
    forums = dict.fromkeys(step.route.to for step in way.steps if step.route.to in graph.forums)
    silent = [
        key
        for key in forums
        if value_of(graph, "forum", key, graph.forums[key], "meetings.per_year") is None
    ]
    meet = "meets" if len(silent) == 1 else "meet"
    return f"how often {graph.labels(silent, MOST_NAMED)} {meet}" if silent else ""
