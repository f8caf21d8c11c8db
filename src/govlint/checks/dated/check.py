"""Check of dates: is a day past, or soon to come?"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import model_validator

from govlint.checks.dated.coming import coming
from govlint.checks.dated.memberships import memberships
from govlint.checks.dated.past import OPEN_ENDED, PastDay, Since
from govlint.finding import Circumstance
from govlint.graph.classifying_fields import OF_WHAT
from govlint.graph.day_arithmetic import days_later
from govlint.graph.deadlines import EXPLANATIONS, MEMBERSHIPS
from govlint.graph.graph import Graph
from govlint.hit import Check, Hit, Need
from govlint.structure.field_types import Kind
from govlint.structure.named_field import NamedField, in_shape

LEFT = "person.until"
"""The field of a membership that holds the last day of whoever has it."""


class DatedCheck(Check):
    """A day is not past, or not soon to come; memberships are reported together, forum by forum."""

    circumstances: ClassVar[Collection[Circumstance]] = (Circumstance.INFERRED,)
    kind: Literal["dated"]
    on: Literal[Kind, "membership"] | None = None
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
        match self.on:
            case None:
                yield from coming(graph, day, self.within_days, self.days)
            case "membership":
                forums = self.scope(graph, "forum").entities
                before = days_later(day, -self.grace_days)
                yield from memberships(graph, forums, before, of_those_who_left=self.field == LEFT)
            case kind:
                entities = self.scope(graph, kind).entities
                yield from PastDay(
                    kind, entities, self.field, self.grace_days, self.or_since, self.together
                ).hits(graph, day)

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give what would be past if a term ran also for what is let off by what it is."""
        since = self.or_since
        fields = since.unless if since else {}
        if since and not OF_WHAT.isdisjoint(fields):
            unless = {field: fields[field] for field in fields if field not in OF_WHAT}
            wider = since.model_copy(update={"unless": unless})
            for hit in self.model_copy(update={"or_since": wider}).ask(graph, day):
                yield hit._replace(message="by what it is, no such term runs for it")

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

    def _owner_and_field(self) -> tuple[str, str]:
        if self.field == LEFT:
            return "person", "until"
        return "forum.members" if self.on == "membership" else str(self.on), self.field
