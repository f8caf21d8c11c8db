"""Matching entities: those of a kind whose fields have wanted values, worked out once for all."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import Any, NamedTuple

from govlint.graph.field_values import is_stated, values_in, values_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.structure.bounds import Value, each_meets
from govlint.structure.field_types import Kind

FrozenShape = tuple[tuple[str, tuple[Value, ...]], ...]
"""Fields in the order of their names, each with the values any of which it must have."""


class Scope(NamedTuple):
    """The entities of a kind that a rule looks at."""

    kind: Kind
    entities: Mapping[str, Any]


@once
def scope_of(graph: Graph, kind: Kind, where: FrozenShape, unless: FrozenShape) -> Scope:
    """Give the entities that have a wanted value in each field of `where`, in none of `unless`."""
    inside = whole = _everybody(graph, kind)
    costly = []
    for fields, is_wanted in ((where, True), (unless, False)):
        for field, wanted in fields:
            if is_stated(kind, field):
                having = _having(graph, kind, field, wanted)
                inside &= having if is_wanted else ~having
            else:
                costly.append((field, wanted, is_wanted))
    for field, wanted, is_wanted in costly:
        if not inside:
            break
        having = _partly(graph, kind, field, wanted).among(inside, whole)
        inside &= having if is_wanted else ~having
    return Scope(kind, graph.of_kind(kind) if inside == whole else _picked(graph, kind, inside))


@once
def with_any(graph: Graph, kind: Kind, unless: FrozenShape) -> frozenset[str]:
    """Collect the entities that have a wanted value in some field."""
    without = scope_of(graph, kind, (), unless).entities
    return frozenset(graph.of_kind(kind).keys() - without.keys())


@once
def _everybody(graph: Graph, kind: Kind) -> int:
    """Give the mask, a byte for each entity, of all of a kind."""
    return _mask([True] * len(graph.of_kind(kind)))


@once
def _picked(graph: Graph, kind: Kind, mask: int) -> Mapping[str, Any]:
    """Keep the entities of a mask, once for all the rules that ask of the same ones."""
    return dict(_within(graph, kind, mask))


@once
def _having(graph: Graph, kind: Kind, field: str, wanted: tuple[Value, ...]) -> int:
    """Give the mask of those that have one of the wanted values in a field."""
    return _mask(each_meets(values_of(graph, kind, field), wanted))


@once
def _partly(graph: Graph, kind: Kind, field: str, wanted: tuple[Value, ...]) -> "_FieldMask":
    return _FieldMask(graph, kind, field, wanted)


class _FieldMask:
    """Cache of which entities have a wanted value in a field, asked of no more than need be."""

    def __init__(self, graph: Graph, kind: Kind, field: str, wanted: tuple[Value, ...]) -> None:
        self._graph, self._kind, self._field, self._wanted = graph, kind, field, wanted
        self._asked = self._having = 0

    def among(self, mask: int, whole: int) -> int:
        """Give the mask of those that have one; it says so at least of those of another mask."""
        if new := mask & ~self._asked:
            self._asked |= new
            self._having |= self._of_all() if new == whole else self._of(new)
        return self._having

    def _of_all(self) -> int:
        return _having(self._graph, self._kind, self._field, self._wanted)

    def _of(self, mask: int) -> int:
        entities = dict(_within(self._graph, self._kind, mask))
        values = values_in(self._graph, self._kind, entities, self._field)
        met = iter(each_meets(values, self._wanted))
        return _mask([bool(asked) and next(met) for asked in _bytes(self._graph, self._kind, mask)])


def _within(graph: Graph, kind: Kind, mask: int) -> Iterable[tuple[str, Any]]:
    return compress(graph.of_kind(kind).items(), _bytes(graph, kind, mask))


def _bytes(graph: Graph, kind: Kind, mask: int) -> bytes:
    return mask.to_bytes(len(graph.of_kind(kind)), "big")


def _mask(members: Sequence[bool]) -> int:
    return int.from_bytes(bytes(members), "big")
