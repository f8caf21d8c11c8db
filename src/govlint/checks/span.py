"""Spans: do two days of something lie too far apart, or too near to each other?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from govlint.graph.day_arithmetic import months_later
from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.hit import Check, Hit, Need
from govlint.structure.bounds import what_no_number_keeps
from govlint.structure.field_types import Kind
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import NamedField
from govlint.structure.word_lists import counted

MOST_MONTHS = 12_000
"""A thousand years; a day that much later is still one."""


class SpanCheck(Check):
    """Two days of a subject lie at most, or at least, so many months apart."""

    units: ClassVar = {"at_most": "months", "at_least": "months"}
    kind: Literal["span"]
    on: Kind
    """The kind of entity that is asked."""
    begins: str
    """The field that holds the first day."""
    ends: str
    """The field that holds the last day."""
    at_most: int | None = Field(None, ge=0, le=MOST_MONTHS)
    """The largest number of months that is no finding."""
    at_least: int | None = Field(None, ge=0, le=MOST_MONTHS)
    """The smallest number of months that is no finding."""

    @model_validator(mode="after")
    def _has_a_limit(self) -> Self:
        if self.at_most is None and self.at_least is None:
            raise ValueError("a span states `at_most` or `at_least`")
        if nothing := what_no_number_keeps(self.at_least, self.at_most):
            raise ValueError(nothing)
        return self

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each subject that states both days, and lies beyond a limit."""
        for key, entity in self.scope(graph, self.on).entities.items():
            first = value_of(graph, self.on, key, entity, self.begins)
            last = value_of(graph, self.on, key, entity, self.ends)
            if first is None or last is None:
                continue
            for months, said in self._broken(first, last):
                words = f"{self._label(self.begins)} {first}, {self._label(self.ends)} {last}"
                yield Hit(
                    f"{graph.label(key)}: {words}, {_apart(first, last)}; {said}",
                    graph.key_path(key, *self.ends.split(".")),
                    ((self._label(self.begins), graph.key_path(key, *self.begins.split("."))),),
                    value=(last - first).days,
                    limit=(months_later(first, months) - first).days,
                )

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that both days are needed."""
        return self.needs_of(graph, self.on, self.begins, self.ends)

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield NamedField(("begins",), self.on, self.begins, day=True)
        yield NamedField(("ends",), self.on, self.ends, day=True)

    def _broken(self, first: date, last: date) -> Iterator[tuple[int, str]]:
        """Give each limit that is broken; the day a month later is still within the month."""
        most, least = self.at_most, self.at_least
        if most is not None and last > months_later(first, most):
            yield most, f"the limit is {_months(most)}"
        if least is not None and last < months_later(first, least):
            yield least, f"at least {_months(least)} {'is' if least == 1 else 'are'} asked for"

    def _label(self, field: str) -> Any:
        return label_of(ENTITIES[self.on][1], field)


def _months(number: int) -> str:
    return f"{number} month{'s' * (number != 1)}"


def _apart(first: date, last: date) -> str:
    """Say how far a day lies from another: whole months, and the days that are left."""
    if last < first:
        return "which comes first"
    if last == first:
        return "the same day"
    months = (last.year - first.year) * 12 + last.month - first.month
    months -= months_later(first, months) > last
    days = (last - months_later(first, months)).days
    parts = [_months(months)] * bool(months) + [counted(days, "day")] * bool(days)
    return f"{' and '.join(parts)} later"
