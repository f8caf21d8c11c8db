"""Gaps of a ladder: sums that nobody may decide."""

from collections.abc import Iterator, Sequence
from datetime import date

from govlint.checks.ladder.evidence import evidence
from govlint.graph.delegations import UNLIMITED, amount, by_matter, money
from govlint.graph.graph import Graph
from govlint.graph.ladders import SMALLEST, Rung, band, who
from govlint.hit import Hit, ends_of


def gaps(graph: Graph, name: str, rungs: Sequence[Rung], day: date) -> Iterator[Hit]:
    """Report each band between two rungs in which nobody may decide."""
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
                evidence(graph, rungs, (below, rung), position),
                wrong=(name,),
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
