"""Dates: is a day past, or soon to come?"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar, Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, model_validator

from govlint.finding import Circumstance, KeyPath
from govlint.graph.calendar import days_later, months_later
from govlint.graph.classifying_fields import OF_WHAT
from govlint.graph.deadlines import EXPLANATIONS, MEMBERSHIPS, Due, Window, days_in
from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.graph.seats import Seat, seats_in
from govlint.graph.standing import left_on
from govlint.graph.succession import unfollowed
from govlint.hit import Check, Hit, Need, Shape, added_up, exempt
from govlint.structure.fields import Kind
from govlint.structure.forums import CHAIRS
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import NamedField, in_shape
from govlint.structure.traits import plain
from govlint.structure.word_lists import counted, in_words

OPEN_ENDED = ("ends", "until")
"""Days that many rightly do not have, so that their absence hides nothing."""

PAST = {
    "act_by": "was to be done by {day}",
    "due": "was due on {day}",
    "ends": "had its last day on {day}",
    "review_due": "was to be reviewed by {day}",
    "reviewed_on": "was last reviewed on {day}",
    "starts": "started on {day}",
    "terms_of_reference.approved_on": "had its terms of reference approved on {day}",
    "terms_of_reference.review_due": "was to have its terms of reference reviewed by {day}",
    "vacant_since": "has been vacant for {days}, since {day}",
}
"""How a day that is past is said, by its field; of any other its label."""

MOST_DAYS = 3
"""Days of one entity that a message names; the rest stand beside it."""


MOST_NAMED = 3
"""Members, or others alike, whom a message names."""

MOST_RELATED = 8
"""Others alike that stand beside a finding."""

Past = tuple[Seat, date]
"""A membership and the last day that it had."""


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


class DatedCheck(Check):
    """A day is not past, or not soon to come; memberships are reported together, forum by forum."""

    circumstances: ClassVar[Collection[Circumstance]] = (Circumstance.INFERRED,)
    kind: Literal["dated"]
    on: Kind | Literal["membership"] | None = None
    """The kind of entity that is asked, or every membership."""
    field: str = ""
    """The field that holds the day."""
    grace_days: int = 0
    """How many days after the day are let pass."""
    or_since: Since | None = None
    """Another day to count from, where the field is not stated."""
    together: tuple[str, ...] = ()
    """Fields that make one finding of all in which they are stated and the same."""
    days: tuple[str, ...] = ()
    """Fields of any kind of entity, such as `forum.ends`, in place of `on` and `field`."""
    within_days: int = 0
    """How many days ahead one of `days` is reported."""

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if bool(self.days) == bool(self.on and self.field):
            raise ValueError("a rule on days states `on` and `field`, or `days`")
        return self

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each subject, or each forum with memberships, whose day is past."""
        if self.on is None:
            yield from self._coming(graph, day)
            return
        if self.on == "membership":
            yield from self._memberships(graph, days_later(day, -self.grace_days))
            return
        alike: dict[object, list[Overdue]] = {}
        for overdue in self._overdue(graph, day):
            alike.setdefault(self._group(graph, overdue), []).append(overdue)
        for group in alike.values():
            yield self._past(graph, day, group)

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give what would be past if a term ran also for what is let off by what it is."""
        since = self.or_since
        fields = since.unless if since else {}
        if since and not OF_WHAT.isdisjoint(fields):
            unless = {field: fields[field] for field in fields if field not in OF_WHAT}
            wider = since.model_copy(update={"unless": unless})
            for hit in self.model_copy(update={"or_since": wider}).ask(graph, day):
                yield replace(hit, message="by what it is, no such term runs for it")

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say which day is needed."""
        if self.on is None:
            return ()
        if self.on == "membership":
            return self.needs_of(graph, "forum", "members")
        if self.field in OPEN_ENDED:
            return ()
        instead = self.or_since.field if self.or_since else None
        return [Need(self.field, self.scope(graph, self.on), instead)]

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        if self.on:
            yield NamedField(("field",), *self._owner_and_field(), day=True)
        if self.on and self.or_since:
            yield NamedField(("or_since", "field"), self.on, self.or_since.field, day=True)
            yield from in_shape(str(self.on), self.or_since.unless, "or_since", "unless")
        for position, field in enumerate(self.together):
            yield NamedField(("together", position), str(self.on), field)
        for position, day in enumerate(self.days):
            kind, _, field = day.partition(".")
            if day not in (f"forum.{MEMBERSHIPS}", EXPLANATIONS):
                yield NamedField(("days", position), kind, field, day=True)

    def _overdue(self, graph: Graph, day: date) -> Iterator[Overdue]:
        assert self.on
        assert self.on != "membership"
        for key, entity in self.scope(graph, self.on).entities.items():
            if not self._over(entity, day):
                field, begun, last = self._last(graph, key, entity)
                if last and days_later(last, self.grace_days) < day:
                    yield Overdue(key, field, begun, last)

    def _group(self, graph: Graph, overdue: Overdue) -> object:
        """Give what all of one finding have in common; the entity where a field is not stated."""
        assert self.on
        assert self.on != "membership"
        entity = graph.of_kind(self.on)[overdue.key]
        values = [value_of(graph, self.on, overdue.key, entity, one) for one in self.together]
        same = bool(values) and None not in values
        return (overdue.field, overdue.last, *values) if same else overdue.key

    def _past(self, graph: Graph, day: date, group: Sequence[Overdue]) -> Hit:
        """Report the first of those alike, with the others beside it."""
        first, *others = group
        late = counted((day - first.last).days, "day")
        message = (
            f"{graph.label(first.key)} {self._words(first.field, first.begun, first.last, late)}"
        )
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

    def _owner_and_field(self) -> tuple[str, str]:
        if self.field == "person.until":
            return "person", "until"
        return "forum.members" if self.on == "membership" else str(self.on), self.field

    def _coming(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each entity with a day that is not past and not far."""
        window = Window(day, days_later(day, self.within_days))
        for key, due in days_in(graph, window, self.days):
            if due:
                name = f"{graph.label(key)}: " if key else ""
                yield _due(name, day, sorted(due, key=lambda one: (one.day, one.words)))

    def _over(self, entity: Any, day: date) -> bool:
        """Tell whether the last day of the thing itself is past, so that no other day matters."""
        ends = getattr(entity, "ends", None)
        return self.field not in OPEN_ENDED and ends is not None and ends < day

    def _last(self, graph: Graph, key: str, entity: Any) -> tuple[str, date | None, date | None]:
        """Give the field from which the last day follows, the day it states, and the last day."""
        assert self.on
        assert self.on != "membership"
        last = value_of(graph, self.on, key, entity, self.field)
        if last is not None or self.or_since is None:
            return self.field, last, last
        if key in exempt(graph, self.on, self.or_since.unless):
            return self.field, None, None
        begun = value_of(graph, self.on, key, entity, self.or_since.field)
        return self.or_since.field, begun, begun and months_later(begun, self.or_since.months)

    def _words(self, field: str, begun: date | None, last: date, days: str) -> str:
        """Say what was on a day, and how long ago it is."""
        assert self.on
        assert self.on != "membership"
        if said := PAST.get(field):
            words = said.format(day=begun, days=days)
        else:
            label = label_of(ENTITIES[self.on][1], field)
            words = f'has as its "{label}" {begun}'
        if field != self.field and self.or_since:
            words += f"; {counted(self.or_since.months, 'month')} later was {last}"
        return words if said and "{days}" in said else f"{words}, {days} ago"

    def _memberships(self, graph: Graph, day: date) -> Iterator[Hit]:
        for forum in self.scope(graph, "forum").entities:
            entries = graph.memberships.by_forum.get(forum) or ()
            past = (
                list(_left(graph, entries, day))
                if self.field == "person.until"
                else list(unfollowed(entries, day))
            )
            if not past:
                continue
            message = f"{graph.label(forum)}: {self._who(graph, past)}"
            related = tuple(
                (f"{graph.seat(seat)}{_sits_as(seat)}, until {end}", seat.key_path)
                for seat, end in past
            )
            by = {
                **added_up((seat.term, seat.number) for seat, _ in past),
                **_without_a_lead(graph, forum, past),
            }
            value = seats_in(seat for seat, _ in past)
            yield Hit(message, graph.key_path(forum), related, value=value, limit=0, parts=by)

    def _who(self, graph: Graph, past: Sequence[Past]) -> str:
        """Say of one what has ended and when, and of several who they are."""
        left = self.field == "person.until"
        if len(past) == 1:
            seat, end = past[0]
            name, capacity = graph.seat(seat), seat.member.capacity
            if left:
                if _is_post_over(graph, seat, end):
                    return f"{name}{_sits_as(seat)} ended on {end} and still has a seat"
                return f"{name}{_sits_as(seat)} left office on {end}"
            role = "" if capacity == "member" else f" as {plain(capacity)}"
            return f"{name}'s term{role} ended on {end}"
        names = in_words([f"{graph.seat(seat)}{_sits_as(seat)}" for seat, _ in past[:MOST_NAMED]])
        more = f" and {len(past) - MOST_NAMED} more" if len(past) > MOST_NAMED else ""
        over = left and any(_is_post_over(graph, seat, end) for seat, end in past)
        gone = "have left office, or their posts have ended" if over else "have left office"
        what = gone if left else "are past the end of their terms"
        return f"{len(past)} members {what}: {names}{more}"


def _place(graph: Graph, overdue: Overdue) -> KeyPath:
    return graph.key_path(overdue.key, *overdue.field.split("."))


def _left(graph: Graph, entries: Sequence[Seat], day: date) -> Iterator[Past]:
    """Give the memberships, not over themselves, of people and posts that are there no more."""
    for seat in entries:
        over = seat.member.until and seat.member.until < day
        if not over and (end := left_on(graph, seat, day)):
            yield seat, end


def _is_post_over(graph: Graph, seat: Seat, end: date) -> bool:
    """Tell whether somebody has gone on a day by the end of the post."""
    person = graph.structure.people.get(seat.holder or "")
    return not (person and person.until == end)


def _without_a_lead(graph: Graph, forum: str, past: Sequence[Past]) -> Mapping[str, float]:
    """Give as parts whether a chair and a deputy are there, where the term of a chair is over.

    No rule asks for a chair beside one who has left, so that this grows as the others go.
    """
    if not any(seat.member.capacity in CHAIRS for seat, _ in past):
        return {}
    over = {seat.position for seat, _ in past}
    leading = {
        seat.member.capacity
        for seat in graph.seats_of(forum) or ()
        if seat.position not in over and seat.vacant < seat.number
    }
    chair, deputy = bool(leading & {*CHAIRS}), "deputy-chair" in leading
    return {"chair": 0.0 - chair, "deputy-chair": 0.0 - deputy}


def _due(name: str, day: date, due: Sequence[Due]) -> Hit:
    words = [f"{one.words}, {_in_days((one.day - day).days)}" for one in due]
    more = [f"{len(due) - MOST_DAYS} more"] if len(due) > MOST_DAYS else []
    message = f"{name}{'; '.join([*words[:MOST_DAYS], *more])}"
    others = tuple((one.words, one.key_path) for one in due[1:])
    by = added_up((one.what, one.number) for one in due)
    return Hit(message, due[0].key_path, others, value=len(due), limit=0, parts=by)


def _in_days(number: int) -> str:
    return f"in {counted(number, 'day')}" if number else "today"


def _sits_as(seat: Seat) -> str:
    capacity = seat.member.capacity
    return "" if capacity == "member" else f" ({plain(capacity)})"
