"""What has no day: things of which a diary would be asked, and that state none."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from govlint.answers.lacking import lacking
from govlint.graph.graph import Graph
from govlint.structure.field_types import Kind


class _DateField(NamedTuple):
    """A day that things of a kind may state."""

    kind: Kind
    what: str
    states: Callable[[Any], object]
    counts: Callable[[Any], bool] = lambda _: True
    """Whether a thing is one of which the day is asked."""


ASKED = (
    _DateField(
        "forum",
        "when its terms are reviewed",
        lambda one: (
            getattr(one.terms_of_reference, "review_due", None)
            or getattr(one.terms_of_reference, "approved_on", None)
        ),
        lambda one: one.status == "active",
    ),
    _DateField("delegation", "an end", lambda one: one.ends),
    _DateField(
        "decision",
        "a day by which it is due",
        lambda one: one.due,
        lambda one: one.status == "open",
    ),
    _DateField("agreement", "an end", lambda one: one.ends),
    _DateField("agreement", "a day of review", lambda one: one.review_due or one.starts),
    _DateField("person", "a term of office", lambda one: one.until),
)


def undated(graph: Graph) -> Iterator[str]:
    """Say of how many things a day is not stated, kind by kind, members of forums last."""
    for asked in ASKED:
        things = [one for one in graph.of_kind(asked.kind).values() if asked.counts(one)]
        without = sum(not asked.states(one) for one in things)
        several = "people" if asked.kind == "person" else ""
        yield from lacking(without, len(things), asked.what, asked.kind, several)
    seats = [
        (forum, member)
        for forum in graph.forums.values()
        if forum.status == "active"
        for member in forum.members or ()
    ]
    without = sum(not (member.until or (forum.terms and member.since)) for forum, member in seats)
    yield from lacking(without, len(seats), "the end of a term", "membership")
