"""Gaps of a ladder: sums that nobody may decide."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from govlint.checks.ladder.evidence import evidence
from govlint.graph.authority.delegations import UNLIMITED, amount, by_matter
from govlint.graph.authority.ladders import (
    SMALLEST,
    Rung,
    band,
    bodies_of,
    leaves_out,
    states_band,
    who,
)
from govlint.graph.authority.money import money
from govlint.graph.graph import Graph
from govlint.graph.identity import persons_in_law
from govlint.graph.once import once
from govlint.graph.relations import Relation
from govlint.hit import Hit, doubt, ends_of
from govlint.structure.figures import sum_in_figures


def gaps(graph: Graph, name: str, rungs: Sequence[Rung], day: date) -> Iterator[Hit]:
    """Report each band between two rungs in which nobody may decide."""
    for own in _of_each_body(graph, rungs):
        yield from _gaps_of(graph, name, own, day)


def _of_each_body(graph: Graph, rungs: Sequence[Rung]) -> Sequence[Sequence[Rung]]:
    """Part a ladder of bodies that have nothing to do with each other, as of two schools."""
    found: dict[str, list[Rung]] = {}
    for rung in rungs:
        bodies = bodies_of(graph, graph.structure.decisions[rung.decision])
        if len(bodies) != 1:
            return [rungs]
        found.setdefault(min(bodies), []).append(rung)
    groups = _bound_together(graph)
    apart = {groups.get(body, body) for body in found}
    are_apart = len(persons_in_law(graph, [*found])) == len(apart) == len(found)
    return [*found.values()] if are_apart else [rungs]


@once
def _bound_together(graph: Graph) -> Mapping[str, str]:
    """Give with each body one of those whom agreements and joint forums bind to each other."""
    bound = [
        *(one.parties or () for one in graph.structure.agreements.values()),
        *(one.of or () for one in graph.forums.values()),
    ]
    links = dict.fromkeys((some[0], body, ()) for some in bound for body in some)
    groups = [sorted(group) for group in Relation(links).groups()]
    return {body: group[0] for group in groups for body in group}


def _gaps_of(graph: Graph, name: str, rungs: Sequence[Rung], day: date) -> Iterator[Hit]:
    filled = max(_held_beside(graph, name, rungs, day), default=-UNLIMITED)
    for position, below in _left_out(rungs, filled):
        rung = rungs[position]
        said = (
            f'Nobody decides "{name}" between {money(graph, below.up_to)} and '
            f"{sum_in_figures(rung.start)}: {who(graph, below)} {band(below)}, "
            f"{who(graph, rung)} {band(rung)}"
        )
        yield Hit(
            said,
            (*rung.place(graph), "over"),
            evidence(graph, rungs, (below, rung), position),
            wrong=(name,),
            value=rung.start - below.up_to,
            limit=SMALLEST,
            parts=ends_of("", below.up_to, rung.start),
        )


def perhaps_gaps(graph: Graph, name: str, rungs: Sequence[Rung], day: date) -> Iterator[Hit]:
    """Give each band in which nobody surely decides.

    A rung whose band is not stated may leave out something below it and above it, and a limit that
    is not stated fills nothing.
    """
    stated = [rung for rung in rungs if states_band(graph, rung)]
    held = _held_beside(graph, name, rungs, day, unstated=-UNLIMITED)
    for position, _ in _left_out(stated, max(held, default=-UNLIMITED)):
        yield doubt((*stated[position].place(graph), "over"), wrong=(name,))
    for rung in rungs if stated else ():
        if not states_band(graph, rung):
            yield from [doubt(rung.place(graph), wrong=(name,))] * 2


def _left_out(rungs: Sequence[Rung], filled: float) -> Iterator[tuple[int, Rung]]:
    """Give the position of each rung that begins above what is decided, with the one below it."""
    below = rungs[0] if rungs else None
    for position, rung in enumerate(rungs):
        assert below
        if leaves_out(below.up_to, rung.start) and filled < rung.start:
            yield position, below
        if rung.up_to > below.up_to:
            below = rung


def _held_beside(
    graph: Graph, name: str, rungs: Sequence[Rung], day: date, unstated: float = UNLIMITED
) -> Iterator[float]:
    """Give each sum up to which somebody who has no rung holds authority."""
    there = {one for rung in rungs for one in rung.deciders}
    given = by_matter(graph, day)
    own = [one for _, one in given.get(name, ()) if one.to not in there]
    for one in (*own, *(rest for _, rest in given.get("residual", ()))):
        limit = amount(one)
        yield unstated if limit is None else limit
