"""Does a ladder of money leave a gap, let two decide the same, or give more to the lower?"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from govlint.finding import KeyPath
from govlint.graph.graph import Graph
from govlint.graph.holding import UNLIMITED, amount, by_matter, money, owners_of
from govlint.graph.ladders import Rung, band, ladders, who
from govlint.question import Check, Hit, Need, Place, Scope
from govlint.structure.model import Delegation

SMALLEST = 1
"""A scale that goes on at 250,000 after 249,999 leaves nothing out."""

Unit = tuple[str, ...]
"""Somebody who decides alone, or several who decide together."""


class Held(NamedTuple):
    """The most that somebody may decide in one matter, and where it is written."""

    most: float
    place: KeyPath
    rung: Rung | None = None


class Ladder(Check):
    """Decisions of one type have one decider for every sum, and the higher decide the more."""

    subject = "decision"
    kind: Literal["ladder"]
    asks: Literal["gap", "overlap", "inversion"]
    """Whether sums are left out, told twice, or higher for the lower."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each gap, or each band that is somebody else's too or is out of order."""
        decisions = self.scope(graph, "decision").entities
        found = ladders(graph, decisions)
        if self.asks == "inversion":
            yield from _inversions(graph, found, day)
            return
        for name, rungs in found.items():
            if self.asks == "gap":
                yield from _gaps(graph, name, rungs, day)
            else:
                yield from _overlaps(graph, name, rungs, day)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the other bands of a type are needed where one is stated."""
        decisions = self.scope(graph, "decision").entities
        types = {one.type for one in decisions.values() if one.type and one.value}
        steps = {key: one for key, one in decisions.items() if one.type in types}
        return [Need("value", Scope("decision", steps))]


def _gaps(graph: Graph, name: str, rungs: Sequence[Rung], day: date) -> Iterator[Hit]:
    below = rungs[0]
    for rung in rungs[1:]:
        if rung.start - below.up_to > SMALLEST and not _filled(graph, name, rungs, rung, day):
            said = (
                f'Nobody decides "{name}" between {money(graph, below.up_to)} and '
                f"{rung.start:,.0f}: {who(graph, below)} {band(below)}, "
                f"{who(graph, rung)} {band(rung)}"
            )
            place = (*rung.place(graph), "over")
            yield Hit(
                said,
                place,
                _evidence(graph, rungs, (below, rung), but=rung),
                wrong=(below.decision, rung.decision),
                value=rung.start - below.up_to,
                limit=SMALLEST,
            )
        if rung.up_to > below.up_to:
            below = rung


def _filled(graph: Graph, name: str, rungs: Sequence[Rung], above: Rung, day: date) -> bool:
    """Tell whether somebody who has no rung holds authority up to the rung above."""
    there = {one for rung in rungs for one in rung.deciders}
    given = by_matter(graph, day)
    own = [one for _, one in given.get(name, ()) if one.to not in there]
    limits = [amount(one) for one in (*own, *(rest for _, rest in given.get("residual", ())))]
    return any(limit is None or limit >= above.start for limit in limits)


def _overlaps(graph: Graph, name: str, rungs: Sequence[Rung], day: date) -> Iterator[Hit]:
    crossing = [
        (lower, rung)
        for position, rung in enumerate(rungs)
        if (
            lower := next((one for one in rungs[:position] if _both_decide(graph, one, rung)), None)
        )
    ]
    bent = set(_out_of_order(graph, name, rungs, day)) if crossing else set()
    for lower, rung in crossing:
        if not {lower, rung} & bent:
            upper = min(lower.up_to, rung.up_to)
            end = "all above" if upper == UNLIMITED else f"{upper:,.0f}"
            said = (
                f"{who(graph, lower)} and {who(graph, rung)} may each decide "
                f'"{name}" between {money(graph, rung.start)} and {end}'
            )
            yield Hit(
                said,
                rung.place(graph),
                _evidence(graph, rungs, (lower, rung), but=rung),
                wrong=(lower.decision, rung.decision),
                value=upper - rung.start,
                limit=SMALLEST,
            )


def _both_decide(graph: Graph, lower: Rung, rung: Rung) -> bool:
    """Tell whether two bands lie across each other, or are one band with unrelated deciders."""
    if lower.up_to - rung.start <= SMALLEST or set(lower.deciders) == set(rung.deciders):
        return False
    if _apart(graph, lower, rung):
        return False
    if (lower.start, lower.up_to) == (rung.start, rung.up_to):
        return not _one_line(graph, lower, rung)
    return lower.start < rung.start and lower.up_to < rung.up_to


def _apart(graph: Graph, one: Rung, other: Rung) -> bool:
    """Tell whether two rungs are about other services, or of other organisations."""
    services = [graph.structure.decisions[rung.decision].services for rung in (one, other)]
    bodies = [
        {body for decider in rung.deciders for body in owners_of(graph, decider)}
        for rung in (one, other)
    ]
    return any(
        first and second and not set(first) & set(second) for first, second in (services, bodies)
    )


def _one_line(graph: Graph, one: Rung, other: Rung) -> bool:
    below, above = set(one.deciders), set(other.deciders)
    return any(above & set(_above(graph, decider)) for decider in below) or any(
        below & set(_above(graph, decider)) for decider in above
    )


def _inversions(graph: Graph, found: Mapping[str, Sequence[Rung]], day: date) -> Iterator[Hit]:
    given = by_matter(graph, day)
    for name in dict.fromkeys([*found, *given]):
        delegations = given.get(name, ())
        held = _held(graph, found.get(name, ()), delegations)
        yield from _inverted(graph, name, held, delegations, found.get(name, ()))


def _out_of_order(graph: Graph, name: str, rungs: Sequence[Rung], day: date) -> Iterator[Rung]:
    """Give the rungs that an inversion speaks of, so that no overlap needs to."""
    delegations = by_matter(graph, day).get(name, ())
    held = _held(graph, rungs, delegations)
    for unit, senior in _pairs(graph, held, delegations):
        yield from filter(None, (held[unit].rung, _reach(held, senior).rung))


def _held(
    graph: Graph, rungs: Sequence[Rung], delegations: Sequence[tuple[str, Delegation]]
) -> dict[Unit, Held]:
    """Give the most that each may decide; a rung says more than the delegation behind it."""
    held: dict[Unit, Held] = {}
    for rung in rungs:
        for unit in rung.units:
            if unit not in held or held[unit].most < rung.up_to:
                held[unit] = Held(rung.up_to, rung.place(graph), rung)
    for key, delegation in delegations:
        unit = (delegation.to,)
        limit = amount(delegation)
        most = UNLIMITED if limit is None else limit
        known = held.get(unit)
        if known is None or (known.rung is None and known.most < most):
            held[unit] = Held(most, graph.key_path(key, "limit"))
    return held


def _pairs(
    graph: Graph, held: Mapping[Unit, Held], delegations: Sequence[tuple[str, Delegation]]
) -> Iterator[tuple[Unit, str]]:
    """Give each who may decide more than somebody above, with the nearest such."""
    givers: dict[str, list[str]] = {}
    for _, delegation in delegations:
        givers.setdefault(delegation.to, []).append(delegation.from_)
    ranked = {one for unit in held for one in unit if not _is_source(graph, one)}
    for unit, own in held.items():
        lines = [_above(graph, one, givers if own.rung else {}) for one in unit]
        known = own.rung is not None or own.most != UNLIMITED
        told = set() if own.rung else _chain(unit[0], givers)
        for senior in lines[0]:
            common = all(senior in line for line in lines) and senior not in unit
            asked = senior in ranked and common and senior not in told
            if asked and known and _reach(held, senior).most < own.most:
                yield unit, senior
                break


def _inverted(
    graph: Graph,
    name: str,
    held: Mapping[Unit, Held],
    delegations: Sequence[tuple[str, Delegation]],
    rungs: Sequence[Rung],
) -> Iterator[Hit]:
    for unit, senior in _pairs(graph, held, delegations):
        own, above = held[unit], _reach(held, senior)
        said = (
            f'{graph.labels(unit)} may decide "{name}" {_up_to(graph, own.most)}, '
            f"and {graph.label(senior)}, which stands above, up to {above.most:,.0f}"
        )
        limit: Place = (f"{graph.label(senior)} up to {above.most:,.0f}", above.place)
        ladder = _printed(graph, [rung for rung in rungs if rung not in (own.rung, above.rung)])
        yield Hit(
            said,
            own.place,
            (limit, *ladder, *graph.places([*unit, senior])),
            wrong=unit,
            word=name,
            value=own.most,
            limit=above.most,
        )


def _up_to(graph: Graph, most: float) -> str:
    return "without limit" if most == UNLIMITED else f"up to {money(graph, most)}"


def _reach(held: Mapping[Unit, Held], one: str) -> Held:
    """Give the most that somebody may decide, alone or with others."""
    return max((own for unit, own in held.items() if one in unit), key=lambda own: own.most)


def _above(
    graph: Graph, entity: str, givers: Mapping[str, Sequence[str]] | None = None
) -> Sequence[str]:
    """List who stands above a forum or post, nearest first, also as giver of its authority."""
    lines = [graph.relation("forum.accountable_to"), graph.relation("post.reports_to")]
    found: dict[str, None] = {}
    waiting = deque([entity])
    while waiting:
        below = waiting.popleft()
        for line in lines:
            above = sorted(line.next(below))
            waiting.extend(one for one in above if one not in found)
            found |= dict.fromkeys(above)
        for giver in sorted((givers or {}).get(below, ())):
            if giver not in found:
                found[giver] = None
                waiting.append(giver)
    found.pop(entity, None)
    return list(found)


def _chain(entity: str, givers: Mapping[str, Sequence[str]]) -> set[str]:
    """Collect everyone from whom authority came; there another rule tells what is too wide."""
    found: set[str] = set()
    waiting = [entity]
    while waiting:
        for giver in givers.get(waiting.pop(), ()):
            if giver not in found:
                found.add(giver)
                waiting.append(giver)
    return found


def _is_source(graph: Graph, entity: str) -> bool:
    return graph.kinds.get(entity) == "organisation" or (
        entity in graph.forums and graph.is_board(entity)
    )


def _evidence(
    graph: Graph, rungs: Sequence[Rung], named: Sequence[Rung], *, but: Rung
) -> tuple[Place, ...]:
    """Print the ladder from the bottom up, and say where those stand whom the message names."""
    deciders = dict.fromkeys(one for rung in named for one in rung.deciders)
    return (*_printed(graph, [rung for rung in rungs if rung != but]), *graph.places(deciders))


def _printed(graph: Graph, rungs: Sequence[Rung]) -> tuple[Place, ...]:
    return tuple((f"{band(rung)}: {who(graph, rung)}", rung.place(graph)) for rung in rungs)
