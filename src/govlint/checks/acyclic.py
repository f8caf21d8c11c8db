"""Cycles: does a relation lead back to where it began?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.graph.relations import Edge, Relation
from govlint.hit import Check, Hit

VERBS = {
    "forum.accountable_to": "answers to",
    "forum.escalates_to": "escalates to",
    "post.reports_to": "reports to",
    "delegation.to": "delegates to",
}


MOST_STEPS = 8
"""Steps of a way that a message names."""


class AcyclicCheck(Check):
    """A relation never leads back to where it began; delegations go matter by matter."""

    kind: Literal["acyclic"]
    relations: tuple[
        Literal["forum.accountable_to", "forum.escalates_to", "post.reports_to", "delegation.to"],
        ...,
    ]
    """What is followed, each for itself."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for one cycle of each knot."""
        for name in self.relations:
            hits: dict[tuple[str, ...], Hit] = {}
            matters: dict[tuple[str, ...], list[str]] = {}
            for matter, relation in _relations(graph, name, day):
                for knot, cycle in relation.cycles():
                    if knot not in hits:
                        hits[knot] = _hit(graph, relation, knot, cycle, VERBS[name])
                    matters.setdefault(knot, []).extend(matter)
            for knot, hit in hits.items():
                yield replace(hit, parts=tuple(sorted(matters[knot])))


def _relations(graph: Graph, name: str, day: date) -> Iterator[tuple[Sequence[str], Relation]]:
    """Give the relation, or that of each matter, with the matter."""
    if name != "delegation.to":
        yield (), graph.relation(name)
        return
    by_matter: dict[str, list[Edge]] = {}
    for key, delegation in graph.structure.delegations.items():
        if not delegation.ends or delegation.ends >= day:
            for matter in delegation.matters or ():
                edge = (delegation.from_, delegation.to, graph.key_path(key))
                by_matter.setdefault(matter, []).append(edge)
    for matter, edges in by_matter.items():
        yield (matter,), Relation(edges)


def _hit(
    graph: Graph, relation: Relation, knot: tuple[str, ...], cycle: list[str], verb: str
) -> Hit:
    first, *others = zip(cycle, [*cycle[1:], cycle[0]], strict=True)
    start, *rest = (graph.label(entity) for entity in [*cycle, cycle[0]])
    if len(rest) > MOST_STEPS:
        rest[MOST_STEPS - 2 : -1] = [f"… {len(rest) - MOST_STEPS + 1} more …"]
    way = f"{start} {verb} {f', which {verb} '.join(rest)}"
    related = tuple(
        (f"{graph.label(source)} {verb} {graph.label(target)}", relation.written(source, target))
        for source, target in others
    )
    return Hit(way, relation.written(*first), related, wrong=knot)
