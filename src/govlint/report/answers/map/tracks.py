"""Tracks: room for lines that run beside one another, so that none lies on another."""

from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

APART = 4.5
"""Points between two lines."""


class Stretch(NamedTuple):
    """How far a line runs along a corridor."""

    who: Hashable
    low: float
    high: float


def in_tracks(stretches: Sequence[Stretch]) -> Mapping[Hashable, int]:
    """Give each stretch the first track that is free along all of it."""
    ends: list[float] = []
    found: dict[Hashable, int] = {}
    for one in sorted(stretches, key=lambda it: (it.low, it.high)):
        free = (number for number, end in enumerate(ends) if end + APART < one.low)
        track = next(free, len(ends))
        ends[track : track + 1] = [one.high]
        found[one.who] = track
    return found


def tracks_of(found: Mapping[Hashable, int]) -> int:
    """Count the tracks."""
    return max(found.values(), default=-1) + 1
