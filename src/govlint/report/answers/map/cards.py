"""Cards of a small map: what stands in each box, and how high that makes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from govlint.answers.drawing import Box, Line
from govlint.report.answers.map.facts import (
    called,
    lines_in_words,
    rhythm,
    votes_in_words,
)
from govlint.report.answers.map.sheet import Card, Strip, Words
from govlint.report.answers.map.widths import wrapped

WIDTH = 156.0
PAD = 7.0
NAME, FACT, QUIET = 9.0, 7.5, 6.75
LEADING = 1.2
STRIP = 8.0
SIGN = 24.0
"""The room that the sign of a finding takes of the first line."""


@dataclass(frozen=True, slots=True)
class Content:
    """The lines of a card before it has a place."""

    box: Box
    name: Sequence[str]
    fact: str
    quiet: Sequence[str]
    strip: bool

    @property
    def height(self) -> float:
        """The height of the card."""
        lines = len(self.name) * NAME + FACT + len(self.quiet) * QUIET
        return round(2 * PAD - 3 + lines * LEADING + (STRIP + 3 if self.strip else 0), 2)


def content(box: Box, lines: Sequence[Line], names: Mapping[str, str], *, strips: bool) -> Content:
    """Break what a card says into lines."""
    room = WIDTH - 2 * PAD
    said = lines_in_words(box, lines, names)
    return Content(
        box,
        wrapped(called(box), room - (SIGN if box.found else 0), NAME, 2, bold=True),
        ", ".join(filter(None, (votes_in_words(box), rhythm(box)))),
        wrapped(said, room, QUIET, 2) if said else (),
        strips and bool(box.whose),
    )


def card(of: Content, x: float, y: float) -> Card:
    """Put a card in its place."""
    words = []
    at = y + PAD - 3
    for size, style, lines in (
        (NAME, "name", of.name), (FACT, "fact", [of.fact]), (QUIET, "quiet", of.quiet),
    ):  # fmt: skip
        for line in lines:
            at += size * LEADING
            words.append(Words(x + PAD, round(at, 2), size, line, style))
    strip = Strip(x + PAD, y + of.height - PAD - STRIP + 2, WIDTH - 2 * PAD, STRIP)
    sign = (x + WIDTH - SIGN + 4, y + PAD + NAME / 2) if of.box.found else None
    return Card(of.box, x, y, WIDTH, of.height, words, strip if of.strip else None, sign, NAME)
