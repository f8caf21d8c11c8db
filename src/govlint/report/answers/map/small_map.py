"""Small map: branches in columns below their heads, and lines beside the columns."""

from collections import Counter
from collections.abc import Mapping, Sequence

from govlint.answers.drawing import Line, Map
from govlint.report.answers.map.cards import WIDTH, Content, card, content
from govlint.report.answers.map.columns import Column, in_columns
from govlint.report.answers.map.corners import Corners
from govlint.report.answers.map.facts import by_beginning, names_of
from govlint.report.answers.map.rails import INDENT, rails
from govlint.report.answers.map.routes import BoxPosition, Gap, LineRoute, routes_of
from govlint.report.answers.map.sheet import A3, MARGIN, Card, Sheet
from govlint.report.answers.map.tracks import APART

MOST_BOXES = 42
"""Boxes of a map on which each has a frame of its own."""

MOST_LINES = 24
"""Lines beside the columns; more of them can be followed by nobody."""

BETWEEN = 9.0
"""Points between two boxes of a column."""

FRAME = 110.0
"""What heading and legend take of the height of a sheet."""

GUTTER = 26.0
"""What a gutter is taken to need before its lines are known."""


def is_small(drawn: Map) -> bool:
    """Tell whether a map can be drawn with a frame around each box."""
    return len(drawn.boxes) <= MOST_BOXES


def tidy(drawn: Map, *, strips: bool) -> Sheet:
    """Lay out a small map."""
    bodies = {box.id for box in drawn.boxes}
    across = [one for one in drawn.lines if not one.tree and one.to in bodies]
    if len(across) > MOST_LINES:
        across = [one for one in across if one.sort == "answers"][:MOST_LINES]
    ways = set(across)
    said = by_beginning(one for one in drawn.lines if not one.tree and one not in ways)
    names = names_of(drawn)
    contents = [content(box, said.get(box.id, ()), names, strips=strips) for box in drawn.boxes]
    room = (A3[0] - 2 * MARGIN, A3[1] - 2 * MARGIN - FRAME)
    heights = [one.height + BETWEEN for one in contents]
    columns = in_columns(drawn.boxes, heights, WIDTH + GUTTER, room)
    return _Tidy(drawn, contents, columns, across).sheet()


class _Tidy:
    """A small map whose columns are known."""

    def __init__(
        self,
        drawn: Map,
        contents: Sequence[Content],
        columns: Sequence[Column],
        across: Sequence[Line],
    ) -> None:
        self.boxes, self.contents, self.columns = drawn.boxes, contents, columns
        column_of = {
            drawn.boxes[one].id: number for number, column in enumerate(columns) for one in column
        }
        self.least = [min(drawn.boxes[one].level for one in column) for column in columns]
        self.lines = [*_between_columns(drawn, column_of), *across]
        self.routes = self._routes(Counter())
        crossings = Counter(gap for route in self.routes for gap in route.gaps)
        self.routes = self._routes(crossings)
        self.crossings = crossings

    def _routes(self, crossings: Mapping[Gap, int]) -> Sequence[LineRoute]:
        tops = self._tops(crossings)
        places: dict[str, BoxPosition] = {}
        gaps: list[list[float]] = []
        for number, column in enumerate(self.columns):
            gaps.append([])
            bottom = -BETWEEN
            for at, one in enumerate(column):
                gaps[-1].append((bottom + tops[one]) / 2)
                bottom = tops[one] + self.contents[one].height
                middle = (tops[one] + bottom) / 2
                places[self.boxes[one].id] = BoxPosition(number, at, middle)
            gaps[-1].append(bottom + BETWEEN / 2)
        return routes_of(self.lines, places, gaps)

    def _tops(self, crossings: Mapping[Gap, int]) -> Mapping[int, float]:
        """Give the upper edge of each box, with room for the lines that run above it."""
        tops: dict[int, float] = {}
        for number, column in enumerate(self.columns):
            at = 0.0
            for place, one in enumerate(column):
                at += crossings.get((number, place), 0) * APART
                tops[one] = round(at, 2)
                at += self.contents[one].height + BETWEEN
        return tops

    def sheet(self) -> Sheet:
        """Give everything its place, the columns as far apart as the lines between them need."""
        tops = self._tops(self.crossings)
        corners = Corners(self.routes, self.columns, tops, self.contents)
        cards: list[Card] = []
        at = corners.width(0)
        lefts = []
        for number, column in enumerate(self.columns):
            lefts.append(at)
            deepest = 0.0
            for one in column:
                indent = (self.boxes[one].level - self.least[number]) * INDENT
                deepest = max(deepest, indent)
                cards.append(card(self.contents[one], round(at + indent, 2), tops[one]))
            at = round(at + deepest + WIDTH + corners.width(number + 1), 2)
        by_id = {one.box.id: one for one in cards}
        ways = corners.ways(by_id, lefts)
        low = max((point[1] for way in ways for point in way.points), default=0)
        bottom = max((one.bottom for one in cards), default=0)
        return Sheet(
            at, max(bottom, low), cards, rails(cards, [len(one) for one in self.columns]), ways
        )


def _between_columns(drawn: Map, column_of: Mapping[str, int]) -> Sequence[Line]:
    """Give the lines of the tree to the first box of a column that stands below another column."""
    found: dict[tuple[str, int], Line] = {}
    for line in drawn.lines:
        if line.tree and column_of[line.from_] != column_of[line.to]:
            found.setdefault((line.to, column_of[line.from_]), line)
    return list(found.values())
