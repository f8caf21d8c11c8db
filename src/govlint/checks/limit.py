"""Limits: is a measure of something larger or smaller than it should be?"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import inf
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    FailFast,
    Field,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema

from govlint.finding import Circumstance, KeyPath, Parts
from govlint.graph.calendar import day_before
from govlint.graph.fields import reader_of, value_of
from govlint.graph.graph import Graph
from govlint.hit import UNASKED, Check, Hit, Need
from govlint.measures.catalogue import MEASURES, find_measure
from govlint.measures.measure import Measure, Sentence, Subject
from govlint.structure.bounds import what_no_number_keeps
from govlint.structure.fields import Kind
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import NamedField, in_numbers
from govlint.structure.spelling import did_you_mean

MOST_GIVEN = 20
"""Bounds that a question may hang on."""


def measure_named(name: str) -> str:
    """Accept the name of a measure that exists; raises ValueError."""
    if find_measure(name) is None:
        raise ValueError(f"there is no measure of this name{did_you_mean(name, MEASURES)}")
    return name


class _KnownMeasures:
    """Lists in the JSON Schema the measures that there are, beside those of installed packages."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"enum": list(MEASURES)}, handler(schema)]}


MeasureName = Annotated[str, AfterValidator(measure_named), _KnownMeasures()]


