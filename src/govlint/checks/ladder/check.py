"""Check of a delegation ladder: gaps, overlaps and inversions."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from govlint.checks.ladder.gaps import gaps, perhaps_gaps
from govlint.checks.ladder.inversions import inversions, perhaps_inversions
from govlint.checks.ladder.overlaps import overlaps, perhaps_overlaps
from govlint.graph.authority.ladders import ladders, ladders_in_doubt, states_band
from govlint.graph.graph import Graph
from govlint.graph.matching_entities import Scope
from govlint.hit import Check, Hit, Need

MOST_OPEN = 4
"""Steps of a type without a band or a decider; with more of them it was hardly a ladder."""


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
            yield from inversions(graph, found, day)
            return
        for name, rungs in found.items():
            if self.asks == "gap":
                yield from gaps(graph, name, rungs, day)
            else:
                yield from overlaps(graph, name, rungs)

    def in_doubt(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give what a ladder may have of these where a band, an owner or a limit is not stated."""
        found = ladders_in_doubt(graph, self.scope(graph, "decision").entities)
        if self.asks == "inversion":
            yield from perhaps_inversions(graph, found, day)
            return
        for name, rungs in found.items():
            if sum(not (rung.deciders and states_band(graph, rung)) for rung in rungs) > MOST_OPEN:
                continue
            if self.asks == "gap":
                yield from perhaps_gaps(graph, name, rungs, day)
            else:
                yield from perhaps_overlaps(graph, name, rungs)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the other bands of a type are needed where one is stated."""
        decisions = self.scope(graph, "decision").entities
        types = {one.type for one in decisions.values() if one.type and one.value}
        steps = {key: one for key, one in decisions.items() if one.type in types}
        return [Need("value", Scope("decision", steps))]
