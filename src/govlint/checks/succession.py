"""Succession of forums: has what was replaced been stood down?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from govlint.graph.day_arithmetic import days_later
from govlint.graph.graph import Graph
from govlint.graph.standing_on_a_day import is_over
from govlint.hit import Check, Condition, Hit
from govlint.parts_of_findings import as_words

STANDING = {"active": "active", "shadow": "in shadow"}
"""The status of a forum that is not stood down, and how it is said."""

WEIGHT = {"active": 2.0, "shadow": 1.0}
"""How much of both there is at once."""


class SuccessionCheck(Check):
    """A forum that another active forum replaces is stood down within some days."""

    kind: Literal["succession"]
    grace_days: int
    """How many days both may run on."""

    def conditions(self) -> Iterator[Condition]:
        """List nothing, for what replaces a forum is to be live."""
        yield from ()

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum that is active or in shadow beside its successor."""
        successors: dict[str, list[tuple[str, int]]] = {}
        for key, forum in self.scope(graph, "forum").entities.items():
            begun = forum.live_from or forum.starts
            if begun and days_later(begun, self.grace_days) >= day:
                continue
            if is_over(forum, day):
                continue
            for position, old in enumerate(forum.replaces or ()):
                if old != key and _is_there(graph, old, day):
                    successors.setdefault(old, []).append((key, position))
        for old, new in successors.items():
            yield self._hit(graph, old, new)

    def _hit(self, graph: Graph, old: str, new: Sequence[tuple[str, int]]) -> Hit:
        successors = [graph.forums[key] for key, _ in new]
        days = [day for one in successors if (day := one.live_from or one.starts)]
        since = f" since {min(days)}" if days else ""
        names = graph.labels([key for key, _ in new])
        verb = "replaces" if len(new) == 1 else "replace"
        if since:
            verb = "has replaced" if len(new) == 1 else "have replaced"
        related = tuple(
            (f"{graph.label(key)} replaces it", graph.key_path(key, "replaces", position))
            for key, position in new
        )
        still = f"is still {STANDING[graph.forums[old].status]}"
        message = f"{graph.label(old)} {still}, though {names} {verb} it{since}"
        parts = {one: 0.0 for one, _ in new} | {
            as_words("status"): WEIGHT[graph.forums[old].status]
        }
        return Hit(message, graph.key_path(old), related, parts=parts)


def _is_there(graph: Graph, forum: str, day: date) -> bool:
    """Tell whether a forum is active or in shadow, and has no last day that is past."""
    known = graph.forums.get(forum)
    return known is not None and known.status in STANDING and not is_over(known, day)
