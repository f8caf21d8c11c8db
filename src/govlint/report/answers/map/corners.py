"""Corners of the lines beside the columns: each in a track of its own."""

from collections.abc import Hashable, Mapping, Sequence

from govlint.report.answers.map.cards import Content
from govlint.report.answers.map.columns import Column
from govlint.report.answers.map.routes import LineRoute
from govlint.report.answers.map.sheet import Card, LinePath, Point
from govlint.report.answers.map.tracks import APART, Stretch, in_tracks, tracks_of

EDGE = 9.0
"""Points between a column and the first line beside it."""

Port = tuple[int, bool]
"""A route, and whether it is its end that is meant."""


class Corners:
    """Where routes turn."""

    def __init__(
        self,
        routes: Sequence[LineRoute],
        columns: Sequence[Column],
        tops: Mapping[int, float],
        contents: Sequence[Content],
    ) -> None:
        self.routes, self.columns, self.tops, self.contents = routes, columns, tops, contents
        self.ports = self._ports()
        self.crossings = self._crossings()
        self.levels = [self._levels(number) for number in range(len(routes))]
        self.tracks = [self._tracks(gutter) for gutter in range(len(columns) + 1)]

    def width(self, gutter: int) -> float:
        """Give how wide a gutter has to be; the outer ones need no room without lines."""
        tracks = tracks_of(self.tracks[gutter])
        if not tracks and gutter in (0, len(self.columns)):
            return 0.0
        return 2 * EDGE + max(tracks - 1, 0) * APART

    def ways(self, cards: Mapping[str, Card], lefts: Sequence[float]) -> Sequence[LinePath]:
        """Give the corners of each route, where the columns begin there."""
        return [
            LinePath(route.line, self._points(number, route, cards, lefts))
            for number, route in enumerate(self.routes)
        ]

    def _ports(self) -> Mapping[Port, float]:
        """Share the sides of each box among the lines that begin or end there."""
        sides: dict[tuple[int, int, bool], list[tuple[float, Port]]] = {}
        for number, route in enumerate(self.routes):
            for end, place, other, right in (
                (False, route.begin, route.end, route.leaves_right),
                (True, route.end, route.begin, route.enters_right),
            ):
                side = (place.column, place.number, right)
                sides.setdefault(side, []).append((other.middle, (number, end)))
        found: dict[Port, float] = {}
        for (column, number, right), there in sides.items():
            box = self.columns[column][number]
            step = self.contents[box].height / (len(there) + 1)
            for at, (_, port) in enumerate(sorted(there)):
                found[port] = self.tops[box] + step * (at + 1) + (1.5 if right else -1.5)
        return found

    def _crossings(self) -> Mapping[tuple[int, int], float]:
        """Give the height at which each route runs through each gap."""
        used: dict[tuple[int, int], int] = {}
        found: dict[tuple[int, int], float] = {}
        for number, route in enumerate(self.routes):
            for column, at in route.gaps:
                track = used[column, at] = used.get((column, at), -1) + 1
                found[number, column] = self._in_gap(column, at, (track + 1) * APART)
        return found

    def _in_gap(self, column: int, at: int, away: float) -> float:
        """Give the height of a line above a box, or below the last."""
        boxes = self.columns[column]
        if at < len(boxes):
            return self.tops[boxes[at]] - away
        return self.tops[boxes[-1]] + self.contents[boxes[-1]].height + away

    def _levels(self, number: int) -> Sequence[float]:
        """Give the heights at which a route runs from side to side."""
        crossed = [self.crossings[number, column] for column, _ in self.routes[number].gaps]
        return [self.ports[number, False], *crossed, self.ports[number, True]]

    def _tracks(self, gutter: int) -> Mapping[Hashable, int]:
        stretches = []
        for number, route in enumerate(self.routes):
            for at, one in enumerate(route.gutters):
                if one == gutter:
                    ends = self.levels[number][at : at + 2]
                    stretches.append(Stretch(number, min(ends), max(ends)))
        return in_tracks(stretches)

    def _points(
        self, number: int, route: LineRoute, cards: Mapping[str, Card], lefts: Sequence[float]
    ) -> Sequence[Point]:
        begin, end = cards[route.line.from_], cards[route.line.to]
        levels = self.levels[number]
        points = [(begin.right if route.leaves_right else begin.x, levels[0])]
        for at, gutter in enumerate(route.gutters):
            x = self._track(gutter, number, lefts, cards)
            points += [(x, levels[at]), (x, levels[at + 1])]
        points.append((end.right if route.enters_right else end.x, levels[-1]))
        return [(round(x, 2), round(y, 2)) for x, y in points]

    def _track(
        self, gutter: int, number: int, lefts: Sequence[float], cards: Mapping[str, Card]
    ) -> float:
        track = self.tracks[gutter][number] * APART
        if gutter < len(lefts):
            return lefts[gutter] - EDGE - track
        return max(one.right for one in cards.values()) + EDGE + track
