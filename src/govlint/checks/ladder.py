"""Delegation ladder: does it leave a gap, let two decide the same, or give more to the lower?"""

from bisect import bisect_right, insort
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Literal, NamedTuple

from govlint.finding import KeyPath
from govlint.graph.delegations import UNLIMITED, amount, by_matter, money
from govlint.graph.graph import Graph
from govlint.graph.ladders import SMALLEST, Rung, apart, band, ladders, who
from govlint.graph.reach import Reach
from govlint.hit import Check, Hit, Need, Place, Scope, all_of, ends_of
from govlint.structure.model import Delegation
from govlint.structure.word_lists import in_words

MOST_SHARING = 4
"""Rungs that lie across one and are each told of; more are told together."""

MOST_KEPT = 64
"""Rungs that lie across one and are looked at."""

MOST_SENIORS = 32
"""Seniors who may decide less and are parts of a finding one by one; the rest are one."""

MOST_SHOWN = 3
"""Rungs that are shown to either side of one."""

Unit = tuple[str, ...]
"""Somebody who decides alone, or several who decide together."""


class HeldAmount(NamedTuple):
    """The most that somebody may decide in one matter, and where it is written."""

    most: float
    place: KeyPath
    rung: Rung | None = None


class Inversion(NamedTuple):
    """Who may decide more than some above, the nearest of these, and how much more than each."""

    unit: Unit
    senior: str
    by: Mapping[str, float]


class LadderCheck(Check):
    """Decisions of one type have one decider for every sum, and the higher decide the more."""

    subject = "decision"
    kind: Literal["ladder"]
    asks: Literal["gap", "overlap", "inversion"]
    """Whether sums are left out, decided twice, or higher for the lower."""

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
                yield from _overlaps(graph, name, rungs)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the other bands of a type are needed where one is stated."""
        decisions = self.scope(graph, "decision").entities
        types = {one.type for one in decisions.values() if one.type and one.value}
        steps = {key: one for key, one in decisions.items() if one.type in types}
        return [Need("value", Scope("decision", steps))]


def _gaps(graph: Graph, name: str, rungs: Sequence[Rung], day: date) -> Iterator[Hit]:
    below = rungs[0]
    filled = _filled_up_to(graph, name, rungs, day)
    for position, rung in enumerate(rungs[1:], 1):
        if rung.start - below.up_to > SMALLEST and filled < rung.start:
            said = (
                f'Nobody decides "{name}" between {money(graph, below.up_to)} and '
                f"{rung.start:,.0f}: {who(graph, below)} {band(below)}, "
                f"{who(graph, rung)} {band(rung)}"
            )
            place = (*rung.place(graph), "over")
            ends = ends_of("", below.up_to, rung.start)
            yield Hit(
                said,
                place,
                _evidence(graph, rungs, (below, rung), position),
                wrong=(rung.decision,),
                value=rung.start - below.up_to,
                limit=SMALLEST,
                parts=ends,
            )
        if rung.up_to > below.up_to:
            below = rung


def _filled_up_to(graph: Graph, name: str, rungs: Sequence[Rung], day: date) -> float:
    """Give the highest sum up to which somebody who has no rung holds authority."""
    there = {one for rung in rungs for one in rung.deciders}
    given = by_matter(graph, day)
    own = [one for _, one in given.get(name, ()) if one.to not in there]
    limits = [amount(one) for one in (*own, *(rest for _, rest in given.get("residual", ())))]
    return max((UNLIMITED if limit is None else limit for limit in limits), default=-UNLIMITED)


def _overlaps(graph: Graph, name: str, rungs: Sequence[Rung]) -> Iterator[Hit]:
    for position, crossing in _crossing(graph, rungs):
        if len(crossing) > MOST_SHARING:
            yield _overlap(graph, name, rungs, position, crossing)
        else:
            yield from (_overlap(graph, name, rungs, position, [one]) for one in crossing)


def _overlap(
    graph: Graph, name: str, rungs: Sequence[Rung], position: int, crossing: Sequence[Rung]
) -> Hit:
    """Report a band that is somebody else's too, or that of many others together."""
    rung = rungs[position]
    shared = {lower.decision: min(lower.up_to, rung.up_to) - rung.start for lower in crossing}
    names = list(dict.fromkeys(who(graph, lower) for lower in crossing))
    more = [f"{len(names) - MOST_SHARING} more"] if len(names) > MOST_SHARING else []
    those = in_words([*names[:MOST_SHARING], *more, who(graph, rung)])
    partly = " or a part of it" if len(crossing) > 1 else ""
    most = rung.start + max(shared.values())
    return Hit(
        f'{those} may each decide "{name}" {_between(graph, rung.start, most)}{partly}',
        rung.place(graph),
        _evidence(graph, rungs, (*crossing[:MOST_SHARING], rung), position),
        wrong=(*(lower.decision for lower in crossing), rung.decision),
        value=max(shared.values()),
        limit=SMALLEST,
        parts={**shared, **_ends(crossing, rung)},
    )


