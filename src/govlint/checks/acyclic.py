"""Cycles: does a relation lead back to where it began?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from govlint.graph.edges_of_relations import ROUTES, edges
from govlint.graph.graph import Graph
from govlint.graph.relations import Edge, Relation
from govlint.graph.standing_on_a_day import is_over
from govlint.hit import Check, Hit

VERBS = {
    "accountable_to": "answers to",
    "escalates_to": "escalates to",
    "reports_to": "reports to",
    "part_of": "is part of",
}
"""What edges say, by the field in which they were written."""

MOST_STEPS = 8
"""Steps of a way that a message names."""

Cycle = tuple[tuple[str, ...], list[str]]
"""All that lead to one another, and one short way round."""


class AcyclicCheck(Check):
    """A relation never leads back to where it began; delegations go matter by matter."""

    kind: Literal["acyclic"]
    relations: tuple[
        Literal[
            "forum.accountable_to",
            "forum.escalates_to",
            "post.reports_to",
            "organisation.part_of",
            "delegation.to",
        ],
        ...,
    ]
    """What is followed, each for itself; where no escalation is stated, accountability is one."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for one cycle of each knot; every line inside it leads round.

        So a line that was not there before makes it worse, also where another is put right.
        """
        told: set[tuple[str, ...]] = set()
        for name in self.relations:
            hits: dict[tuple[str, ...], Hit] = {}
            parts: dict[tuple[str, ...], list[str]] = {}
            for matter, relation in _relations(graph, name, day):
                for knot, cycle in _cycles(relation, name):
                    if knot not in told and knot not in hits:
                        hits[knot] = _hit(graph, relation, name, knot, cycle)
                    lines = (" ".join((*line, *matter)) for line in relation.between(knot))
                    parts.setdefault(knot, []).extend((*matter, *lines))
            told |= hits.keys()
            for knot, hit in hits.items():
                yield hit._replace(parts=tuple(sorted(parts[knot])))


def _cycles(relation: Relation, name: str) -> Iterator[Cycle]:
    """Give the cycles of a relation; one of default routes alone is one of accountability."""
    return relation.cycles_over("escalates_to") if name == ROUTES else relation.cycles()


def _relations(graph: Graph, name: str, day: date) -> Iterator[tuple[Sequence[str], Relation]]:
    """Give the relation, or that of each matter, with the matter."""
    if name != "delegation.to":
        yield (), _of_today(graph, name, day)
        return
    by_matter: dict[str, list[Edge]] = {}
    for key, delegation in graph.structure.delegations.items():
        if not delegation.ends or delegation.ends >= day:
            for matter in delegation.matters or ():
                edge = (delegation.from_, delegation.to, graph.key_path(key))
                by_matter.setdefault(matter, []).append(edge)
    for matter, given in by_matter.items():
        if not {giver for giver, *_ in given}.isdisjoint([to for _, to, _ in given]):
            yield (matter,), Relation(given)


def _of_today(graph: Graph, name: str, day: date) -> Relation:
    """Give a relation, without the lines of forums and posts that have ended."""
    relation = graph.relation(name)
    over = {key for key, one in graph.forums.items() if is_over(one, day)}
    over |= {key for key, one in graph.structure.posts.items() if one.ends and one.ends < day}
    if not over or not any(_cycles(relation, name)):
        return relation
    written = edges(graph.structure, name, graph.entities)
    return Relation(edge for edge in written if edge[0] not in over)


def _hit(
    graph: Graph, relation: Relation, name: str, knot: tuple[str, ...], cycle: Sequence[str]
) -> Hit:
    steps = [
        (source, f"{_verb(relation, name, source, target)} {graph.label(target)}", target)
        for source, target in zip(cycle, [*cycle[1:], cycle[0]], strict=True)
    ]
    places = tuple(
        (f"{graph.label(source)} {step}", relation.written(source, target))
        for source, step, target in steps
    )
    said = [f"{_which(graph, source)} {step}" for source, step, _ in steps]
    if len(said) > MOST_STEPS:
        said[MOST_STEPS - 2 : -1] = [f"… {len(said) - MOST_STEPS + 1} more …"]
    way = ", ".join([places[0][0], *said[1:]])
    return Hit(way, places[0][1], places[1:], wrong=knot)


def _verb(relation: Relation, name: str, source: str, target: str) -> str:
    if name == "delegation.to":
        return "delegates to"
    field = relation.field(source, target)
    by_default = name == ROUTES and field == "accountable_to"
    return "escalates by default to" if by_default else VERBS[field]


def _which(graph: Graph, entity: str) -> str:
    return "who" if graph.kinds.get(entity) in ("post", "person") else "which"
