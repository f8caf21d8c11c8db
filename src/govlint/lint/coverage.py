"""Coverage: how much of a structure the rules could see."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from govlint.graph.field_values import values_in
from govlint.graph.graph import Graph
from govlint.hit import Need
from govlint.result import Coverage
from govlint.structure.field_types import Kind
from govlint.structure.model import ENTITIES


class Tally:
    """Counts, over all structures of a run, what states each field that a rule needs."""

    def __init__(self) -> None:
        self._stated: dict[str, int] = {}
        self._of: dict[str, int] = {}
        self._silent: dict[str, set[str]] = {}

    def add(
        self, graph: Graph, needs: Iterable[tuple[str, Need]], counted: Collection[str] = ()
    ) -> None:
        """Count what the rules of these ids need of one structure, but for what was counted."""
        by_field: dict[str, list[tuple[str, Need]]] = {}
        for rule, need in needs:
            field = f"{ENTITIES[need.scope.kind][0]}.{need.field}"
            by_field.setdefault(field, []).append((rule, need))
        for field, asked in by_field.items():
            self._count(graph, field, asked, counted)

    def try_out(self, graph: Graph, needs: Iterable[tuple[str, Need]]) -> None:
        """Raise what counting would raise where a check of a package needs what cannot be."""
        for _, need in needs:
            first = dict(islice(need.scope.entities.items(), 1))
            unstated(graph, need._replace(scope=need.scope._replace(entities=first)))

    def _count(
        self,
        graph: Graph,
        field: str,
        asked: Sequence[tuple[str, Need]],
        counted: Collection[str],
    ) -> None:
        silent_in: dict[int, set[str]] = {}
        everyone: set[str] = set()
        silent: set[str] = set()
        for rule, need in asked:
            scope = need.scope
            if id(scope) not in silent_in:
                silent_in[id(scope)] = unstated(graph, need)
                everyone |= scope.entities.keys()
                silent |= silent_in[id(scope)]
            if silent_in[id(scope)]:
                self._silent.setdefault(field, set()).add(rule)
        everyone.difference_update(counted)
        silent.difference_update(counted)
        self._of[field] = self._of.get(field, 0) + len(everyone)
        self._stated[field] = self._stated.get(field, 0) + len(everyone) - len(silent)

    def coverage(self) -> list[Coverage]:
        """Give the fields in the order of their names."""
        return [
            Coverage(field, self._stated[field], of, tuple(sorted(self._silent.get(field, ()))))
            for field, of in sorted(self._of.items())
            if of
        ]


def unstated(graph: Graph, need: Need) -> set[str]:
    """Collect the entities that do not state what is needed of them."""
    kind, entities = need.scope
    silent = _without(graph, kind, entities, need.field)
    if need.or_field and silent:
        silent = _without(graph, kind, {key: entities[key] for key in silent}, need.or_field)
    return silent


def _without(graph: Graph, kind: Kind, entities: Mapping[str, Any], field: str) -> set[str]:
    """Collect the entities that do not state a field."""
    values = values_in(graph, kind, entities, field)
    return {key for key, value in zip(entities, values, strict=True) if value is None}