def _ends(crossing: Sequence[Rung], rung: Rung) -> Mapping[str, float]:
    """Give where what a band shares with each other that lies across it begins and ends."""
    found: dict[str, float] = {}
    for lower in crossing:
        both = all_of((lower.decision, rung.decision))
        found |= ends_of(both, rung.start, min(lower.up_to, rung.up_to))
    return found


def _crossing(graph: Graph, rungs: Sequence[Rung]) -> Iterator[tuple[int, Sequence[Rung]]]:
    """Give each rung, by position, that is another's too, with those others that share most."""
    reaching: list[Rung] = []
    for position, rung in enumerate(rungs):
        del reaching[: bisect_right(reaching, rung.start + SMALLEST, key=_up_to_key)]
        both = (one for one in reversed(reaching) if _both_decide(graph, one, rung))
        if crossing := list(islice(both, MOST_KEPT)):
            yield position, crossing
        insort(reaching, rung, key=_up_to_key)


def _up_to_key(rung: Rung) -> float:
    return rung.up_to


def _both_decide(graph: Graph, lower: Rung, rung: Rung) -> bool:
    """Tell whether two bands lie across each other, or are one band with unrelated deciders."""
    if set(lower.deciders) == set(rung.deciders) or apart(graph, lower.decision, rung.decision):
        return False
    if (lower.start, lower.up_to) == (rung.start, rung.up_to):
        return not _one_line(graph, lower, rung)
    return lower.start < rung.start and lower.up_to < rung.up_to


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


def _overlapping_pairs(graph: Graph, rungs: Sequence[Rung]) -> Mapping[Rung | None, list[str]]:
    """Give the overlaps of each rung, as a finding about them names them."""
    found: dict[Rung | None, list[str]] = {}
    for position, crossing in _crossing(graph, rungs):
        if len(crossing) <= MOST_SHARING:
            for lower in crossing:
                pair = all_of((lower.decision, rungs[position].decision))
                found.setdefault(lower, []).append(pair)
                found.setdefault(rungs[position], []).append(pair)
    return found


def _held(
    graph: Graph, rungs: Sequence[Rung], delegations: Sequence[tuple[str, Delegation]]
) -> dict[Unit, HeldAmount]:
    """Give the most that each may decide; a rung says more than the delegation behind it."""
    held: dict[Unit, HeldAmount] = {}
    for rung in rungs:
        for unit in rung.units:
            if unit not in held or held[unit].most < rung.up_to:
                held[unit] = HeldAmount(rung.up_to, rung.place(graph), rung)
    for key, delegation in delegations:
        unit = (delegation.to,)
        limit = amount(delegation)
        most = UNLIMITED if limit is None else limit
        known = held.get(unit)
        if known is None or (known.rung is None and known.most < most):
            held[unit] = HeldAmount(most, graph.key_path(key, "limit"))
    return held


class _Seniors:
    """Who stands above those who hold something in one matter, as sets."""

    def __init__(
        self, graph: Graph, givers: Mapping[str, Sequence[str]], units: Iterable[Unit]
    ) -> None:
        lines, given = _upward(graph, givers, {one for unit in units for one in unit})
        self._both = Reach([*lines, *given], also={one for unit in units for one in unit})
        self._lines, self._given = self._both.within(lines), self._both.within(given)
        self.of = self._both.of
        self.names = self._both.names

    def all_of(self, unit: Unit, own: HeldAmount) -> int:
        """Give those above every one of a unit who are not the source of what it holds."""
        found = -1
        for one in unit:
            found &= (self._both if own.rung else self._lines).beyond(one)
        return found if own.rung else found & ~self._given.beyond(unit[0])


