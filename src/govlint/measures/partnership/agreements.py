"""Agreements behind a forum that holds money of several bodies."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.authority.delegations import amount, most_of
from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.graph.identity import persons_in_law
from govlint.graph.once import once
from govlint.graph.reach import Reach
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.field_types import listed
from govlint.structure.word_lists import counted, listing

SEVERAL = 2
"""Bodies that make money common."""


def _agreements(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the agreements behind a shared room with money; None of any other."""
    owners = graph.forums[forum].of or ()
    if forum not in _money(graph) or len(persons_in_law(graph, owners)) < SEVERAL:
        return None
    behind = _naming(graph).beyond(forum) & _all(graph)
    behind |= _binding_all(graph, *owners)
    return Reading(behind.bit_count(), lambda: _holding_money(graph, forum, behind))


def _holding_money(graph: Graph, forum: str, found: int) -> Sentence:
    behind = sorted(_naming(graph).names(found))
    owners = graph.forums[forum].of or ()
    money = _money(graph).get(forum, ())
    some = counted(len(behind), "agreement") if behind else "no agreement"
    words = (
        f"has {some} behind the money that it holds for {graph.labels(owners)}, under "
        f"{graph.labels(money)}"
    )
    places = graph.places([*owners, *money, *behind])
    parts = dict.fromkeys(owners, 0.0) | {one: most_of(graph, one) for one in money}
    return Sentence(listing(words, graph.labels(behind)), places, parts=parts)


@once
def _money(graph: Graph) -> Mapping[str, Sequence[str]]:
    """List by forum the delegations with a limit and the decisions with a value."""
    found: dict[str, list[str]] = {}
    for key, delegation in graph.structure.delegations.items():
        if delegation.limit != "none" and (amount(delegation) or 0) > 0:
            found.setdefault(delegation.to, []).append(key)
    for key, decision in graph.structure.decisions.items():
        if decision.value and decision.status != "withdrawn":
            for decider in decision.decided_by or ():
                found.setdefault(decider, []).append(key)
    return found


@once
def _naming(graph: Graph) -> Reach:
    """Join forums with those above them, and each with the agreements that name it."""
    lines, known = graph.relation("forum.accountable_to"), graph.structure
    named = _agreements_by(graph, ("leadership", "management"))
    below = (*known.forums, *known.posts) if named else ()
    upward = ((one, above) for one in below for above in lines.next(one))
    naming = ((body, key) for body, keys in named.items() for key in sorted(keys))
    return Reach([*upward, *naming], also=known.agreements)


@once
def _all(graph: Graph) -> int:
    """Collect the agreements as a set."""
    return _naming(graph).of(graph.structure.agreements)


@once
def _binding_all(graph: Graph, *bodies: str) -> int:
    """Collect the agreements to which all of some bodies are parties."""
    binding = _agreements_by(graph, ("parties",))
    return _naming(graph).of(set.intersection(*(binding.get(body, set()) for body in bodies)))


@once
def _agreements_by(graph: Graph, fields: tuple[str, ...]) -> Mapping[str, set[str]]:
    """Give the agreements that name each body in one of these fields, but for what is history."""
    found: dict[str, set[str]] = {}
    for key, agreement in graph.structure.agreements.items():
        has_ended, in_use = (
            value_of(graph, "agreement", key, agreement, trait) for trait in ("ended", "in_use")
        )
        for field in () if has_ended and not in_use else fields:
            for body in listed(getattr(agreement, field)) or ():
                found.setdefault(body, set()).add(key)
    return found


MEASURES = (Measure("forum.agreements", "forum", "agreements behind it", _agreements),)
"""What can be measured of the agreements behind a forum."""
