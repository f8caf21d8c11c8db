"""What a measure is, and what it answers about one entity."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from govlint.finding import KeyPath
from govlint.graph.graph import Graph


class Sentence(NamedTuple):
    """The sum behind a number as the rest of a sentence, and the places that add up to it."""

    words: str
    places: tuple[tuple[str, KeyPath], ...] = ()
    at: KeyPath | None = None
    """Where the thing itself is written, if not at the entity that was asked about."""
    wrong: tuple[str, ...] = ()
    """The ids of all whom the number is about, if not the entity that was asked about."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A named number; `of` gives None about an entity of which too little is stated."""

    name: str
    unit: str
    of: Callable[[Graph, date, str], float | None]
    told: Callable[[Graph, date, str], Sentence]
    reads: tuple[str, ...] = ()
    """The fields of the entity without which the measure says nothing."""
    ages: bool = False
    """Whether it grows day by day though nothing changes, so that growing makes nothing worse."""
