"""Drawing of a structure: boxes in an order that additions do not change, and lines between them.

It holds what is drawn and not where: each format lays it out for itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from govlint.answers.data import documented
from govlint.finding import Severity

Sort = Literal["answers", "escalates", "reports", "scrutinises", "replaces"]
"""What a line says of the body that it begins at."""


class Mark(StrEnum):
    """What became of a box or a line between two versions of a structure."""

    SAME = "same"
    ADDED = "added"
    GONE = "gone"
    MOVED = "moved"


@documented
@dataclass(frozen=True, slots=True)
class Votes:
    """The votes of one organisation on a forum."""

    organisation: str | None
    """Null for those who speak for none, for several, or for nobody that is stated."""
    votes: int


@documented
@dataclass(frozen=True, slots=True)
class Found:
    """How many findings of a severity are about a body."""

    severity: Severity
    count: int


@documented
@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A forum, or another body that forums answer to."""

    id: str
    name: str
    short: str | None
    kind: str | None
    """The kind of thing; null where it is described nowhere."""
    form: str | None
    board: bool
    """Whether it is a sovereign board."""
    under: str | None
    """The box that it stands below; null at the top, and for a joint body."""
    level: int
    joint: bool
    """Whether it answers to several bodies, so that it stands below none."""
    taking_part: int | None
    """Null where not all members are stated."""
    votes: int | None
    meetings_a_year: float | None
    whose: Sequence[Votes]
    """Whose the votes are, in the order of the organisations."""
    seated: Sequence[str]
    """The organisations that have a seat on it."""
    found: Sequence[Found]
    """The gravest first."""
    absent: str
    """In what way it does not stand on the day; empty where it does."""
    below: int = 0
    """Bodies below it that are not drawn."""
    mark: Mark = Mark.SAME

    @property
    def worst(self) -> Severity | None:
        """The severity of the gravest finding."""
        return self.found[0].severity if self.found else None


@documented
@dataclass(frozen=True, slots=True)
class Line:
    """A line between two boxes, or from a box to a body that has none."""

    from_: str
    to: str
    sort: Sort
    tree: bool
    """Whether it is the one by which a box stands below another."""
    mark: Mark = Mark.SAME


@documented
@dataclass(frozen=True, slots=True)
class Outside:
    """A body without a box that a line leads to, or an organisation with seats."""

    id: str
    name: str


@documented
@dataclass(frozen=True, slots=True)
class Map:
    """The boxes of a map in their order, each below the one before it or at the top."""

    boxes: Sequence[Box]
    lines: Sequence[Line]
    organisations: Sequence[Outside]
    """Those that have seats, in the order of the file."""
    outside: Sequence[Outside]
    """The bodies without a box that lines lead to."""
    only: str | None
    """The organisation without whose seat a box is dimmed."""
