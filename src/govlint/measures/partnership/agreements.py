"""Agreements behind a forum that holds money of several bodies."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.fields import listed

SEVERAL = 2
"""Bodies that make money common."""


def _agreements(graph: Graph, day: date, forum: str) -> float | None:
    """Count the agreements behind a shared room with money; None of any other forum."""
    if len(graph.forums[forum].of or ()) < SEVERAL or forum not in _money(graph):
        return None
    return len(_behind(graph, forum))


def _agreements_told(graph: Graph, day: date, forum: str) -> Sentence:
    owners = graph.forums[forum].of or ()
    money = _money(graph).get(forum, ())
    words = (
        f"has money of {len(owners)} bodies, {graph.labels(owners)}, "
        f"under {graph.labels(money)}, and no agreement behind it"
    )
    return Sentence(words, graph.places([*owners, *money]))


@once
def _money(graph: Graph) -> Mapping[str, Sequence[str]]:
    """List by forum the delegations with a limit and the decisions with a value."""
    found: dict[str, list[str]] = {}
    for key, delegation in graph.structure.delegations.items():
        if isinstance(delegation.limit, float) and delegation.limit > 0:
            found.setdefault(delegation.to, []).append(key)
    for key, decision in graph.structure.decisions.items():
        if decision.value and decision.status != "withdrawn":
            for decider in decision.decided_by or ():
                found.setdefault(decider, []).append(key)
    return found


def _behind(graph: Graph, forum: str) -> set[str]:
    """Collect the agreements that name a forum or one above it, or bind all its bodies."""
    above = {forum, *graph.relation("forum.accountable_to").beyond(forum)}
    named = _agreements_by(graph, ("leadership", "management"))
    binding = _agreements_by(graph, ("parties",))
    owners = [binding.get(owner, set()) for owner in graph.forums[forum].of or ()]
    return {key for body in above for key in named.get(body, ())} | set.intersection(*owners)


@once
def _agreements_by(graph: Graph, fields: tuple[str, ...]) -> Mapping[str, set[str]]:
    """Give the agreements that name each body in one of these fields."""
    found: dict[str, set[str]] = {}
    for key, agreement in graph.structure.agreements.items():
        for field in fields:
            for body in listed(getattr(agreement, field)) or ():
                found.setdefault(body, set()).add(key)
    return found


def _in_file(graph: Graph, day: date, forum: str) -> float:
    return len(graph.structure.agreements)


def _in_file_told(graph: Graph, day: date, forum: str) -> Sentence:
    return Sentence(f"stands in a file of {len(graph.structure.agreements)} agreements")


MEASURES = (
    Measure(
        "forum.agreements", "forum", "agreements behind it", paired(_agreements, _agreements_told)
    ),
    Measure(
        "forum.agreements-in-file",
        "forum",
        "agreements in the file",
        paired(_in_file, _in_file_told),
    ),
)
"""What can be measured of the agreements behind a forum."""
