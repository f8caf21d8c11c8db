"""Outline: a large map as rows in newspaper columns on one sheet."""

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from govlint.answers.drawing import Map
from govlint.report.answers.map.fitting import BETWEEN, HEAD, Fit, fit
from govlint.report.answers.map.rows import (
    APART,
    BESIDE,
    DEEPEST,
    HEADINGS,
    LINE,
    QUIET,
    QUIET_LINE,
    STEP,
    BodyRow,
    Fields,
    fields_of,
    rows_of,
)
from govlint.report.answers.map.sheet import Card, Point, Sheet, Strip, Words
from govlint.report.answers.map.widths import shortened, wrapped

CONTINUED = "continued"


def outline(drawn: Map, wide: float, high: float, *, strips: bool) -> Sheet:
    """Lay out a large map in so many points."""
    rows = rows_of(drawn)
    fields = fields_of(rows, strips=strips)
    found = fit(rows, fields, wide, high)
    cards: list[Card] = []
    words: list[Words] = []
    rails: list[Sequence[Point]] = []
    for number, column in enumerate(found.columns):
        x = number * (found.room + BETWEEN) * found.size
        made = _Column(rows, column, fields, found, x)
        cards += made.cards()
        words += made.headings()
        rails += made.rails()
    used = max((card.bottom for card in cards), default=0)
    return Sheet(wide, used, cards, rails, words=words, body=found.size, fitted=True)


class _Column:
    """One column, from its headings down."""

    def __init__(
        self, rows: Sequence[BodyRow], column: Sequence[int], fields: Fields, found: Fit, x: float
    ) -> None:
        self.rows = [rows[one] for one in column]
        self.fields, self.x, self.em, self.room = fields, x, found.size, found.room
        self.above = _above(rows, column[0]) if column else []
        self.tops: list[float] = []
        at = HEAD + (LINE if self.above else 0)
        self.for_names = found.room - fields.width
        for number, row in enumerate(self.rows):
            at += APART if row.box.level == 0 and number else 0
            self.tops.append(at)
            at += row.height(self.for_names, first=True)
        self.bottom = at
        self.later = _going_on(rows[column[-1] + 1 :]) if column else frozenset()

    def cards(self) -> Iterator[Card]:
        """Put each row in its place."""
        for row, top in zip(self.rows, self.tops, strict=True):
            yield self._card(row, top)

    def _card(self, row: BodyRow, top: float) -> Card:
        em = self.em
        left = self.x + row.indent * em
        right = self.x + self.room * em
        lines = row.lines(self.for_names)
        base = (top + 1.02) * em
        ends = right - self.fields.sign * em
        strip_at = ends - self.fields.strip * em
        rhythm_at = strip_at - (0.5 * em if self.fields.strip else 0)
        votes_at = rhythm_at - self.fields.rhythm * em
        name = shortened(row.name, self.for_names - row.indent, 1, bold=row.heads)
        words = [Words(left, base, em, name, "name head" if row.heads else "name")]
        for text, at in ((row.votes, votes_at), (row.rhythm, rhythm_at)):
            if text:
                words.append(Words(at, base, em, text, "fact", right=True))
        if row.quiet and not lines:
            beside = left + (row.named + BESIDE) * em
            words.append(Words(beside, base, QUIET * em, row.quiet, "quiet"))
        quiet = wrapped(row.quiet, self.for_names - row.indent - 1, QUIET, lines) if lines else ()
        for number, text in enumerate(quiet):
            at = base + (number + 1) * QUIET_LINE * em
            words.append(Words(left + em, at, QUIET * em, text, "quiet"))
        strip = Strip(strip_at, (top + 0.36) * em, (self.fields.strip - 0.4) * em, 0.74 * em)
        return Card(
            row.box,
            left - 0.3 * em,
            top * em,
            right - left + 0.3 * em,
            (LINE + lines * QUIET_LINE) * em,
            words,
            strip if self.fields.strip and row.box.whose else None,
            (ends + 0.65 * em, (top + 0.72) * em) if row.box.found else None,
            em,
            frame=False,
        )

    def headings(self) -> Iterator[Words]:
        """Say what the figures are, and what a column goes on with."""
        em = self.em
        ends = self.x + (self.room - self.fields.sign) * em
        size = HEADINGS * em
        at = (HEAD - 0.4) * em
        strip_at = ends - self.fields.strip * em
        rhythm_at = strip_at - (0.5 * em if self.fields.strip else 0)
        if self.fields.strip:
            yield Words(strip_at, at, size, "whose", "column")
        if self.fields.rhythm:
            yield Words(rhythm_at, at, size, "a year", "column", right=True)
        if self.fields.votes:
            votes_at = rhythm_at - self.fields.rhythm * em
            yield Words(votes_at, at, size, "votes", "column", right=True)
        if self.above:
            text = shortened(f"{self.above[0].name}, {CONTINUED}", self.room, QUIET)
            yield Words(self.x, (HEAD + 0.95) * em, QUIET * em, text, "quiet")

    def rails(self) -> Iterator[Sequence[Point]]:
        """Draw the lines of the tree, which go on from the last column and into the next."""
        head = HEAD + LINE
        open_ = dict.fromkeys(_going_on(self.rows), (head, head))
        for row, top in zip(self.rows, self.tops, strict=True):
            level = row.box.level
            for deeper in [one for one in open_ if one > level]:
                yield self._rail(deeper, *open_.pop(deeper))
            if level:
                middle = top + LINE / 2
                open_[level] = open_.get(level, (top - 0.2, 0))[0], middle
                x = self._rail_at(level) * self.em
                yield [(x, middle * self.em), (x + STEP * 0.42 * self.em, middle * self.em)]
        for level, (begin, end) in open_.items():
            yield self._rail(level, begin, self.bottom if level in self.later else end)

    def _rail(self, level: int, begin: float, end: float) -> Sequence[Point]:
        x = self._rail_at(level) * self.em
        return [(x, begin * self.em), (x, end * self.em)]

    def _rail_at(self, level: int) -> float:
        """Give where the line stands that leads to rows of a level, in the unit of the print."""
        return self.x / self.em + (min(level, DEEPEST) - 0.65) * STEP


def _going_on(rows: Iterable[BodyRow]) -> frozenset[int]:
    """Give the levels whose lines come from above to rows that follow."""
    found: set[int] = set()
    least: float = inf
    for row in rows:
        if row.box.level == 0:
            break
        if row.box.level < least:
            least = row.box.level
            found.add(least)
    return frozenset(found)


def _above(rows: Sequence[BodyRow], number: int) -> Sequence[BodyRow]:
    """Give the bodies that a row stands below, the nearest first."""
    found: list[BodyRow] = []
    level = rows[number].box.level
    for row in reversed(rows[:number]):
        if level == 0:
            break
        if row.box.level < level:
            found.append(row)
            level = row.box.level
    return found
