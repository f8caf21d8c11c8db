"""Data of `meetings`: the keys of its JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

from govlint.answers.data import documented


@documented
@dataclass(frozen=True, slots=True)
class SitsOnlyHere:
    """A seat-holder, or unnamed seats of one name, that no other forum has."""

    holder: str | None
    seat: str | None
    """The name of unnamed seats; null where the holder is known."""
    count: int


@documented
@dataclass(frozen=True, slots=True)
class RestsOnIt:
    """Something that names the forum."""

    entity: str
    field: str


@documented
@dataclass(frozen=True, slots=True)
class ForumMeetings:
    """What one forum takes, and what would have to go elsewhere without it."""

    forum: str
    hours_a_year: float | None
    """Of all who sit there together; null where rhythm or members are not stated."""
    meetings_a_year: float | None
    people: int | None
    """Who sits there, with a vote or without."""
    estimated: bool
    """Whether it holds minutes or preparation that nobody stated."""
    set_apart: str | None
    """Why it is not for anybody to drop: board, scrutiny or law."""
    only_here: Sequence[SitsOnlyHere]
    rests_on_it: Sequence[RestsOnIt]


@documented
@dataclass(frozen=True, slots=True)
class AllMeetings:
    """All forums that stand, least resting on them first."""

    forums: Sequence[ForumMeetings]
    total_hours: float | None
    """Of all forums whose rhythm and members are stated, those in common as one meeting."""
    unknown: Sequence[str]
    """The forums whose rhythm or members are not stated."""
