"""Lines of accountability: how many a forum has up and down, and which have no link."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.reporting import (
    forums_above,
    forums_below,
    reports_described,
    strangers,
    told_a_year,
)
from govlint.measures.measure import Measure, Sentence, paired


def _lines(graph: Graph, day: date, forum: str) -> float | None:
    bodies = graph.forums[forum].accountable_to
    if bodies is None:
        return None
    owners = len(graph.forums[forum].of or ())
    return 1 if 1 < len(bodies) == owners else len(bodies)


def _lines_told(graph: Graph, day: date, forum: str) -> Sentence:
    bodies = graph.forums[forum].accountable_to or ()
    words = f"answers to {len(bodies)} bodies: {graph.labels(bodies)}"
    return Sentence(words, graph.places(bodies), at=("forums", forum, "accountable_to"))


def _child_forums(graph: Graph, day: date, forum: str) -> float:
    return len(forums_below(graph, forum))


def _child_forums_told(graph: Graph, day: date, forum: str) -> Sentence:
    below = forums_below(graph, forum)
    words = f"has {len(below)} forums that answer to it: {graph.labels(below)}"
    return Sentence(words, graph.places(below))


def _unlinked_parents(graph: Graph, day: date, forum: str) -> float | None:
    return None if graph.seats_of(forum) is None else len(_unlinked(graph, forum))


def _unlinked_parents_told(graph: Graph, day: date, forum: str) -> Sentence:
    above = _unlinked(graph, forum)
    names = graph.labels(above)
    words = f"has nobody on {names}, to which it answers, and sends it no report"
    at = ("forums", forum, "accountable_to")
    return Sentence(words, graph.places(above), at=at, parts=tuple(above))


def _unlinked(graph: Graph, forum: str) -> list[str]:
    """List the forums above that nobody and nothing tells of its work, as far as is known."""
    return [
        above
        for above in forums_above(graph, forum)
        if above != forum
        and strangers(graph, forum, above)
        and not told_a_year(graph, forum, [above])
        and not reports_described(graph, forum, above)
    ]


MEASURES = (
    Measure(
        "forum.lines-of-accountability",
        "forum",
        "bodies",
        paired(_lines, _lines_told),
        ("accountable_to",),
    ),
    Measure(
        "forum.child-forums",
        "forum",
        "forums that answer to it",
        paired(_child_forums, _child_forums_told),
    ),
    Measure(
        "forum.unlinked-parents",
        "forum",
        "forums above that it neither sits on nor reports to",
        paired(_unlinked_parents, _unlinked_parents_told),
        ("members", "accountable_to"),
    ),
)
"""What can be measured of lines of accountability."""
