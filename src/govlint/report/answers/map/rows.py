"""Rows of an outline: what stands on the line of each body, in the unit of the size of its name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from govlint.answers.drawing import Box, Line, Map
from govlint.report.answers.map.facts import (
    by_beginning,
    called,
    lines_in_words,
    names_of,
    votes_in_short,
)
from govlint.report.answers.map.widths import width
from govlint.structure.figures import figure

STEP = 1.1
"""How far a row stands to the right of the one that it is below."""

HEADED = 2
"""The deepest level whose heads are printed bold."""

DEEPEST = 9
"""Levels after which rows stand no further to the right."""

LINE, QUIET_LINE, APART = 1.32, 1.1, 0.5
"""The height of a row, of a further line in smaller print, and what stands free above a branch."""

QUIET = 0.84
"""The size of smaller print."""

BESIDE = 0.8
"""What stands free between a name and the smaller print behind it."""

HEADINGS = 0.72
"""The size of the headings of a column."""

MOST_QUIET = 2
"""Lines of smaller print below a name."""


@dataclass(frozen=True, slots=True)
class Fields:
    """How wide the figures at the end of the rows are; none is nothing."""

    votes: float
    rhythm: float
    strip: float
    sign: float

    @property
    def width(self) -> float:
        """The width of all of them."""
        return self.votes + self.rhythm + self.strip + self.sign


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body on its line."""

    box: Box
    name: str
    votes: str
    rhythm: str
    quiet: str
    heads: bool
    """Whether it is printed bold: at the top, as a board, or as the head of a large branch."""
    named: float
    """The width of its name."""
    said: float
    """The width of its smaller print."""

    @property
    def indent(self) -> float:
        """How far to the right it stands."""
        return min(self.box.level, DEEPEST) * STEP

    def is_beside(self, room: float) -> bool:
        """Tell whether its smaller print fits behind its name."""
        return self.indent + self.named + BESIDE + self.said <= room

    def lines(self, room: float) -> int:
        """Count the lines of smaller print below its name, in a room for both."""
        if not self.quiet or self.is_beside(room):
            return 0
        return min(MOST_QUIET, int(self.said / max(room - self.indent - 1, 1)) + 1)

    def height(self, room: float, *, first: bool) -> float:
        """Give its height, in a room for name and smaller print."""
        apart = APART if self.box.level == 0 and not first else 0
        return apart + LINE + self.lines(room) * QUIET_LINE


def rows_of(drawn: Map) -> Sequence[BodyRow]:
    """Make the row of each body, with all lines that are not of the tree in words."""
    said = by_beginning(one for one in drawn.lines if not one.tree)
    names = names_of(drawn)
    heads = {box.under for box in drawn.boxes if box.level <= HEADED}
    return [
        _row(box, said.get(box.id, ()), names, heads=not box.level or box.board or box.id in heads)
        for box in drawn.boxes
    ]


def fields_of(rows: Sequence[BodyRow], *, strips: bool) -> Fields:
    """Say which figures there are, and how much room they take."""
    votes = max((width(row.votes) for row in rows), default=0)
    often = max((width(row.rhythm) for row in rows), default=0)
    return Fields(
        max(votes, width("votes", HEADINGS)) + 0.7 if votes else 0,
        max(often, width("a year", HEADINGS)) + 0.7 if often else 0,
        4.6 if strips else 0,
        2.2 if any(row.box.found for row in rows) else 0,
    )


def _row(box: Box, lines: Sequence[Line], names: Mapping[str, str], *, heads: bool) -> BodyRow:
    quiet = lines_in_words(box, lines, names)
    name = called(box)
    often = box.meetings_a_year
    return BodyRow(
        box,
        name,
        votes_in_short(box),
        "" if often is None else figure(often, 0),
        quiet,
        heads,
        width(name[:200], bold=heads),
        width(quiet[:400], QUIET),
    )
