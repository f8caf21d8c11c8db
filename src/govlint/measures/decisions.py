"""How many a decision belongs to."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Measured


def _owners(graph: Graph, day: date, decision: str) -> Measured | None:
    owners = graph.structure.decisions[decision].decided_by
    if owners is None:
        return None
    places = tuple(
        (graph.label(owner), graph.key_path(owner)) for owner in owners if owner in graph.kinds
    )
    shown = f"is decided by {len(owners)}: {graph.labels(owners)}"
    return Measured(len(owners), shown, places, at=("decisions", decision, "decided_by"))


MEASURES = (Measure("decision.owners", "deciders", _owners, ("decided_by",)),)
"""What can be measured of a decision."""
