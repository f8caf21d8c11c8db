"""Sizes and loads in the report: the largest forums, and who has most hours of meetings."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from govlint.answers.answer import Block, Column, Row, table
from govlint.answers.report.decisions_and_routes import NOTHING
from govlint.graph.graph import Graph
from govlint.measures.catalogue import MEASURES
from govlint.measures.people.load import meetings_of
from govlint.structure.figures import about

BAR = 24
"""Cells of the longest bar."""


class Amount(NamedTuple):
    """A forum or a seat-holder, and a number of it."""

    key: str
    value: float
    estimated: bool = False


def largest(graph: Graph, day: date, forums: Collection[str]) -> Sequence[Amount]:
    """Order the forums that are there by the people taking part, the largest first."""
    measure = MEASURES["forum.participants"]
    live = [key for key in forums if graph.forums[key].status in ("active", "shadow")]
    return _ranked(
        Amount(key, reading.value) for key in live if (reading := measure.of(graph, day, key))
    )


def loaded(graph: Graph, day: date, forums: Collection[str] | None = None) -> Sequence[Amount]:
    """Order those who sit on forums by their hours of meetings a month, the most loaded first."""
    measure = MEASURES["person.hours-per-month"]
    holders = [
        holder
        for holder, seats in graph.seats.by_holder.items()
        if forums is None or any(seat.forum in forums for seat in seats)
    ]
    return _ranked(
        Amount(key, reading.value, _is_estimated(graph, key))
        for key in holders
        if (reading := measure.of(graph, day, key))
    )


def _is_estimated(graph: Graph, holder: str) -> bool:
    return any(one.time.estimated for one in meetings_of(graph, holder))


def _ranked(ones: Iterable[Amount]) -> Sequence[Amount]:
    return sorted((one for one in ones if one.value), key=lambda one: -one.value)


def sizes_block(graph: Graph, found: Sequence[Amount]) -> Block:
    """Give the forums with their bars."""
    columns = (Column("forum"), Column("people", right=True), Column("", spare=1))
    return _bars(columns, [(graph.label(one.key), one) for one in found], 0)


def loads_block(graph: Graph, found: Sequence[Amount]) -> Block:
    """Give those who sit on forums with their bars."""
    columns = (Column("who"), Column("hours a month", right=True), Column("", spare=1))
    return _bars(columns, [(graph.label(one.key), one) for one in found], 1)


def _bars(columns: Sequence[Column], found: Sequence[tuple[str, Amount]], places: int) -> Block:
    if not found:
        return NOTHING
    most = max(one.value for _, one in found)
    rows = [
        Row((name, about(one.value, estimated=one.estimated, places=places),
             "━" * max(1, round(one.value / most * BAR))))
        for name, one in found
    ]  # fmt: skip
    return table(columns, rows)
