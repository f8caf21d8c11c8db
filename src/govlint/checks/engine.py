"""Engine rules: those that the run itself keeps, whatever else is asked."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.hit import Check, Hit


class EngineCheck(Check):
    """Marks a rule whose findings come from reading and linting, not from a question."""

    kind: Literal["engine"]

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give nothing."""
        return iter(())
