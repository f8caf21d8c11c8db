"""Field values: how any field of an entity is read, as stated, after defaults or derived."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any

from govlint.graph.derived_fields import DERIVED
from govlint.graph.graph import Graph
from govlint.graph.standing_orders import WITH_DEFAULTS
from govlint.structure.field_types import Kind

Reader = Callable[[str, Any], Any]
"""Reads a field of an entity, which is given with its id."""


def value_of(graph: Graph, kind: Kind, key: str, entity: Any, field: str) -> Any:
    """Give a field after defaults, also a derived one; None where it is not stated."""
    return reader_of(graph, kind, field)(key, entity)


def forum_value(graph: Graph, forum: str, field: str) -> Any:
    """Give a field of a forum, by its terms, by standing orders or by its form."""
    return value_of(graph, "forum", forum, graph.forums[forum], field)


def reader_of(graph: Graph, kind: Kind, field: str) -> Reader:
    """Give the way to read one field of the entities of a kind, as `value_of` does."""
    if derived := DERIVED.get((kind, field)):
        return partial(derived.read, graph)
    if kind == "forum" and field in WITH_DEFAULTS:
        return partial(WITH_DEFAULTS[field], graph)
    name = _attribute(field)
    outer, _, inner = name.partition(".")
    if inner:
        return lambda _, entity: getattr(getattr(entity, outer), inner, None)
    return lambda _, entity: getattr(entity, name)


def values_of(graph: Graph, kind: Kind, field: str) -> Sequence[Any]:
    """Give one field of every entity of a kind, in the order written, as `value_of` does."""
    return values_in(graph, kind, graph.of_kind(kind), field)


def values_in(graph: Graph, kind: Kind, entities: Mapping[str, Any], field: str) -> Sequence[Any]:
    """Give one field of some entities of a kind, in their order, as `value_of` does."""
    if is_stated(kind, field):
        return list(map(attrgetter(_attribute(field)), entities.values()))
    read = reader_of(graph, kind, field)
    return list(map(read, entities, entities.values()))


@lru_cache(maxsize=4096)
def is_stated(kind: Kind, field: str) -> bool:
    """Tell whether a field stands in the entity itself, without defaults from elsewhere."""
    derived = (kind, field) in DERIVED or (kind == "forum" and field in WITH_DEFAULTS)
    return not derived and "." not in field


def _attribute(field: str) -> str:
    return "from_" if field == "from" else field