def _upward(
    graph: Graph, givers: Mapping[str, Sequence[str]], units: set[str]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Give the steps up from some, and from all whom they lead to: by line, and as given."""
    relations = [graph.relation("forum.accountable_to"), graph.relation("post.reports_to")]
    lines, given, met = [], [], set(units)
    waiting = list(units)
    while waiting:
        below = waiting.pop()
        lines += [(below, above) for line in relations for above in line.next(below)]
        given += [(below, giver) for giver in givers.get(below, ())]
        onward = {*(to for line in relations for to in line.next(below)), *givers.get(below, ())}
        waiting += onward - met
        met |= onward
    return lines, given


def _pairs(
    graph: Graph,
    held: Mapping[Unit, HeldAmount],
    reach: Mapping[str, HeldAmount],
    delegations: Sequence[tuple[str, Delegation]],
) -> Iterator[Inversion]:
    """Give each who may decide more than somebody above, with the nearest such and all of them.

    Whoever has authority alone, and no rung, is not held to those from whom it came.
    """
    ranked = {one: most for one, most in reach.items() if not _is_source(graph, one)}
    least = min((one.most for one in ranked.values()), default=UNLIMITED)
    if all(own.most <= least for own in held.values()):
        return
    givers: dict[str, list[str]] = {}
    for _, delegation in delegations:
        givers.setdefault(delegation.to, []).append(delegation.from_)
    above = _Seniors(graph, givers, held)
    rising = deque(sorted(ranked, key=lambda one: ranked[one].most))
    lower = 0
    for unit, own in sorted(held.items(), key=lambda one: one[1].most):
        while rising and ranked[rising[0]].most < own.most:
            lower |= above.of([rising.popleft()])
        if own.rung is None and own.most == UNLIMITED:
            continue
        if seniors := above.all_of(unit, own) & lower & ~above.of(unit):
            by = givers if own.rung else {}
            told = set() if own.rung else _chain(unit[0], givers)
            lines = [dict.fromkeys(_above(graph, one, by)) for one in unit]
            yield Inversion(
                unit,
                next(
                    one
                    for one in lines[0]
                    if one in ranked
                    and ranked[one].most < own.most
                    and one not in {*unit, *told}
                    and all(one in line for line in lines)
                ),
                _by_how_much(above, seniors, own, ranked),
            )


def _by_how_much(
    above: _Seniors, seniors: int, own: HeldAmount, ranked: Mapping[str, HeldAmount]
) -> Mapping[str, float]:
    """Give how much more than each of many somebody may decide, and how many more these are."""
    near = [*islice(above.names(seniors), MOST_SENIORS)]
    by: dict[str, float] = {one: own.most - ranked[one].most for one in near}
    for one in near:
        by |= ends_of(one, ranked[one].most, own.most)
    more = seniors.bit_count() - len(near)
    return by | {"and more": more} if more else by


def _inverted(
    graph: Graph,
    name: str,
    held: Mapping[Unit, HeldAmount],
    delegations: Sequence[tuple[str, Delegation]],
    rungs: Sequence[Rung],
) -> Iterator[Hit]:
    reach = _reach(held)
    positions = {rung: position for position, rung in enumerate(rungs)}
    pairs = list(_pairs(graph, held, reach, delegations))
    overlaps = _overlapping_pairs(graph, rungs) if pairs else {}
    for unit, senior, by in pairs:
        own, above = held[unit], reach[senior]
        said = (
            f'{graph.labels(unit)} may decide "{name}" {_up_to(graph, own.most)}, '
            f"and {graph.label(senior)} above only up to {above.most:,.0f}"
        )
        limit: Place = (f"{graph.label(senior)} up to {above.most:,.0f}", above.place)
        at = positions[own.rung] if own.rung else 0
        ladder = _printed(graph, rungs, at, but=(own.rung, above.rung))
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


def _between(graph: Graph, start: float, end: float) -> str:
    if end == UNLIMITED:
        return f"above {money(graph, start)}" if start else "without limit"
    return f"between {money(graph, start)} and {end:,.0f}" if start else _up_to(graph, end)


def _up_to(graph: Graph, most: float) -> str:
    return "without limit" if most == UNLIMITED else f"up to {money(graph, most)}"


def _reach(held: Mapping[Unit, HeldAmount]) -> dict[str, HeldAmount]:
    """Give the most that each may decide, alone or with others."""
    found: dict[str, HeldAmount] = {}
    for unit, own in held.items():
        for one in unit:
            if one not in found or found[one].most < own.most:
                found[one] = own
    return found


def _above(
    graph: Graph, entity: str, givers: Mapping[str, Sequence[str]] | None = None
) -> Iterator[str]:
    """Give who stands above a forum or post, nearest first, also as giver of its authority."""
    lines = [graph.relation("forum.accountable_to"), graph.relation("post.reports_to")]
    found = {entity}
    waiting = deque([entity])
    while waiting:
        below = waiting.popleft()
        steps = [
            *(sorted(line.next(below)) for line in lines),
            sorted((givers or {}).get(below, ())),
        ]
        for above in steps:
            new = [one for one in dict.fromkeys(above) if one not in found]
            yield from new
            found.update(new)
            waiting.extend(new)


def _chain(entity: str, givers: Mapping[str, Sequence[str]]) -> set[str]:
    """Collect everyone from whom authority came; there another rule reports what is too wide."""
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
    graph: Graph, rungs: Sequence[Rung], named: Sequence[Rung], at: int
) -> tuple[Place, ...]:
    """Print the ladder around a rung, and say where those stand whom the message names."""
    deciders = dict.fromkeys(one for rung in named for one in rung.deciders)
    return (*_printed(graph, rungs, at, but=(rungs[at],)), *graph.places(deciders))


def _printed(
    graph: Graph, rungs: Sequence[Rung], at: int, but: Sequence[Rung | None]
) -> tuple[Place, ...]:
    """Print the rungs next to one, from the bottom up."""
    near = rungs[max(0, at - MOST_SHOWN) : at + MOST_SHOWN + 1]
    shown = [rung for rung in near if rung not in but]
    return tuple((f"{band(rung)}: {who(graph, rung)}", rung.place(graph)) for rung in shown)
