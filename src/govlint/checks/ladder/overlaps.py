"""Overlaps of a ladder: sums that several may each decide."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from govlint.checks.ladder.evidence import between, evidence
from govlint.checks.ladder.seniors import seniors_of
from govlint.graph.authority.delegations import UNLIMITED
from govlint.graph.authority.ladders import (
    SMALLEST,
    Rung,
    apart,
    each_has_its_own,
    states_band,
    who,
)
from govlint.graph.graph import Graph
from govlint.hit import Hit, all_of, doubt, ends_of
from govlint.structure.word_lists import in_words

MOST_SHARING = 4
"""Rungs that lie across one and are each told of; more are told together."""

MOST_KEPT = 64
"""Rungs that lie across one and are told of or counted."""

MOST_NEAR = 256
"""Rungs that reach beyond the beginning of one and are looked at, the highest of them first."""

MOST_IN_DOUBT = 1_000
"""Pairs of one ladder of which it is asked whether they may share sums."""


def overlaps(graph: Graph, name: str, rungs: Sequence[Rung]) -> Iterator[Hit]:
    """Report each band that is somebody else's too; of very many others in one hit."""
    for position, crossing in _crossing(graph, rungs):
        if len(crossing) > MOST_SHARING:
            yield _overlap(graph, name, rungs, position, crossing)
        else:
            yield from (_overlap(graph, name, rungs, position, [one]) for one in crossing)


def perhaps_overlaps(graph: Graph, name: str, rungs: Sequence[Rung]) -> Iterator[Hit]:
    """Give each two bands that may share sums, as one has no end or nobody who decides it.

    Where a band is not stated, those of the others that share some are in doubt as well.
    """
    stated = [rung for rung in rungs if rung.deciders and states_band(graph, rung)]
    yield from overlaps(graph, name, stated) if len(stated) < len(rungs) else ()
    open_ = [rung for rung in rungs if rung.up_to == UNLIMITED or not rung.deciders]
    for rung, other in islice(product(open_, rungs), MOST_IN_DOUBT):
        if rung != other and _may_share(graph, rung, other):
            yield doubt(rung.place(graph), wrong=(rung.decision, other.decision))


def _may_share(graph: Graph, one: Rung, other: Rung) -> bool:
    """Tell whether two may decide the same; of two that begin together the higher decides more."""
    owned = one.deciders and other.deciders
    if (owned and {*one.deciders} == {*other.deciders}) or apart(
        graph, one.decision, other.decision
    ):
        return False
    if owned and one.start == other.start and all(states_band(graph, r) for r in (one, other)):
        return False
    return min(one.up_to, other.up_to) - max(one.start, other.start) > SMALLEST


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
        f'{those} may each decide "{name}" {between(graph, rung.start, most)}{partly}',
        rung.place(graph),
        evidence(graph, rungs, (*crossing[:MOST_SHARING], rung), position),
        wrong=(*(lower.decision for lower in crossing), rung.decision),
        value=max(shared.values()),
        limit=SMALLEST,
        parts={**shared, **_ends(crossing, rung), **_deciders((*crossing, rung))},
    )


def _ends(crossing: Sequence[Rung], rung: Rung) -> Mapping[str, float]:
    """Give where what a band shares with each other that lies across it begins and ends."""
    found: dict[str, float] = {}
    for lower in crossing:
        both = all_of((lower.decision, rung.decision))
        found |= ends_of(both, rung.start, min(lower.up_to, rung.up_to))
    return found


def _deciders(rungs: Iterable[Rung]) -> Mapping[str, float]:
    """Give who may each decide, of whom one who was not among them before makes it worse."""
    return {one: 0.0 for rung in rungs for one in rung.deciders}


def _crossing(graph: Graph, rungs: Sequence[Rung]) -> Iterator[tuple[int, Sequence[Rung]]]:
    """Give each rung, by position, that is another's too, with those others that share most."""
    reaching: list[Rung] = []
    for position, rung in enumerate(rungs):
        del reaching[: bisect_right(reaching, rung.start + SMALLEST, key=_up_to_key)]
        near = islice(reversed(reaching), MOST_NEAR)
        both = (one for one in near if _both_decide(graph, one, rung))
        if crossing := list(islice(both, MOST_KEPT)):
            yield position, crossing
        insort(reaching, rung, key=_up_to_key)


def _up_to_key(rung: Rung) -> float:
    return rung.up_to


def _both_decide(graph: Graph, lower: Rung, rung: Rung) -> bool:
    """Tell whether two bands lie across each other, or are one band with unrelated deciders."""
    if set(lower.deciders) == set(rung.deciders) or apart(graph, lower.decision, rung.decision):
        return False
    if each_has_its_own(graph, lower, rung):
        return False
    if (lower.start, lower.up_to) == (rung.start, rung.up_to):
        return not _one_line(graph, lower, rung)
    return lower.start < rung.start and lower.up_to < rung.up_to


def _one_line(graph: Graph, one: Rung, other: Rung) -> bool:
    below, above = set(one.deciders), set(other.deciders)
    return any(above & set(seniors_of(graph, decider)) for decider in below) or any(
        below & set(seniors_of(graph, decider)) for decider in above
    )


def overlapping_pairs(graph: Graph, rungs: Sequence[Rung]) -> Mapping[Rung | None, list[str]]:
    """Give the overlaps of each rung, as a finding about them names them."""
    found: dict[Rung | None, list[str]] = {}
    for position, crossing in _crossing(graph, rungs):
        if len(crossing) <= MOST_SHARING:
            for lower in crossing:
                pair = all_of((lower.decision, rungs[position].decision))
                found.setdefault(lower, []).append(pair)
                found.setdefault(rungs[position], []).append(pair)
    return found
