"""Places of what an answer names, by what people call it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from govlint.answers.data import plain
from govlint.graph.graph import Graph
from govlint.graph.identity import by_its_ends
from govlint.place import KeyPath

OF_WORDS = (
    "acting", "capacity", "category", "duty", "field", "findings", "form", "functions", "horizon",
    "instrument", "kind", "matters", "onward", "place", "purpose", "report_kind", "seat", "status",
    "title", "type", "why",
)  # fmt: skip
"""Keys of data below which words stand that may be the id of something."""


def places(graph: Graph, entities: Iterable[str]) -> Mapping[str, KeyPath]:
    """Give by name where each thing is written that is described, in the order named.

    Of several of one name, as a post and who holds it, it is the first that is named.
    """
    found: dict[str, KeyPath] = {}
    for entity in entities:
        if entity in graph.kinds:
            found.setdefault(called(graph, entity), graph.key_path(entity))
    return found


def ids_in(graph: Graph, data: object) -> Iterator[str]:
    """Give the ids in the data of an answer, in the order of its keys."""
    yield from (one for one in _texts(plain(data)) if one in graph.kinds)


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            yield from (text for one in value for text in _texts(one))
        case dict():
            inner = (one for key, one in value.items() if key not in OF_WORDS)
            yield from (text for one in inner for text in _texts(one))


def called(graph: Graph, entity: str) -> str:
    """Name a thing as a line begins; what has no name, as a delegation, by its two ends."""
    ends = by_its_ends(graph, entity)
    return f"{ends[:1].upper()}{ends[1:]}" or graph.label(entity)