class Bound(BaseModel):
    """A measure and what it must be at least or at most."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    measure: MeasureName
    """The name of the measure."""
    at_least: float | None = None
    """The smallest number that holds."""
    at_most: float | None = None
    """The largest number that holds."""

    def in_the_way(self, graph: Graph, day: date, key: str) -> Sequence[str] | None:
        """Give the customs that the measure shows there to be none of; None if that is no custom.

        Nothing is in the way where the measure is stated and within the bound.
        """
        reading = _found(self.measure).of(graph, day, key)
        if reading is None or reading.in_doubt:
            return None
        return () if within(reading.value, self.at_least, self.at_most) else reading.customs or None


class LimitCheck(Check):
    """A measure of each subject is at least or at most some number."""

    circumstances: ClassVar[Collection[Circumstance]] = (Circumstance.PLANNED,)
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
        measure = _found(self.measure)
        least = self._least(graph)
        at_most, at_least = self.at_most, self.at_least
        low, high = _ends(at_least, at_most)
        one_limit = not (self.at_most_by or self.at_least_by)
        elsewhere = self.measured_on is not None and self.on != "seat-holder"
        groups: set[Hashable] = set()
        for key in self._subjects(graph):
            if not one_limit:
                at_most, at_least = self._most(graph, key), least(key)
                if at_most is None and at_least is None:
                    continue
                low, high = _ends(at_least, at_most)
            for measured in self._measured(graph, key) if elsewhere else (key,):
                reading = measure.of(graph, day, measured)
                if reading is None or low <= reading.value <= high:
                    continue
                if reading.group is not None and reading.group in groups:
                    continue
                customs = self._in_the_way(graph, day, measured)
                if customs is not None:
                    customs = (UNASKED,) if reading.in_doubt else customs
                    value = reading.value
                    read = reading.sentence()
                    told = _with_parts(
                        read, at_least, at_most, one_limit=one_limit, ages=measure.ages
                    )
                    if told.wrong in groups:
                        continue
                    if not customs:
                        groups |= {told.wrong} if len(told.wrong) > 1 else set()
                        groups.add(reading.group)
                    limit = _broken(value, at_least, at_most)
                    beyond = value if one_limit else value - (limit or 0)
                    until = _planned_until(graph, key, day)
                    yield self._led_to(
                        graph,
                        key,
                        measured,
                        Hit(
                            f"{told.words}{_limit(value, at_least, at_most, measure.unit)}",
                            told.at or _home(graph, measured),
                            told.places,
                            Circumstance.PLANNED if until else None,
                            wrong=told.wrong or (measured,),
                            value=None if measure.ages or measure.yes_or_no else beyond,
                            limit=limit if one_limit else 0,
                            parts=told.parts or self._number(graph, key, value, limit),
                            planned_until=until,
                            customs=customs,
                        ),
                    )

    def _number(self, graph: Graph, key: str, value: float, limit: float | None) -> Parts:
        """Give the number as a part where settings choose the limit, and not the subject itself.

        So a number that went further is worse although another limit is chosen with it.
        """
        is_chosen = bool(self.at_least_by)
        if self.at_most_by:
            is_chosen = _own_hours(_posts(graph, key)) is None
        if not is_chosen or limit is None or _found(self.measure).ages:
            return ()
        return {"number": value if value > limit else 0 - value}

    def needs(self, graph: Graph) -> Sequence[Need]:
        """List what the measure reads."""
        fields = dict.fromkeys(_found(self.measure).reads)
        for bound in self.given:
            fields |= dict.fromkeys(_found(bound.measure).reads)
        if self.on == "seat-holder":
            return self.needs_of(graph, "forum", "members")
        if self.measured_on:
            return self.needs_of(graph, self.on, self.measured_on)
        return self.needs_of(graph, self.on, *fields)

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        if self.measured_on:
            kinds = measured_kinds(_found(self.measure).subject)
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

    def _measured(self, graph: Graph, key: str) -> Sequence[str]:
        """Give what the field of a subject names of the kind that is measured."""
        assert self.measured_on
        assert self.on != "seat-holder"
        named = value_of(graph, self.on, key, graph.entities[key], self.measured_on)
        kinds = measured_kinds(_found(self.measure).subject)
        return [
            one
            for one in _listed(named)
            if graph.kinds.get(one) in kinds
            and (one not in graph.forums or graph.forums[one].status == "active")
        ]

    def _led_to(self, graph: Graph, key: str, measured: str, hit: Hit) -> Hit:
        """Name the subject before what is said of the thing measured, where it is another."""
        if not self.measured_on or self.on == "seat-holder":
            return replace(hit, message=f"{self._name(graph, key)} {hit.message}")
        label = label_of(ENTITIES[self.on][1], self.measured_on)
        name = graph.label(measured)
        return replace(
            hit,
            message=f"{graph.label(key)}: {label} {name}, which {hit.message}",
            key_path=graph.key_path(key, *self.measured_on.split(".")),
            related=((name, hit.key_path), *hit.related),
            wrong=(key, *hit.wrong),
        )

    def _name(self, graph: Graph, key: str) -> str:
        return graph.seat_holder(key) if self.on == "seat-holder" else graph.label(key)

    def _most(self, graph: Graph, key: str) -> float | None:
        """Find the limit of one subject: what its post states, then by its kind."""
        if not self.at_most_by:
            return self.at_most
        posts = _posts(graph, key)
        if (own := _own_hours(posts)) is not None:
            return own
        limits = [
            limit
            for field, by_value in self.at_most_by.items()
            for post in posts
            for value in _words(getattr(post, field, None))
            if (limit := by_value.get(value)) is not None
        ]
        return max(limits, default=None)

    def _least(self, graph: Graph) -> Callable[[str], float | None]:
        """Give what finds what is asked of one subject, by its fields and else of all."""
        if not self.at_least_by or self.on == "seat-holder":
            return lambda _: self.at_least
        on = self.on
        fields = [(reader_of(graph, on, field), by) for field, by in self.at_least_by.items()]

        def least(key: str) -> float | None:
            entity = graph.entities[key]
            words = [(by, word) for read, by in fields for word in _words(read(key, entity))]
            return max((by[word] for by, word in words if word in by), default=self.at_least)

        return least


def _broken(value: float, at_least: float | None, at_most: float | None) -> float | None:
    """Give the limit that a value is beyond."""
    return at_most if at_least is None or value >= at_least else at_least


def _with_parts(
    told: Sentence, at_least: float | None, at_most: float | None, *, one_limit: bool, ages: bool
) -> Sentence:
    """Make parts of all that are beyond a limit, where the sentence is of the worst.

    Like the value, each amounts to its number, or is counted from a limit that is its own; what
    grows with the days alone has no amount.
    """
    found: dict[str, float] = {}
    for part, number in told.each:
        if not within(number, at_least, at_most):
            is_less = at_least is not None and number < at_least
            limit = 0 if one_limit else _broken(number, at_least, at_most) or 0
            amount = limit - number if is_less else number - limit
            found[part] = max(amount, found.get(part, amount))
    return told._replace(parts=tuple(found) if ages else found) if found else told


def _planned_until(graph: Graph, key: str, day: date) -> date | None:
    """Give the last day of what is only planned, so that it can still be changed.

    What is proposed or in shadow is so for ever unless somebody writes otherwise.
    """
    entity = graph.entities.get(key)
    if getattr(entity, "status", None) in ("proposed", "shadow"):
        return date.max
    return day_before(getattr(entity, "starts", None), day)


def _posts(graph: Graph, key: str) -> Sequence[Any]:
    return [graph.entities[post] for post in graph.seats.posts_of.get(key, (key,))]


def _own_hours(posts: Iterable[Any]) -> float | None:
    """Add up the hours that posts state themselves; None where none does."""
    hours = [getattr(post, "hours_per_month", None) for post in posts]
    stated = [number for number in hours if number is not None]
    return float(sum(stated)) if stated else None


def _listed(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _words(value: Any) -> Sequence[str]:
    """Write values as the keys by which a limit is chosen."""
    return [str(one).lower() if isinstance(one, bool) else str(one) for one in _listed(value)]


def measured_kinds(subject: Subject) -> tuple[Kind, ...]:
    """Give the kinds of entity that a measure can be asked of."""
    return ("person", "post") if subject == "seat-holder" else (subject,)


def _limit(value: float, at_least: float | None, at_most: float | None, unit: str) -> str:
    """Say the limit, unless the sentence before says all there is to say."""
    part = " per cent" if unit.startswith("per cent") else ""
    if at_most is not None and value > at_most:
        return f"; the limit is {at_most:g}{part}" if at_most else ""
    if at_least is None or (at_least, value) == (1, 0):
        return ""
    if unit.startswith("of a full post") and at_least < 1:
        part = " of a full post"
    return f"; at least {at_least:g}{part} {'is' if part or at_least <= 1 else 'are'} asked for"


def within(value: float, at_least: float | None, at_most: float | None) -> bool:
    """Tell whether a value keeps to its bounds, both inclusive."""
    low, high = _ends(at_least, at_most)
    return low <= value <= high


def _ends(at_least: float | None, at_most: float | None) -> tuple[float, float]:
    """Give the smallest and the largest number that are within bounds."""
    return -inf if at_least is None else at_least, inf if at_most is None else at_most


def _found(name: str) -> Measure:
    measure = find_measure(name)
    assert measure is not None
    return measure


def _home(graph: Graph, key: str) -> KeyPath:
    posts: Any = graph.seats.posts_of.get(key)
    return graph.key_path(posts[0] if posts else key)
