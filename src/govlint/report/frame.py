"""Frame of a place in a file: its lines, numbered, with the exact span underlined."""

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from govlint.place import Place
from govlint.structure.sanitise import printable
from govlint.structure.word_lists import counted

MOST_LINES = 3
"""Lines of a span that are shown before the rest is only counted."""

LINE_END = "\n"

CELLS_BEFORE, CELLS_AFTER = 1, 2
"""Cells of a sheet that are shown beside the one meant."""

WIDEST = 34
"""Letters of a cell that are shown."""

ELLIPSIS = "…"

LETTERS_A_CELL = 4
"""Letters that are looked at for each cell of the room; a file can be one line of megabytes."""


class Pages:
    """The texts of the files, of which a few lines are looked up and the rest is never split."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._given = texts
        self._texts: dict[str, str] = {}
        """Those that were looked into, with one sign for the end of a line."""
        self._met: dict[str, tuple[int, int]] = {}
        """The line of each file that was looked up last, and where it begins."""

    def lines(self, path: str, first: int) -> Sequence[str]:
        """Give the first few lines from one on; none where the file ends before."""
        text, start = self._text(path), self._start(path, first)
        rows: list[str] = []
        while start is not None and len(rows) < MOST_LINES:
            end = text.find(LINE_END, start)
            rows.append(text[start:] if end < 0 else text[start:end])
            start = None if end < 0 else end + 1
        return rows

    def _text(self, path: str) -> str:
        if path not in self._texts:
            text = self._given.get(path, "")
            self._texts[path] = text.replace("\r\n", LINE_END).replace("\r", LINE_END)
        return self._texts[path]

    def _start(self, path: str, line: int) -> int | None:
        """Find where a line begins, from the last one that was looked up if that is above it."""
        text = self._text(path)
        known, start = self._met.get(path, (1, 0))
        if known > line:
            known, start = 1, 0
        for _ in range(line - known):
            start = text.find(LINE_END, start) + 1
            if not start:
                return None
        self._met[path] = line, start
        return start


def frame(pages: Pages, place: Place, width: int, style: str) -> Iterator[Text]:
    """Give the lines of a frame, none wider than `width` cells."""
    if place.sheet:
        yield from _cells(pages, place, width, style)
        return
    lines = pages.lines(place.path, place.line)
    if not lines:
        return
    last = max(place.line, place.end_line - (place.end_column == 1))
    shown = range(place.line, min(last, place.line + len(lines) - 1) + 1)
    gutter = len(str(shown[-1]))
    room = max(20, width - gutter - 3)
    for number, line in zip(shown, lines, strict=False):
        start = place.column - 1 if number == place.line else len(line) - len(line.lstrip())
        end = place.end_column - 1 if number == place.end_line else len(line)
        text, before, under = _cut(line, start, max(end, start + 1), room)
        yield _row(str(number), gutter, Text(text))
        yield _row("", gutter, Text(" " * before + "^" * under, style))
    if last > shown[-1]:
        more = last - shown[-1]
        yield _row("", gutter, Text(f"{ELLIPSIS} and {counted(more, 'more line')}", "dim"))


def _cells(pages: Pages, place: Place, width: int, style: str) -> Iterator[Text]:
    """Give the row of a sheet under its headings: its first cell, and those around the one meant.

    A page of a sheet begins with the number of the row of its headings.
    """
    head = pages.lines(place.page, 1)
    if not head or not head[0].isdecimal():
        return
    lines = dict.fromkeys([int(head[0]), place.line])
    rows = [_of_row(pages, place, line) for line in lines]
    at = place.column - 1
    wanted = [0, *range(max(1, at - CELLS_BEFORE), at + 1 + CELLS_AFTER)] if at else [0, 1, 2]
    known = [one for one in wanted if any(one < len(row) for row in rows) or one == at]
    gutter = len(str(place.line))
    texts = {one: [printable(row[one]) if one < len(row) else "" for row in rows] for one in known}
    widths = {one: min(max(map(cell_len, [*texts[one], "  "])), WIDEST) for one in known}
    while len(known) > 1 and sum(widths[one] + 2 for one in known) > width - gutter - 3:
        known.remove(next(one for one in reversed(known) if one != at))
    for line, number in enumerate(map(str, lines)):
        shown = [set_cell_size(_shortened(texts[one][line], widths[one]), widths[one])
                 for one in known]  # fmt: skip
        yield _row(number, gutter, Text("  ".join(shown).rstrip()))
    before = sum(widths[one] + 2 for one in known if one < at)
    yield _row("", gutter, Text(" " * before + "^" * widths[at], style))


def _of_row(pages: Pages, place: Place, row: int) -> list[str]:
    lines = pages.lines(place.page, row + 1)
    return lines[0].split("\t") if lines else []


def _row(number: str, gutter: int, text: Text) -> Text:
    return Text.assemble((f"{number:>{gutter}} | ", "dim"), text)


def _cut(line: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """Fit a line into a room around its span; gives it with the cells before and under the span."""
    most = room * LETTERS_A_CELL
    around = line[max(0, start - most) : start], line[start:end][:most], line[end : end + most]
    before, span, after = map(printable, around)
    if cell_len(before) + cell_len(span) + cell_len(after) <= room:
        return before + span + after, cell_len(before), max(1, cell_len(span))
    span = _shortened(span, room * 2 // 3)
    left = room - cell_len(span)
    if cell_len(before) > left - min(1, cell_len(after)):
        before = ELLIPSIS + _tail(before, max(1, left // 2 - 1))
    after = _shortened(after, room - cell_len(before) - cell_len(span))
    return before + span + after, cell_len(before), max(1, cell_len(span))


def _shortened(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    return set_cell_size(text, max(0, room - 1)).rstrip() + ELLIPSIS if room > 0 else ""


def _tail(text: str, room: int) -> str:
    while cell_len(text) > room:
        text = text[max(1, (cell_len(text) - room) // 2) :]
    return text
