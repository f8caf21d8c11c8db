"""Frame of a place in a file: its lines, numbered, with the exact span underlined."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from govlint.document.text import LINE_BREAK
from govlint.finding import Place
from govlint.structure.sanitise import printable

MOST_LINES = 3
"""Lines of a span that are shown before the rest is only counted."""

ELLIPSIS = "…"

LETTERS_A_CELL = 4
"""Letters that are looked at for each cell of the room; a file can be one line of megabytes."""


class Pages:
    """The lines of each file, split when first asked for."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self._lines: dict[str, Sequence[str]] = {}

    def lines(self, path: str) -> Sequence[str]:
        """Give the lines of a file; none where its text is not known."""
        if path not in self._lines:
            self._lines[path] = LINE_BREAK.split(self._texts.get(path, ""))
        return self._lines[path]


def frame(pages: Pages, place: Place, width: int, style: str) -> Iterator[Text]:
    """Give the lines of a frame, none wider than `width` cells."""
    lines = pages.lines(place.path)
    last = max(place.line, place.end_line - (place.end_column == 1))
    shown = range(place.line, min(last, place.line + MOST_LINES - 1, len(lines)) + 1)
    if not shown:
        return
    gutter = len(str(shown[-1]))
    room = max(20, width - gutter - 3)
    for number in shown:
        line = lines[number - 1]
        start = place.column - 1 if number == place.line else len(line) - len(line.lstrip())
        end = place.end_column - 1 if number == place.end_line else len(line)
        text, before, under = _cut(line, start, max(end, start + 1), room)
        yield _row(str(number), gutter, Text(text))
        yield _row("", gutter, Text(" " * before + "^" * under, style))
    if last > shown[-1]:
        more = last - shown[-1]
        yield _row("", gutter, Text(f"{ELLIPSIS} and {more} more line{'s' * (more > 1)}", "dim"))


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
