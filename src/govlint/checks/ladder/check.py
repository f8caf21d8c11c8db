"""Check of a delegation ladder: gaps, overlaps and inversions."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from govlint.checks.ladder.gaps import gaps
from govlint.checks.ladder.inversions import inversions
from govlint.checks.ladder.overlaps import overlaps
from govlint.graph.graph import Graph
from govlint.graph.ladders import ladders
from govlint.hit import Check, Hit, Need, Scope


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

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the other bands of a type are needed where one is stated."""
        decisions = self.scope(graph, "decision").entities
        types = {one.type for one in decisions.values() if one.type and one.value}
        steps = {key: one for key, one in decisions.items() if one.type in types}
        return [Need("value", Scope("decision", steps))]
