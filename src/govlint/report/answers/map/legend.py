"""Legend: what signs, lines, colours and figures mean, in rows below the picture."""

from collections.abc import Iterator, Mapping, Sequence

from govlint.answers.drawing import Map, Mark
from govlint.finding import Severity
from govlint.report.answers.map.organisation_keys import Key
from govlint.report.answers.map.sheet import Sheet, Words
from govlint.report.answers.map.svg_boxes import MARKS
from govlint.report.answers.map.svg_parts import is_apart, n, path, sign, text
from govlint.report.answers.map.widths import shortened, width
from govlint.structure.sanitise import printable

SIZE = 7.5
ROW = 12.0
LONGEST = 150.0
"""Points that the name of an organisation may take."""

LINES = {
    "tree": "stands below whom it answers to",
    "answers": "answers to",
    "escalates": "escalates to",
    "reports": "reports to",
    "scrutinises": "scrutinises",
    "replaces": "replaces",
}

WORDS = {Mark.ADDED: "came", Mark.GONE: "went", Mark.MOVED: "answers to another body"}
"""What became of a box between two versions."""

Entry = tuple[str, str]
"""A drawing that begins at 0, 0 at the middle of a row, and its words."""


def legend(
    drawn: Map, sheet: Sheet, keys: Mapping[str, Key], wide: float
) -> tuple[Sequence[str], float]:
    """Draw the legend in rows of a width; gives it with its height."""
    x, y = 0.0, ROW / 2
    written = []
    for shape, words in _entries(drawn, sheet, keys):
        begin = 20 if shape else 0
        takes = begin + width(words, SIZE) + 14
        if x and (x + takes > wide or not shape):
            x, y = 0.0, y + ROW
        written.append(f'<g transform="translate({n(x)} {n(y)})">{shape}')
        written.append(text(Words(begin, SIZE * 0.36, SIZE, words, "fact")) + "</g>")
        x += takes
    return written, y + ROW / 2 if written else 0.0


def _entries(drawn: Map, sheet: Sheet, keys: Mapping[str, Key]) -> Iterator[Entry]:
    yield from _of_boxes(drawn, sheet)
    yield from _of_marks(drawn)
    yield from _of_lines(sheet)
    worst = {box.worst for box in drawn.boxes}
    for severity in Severity:
        if severity in worst:
            yield sign(severity, (7, 0), 7, 1), str(severity)
    if sheet.fitted and any(box.votes is not None for box in drawn.boxes):
        yield text(Words(0, 2.7, SIZE, "8/14", "fact")), "votes, of those who take part"
    if keys:
        yield from _of_votes(drawn, keys)


def _of_boxes(drawn: Map, sheet: Sheet) -> Iterator[Entry]:
    """Show how a box of each sort looks that is there: as a frame, or as the letters of a name."""
    sorts = (
        ("board", "board", any(box.board for box in drawn.boxes)),
        ("joint", "answers to several", any(box.joint for box in drawn.boxes)),
        ("absent", "no forum, or does not stand", any(map(is_apart, drawn.boxes))),
    )
    for style, words, there in sorts:
        shape = '<rect class="frame" x="1" y="-4" width="14" height="8" rx="1.5"/>'
        if sheet.fitted:
            shape = text(Words(0, 2.7, SIZE, "Abc", f"name {style}"))
        if there:
            yield f'<g class="{style}">{shape}</g>', words


def _of_marks(drawn: Map) -> Iterator[Entry]:
    """Show the signs of what became of boxes, where two versions are drawn."""
    there = {box.mark for box in drawn.boxes}
    for mark, sign_ in MARKS.items():
        if mark in there and mark is not Mark.SAME:
            yield text(Words(4, 2.7, SIZE, sign_.strip(), "name")), WORDS[mark]


def _of_lines(sheet: Sheet) -> Iterator[Entry]:
    there = {one.line.sort for one in sheet.ways if not one.line.tree}
    for sort, words in LINES.items():
        if sort in there or (sort == "tree" and sheet.rails):
            yield path([(0, 0), (15, 0)], f"way {sort}"), words


def _of_votes(drawn: Map, keys: Mapping[str, Key]) -> Iterator[Entry]:
    yield "", "Whose votes:"
    for key, name in _named(drawn, keys):
        shape = f'<rect class="o{key.colour}" x="1" y="-4.5" width="14" height="9"/>'
        letter = (
            f'<text class="letter" x="8" y="2.6" font-size="7" text-anchor="middle">'
            f"{key.letter}</text>"
        )
        yield shape + letter, name
    if any(one.organisation not in keys for box in drawn.boxes for one in box.whose):
        shape = '<rect class="others" x="1" y="-4.5" width="14" height="9"/>'
        yield shape, "others, or not stated"


def _named(drawn: Map, keys: Mapping[str, Key]) -> Iterator[tuple[Key, str]]:
    for one in drawn.organisations:
        if one.id in keys:
            yield keys[one.id], shortened(printable(one.name), LONGEST, SIZE)
