"""How many a decision belongs to."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Told


def _owners(graph: Graph, day: date, decision: str) -> float | None:
    owners = graph.structure.decisions[decision].decided_by
    return None if owners is None else len(owners)


def _owners_told(graph: Graph, day: date, decision: str) -> Told:
    owners = graph.structure.decisions[decision].decided_by or ()
    words = f"is decided by {len(owners)}: {graph.labels(owners)}"
    return Told(words, graph.places(owners), at=("decisions", decision, "decided_by"))


MEASURES = (Measure("decision.owners", "deciders", _owners, _owners_told),)
"""What can be measured of a decision."""
