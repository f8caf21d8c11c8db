"""Places of what an answer names, by what people call it."""

from collections.abc import Iterable, Mapping

from govlint.graph.graph import Graph
from govlint.graph.identity import by_its_ends
from govlint.place import KeyPath


def places(graph: Graph, entities: Iterable[str]) -> Mapping[str, KeyPath]:
    """Give by name where each thing is written that is described, in the order named."""
    return {
        called(graph, entity): graph.key_path(entity)
        for entity in dict.fromkeys(entities)
        if entity in graph.kinds
    }


def called(graph: Graph, entity: str) -> str:
    """Name a thing as a line begins; what has no name, as a delegation, by its two ends."""
    ends = by_its_ends(graph, entity)
    return f"{ends[:1].upper()}{ends[1:]}" or graph.label(entity)
