"""Routes of lines between columns: along the gutters, and across a column only between boxes."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govlint.answers.drawing import Line

Gap = tuple[int, int]
"""A column, and the number of the box in it above which the gap is."""


class BoxPosition(NamedTuple):
    """Where a box stands: its column, its number in that, and its middle."""

    column: int
    number: int
    middle: float


class LineRoute(NamedTuple):
    """The way of a line before it has coordinates."""

    line: Line
    begin: BoxPosition
    end: BoxPosition
    gutters: Sequence[int]
    """The gutters that it runs along; gutter n is left of column n."""
    gaps: Sequence[Gap]
    """The gaps that it runs through, one between each gutter and the next."""

    @property
    def leaves_right(self) -> bool:
        """Whether it begins at the right side of a box."""
        return self.end.column >= self.begin.column

    @property
    def enters_right(self) -> bool:
        """Whether it ends at the right side of a box."""
        return self.end.column <= self.begin.column


def routes_of(
    lines: Sequence[Line], places: Mapping[str, BoxPosition], gaps: Sequence[Sequence[float]]
) -> Sequence[LineRoute]:
    """Find a way for each line, with the heights of the gaps of each column."""
    return [_route(line, places[line.from_], places[line.to], gaps) for line in lines]


def _route(
    line: Line, begin: BoxPosition, end: BoxPosition, gaps: Sequence[Sequence[float]]
) -> LineRoute:
    if begin.column == end.column:
        return LineRoute(line, begin, end, [begin.column + 1], [])
    if begin.column < end.column:
        crossed = range(begin.column + 1, end.column)
        gutters = [begin.column + 1, *(one + 1 for one in crossed)]
    else:
        crossed = range(begin.column - 1, end.column, -1)
        gutters = [begin.column, *crossed]
    through = []
    height = begin.middle
    for column in crossed:
        wanted = (height + end.middle) / 2
        number = min(range(len(gaps[column])), key=lambda one: abs(gaps[column][one] - wanted))
        height = gaps[column][number]
        through.append((column, number))
    return LineRoute(line, begin, end, gutters, through)
