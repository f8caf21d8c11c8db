"""Given: what must hold of a subject, by other measures, for a limit to be asked of it."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from govlint.checks.limit.allowed_range import allowed
from govlint.graph.graph import Graph
from govlint.graph.identity import holder_of
from govlint.measures.catalogue import MEASURES, find_measure
from govlint.measures.measure import Measure, Reading
from govlint.structure.nearest_word import nearest, usually

PARTS_OF_QUESTIONS = ("forum.child-forums", "programme.organisations-gaining")
"""Measures that are one half of what is wrong where a rule is given them, so that they can mend it.

A layer with nothing below it passes nothing on, and what one body gains one body may lead.
"""


def measure_named(name: str) -> str:
    """Accept the name of a measure that exists; raises ValueError."""
    if find_measure(name) is None:
        raise ValueError(f"there is no measure of this name{_meant(name)}")
    return name


_CALLED = {
    **dict.fromkeys(
        ("members", "people", "seats", "size", "headcount", "number-of-members"),
        ("forum.participants", "forum.voting-seats"),
    ),
    **dict.fromkeys(
        ("voters", "votes", "voting", "voting-members", "voting-seats"), ("forum.voting-seats",)
    ),
    **dict.fromkeys(("frequency", "meetings", "per-year"), ("forum.meetings-per-year",)),
    **dict.fromkeys(("hours", "hours-per-year"), ("forum.hours-per-year",)),
    **dict.fromkeys(("vacancies", "vacant"), ("forum.vacant-percent",)),
}
"""What people call a measure, without its subject."""

_ALL = "; `govlint schema --of rule` lists them all"


def _meant(name: str) -> str:
    """Say which measure was meant, or where all are listed."""
    subject, _, bare = usually(name).rpartition(".")
    if (meant := _CALLED.get(bare)) and subject in ("", "forum", "forums"):
        named = " or ".join(f'"{one}"' for one in meant)
        return f"; did you mean {named}?"
    near = nearest(name, MEASURES, own_words=False)
    lasts = {one.rpartition(".")[2]: one for one in MEASURES}
    if near is None or nearest(bare, [near.rpartition(".")[2]], own_words=False) is None:
        last = None if subject else nearest(bare, lasts, own_words=False)
        near = lasts[last] if last else None
    return f'; did you mean "{near}"?' if near else _ALL


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
        reading = reading_of(measure_of(self.measure), graph, day, key)
        if reading is None or reading.in_doubt:
            return None
        is_within = allowed(self.at_least, self.at_most).holds(reading.value)
        return () if is_within else reading.customs or None


def measure_of(name: str) -> Measure:
    """Give a measure that a rule names, which was looked for when the rule was read."""
    measure = find_measure(name)
    assert measure is not None
    return measure


def reading_of(measure: Measure, graph: Graph, day: date, key: str) -> Reading | None:
    """Measure one thing; of a post the seat-holder that it is, where seat-holders are measured."""
    whom = holder_of(graph, key) if measure.subject == "seat-holder" else key
    return measure.of(graph, day, whom)
