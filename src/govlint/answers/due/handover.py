"""Handover from a forum to its successor: the days with neither, and the days with both."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from govlint.graph.day_arithmetic import days_later
from govlint.graph.graph import Graph
from govlint.structure.forums import Forum


class Changeover(NamedTuple):
    """The days between two forums, or with both."""

    entity: str
    successor: str
    first: date
    last: date | None
    """None where no end is stated."""
    gap: bool
    since_stated: bool = True
    """Whether it is stated since when both are there."""

    @property
    def days(self) -> int | None:
        """How many days it is, both ends counted."""
        return (self.last - self.first).days + 1 if self.last else None


def handovers(graph: Graph, day: date) -> Iterator[Changeover]:
    """Give the gaps and the double running that are not over on a day."""
    for key, forum in graph.forums.items():
        if forum.status == "stood-down":
            continue
        for predecessor in forum.replaces or ():
            before = graph.forums.get(predecessor)
            span = before and _span(predecessor, before, key, forum, day)
            if span and (span.last is None or span.last >= day):
                yield span


def _span(old: str, before: Forum, new: str, forum: Forum, day: date) -> Changeover | None:
    begins = forum.live_from if forum.status == "shadow" else forum.starts
    if before.status == "stood-down" and before.ends is None:
        return None
    if begins is None and forum.status == "proposed":
        return None
    if before.ends is None:
        if begins is None and forum.status == "shadow":
            return None
        return Changeover(old, new, begins or day, None, gap=False, since_stated=begins is not None)
    if begins is None:
        shadow = forum.status == "shadow"
        return Changeover(old, new, days_later(before.ends, 1), None, gap=True) if shadow else None
    after = days_later(before.ends, 1)
    if begins > after:
        return Changeover(old, new, after, days_later(begins, -1), gap=True)
    return Changeover(old, new, begins, before.ends, gap=False) if begins <= before.ends else None
