"""Inversions of a ladder: who may decide more than somebody above."""

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from govlint.checks.ladder.evidence import printed, up_to
from govlint.checks.ladder.held_amounts import HeldAmount, Unit, held_amounts, most_of_each
from govlint.checks.ladder.overlaps import overlapping_pairs
from govlint.checks.ladder.seniors import Seniors, chairs_of, seniors_of, sources_of
from govlint.graph.authority.delegations import UNLIMITED, amount, by_matter, type_of
from govlint.graph.authority.exceeded_limits import exceeded_limits
from govlint.graph.authority.ladders import Rung, states_band
from govlint.graph.graph import Graph
from govlint.hit import Hit, Place, doubt, ends_of
from govlint.parts_of_findings import as_words
from govlint.structure.figures import sum_in_figures
from govlint.structure.model import Delegation

MOST_SENIORS = 32
"""Seniors who may decide less and are parts of a finding one by one; the rest are one."""


class Inversion(NamedTuple):
    """Who may decide more than some above, the nearest of these, and how much more than each."""

    unit: Unit
    senior: str
    by: Mapping[str, float]


def inversions(graph: Graph, found: Mapping[str, Sequence[Rung]], day: date) -> Iterator[Hit]:
    """Report, matter by matter, who may decide more than somebody above."""
    given = by_matter(graph, day)
    for name in dict.fromkeys([*found, *given]):
        delegations = given.get(name, ())
        yield from _inverted(graph, name, found.get(name, ()), delegations, day)


def perhaps_inversions(
    graph: Graph, found: Mapping[str, Sequence[Rung]], day: date
) -> Iterator[Hit]:
    """Give who may decide more than somebody above surely may, with those above of whom it is so.

    A sum that is not stated may be any, and whoever holds nothing surely decides nothing. Where
    nobody is stated to be above, anybody who surely decides less may be.
    """
    given = by_matter(graph, day)
    for name in dict.fromkeys([*found, *given]):
        rungs, delegations = found.get(name, ()), given.get(name, ())
        stated = [rung for rung in rungs if states_band(graph, rung)]
        limited = [one for one in delegations if amount(one[1]) is not None]
        surely = most_of_each(held_amounts(graph, stated, limited))
        least = min((one.most for one in surely.values()), default=UNLIMITED)
        givers = _givers(delegations)
        for unit, own in held_amounts(graph, rungs, delegations).items():
            by = givers if own.rung else {}
            lines = [dict.fromkeys(islice(seniors_of(graph, o, by), MOST_SENIORS)) for o in unit]
            above = [
                one
                for one in _above_all(graph, unit, lines, {} if own.rung else givers)
                if one not in surely or surely[one].most < own.most
            ]
            if above or (not all(lines) and least < own.most):
                yield doubt(own.place, wrong=unit, word=name, parts=above)


def _above_all(
    graph: Graph,
    unit: Unit,
    lines: Sequence[Collection[str]],
    givers: Mapping[str, Sequence[str]],
) -> Iterator[str]:
    """Give those above every one of a unit who are no source of what it holds."""
    sources = islice((one for each in unit for one in sources_of(each, givers)), MOST_SENIORS)
    told = {*unit, *sources}
    for one in lines[0] if lines else ():
        if one not in told and not _is_source(graph, one) and all(one in line for line in lines):
            yield one


def _givers(delegations: Sequence[tuple[str, Delegation]]) -> Mapping[str, Sequence[str]]:
    """Give by whom each was given something."""
    givers: dict[str, list[str]] = {}
    for _, delegation in delegations:
        givers.setdefault(delegation.to, []).append(delegation.from_)
    return givers


