"""Data of `diff`: the keys of its JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from govlint.answers.data import documented
from govlint.change.forum_data import ForumChanges


@documented
@dataclass(frozen=True, slots=True)
class SeatGroup:
    """A seat-holder, or the unnamed seats of one name."""

    holder: str | None
    seat: str | None
    """The name of unnamed seats; null where the holder is known."""
    count: int


@documented
@dataclass(frozen=True, slots=True)
class ChangedSeat:
    """Something that is otherwise of a seat that stays."""

    holder: str | None
    seat: str | None
    field: str
    before: Any
    after: Any


@documented
@dataclass(frozen=True, slots=True)
class SeatChanges:
    """What became of the seats of one forum that is in both versions."""

    forum: str
    before: int | None
    """The number of seats; null where the members are not stated."""
    after: int | None
    in_: Sequence[SeatGroup]
    out: Sequence[SeatGroup]
    changed: Sequence[ChangedSeat]


@documented
@dataclass(frozen=True, slots=True)
class HolderHours:
    """The hours a year that meetings take of one seat-holder."""

    holder: str
    before: float
    after: float


@documented
@dataclass(frozen=True, slots=True)
class HourChanges:
    """The hours a year that meetings take of everybody, as `meetings` counts them."""

    before: float | None
    """Null where no forum states both its rhythm and its members."""
    after: float | None
    people: Sequence[HolderHours]
    """Those whose hours changed, those that changed most first."""


@documented
@dataclass(frozen=True, slots=True)
class MeetingChanges:
    """The meetings a year of all forums whose hours are known."""

    before: float | None
    after: float | None


@documented
@dataclass(frozen=True, slots=True)
class OwnerChange:
    """A decision that others decide now; without a side where it is written in one version."""

    decision: str
    before: Sequence[str]
    after: Sequence[str]


@documented
@dataclass(frozen=True, slots=True)
class MoneyBand:
    """The sums that somebody may decide, by a decision or a delegation."""

    over: float | None
    """Null where no band is stated."""
    up_to: float | None
    """Null where no band is stated, or nothing ends it."""
    by: str
    jointly: bool
    """Whether it is decided with others only."""


@documented
@dataclass(frozen=True, slots=True)
class AuthorityChange:
    """What a forum, post or person may decide of one matter, where that is otherwise now."""

    holder: str
    matter: str
    """The type of decisions, a decision without one, or a matter of a delegation."""
    before: Sequence[MoneyBand]
    after: Sequence[MoneyBand]


@documented
@dataclass(frozen=True, slots=True)
class RouteChange:
    """A way from a forum to a board that was won or lost."""

    forum: str
    board: str
    by: str
    """The forum at which the way is another: itself, or one on its way up."""
    before: int | None
    """The steps of the shortest way; null where there was none."""
    after: int | None


@documented
@dataclass(frozen=True, slots=True)
class HomeNeeded:
    """A field that names what is going, and that has to name something else."""

    entity: str
    field: str
    of: str


@documented
@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that is stated otherwise, or a whole entity that came or went."""

    entity: str | None
    """Null for the structure itself."""
    field: str | None
    """Null where the whole entity came or went."""
    before: Any
    """As it was written; the kind of an entity that went, null where there was nothing."""
    after: Any


@documented
@dataclass(frozen=True, slots=True)
class FindingChangesData:
    """What became of the findings, each as `check` writes it."""

    new: Sequence[dict[str, Any]]
    worse: Sequence[dict[str, Any]]
    better: Sequence[dict[str, Any]]
    gone: Sequence[dict[str, Any]]
    explained: Sequence[dict[str, Any]]
    """What was a finding before and is explained now, with its reason, by and until."""


@documented
@dataclass(frozen=True, slots=True)
class ChangeData:
    """What changed between two versions of a structure."""

    verdict: str
    """nothing, overlaid, replaced or neither: the first that applies."""
    forums: ForumChanges
    seats: Sequence[SeatChanges]
    hours: HourChanges
    meetings: MeetingChanges
    decisions: Sequence[OwnerChange]
    authority: Sequence[AuthorityChange]
    routes: Sequence[RouteChange]
    homes: Sequence[HomeNeeded]
    """What would have to name something else; empty where both versions are written."""
    voices: Sequence[str]
    """Who would be heard nowhere; empty where both versions are written."""
    changes: Sequence[FieldChange]
    """Every other field that is stated otherwise."""
    findings: FindingChangesData
