"""Days of entities that are past, those alike in one finding."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from govlint.finding import Circumstance
from govlint.graph.day_arithmetic import days_later, months_later
from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.hit import Hit, Shape, exempt
from govlint.place import KeyPath
from govlint.structure.field_types import Kind
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.word_lists import counted, in_words

OPEN_ENDED = ("ends", "until")
"""Days that many rightly do not have, so that their absence hides nothing."""

PAST = {
    "act_by": "was to be done by {day}",
    "due": "was due on {day}",
    "ends": "had its last day on {day}",
    "review_due": "was to be reviewed by {day}",
    "reviewed_on": "was last reviewed on {day}",
    "terms_of_reference.review_due": "was to have its terms of reference reviewed by {day}",
    "vacant_since": "has been vacant for {days}, since {day}",
}
"""How a day that is past is said, by its field; of any other its label."""

BEGUN = {
    "starts": "began on {day}",
    "terms_of_reference.approved_on": "had its terms of reference approved on {day}",
}
"""How the day is said from which a term of months runs, by its field; of any other its label."""

UNSTATED = {
    "review_due": "no day for its review",
    "terms_of_reference.review_due": "no day for their review",
}
"""How it is said that a day is not stated, by its field; of any other its label."""

MOST_NAMED = 3
"""Others alike whom a message names."""

MOST_RELATED = 8
"""Others alike that stand beside a finding."""


class Since(BaseModel):
    """A day from which a term of months runs."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    field: str
    """The field that holds the day."""
    months: int
    """How long the term is."""
    unless: Shape = {}
    """What has, in any field, one of these values has no such term."""


class Overdue(NamedTuple):
    """An entity whose day is past."""

    key: str
    field: str
    """The field from which the day follows."""
    begun: date | None
    """The day that the field states."""
    last: date


class PastDay(NamedTuple):
    """A question whether a day that each entity of a kind states is past."""

    kind: Kind
    entities: Mapping[str, Any]
    field: str
    grace_days: int
    or_since: Since | None
    together: Sequence[str]

    def hits(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each entity whose day is past, or for all that are alike."""
        alike: dict[object, list[Overdue]] = {}
        for overdue in self._overdue(graph, day):
            alike.setdefault(self._group(graph, overdue), []).append(overdue)
        for group in alike.values():
            yield self._past(graph, day, group)

    def _overdue(self, graph: Graph, day: date) -> Iterator[Overdue]:
        for key, entity in self.entities.items():
            if not self._over(entity, day):
                field, begun, last = self._last(graph, key, entity)
                if last and days_later(last, self.grace_days) < day:
                    yield Overdue(key, field, begun, last)

    def _group(self, graph: Graph, overdue: Overdue) -> object:
        """Give what all of one finding have in common; the entity where a field is not stated."""
        entity = graph.of_kind(self.kind)[overdue.key]
        values = [value_of(graph, self.kind, overdue.key, entity, one) for one in self.together]
        same = bool(values) and None not in values
        return (overdue.field, overdue.last, *values) if same else overdue.key

    def _past(self, graph: Graph, day: date, group: Sequence[Overdue]) -> Hit:
        """Report the first of those alike, with the others beside it."""
        first, *others = group
        late = counted((day - first.last).days, "day")
        said = self._since if first.field != self.field else self._words
        message = f"{graph.label(first.key)} {said(first, late)}"
        if others:
            names = [graph.label(one.key) for one in others[:MOST_NAMED]]
            more = [f"{len(others) - MOST_NAMED} more"] if len(others) > MOST_NAMED else []
            message += f"; the same is true of {in_words([*names, *more])}"
        return Hit(
            message,
            _place(graph, first),
            tuple((graph.label(one.key), _place(graph, one)) for one in others[:MOST_RELATED]),
            None if first.field == self.field else Circumstance.INFERRED,
            wrong=tuple(one.key for one in group),
            parts=tuple(one.key for one in group) if self.together else (),
        )

    def _over(self, entity: Any, day: date) -> bool:
        """Tell whether the last day of the thing itself is past, so that no other day matters."""
        ends = getattr(entity, "ends", None)
        return self.field not in OPEN_ENDED and ends is not None and ends < day

    def _last(self, graph: Graph, key: str, entity: Any) -> tuple[str, date | None, date | None]:
        """Give the field from which the last day follows, the day it states, and the last day."""
        last = value_of(graph, self.kind, key, entity, self.field)
        if last is not None or self.or_since is None:
            return self.field, last, last
        if key in exempt(graph, self.kind, self.or_since.unless):
            return self.field, None, None
        begun = value_of(graph, self.kind, key, entity, self.or_since.field)
        return self.or_since.field, begun, begun and months_later(begun, self.or_since.months)

    def _words(self, overdue: Overdue, days: str) -> str:
        """Say what was on a day, and how long ago it is."""
        words = PAST.get(self.field) or self._stated(self.field)
        if "{days}" not in words:
            words += ", {days} ago"
        return words.format(day=overdue.last, days=days)

    def _since(self, overdue: Overdue, days: str) -> str:
        """Say from which day a term ran, that no other is stated, and how long ago it ended."""
        assert self.or_since is not None
        begun = BEGUN.get(overdue.field) or self._stated(overdue.field)
        unstated = UNSTATED.get(self.field, f'no "{self._label(self.field)}"')
        return (
            f"{begun.format(day=overdue.begun)}, with {unstated} stated; "
            f"{counted(self.or_since.months, 'month')} after that was {overdue.last}, {days} ago"
        )

    def _stated(self, field: str) -> str:
        return f'has as its "{self._label(field)}" {{day}}'

    def _label(self, field: str) -> str:
        return label_of(ENTITIES[self.kind][1], field)


def _place(graph: Graph, overdue: Overdue) -> KeyPath:
    return graph.key_path(overdue.key, *overdue.field.split("."))
