"""Check of mandates: what somebody decides is given to them, and reserved to no other."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from govlint.checks.mandate.given import not_given, perhaps_not_given
from govlint.checks.mandate.reservation import perhaps_reserved, reserved
from govlint.checks.mandate.value import beyond, perhaps_beyond
from govlint.graph.graph import Graph
from govlint.graph.matching_entities import Scope
from govlint.hit import Check, Hit, Need
from govlint.structure.model import Decision
from govlint.structure.name_words import OWN_AFFAIRS, NameWords

LIVING = ("standing", "open")


class MandateCheck(Check):
    """Who decides something was given it, up to its value, and it is reserved to nobody else."""

    subject = "decision"
    kind: Literal["mandate"]
    asks: Literal["given", "value", "reservation"]
    """Whether the matter was given at all, as far as its value goes, or is reserved to others."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each decision that is not, or not wholly, its decider's."""
        decisions = self._living(graph)
        match self.asks:
            case "given":
                yield from not_given(graph, decisions, day)
            case "value":
                yield from beyond(graph, decisions, day)
            case "reservation":
                yield from reserved(graph, decisions)

    def in_doubt(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give the decisions that nothing stated shows to be their decider's."""
        decisions = self._living(graph)
        match self.asks:
            case "given":
                yield from perhaps_not_given(graph, decisions, day)
            case "value":
                yield from perhaps_beyond(graph, decisions, day)
            case "reservation":
                yield from perhaps_reserved(graph, decisions)

    def goes_by(self) -> Iterator[NameWords]:
        """List the words by which a decision is about its decider, or only gives advice."""
        yield from (OWN_AFFAIRS,) if self.asks == "given" else ()

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say what is needed of decisions."""
        if self.asks == "reservation":
            return ()
        asked = self.scope(graph, "decision").entities
        held = {
            key: decision
            for key, decision in asked.items()
            if any(one in graph.delegations_to for one in decision.decided_by or ())
        }
        return [Need("type" if self.asks == "given" else "value", Scope("decision", held))]

    def _living(self, graph: Graph) -> Mapping[str, Decision]:
        return {
            key: decision
            for key, decision in self.scope(graph, "decision").entities.items()
            if decision.status in LIVING
        }
