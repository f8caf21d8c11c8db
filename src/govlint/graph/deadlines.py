"""Deadlines: the days on which something of a structure ends, begins or falls due."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, cast

from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.parts_of_findings import as_words
from govlint.place import KeyPath
from govlint.structure.field_types import Kind
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES

ONLY_WHILE = {
    ("decision", "due"): ("open",),
    ("decision", "act_by"): ("taken",),
    ("forum", "live_from"): ("shadow",),
    ("forum", "ends"): ("active", "shadow"),
}
"""The status in which a day still means something."""

LIVE = ("active",)
"""The status in which all other days of a forum do."""

MEMBERSHIPS = "members.until"
EXPLANATIONS = "explain.until"


WITHOUT_ON = (" until", " from", " by", " since")
"""Ends of labels that a day may follow as it is."""


class Due(NamedTuple):
    """A day, what it is, and where it is written."""

    day: date
    words: str
    key_path: KeyPath
    what: str
    """The field, and of a list who it is about: the same whatever the day."""
    number: int = 1
    """How many seats it is of."""


class Window(NamedTuple):
    """The days that are asked about, both inclusive."""

    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        """Tell whether a day is one of them."""
        return day is not None and self.first <= day <= self.last


def days_in(
    graph: Graph, window: Window, fields: Sequence[str]
) -> Iterator[tuple[str | None, list[Due]]]:
    """Give the days of each entity, and then of the file, in fields written like `forum.ends`."""
    for kind in ENTITIES:
        wanted = [name.partition(".")[2] for name in fields if name.startswith(f"{kind}.")]
        for key, entity in graph.of_kind(kind).items():
            ends = getattr(entity, "ends", None)
            if ends is None or ends >= window.first:
                found = [
                    due
                    for field in wanted
                    if _means_something(kind, field, entity)
                    for due in _stated(graph, window, key, field)
                ]
                if EXPLANATIONS in fields and entity.explain:
                    found += _explained(entity.explain, window, graph.key_path(key))
                yield key, found
    if EXPLANATIONS in fields:
        yield None, list(_explained(graph.structure.explain, window, ()))


def _means_something(kind: Kind, field: str, entity: Any) -> bool:
    status = getattr(entity, "status", None)
    wanted = ONLY_WHILE.get((kind, field), LIVE if kind == "forum" else (status,))
    return status in wanted


def _stated(graph: Graph, window: Window, key: str, field: str) -> Iterator[Due]:
    if field == MEMBERSHIPS:
        yield from _memberships(graph, window, key)
        return
    kind = graph.kinds[key]
    day = cast("date | None", value_of(graph, kind, key, graph.entities[key], field))
    if day and window.holds(day):
        label = label_of(ENTITIES[kind][1], field)
        words = f"{label}{'' if label.endswith(WITHOUT_ON) else ' on'} {day}"
        yield Due(day, words, graph.key_path(key, *field.split(".")), as_words(field))


def _memberships(graph: Graph, window: Window, forum: str) -> Iterator[Due]:
    for seat in graph.seats_of(forum) or ():
        until = seat.member.until
        if until and window.holds(until):
            words, place = f"{graph.seat(seat)} until {until}", (*seat.key_path, "until")
            yield Due(until, words, place, f"{as_words(MEMBERSHIPS)} {seat.term}", seat.number)


def _explained(explain: Any, window: Window, home: KeyPath) -> Iterator[Due]:
    for rule, explanation in (explain or {}).items():
        if window.holds(explanation.until):
            words = f'explanation of "{rule}" until {explanation.until}'
            place = (*home, "explain", rule, "until")
            yield Due(explanation.until, words, place, as_words(f"{EXPLANATIONS} {rule}"))
