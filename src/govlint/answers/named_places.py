"""Places of what an answer names, by what people call it."""

from collections.abc import Iterable, Mapping

from govlint.finding import KeyPath
from govlint.graph.graph import Graph


def places(graph: Graph, entities: Iterable[str]) -> Mapping[str, KeyPath]:
    """Give by name where each thing is written that is described, in the order named."""
    return {
        called(graph, entity): graph.key_path(entity)
        for entity in dict.fromkeys(entities)
        if entity in graph.kinds
    }


def called(graph: Graph, entity: str) -> str:
    """Name a thing; what has no name, as a delegation or an interest, by its two ends."""
    known = graph.entities.get(entity)
    kind = graph.kinds.get(entity)
    if kind in ("delegation", "report"):
        assert known
        return f"{kind.capitalize()} from {graph.label(known.from_)} to {graph.label(known.to)}"
    if kind == "interest":
        where = f" in {graph.label(known.organisation)}" if known and known.organisation else ""
        whose = f" of {graph.seat_holder(known.person)}" if known and known.person else ""
        return f"Interest{whose}{where}"
    if kind == "person":
        return graph.seat_holder(entity)
    return graph.label(entity)
