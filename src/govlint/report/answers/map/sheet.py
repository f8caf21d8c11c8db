"""Sheet: what is drawn and where, in points, before anything is written as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass

from govlint.answers.drawing import Box, Line

Point = tuple[float, float]

A3 = (1190.6, 841.9)
"""A sheet of A3 on its long side."""

MARGIN = 28.0


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text at its baseline."""

    x: float
    y: float
    size: float
    text: str
    style: str
    """What it is: name, head, fact or quiet."""
    right: bool = False
    """Whether it ends at x."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Where the strip of whose votes stands."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Card:
    """A box at its place."""

    box: Box
    x: float
    y: float
    width: float
    height: float
    words: Sequence[Words]
    strip: Strip | None
    sign: Point | None
    """Where the sign of the worst finding has its middle."""
    size: float
    """The size of its name."""
    frame: bool = True
    """Whether a frame is drawn around it."""

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class LinePath:
    """A line between two boxes, corner by corner, from the one that says it."""

    line: Line
    points: Sequence[Point]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is drawn between the heading and the legend."""

    width: float
    height: float
    cards: Sequence[Card]
    rails: Sequence[Sequence[Point]] = ()
    """The lines of the tree."""
    ways: Sequence[LinePath] = ()
    words: Sequence[Words] = ()
    """What stands beside the boxes."""
    body: float = 7.5
    """The size of what stands below a name."""
    fitted: bool = False
    """Whether it was made to fit one sheet of A3."""
