"""Items of a list: is there one of a certain shape, or every word that is asked for?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.graph.outsiders import leads_one_party, stands_outside
from govlint.hit import Check, Hit, Need, Wanted, doubt
from govlint.parts_of_findings import as_words
from govlint.structure.bounds import meets
from govlint.structure.field_types import Kind
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import NamedField, in_shape
from govlint.structure.word_lists import any_of, in_words, portion


class ContainsCheck(Check):
    """A list that is stated and not empty holds an item of the wanted shape, or every word."""

    kind: Literal["contains"]
    on: Kind
    """The kind of entity that is asked."""
    field: str
    """The field that holds the list."""
    shape: Mapping[str, Wanted] = {}
    """Fields of an item, each with the values of which it has one."""
    every: tuple[str, ...] = ()
    """The words that must all be there, of a list of words."""
    by_outsider: str | None = None
    """A field of an item: who leads a party does not count there, and any other body does."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each list without such an item; silent where an item leaves it open."""
        for key, entity in self.scope(graph, self.on).entities.items():
            items = value_of(graph, self.on, key, entity, self.field)
            if not items:
                continue
            missing = [word for word in self.every if word not in items]
            if self.by_outsider and any(
                stands_outside(graph, key, getattr(item, self.by_outsider)) for item in items
            ):
                continue
            insiders = self._insiders(graph, key, items)
            said = self._words(missing) if self.every else self._items(graph, items, insiders)
            if said:
                place = graph.key_path(key, *self.field.split("."))
                value, parts = (len(missing) if self.every else None), tuple(map(as_words, missing))
                message = f"{graph.label(key)}: {said}"
                related = graph.places(list(insiders.values()))
                yield Hit(message, place, related, value=value, limit=0, parts=parts)

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a doubt of each list that is not there, which holds no such item."""
        outer, _, inner = self.field.partition(".")
        for key, entity in self.scope(graph, self.on).entities.items():
            is_away = inner and value_of(graph, self.on, key, entity, outer) is None
            if not is_away and not value_of(graph, self.on, key, entity, self.field):
                hit = doubt(graph.key_path(key, *self.field.split(".")))
                yield hit._replace(message="it is asked only of a list that has something in it")

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the list is needed, or what holds it."""
        return self.needs_of(graph, self.on, self.field) if self.shape else ()

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield NamedField(("field",), self.on, self.field, many=True)
        yield from in_shape(f"{self.on}.{self.field}", self.shape, "shape")
        if self.by_outsider is not None:
            yield NamedField(("by_outsider",), f"{self.on}.{self.field}", self.by_outsider)

    def _insiders(self, graph: Graph, key: str, items: Sequence[object]) -> Mapping[int, str]:
        """Give, by its place among the items, who leads a party and takes a step of the shape."""
        if not self.by_outsider:
            return {}
        named = {at: getattr(item, self.by_outsider) for at, item in enumerate(items)}
        return {
            at: who
            for at, who in named.items()
            if self._fits(items[at]) and leads_one_party(graph, key, who)
        }

    def _fits(self, item: object) -> bool:
        return all(meets(getattr(item, field), wanted) for field, wanted in self.shape.items())

    def _words(self, missing: Sequence[str]) -> str | None:
        if not missing:
            return None
        label = label_of(ENTITIES[self.on][1], self.field.partition(".")[0])
        lacking = portion(len(missing), len(self.every), "thing", of="the")
        return f"its {label} leaves out {in_words(missing)}, {lacking} asked for"

    def _items(
        self, graph: Graph, items: Sequence[object], insiders: Mapping[int, str]
    ) -> str | None:
        seen = [tuple(getattr(item, field) for item in items) for field in self.shape]
        if any(None in values for values in seen) or any(
            self._fits(item) for at, item in enumerate(items) if at not in insiders
        ):
            return None
        outside = " by an outsider" if insiders else ""
        wanted = any_of([f'"{one}"' for ones in self.shape.values() for one in ones]) + outside
        found = dict.fromkeys(
            f'"{value}"' + (f" by {graph.label(insiders[at])}" if at in insiders else "")
            for values in seen
            for at, value in enumerate(values)
        )
        steps = f"none of its {len(items)} steps" if len(items) > 1 else "not one step"
        return f"{steps} of {self.field} is {wanted}, only {in_words(list(found))}"
