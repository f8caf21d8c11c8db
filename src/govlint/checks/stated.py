"""Stated fields: is something said to be absent, or not said at all?"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Literal

from govlint.graph.agreement_parts import forums_under
from govlint.graph.field_values import reader_of
from govlint.graph.graph import Graph
from govlint.graph.matching_entities import Scope
from govlint.graph.placeholders import is_no_text
from govlint.hit import Check, Condition, Fields, Hit, Need, Shape, matching
from govlint.parts_of_findings import as_words
from govlint.structure.absences import not_stated, silent_on, stated_as_none, without_text
from govlint.structure.field_types import Kind
from govlint.structure.model import ENTITIES
from govlint.structure.model_fields import fields_of, models_in, parts_of, takes_list
from govlint.structure.name_words import OF_NO_TEXT, NameWords
from govlint.structure.named_field import NamedField, in_list, in_shape

EMPTY: tuple[object, ...] = (None, (), {}, "none")


class StatedCheck(Check):
    """A field is stated, and not stated as empty; of several fields, any is enough."""

    words: ClassVar = {
        ("not_stated", True): "counts as well",
        ("not_stated", False): "is passed over",
    }
    explained_unsaid: ClassVar[Collection[str]] = ("not_stated",)
    conditions_left_open: ClassVar[Mapping[str, Any]] = {"given": None, "not_stated": True}
    kind: Literal["stated"]
    on: Kind
    """The kind of entity that is asked."""
    field: Fields
    """The field, or several."""
    each: bool = False
    """Whether every one of several fields is wanted, and not any."""
    given: str | None = None
    """A field that must be stated for the question to make sense."""
    not_stated: bool | Shape | Literal["alone"] = False
    """Whether a field that is not stated counts as well, counts alone, or for which subjects."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each subject that says there is none, or says nothing."""
        readers = {field: reader_of(graph, self.on, field) for field in self.field}
        counting = self._counting(graph)
        for key, entity in self._asked(graph).entities.items():
            values = {field: read(key, entity) for field, read in readers.items()}
            empty = [
                field
                for field, value in values.items()
                if value in EMPTY or (is_no_text(value) and value not in graph.entities)
            ]
            if not empty or (len(empty) < len(values) and not self.each):
                continue
            none = [field for field in empty if values[field] is not None]
            unsaid = [field for field in empty if values[field] is None]
            if not self.each:
                none, unsaid = none[:1], unsaid if not none else []
            if key not in counting:
                unsaid = []
            if self.not_stated == "alone":
                none = []
            if none or unsaid:
                place = none[0].split(".") if none else ()
                said = [*self._none(none, values), *self._unsaid(unsaid)]
                message = f"{graph.label(key)} {', and '.join(said)}"
                value = len(none) + len(unsaid) if self.each else None
                parts = tuple(map(as_words, (*none, *unsaid))) if self.each else ()
                parts += self._given_to(graph, key, entity)
                blank = () if none else graph.key_path(key, *unsaid[0].split("."))
                path = graph.key_path(key, *place)
                forums = self._forums(graph, key)
                yield Hit(
                    message,
                    path,
                    unsaid=blank,
                    value=value,
                    limit=0,
                    parts=parts,
                    speaks_for=forums,
                )

    def conditions(self) -> Iterator[Condition]:
        """List no field that must be stated for all the others to be there."""
        inside = all(field.startswith(f"{self.given}.") for field in self.field)
        for one in super().conditions():
            is_whole = one.parameter == "given" and inside
            if not is_whole and not (one.parameter == "not_stated" and self.not_stated == "alone"):
                yield one

    def goes_by(self) -> Iterator[NameWords]:
        """List the words by which a text says nothing."""
        yield from OF_NO_TEXT if any(_is_text(self.on, field) for field in self.field) else ()

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the field is needed, unless its absence is the question."""
        if self.not_stated in (True, "alone"):
            return ()
        asked = self._asked(graph)
        written: Any = ENTITIES[self.on][1]
        known = written.__pydantic_fields__
        return [Need(field, asked) for field in self.field if field.partition(".")[0] in known]

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield from in_list(self.on, self.field)
        if self.given is not None:
            yield NamedField(("given",), self.on, self.given)
        if isinstance(self.not_stated, Mapping):
            yield from in_shape(self.on, self.not_stated, "not_stated")

    def _forums(self, graph: Graph, key: str) -> Collection[str]:
        """Give the forums under an agreement, which lack what it has not."""
        known = graph.structure.agreements
        return forums_under(graph, known[key]) if self.on == "agreement" else ()

    def _asked(self, graph: Graph) -> Scope:
        scope = self.scope(graph, self.on)
        if self.given is None:
            return scope
        read = reader_of(graph, self.on, self.given)
        kept = {key: one for key, one in scope.entities.items() if read(key, one) not in EMPTY}
        return Scope(self.on, kept)

    def _given_to(self, graph: Graph, key: str, entity: Any) -> tuple[str, ...]:
        """Give those whom the field names that has to be stated, of each of whom it is asked."""
        named = reader_of(graph, self.on, self.given)(key, entity) if self.given else ()
        return (
            tuple(one for one in named if one in graph.entities) if isinstance(named, tuple) else ()
        )

    def _counting(self, graph: Graph) -> Mapping[str, Any]:
        """Give the entities of which a field that is not stated counts."""
        if isinstance(self.not_stated, Mapping):
            return matching(graph, self.on, self.not_stated)
        return graph.of_kind(self.on) if self.not_stated else {}

    def _none(self, fields: Sequence[str], values: Mapping[str, Any]) -> Iterator[str]:
        """Say what is stated as none, and of which text only a placeholder stands there."""
        empty = [field for field in fields if values[field] in EMPTY]
        if empty:
            yield stated_as_none(self.on, empty)
        for field in fields:
            if field not in empty:
                yield without_text(self.on, field, values[field])

    def _unsaid(self, fields: Sequence[str]) -> Iterator[str]:
        if fields and self.not_stated == "alone":
            yield silent_on(self.on, fields)
        elif fields:
            yield not_stated(self.on, fields)


def _is_text(kind: Kind, field: str) -> bool:
    """Tell whether a field, also one inside another, holds one text or id."""
    held: Any = ENTITIES[kind][1]
    for step in field.split("."):
        known = fields_of(next(models_in(held), None)).get(step)
        if known is None:
            return False
        held = known.annotation
    return str in parts_of(held) and not takes_list(held)
