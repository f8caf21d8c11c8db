"""Check of a limit: is a measure of something larger or smaller than it should be?"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Annotated, ClassVar, Literal, NamedTuple, Self

from pydantic import FailFast, Field, model_validator

from govlint.checks.limit.allowed_range import UNLIMITED, AllowedRange, allowed
from govlint.checks.limit.chosen import (
    least_of,
    least_of_any,
    listed_values,
    most_of,
    own_hours,
    posts_of,
)
from govlint.checks.limit.given import (
    PARTS_OF_QUESTIONS,
    Bound,
    MeasureName,
    measure_of,
    reading_of,
)
from govlint.checks.limit.parts import with_parts
from govlint.finding import Circumstance
from govlint.graph.day_arithmetic import day_before
from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.hit import UNASKED, Check, Condition, Hit, Need
from govlint.measures.measure import Measure, Reading, Sentence, Subject
from govlint.parts_of_findings import Parts, as_words
from govlint.place import KeyPath
from govlint.structure.bounds import what_no_number_keeps
from govlint.structure.field_types import Kind
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import NamedField, in_numbers

MOST_GIVEN = 20
"""Bounds that a question may hang on."""


class _Beyond(NamedTuple):
    """A subject that is beyond its limits, and what of it was measured."""

    subject: str
    measured: str
    reading: Reading
    allowed: AllowedRange


class LimitCheck(Check):
    """A measure of each subject is at least or at most some number."""

    circumstances: ClassVar[Collection[Circumstance]] = (Circumstance.PLANNED,)
    counts_long_lists: ClassVar[bool] = True
    kind: Literal["limit"]
    on: Subject
    """What is measured: a kind of entity, or whoever holds seats, as a person or a post."""
    measured_on: str | None = None
    """A field that names what is measured, in place of the subject itself."""
    measure: MeasureName
    """The name of the measure."""
    at_least: float | None = None
    """The smallest number that is no finding."""
    at_most: float | None = None
    """The largest number that is no finding."""
    at_most_by: Mapping[str, Mapping[str, float]] = {}
    """Limits by a field of the subject's posts; the highest that fits holds."""
    at_least_by: Mapping[str, Mapping[str, float]] = {}
    """What is asked of a subject by its fields; the highest that fits, in place of `at_least`."""
    given: Annotated[tuple[Bound, ...], Field(max_length=MOST_GIVEN), FailFast()] = ()
    """What must hold of a subject for the question to make sense."""

    @model_validator(mode="after")
    def _has_a_limit(self) -> Self:
        stated = (self.at_least, self.at_most)
        if stated == (None, None) and not (self.at_most_by or self.at_least_by):
            raise ValueError("a limit states `at_least` or `at_most`")
        if nothing := what_no_number_keeps(self.at_least, self.at_most):
            raise ValueError(nothing)
        return self

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each subject beyond the limit; of a group, for the first of it.

        Where the limit is one that the subject states, or that its fields choose, the value is
        counted from there: whether it is the hours that grow or the time for them that shrinks,
        it is worse.
        """
        yield from self._found(graph, day, measure_of(self.measure))

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give what would be found if nothing excused it, and if the least were asked of all."""
        measure = measure_of(self.measure)
        if self.at_least is None and (least := least_of_any(self.at_least_by)):
            for hit in self.model_copy(update={"at_least": least.number}).ask(graph, day):
                yield hit._replace(message=least.not_asked)
        if measure.wider:
            for hit in self._found(graph, day, measure._replace(of=measure.wider)):
                yield hit._replace(message=measure.excuse)

    def _found(self, graph: Graph, day: date, measure: Measure) -> Iterator[Hit]:
        groups: set[Hashable] = set()
        for one in self._beyond(graph, day, measure):
            group = one.reading.group
            if group is not None and group in groups:
                continue
            customs = self._in_the_way(graph, day, one.measured)
            if customs is None:
                continue
            customs = (UNASKED,) if one.reading.in_doubt else customs
            said = one.reading.sentence()
            told = with_parts(said, one.allowed, one_limit=self.one_limit, ages=measure.ages)
            if told.wrong in groups:
                continue
            if not customs:
                groups |= {group, *([told.wrong] if len(told.wrong) > 1 else [])}
            hit = self._hit(graph, day, one, told)._replace(customs=customs)
            yield self._led_to(graph, one, hit)

    def conditions(self) -> Iterator[Condition]:
        """List also what must hold of a subject, unless that is a part of what is wrong."""
        yield from super().conditions()
        for at, bound in enumerate(self.given):
            if bound.measure not in PARTS_OF_QUESTIONS:
                yield Condition("given", at)

    @property
    def one_limit(self) -> bool:
        """Whether all subjects are held to the same."""
        return not (self.at_most_by or self.at_least_by)

    def _beyond(self, graph: Graph, day: date, measure: Measure) -> Iterator[_Beyond]:
        """Give each subject that is beyond its limits by what is measured."""
        least = least_of(graph, self.on, self.at_least_by, self.at_least)
        own, one_limit = allowed(self.at_least, self.at_most), self.one_limit
        reading_of_one = measure.of if measure.subject == self.on else partial(reading_of, measure)
        for key, measured in self._measured(graph):
            if not one_limit:
                own = allowed(least(key), self._most(graph, key))
                if own == UNLIMITED:
                    continue
            reading = reading_of_one(graph, day, measured)
            if reading is not None and not own.low <= reading.value <= own.high:
                yield _Beyond(key, measured, reading, own)

    def _most(self, graph: Graph, key: str) -> float | None:
        return most_of(graph, key, self.at_most_by) if self.at_most_by else self.at_most

    def _hit(self, graph: Graph, day: date, one: _Beyond, told: Sentence) -> Hit:
        measure = measure_of(self.measure)
        value, limit = one.reading.value, one.allowed.broken_by(one.reading.value)
        by = value if self.one_limit else value - limit
        until = _planned_until(graph, one.subject, day)
        return Hit(
            f"{told.words}{one.allowed.in_words(value, measure.unit, told.whole)}",
            told.at or _home(graph, one.measured),
            told.places,
            Circumstance.PLANNED if until else None,
            wrong=told.wrong or (one.measured,),
            value=None if measure.ages or measure.yes_or_no else by,
            limit=limit if self.one_limit else 0,
            parts=told.parts or self._number(graph, one.subject, value, limit),
            planned_until=until,
        )

    def _number(self, graph: Graph, key: str, value: float, limit: float) -> Parts:
        """Give the number as a part where settings choose the limit, and not the subject itself.

        So a number that went further is worse although another limit is chosen with it.
        """
        is_chosen = bool(self.at_least_by)
        if self.at_most_by:
            is_chosen = own_hours(posts_of(graph, key)) is None
        if not is_chosen or measure_of(self.measure).ages:
            return ()
        return {as_words("number"): value if value > limit else 0 - value}

    def needs(self, graph: Graph) -> Sequence[Need]:
        """List what the measure reads."""
        fields = dict.fromkeys(measure_of(self.measure).reads)
        for bound in self.given:
            fields |= dict.fromkeys(measure_of(bound.measure).reads)
        if self.on == "seat-holder":
            return self.needs_of(graph, "forum", "members")
        if self.measured_on:
            return self.needs_of(graph, self.on, self.measured_on)
        return self.needs_of(graph, self.on, *fields)

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        if self.measured_on is not None:
            kinds = measured_kinds(measure_of(self.measure).subject)
            yield NamedField(("measured_on",), self.on, self.measured_on, kinds=kinds)
        yield from in_numbers("post", self.at_most_by, "at_most_by")
        yield from in_numbers(self.on, self.at_least_by, "at_least_by")

    def measures(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """List the measure, and those that must hold."""
        yield ("measure",), self.measure
        for number, bound in enumerate(self.given):
            yield ("given", number, "measure"), bound.measure

    def _in_the_way(self, graph: Graph, day: date, key: str) -> tuple[str, ...] | None:
        """Give the customs without which nothing is reported; None where nothing is in any case."""
        found = [bound.in_the_way(graph, day, key) for bound in self.given]
        if None in found:
            return None
        return tuple(dict.fromkeys(custom for customs in found for custom in customs or ()))

    def _subjects(self, graph: Graph) -> Iterable[str]:
        if self.on == "seat-holder":
            return graph.seats.by_holder
        return self.scope(graph, self.on).entities

    def _measured(self, graph: Graph) -> Iterable[tuple[str, str]]:
        """Give each subject with what of it is measured: itself, or what its field names."""
        subjects = self._subjects(graph)
        if self.measured_on is None or self.on == "seat-holder":
            return zip(subjects, subjects, strict=True)
        return ((key, one) for key in subjects for one in self._named(graph, key))

    def _named(self, graph: Graph, key: str) -> Sequence[str]:
        """Give what the field of a subject names of the kind that is measured."""
        assert self.measured_on
        assert self.on != "seat-holder"
        named = value_of(graph, self.on, key, graph.entities[key], self.measured_on)
        kinds = measured_kinds(measure_of(self.measure).subject)
        return [
            one
            for one in listed_values(named)
            if graph.kinds.get(one) in kinds
            and (one not in graph.forums or graph.forums[one].status == "active")
        ]

    def _led_to(self, graph: Graph, one: _Beyond, hit: Hit) -> Hit:
        """Name the subject before what is said of the thing measured, where it is another."""
        if not self.measured_on or self.on == "seat-holder":
            return hit._replace(message=f"{graph.label(one.subject)} {hit.message}")
        label = label_of(ENTITIES[self.on][1], self.measured_on)
        name = graph.label(one.measured)
        return hit._replace(
            message=f"{graph.label(one.subject)}: {label} {name}, which {hit.message}",
            key_path=graph.key_path(one.subject, *self.measured_on.split(".")),
            related=((name, hit.key_path), *hit.related),
            wrong=(one.subject, *hit.wrong),
        )


def measured_kinds(subject: Subject) -> tuple[Kind, ...]:
    """Give the kinds of entity that a measure can be asked of."""
    return ("person", "post") if subject == "seat-holder" else (subject,)


def _planned_until(graph: Graph, key: str, day: date) -> date | None:
    """Give the last day of what is only planned, so that it can still be changed.

    What is proposed or in shadow is so for ever unless somebody writes otherwise.
    """
    entity = graph.entities.get(key)
    if getattr(entity, "status", None) in ("proposed", "shadow"):
        return date.max
    return day_before(getattr(entity, "starts", None), day)


def _home(graph: Graph, key: str) -> KeyPath:
    posts = graph.seats.posts_of.get(key)
    return graph.key_path(posts[0] if posts else key)
