"""Data of `trace`: the keys of its JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

from govlint.answers.data import documented


@documented
@dataclass(frozen=True, slots=True)
class Trigger:
    """What sends a thing up a step; without a risk and a sum, nothing is stated that does."""

    risk_at_least: float | None
    value_over: float | None


@documented
@dataclass(frozen=True, slots=True)
class Power:
    """A decision that somebody on the way takes, or a delegation that they hold."""

    id: str
    over: float | None
    """Null where no band is stated."""
    up_to: float | None
    """Null where no band is stated, or nothing ends it."""
    jointly: bool
    """Whether it is decided with others only."""


@documented
@dataclass(frozen=True, slots=True)
class WayStep:
    """A step from one forum, post or body to the next."""

    from_: str
    to: str
    by: str
    """The field that leads there: escalates_to, accountable_to by default, reports_to of a post,
    or the delegation that it goes back by."""
    triggers: Sequence[Trigger]
    may_decide: Sequence[Power] | None
    """What is decided there; null where that is not stated."""
    within_days: int | None
    """The days in which it is answered there; the fewest of several routes."""
    next_meeting_days: int | None
    """The days until it meets there at the latest, evenly spread over the year, and those by which
    papers are in before."""


@documented
@dataclass(frozen=True, slots=True)
class WayEnd:
    """Where a way stops before it reaches a board, and why."""

    entity: str
    why: str


@documented
@dataclass(frozen=True, slots=True)
class OtherWay:
    """A way beside: a line of accountability, a predecessor, an owner, an appeal."""

    from_: str
    to: str
    by: str
    """The field that leads there."""


@documented
@dataclass(frozen=True, slots=True)
class MetAgain:
    """Somebody who sits at several steps of the way."""

    holder: str
    forums: Sequence[str]
    chairs: Sequence[str]
    """Those of the forums that they chair."""


@documented
@dataclass(frozen=True, slots=True)
class Trace:
    """The way up from something."""

    start: Sequence[str]
    boards: Sequence[str]
    """The boards that it reaches, in the order in which the steps lead there."""
    steps: Sequence[WayStep]
    ends: Sequence[WayEnd]
    others: Sequence[OtherWay]
    met_again: Sequence[MetAgain]
