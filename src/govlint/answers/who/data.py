"""Data of `who`: the keys of its JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

from govlint.answers.data import documented


@documented
@dataclass(frozen=True, slots=True)
class Ownership:
    """Who decides what was asked about."""

    decision: str | None
    """The decision that fits; null where nobody decides, or no sum chooses one of several."""
    decided_by: Sequence[str]
    acting: str | None
    """jointly, either or each-for-own, where that is stated."""
    reserved: bool
    covered: bool
    """Whether each who decides does so of right, or by a delegation that reaches the sum."""
    nobody: bool


@documented
@dataclass(frozen=True, slots=True)
class LadderStep:
    """A decision of the ladder, or a gap in it."""

    decision: str | None
    """Null for a gap."""
    over: float
    up_to: float | None
    """Null where nothing ends it."""
    decided_by: Sequence[str]
    """Also those to whom it is reserved."""
    acting: str | None
    reserved: bool
    here: bool
    """Whether the sum that was asked about is in it."""


@documented
@dataclass(frozen=True, slots=True)
class Paper:
    """A delegation on the way from a board to who decides."""

    delegation: str
    from_: str
    to: str
    limit: float | str | None
    """The money at which it stops; "none" where it has no limit, null where that is not stated."""
    instrument: str | None
    onward: str | None


@documented
@dataclass(frozen=True, slots=True)
class Exclusion:
    """A delegation, decider or member that does not count, and why."""

    id: str
    why: str


@documented
@dataclass(frozen=True, slots=True)
class WhoDecides:
    """Who decides something, and by what right."""

    answer: Ownership
    ladder: Sequence[LadderStep]
    authority: Sequence[Paper]
    excluded: Sequence[Exclusion]
    conditions: Sequence[str]
    must_agree: Sequence[str]
    recommended_by: Sequence[str]
    consulted: Sequence[str]
    informed: Sequence[str]
    performed_by: Sequence[str]
    beside: Sequence[str]
    findings: Sequence[str]
    """The fingerprints of the findings about it."""
