"""Data of `due`: the keys of its JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

from govlint.answers.data import documented


@documented
@dataclass(frozen=True, slots=True)
class Moment:
    """A day that something of an entity falls on."""

    entity: str | None
    """Null for the structure itself."""
    what: str
    on: str
    """The day, as in 2026-01-31."""
    days: int
    """How far it is from the day that is asked about; less than 0 where it is past."""


@documented
@dataclass(frozen=True, slots=True)
class Handover:
    """The days between a forum and its successor, or with both of them."""

    entity: str
    successor: str
    from_: str
    until: str | None
    """Null where no end is stated."""
    days: int | None


@documented
@dataclass(frozen=True, slots=True)
class Diary:
    """What a structure's days ask for."""

    overdue: Sequence[Moment]
    due: Sequence[Moment]
    begins: Sequence[Moment]
    ends: Sequence[Moment]
    gaps: Sequence[Handover]
    double_running: Sequence[Handover]