def _inverted(
    graph: Graph,
    name: str,
    rungs: Sequence[Rung],
    delegations: Sequence[tuple[str, Delegation]],
    day: date,
) -> Iterator[Hit]:
    """Report who may decide more; of sums beyond what they hold themselves another rule tells."""
    reach = most_of_each(held_amounts(graph, rungs, delegations))
    within = [one for one in rungs if not exceeded_limits(graph, one.decision, day)]
    held = held_amounts(graph, within, delegations)
    positions = {rung: position for position, rung in enumerate(rungs)}
    pairs = list(_pairs(graph, held, reach, delegations))
    overlaps = overlapping_pairs(graph, rungs) if pairs else {}
    for unit, senior, by in pairs:
        own, above = held[unit], reach[senior]
        if _are_by_law(graph, unit, name) or _are_apart(graph, own, above):
            continue
        said = (
            f'{graph.labels(unit)} may decide "{name}" {up_to(graph, own.most)}, '
            f"and {graph.label(senior)} above only up to {sum_in_figures(above.most)}"
        )
        limit: Place = (f"{graph.label(senior)} up to {sum_in_figures(above.most)}", above.place)
        at = positions[own.rung] if own.rung else 0
        ladder = printed(graph, rungs, at, but=(own.rung, above.rung))
        yield Hit(
            said,
            own.place,
            (limit, *ladder, *graph.places([*unit, senior])),
            wrong=unit,
            word=name,
            value=own.most - above.most,
            limit=0,
            parts=by,
            speaks_for=(*overlaps.get(own.rung, ()), *overlaps.get(above.rung, ())),
        )


def _are_by_law(graph: Graph, unit: Unit, matter: str) -> bool:
    """Tell whether law gives each of a unit their duties, as the officer for a council's money.

    What is delegated to such an officer comes from whoever gave it.
    """
    posts = [graph.structure.posts.get(one) for one in unit]
    by_law = all(post and "statutory-officer" in (post.kind or ()) for post in posts)
    return by_law and not any(
        matter in (one, type_of(graph, one))
        for who in unit
        for _, given in graph.delegations_to.get(who, ())
        for one in given.matters or ()
    )


def _are_apart(graph: Graph, own: HeldAmount, above: HeldAmount) -> bool:
    """Tell whether two sums are about other services."""
    if own.rung is None or above.rung is None:
        return False
    decisions = graph.structure.decisions
    first, second = (decisions[rung.decision].services for rung in (own.rung, above.rung))
    return bool(first and second) and {*(first or ())}.isdisjoint(second or ())


def _pairs(
    graph: Graph,
    held: Mapping[Unit, HeldAmount],
    reach: Mapping[str, HeldAmount],
    delegations: Sequence[tuple[str, Delegation]],
) -> Iterator[Inversion]:
    """Give each who may decide more than somebody above, with the nearest such and all of them.

    Whoever has authority alone, and no rung, is not held to those from whom it came, and a forum
    is not held to what its chair may decide alone.
    """
    ranked = {one: most for one, most in reach.items() if not _is_source(graph, one)}
    least = min((one.most for one in ranked.values()), default=UNLIMITED)
    if all(own.most <= least for own in held.values()):
        return
    givers = _givers(delegations)
    above = Seniors(graph, givers, [*held, tuple(ranked)])
    if above.gave_it_all and not any(own.rung for own in held.values()):
        return
    rising = deque(sorted(ranked, key=lambda one: ranked[one].most))
    lower = 0
    for unit, own in sorted(held.items(), key=lambda one: one[1].most):
        while rising and ranked[rising[0]].most < own.most:
            lower |= above.of([rising.popleft()])
        if own.rung is None and own.most == UNLIMITED:
            continue
        there = {*unit, *chairs_of(graph, unit)}
        if seniors := above.all_of(unit, own) & lower & ~above.of(there):
            by = givers if own.rung else {}
            told = set() if own.rung else {*sources_of(unit[0], givers)}
            lines = [dict.fromkeys(seniors_of(graph, one, by)) for one in unit]
            yield Inversion(
                unit,
                next(
                    one
                    for one in lines[0]
                    if one in ranked
                    and ranked[one].most < own.most
                    and one not in {*there, *told}
                    and all(one in line for line in lines)
                ),
                _by_how_much(above, seniors, own, ranked),
            )


def _by_how_much(
    above: Seniors, seniors: int, own: HeldAmount, ranked: Mapping[str, HeldAmount]
) -> Mapping[str, float]:
    """Give how much more than each of many somebody may decide, and how many more these are."""
    near = [*islice(above.names(seniors), MOST_SENIORS)]
    by: dict[str, float] = {one: own.most - ranked[one].most for one in near}
    for one in near:
        by |= ends_of(one, ranked[one].most, own.most)
    more = seniors.bit_count() - len(near)
    return by | {as_words("and more"): more} if more else by


def _is_source(graph: Graph, entity: str) -> bool:
    return graph.kinds.get(entity) == "organisation" or (
        entity in graph.forums and graph.is_board(entity)
    )
