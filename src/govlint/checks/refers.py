"""References: does a field name something that cannot do what it is named for?"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import ClassVar, Literal

from govlint.finding import Circumstance
from govlint.graph.authority.delegations import held_for
from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.hit import Check, Hit, Wanted, matching
from govlint.parts_of_findings import as_words
from govlint.structure.bounds import meets
from govlint.structure.field_types import Kind, listed
from govlint.structure.labels import label_of, with_article
from govlint.structure.model import ENTITIES, Report
from govlint.structure.name_words import OWN_AFFAIRS, NameWords
from govlint.structure.named_field import NamedField, in_shape
from govlint.structure.traits_in_words import plain, traits
from govlint.structure.word_lists import any_of, in_words

ANSWERING = ("accountable_to", "reports_to")
"""Fields whose label holds the verb of the sentence."""


class RefersCheck(Check):
    """A field names only entities of the wanted shape, and none of the forbidden one."""

    words: ClassVar = {("only", True): "nothing of another kind"}
    circumstances: ClassVar[Collection[Circumstance]] = (Circumstance.INFERRED,)

    kind: Literal["refers"]
    on: Kind
    """The kind of entity that is asked."""
    field: str
    """The field that names another entity."""
    to: Kind
    """The kind of entity that it names."""
    shape: Mapping[str, Wanted] = {}
    """What the named entity must not be: fields, each with the values of which it has one."""
    lacks: Mapping[str, Wanted] = {}
    """What the entity must have as far as it states these fields."""
    unless_given: bool = False
    """Whether a decider who holds a delegation of the matter, or decides about itself, may."""
    only: bool = False
    """Whether the field may name nothing of another kind."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each entity of that shape that the field names."""
        if self.only:
            yield from self._of_other_kinds(graph)
        if self.lacks:
            yield from self._lacking(graph)
            return
        label = ENTITIES[self.on][1].__pydantic_fields__[self.field].title  # type: ignore[attr-defined]
        unfit = matching(graph, self.to, self.shape)
        for key, entity in self.scope(graph, self.on).entities.items() if unfit else ():
            stated = getattr(entity, self.field)
            for position, named in enumerate(listed(stated) or ()):
                if named not in unfit:
                    continue
                target = graph.entities[named]
                if self.unless_given and (
                    OWN_AFFAIRS.found_in(graph.label(key)) or _is_given(graph, named, key, day)
                ):
                    continue
                inferred = all(getattr(target, field) is None for field in self.shape)
                form = getattr(target, "form", None)
                reason = f", its form being {plain(form)}" if inferred and form else ""
                alone = isinstance(stated, str)
                verb = "" if self.field in ANSWERING else "goes " if alone else "is "
                message = (
                    f"{_subject(graph, key)} {verb}{label} "
                    f"{graph.label(named)}, {self._which} {self._said(graph, named)}{reason}"
                )
                place = graph.key_path(key, self.field, *(() if alone else (position,)))
                giver = getattr(graph.entities[key], "from_", None) if self.on == "report" else None
                related = graph.places([named, *([giver] if giver else [])])
                circumstance = Circumstance.INFERRED if inferred else None
                yield Hit(message, place, related, circumstance, wrong=(key, named))

    def goes_by(self) -> Iterator[NameWords]:
        """List the words by which a decision is about its decider, or only gives advice."""
        yield from (OWN_AFFAIRS,) if self.unless_given else ()

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield NamedField(("field",), self.on, self.field, kinds=(self.to,))
        yield from in_shape(self.to, self.shape, "shape")
        yield from in_shape(self.to, self.lacks, "lacks")

    def _of_other_kinds(self, graph: Graph) -> Iterator[Hit]:
        for key, entity in self.scope(graph, self.on).entities.items():
            for named in listed(getattr(entity, self.field)) or ():
                kind = graph.kinds.get(named, self.to)
                if kind != self.to:
                    label = label_of(ENTITIES[self.on][1], self.field)
                    said = f"{graph.label(key)} has {graph.label(named)} as its {label}"
                    message = f"{said}, {with_article(kind)} and not {with_article(self.to)}"
                    place, related = graph.key_path(key, self.field), graph.places([named])
                    yield Hit(
                        message, place, related, wrong=(key, named), word=as_words(self.field)
                    )

    def _lacking(self, graph: Graph) -> Iterator[Hit]:
        model = ENTITIES[self.on][1]
        for key, entity in self.scope(graph, self.on).entities.items():
            for named in listed(getattr(entity, self.field)) or ():
                if graph.kinds.get(named) != self.to:
                    continue
                for field, wanted in self.lacks.items():
                    has = value_of(graph, self.to, named, graph.entities[named], field)
                    if has and not meets(has, wanted):
                        found = in_words([plain(one) for one in listed(has)])
                        said = f"{found} and not {any_of([plain(one) for one in wanted])}"
                        message = (
                            f"{graph.label(key)} has {graph.label(named)} as its "
                            f"{label_of(model, self.field)}, of the {plain(field)} {said}"
                        )
                        place, related = graph.key_path(key, self.field), graph.places([named])
                        yield Hit(message, place, related, wrong=(key, named), word=as_words(field))

    @property
    def _which(self) -> str:
        return "who" if self.to in ("person", "post") else "which"

    def _said(self, graph: Graph, named: str) -> str:
        """Say what the named entity is that it must not be."""
        said: list[str] = []
        for field, wanted in self.shape.items():
            value = value_of(graph, self.to, named, graph.entities[named], field)
            values = value if isinstance(value, tuple) else (value,)
            said += traits(field, [one for one in values if meets(one, wanted)])
        return in_words(said)


def _subject(graph: Graph, key: str) -> str:
    """Name an entity; a report, which has no name, by who gives it."""
    known = graph.entities[key]
    return (
        f"Report from {graph.label(known.from_)}" if isinstance(known, Report) else graph.label(key)
    )


def _is_given(graph: Graph, decider: str, decision: str, day: date) -> bool:
    return bool(held_for(graph, decider, decision, day))
