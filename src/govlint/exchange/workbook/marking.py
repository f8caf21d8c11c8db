"""Marking: a copy of the sheets of a workbook, with findings at their cells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import accumulate
from math import ceil
from typing import Any, NamedTuple

from govlint.exchange.workbook.cells import DAY_FORMAT, FIRST_DAY, Cell, typed
from govlint.exchange.workbook.grids import Row
from govlint.exchange.workbook.names import LONGEST
from govlint.exchange.workbook.origin import mark_as_output
from govlint.structure.sanitise import printable, printable_lines

FINDINGS = "Findings"
TONES = {"error": "#F4C7C3", "warning": "#FCE8B2", "info": "#D9E7FD"}
HEAD = "#1F3A5F"
MOST_NOTED = 2_000
"""Characters of a note, but for the line that counts what it has no room for."""
GAP = "\n\n"
LONGEST_TITLE = 31
LINE = 15.0
"""The height of a line, in points."""
MOST_LINES = 20
WIDEST, NARROWEST = 34, 9

_TEXTS_ONLY = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
_NO_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f]|\A'|'\Z")


class CellNote(NamedTuple):
    """What is noted at a cell."""

    sheet: str
    row: int
    column: int
    """Both from 1."""
    severity: str
    text: str


def with_findings(
    day: date,
    rows: Sequence[Sequence[object]],
    widths: Sequence[int],
    sheets: Mapping[str, Sequence[Row]] | None = None,
    notes: Sequence[CellNote] = (),
    heads: Mapping[str, int] | None = None,
) -> bytes:
    """Write a sheet of findings, before a copy of sheets with the cells marked.

    A copy has the values of the sheets, and not their looks; `heads` are the rows of headings. Of
    one cell the notes that matter most come first.
    Raises `ImportError` without XlsxWriter.
    """
    from xlsxwriter import Workbook

    made = BytesIO()
    book = Workbook(made, _TEXTS_ONLY)
    book.set_properties({"created": datetime.combine(day, time())})
    mark_as_output(book)
    _Copy(book, heads or {}).write(rows, widths, sheets or {}, notes)
    book.close()
    return made.getvalue()


class SheetTitles:
    """Titles that the sheets of a workbook have, none of which is taken twice."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {one.casefold() for one in taken}

    def free(self, title: str) -> str:
        """Give a title that a workbook may have, and no other sheet has."""
        bare = _begin(_NO_TITLE.sub("-", title), LONGEST_TITLE).rstrip("'") or "-"
        made, number = bare, 2
        while made.casefold() in self._taken:
            made = f"{_begin(bare, LONGEST_TITLE - 6)} ({number})"
            number += 1
        self._taken.add(made.casefold())
        return made


def _begin(title: str, most: int) -> str:
    """Cut a title as it is counted, where one of the newer characters counts as two."""
    return title.encode("utf-16-le", "replace")[: 2 * most].decode("utf-16-le", "ignore")


def put_cell(page: Any, at: tuple[int, int], cell: object, style: Any, of_day: Any) -> None:
    """Write a cell by what it holds; a day that not all programs count alike is a text."""
    if cell is None:
        page.write_blank(*at, None, style)
    elif isinstance(cell, date) and date(cell.year, cell.month, cell.day) >= FIRST_DAY:
        page.write_datetime(*at, cell, of_day)
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        page.write_number(*at, cell, style)
    else:
        page.write_string(*at, _said(cell)[:LONGEST], style)


def height(row: Sequence[object], widths: Iterable[float]) -> float:
    """Give the height of a row whose texts go over several lines, in points."""
    lines = (ceil(len(str(cell)) / width) for cell, width in zip(row, widths, strict=False))
    return LINE * min(max(lines, default=1) or 1, MOST_LINES)


class _Copy:
    def __init__(self, book: Any, heads: Mapping[str, int]) -> None:
        self._book, self._heads = book, heads
        text = {"text_wrap": True, "valign": "top"}
        self._text = book.add_format(text)
        self._day = book.add_format({**text, "num_format": DAY_FORMAT, "align": "left"})
        self._head = book.add_format(
            {**text, "bold": True, "bg_color": HEAD, "font_color": "white"}
        )
        self._tones = {one: book.add_format({**text, "bg_color": TONES[one]}) for one in TONES}
        day = {**text, "num_format": DAY_FORMAT, "align": "left"}
        self._days = {
            self._tones[one]: book.add_format({**day, "bg_color": TONES[one]}) for one in TONES
        }
        self._titles = SheetTitles([FINDINGS])

    def write(
        self,
        rows: Sequence[Sequence[object]],
        widths: Sequence[int],
        sheets: Mapping[str, Sequence[Row]],
        notes: Sequence[CellNote],
    ) -> None:
        """Write the list of findings, and then every sheet."""
        page = self._book.add_worksheet(FINDINGS)
        for at, row in enumerate(rows):
            page.set_row(at, height(row, widths))
            for position, cell in enumerate(row):
                self._cell(page, at, position, cell, self._text if at else self._head)
        for position, width in enumerate(widths):
            page.set_column(position, position, width)
        page.autofilter(0, 0, max(len(rows) - 1, 1), max(len(widths) - 1, 0))
        self._lay_out(page)
        by_sheet: dict[str, list[CellNote]] = {}
        for note in notes:
            by_sheet.setdefault(note.sheet, []).append(note)
        for title, grid in sheets.items():
            self._sheet(title, grid, by_sheet.get(title, ()))

    def _sheet(self, title: str, grid: Sequence[Row], notes: Sequence[CellNote]) -> None:
        page = self._book.add_worksheet(self._titles.free(printable(title)))
        marked: dict[tuple[int, int], list[CellNote]] = {}
        for note in notes:
            marked.setdefault((note.row - 1, note.column - 1), []).append(note)
        widths = _widths(grid)
        for position, width in enumerate(widths):
            page.set_column(position, position, width)
        for at, row in enumerate(grid):
            page.set_row(at, height(["" if cell is None else cell for cell in row], widths))
            for position, cell in enumerate(row):
                if cell is not None and (at, position) not in marked:
                    style = self._head if self._heads.get(title) == at else self._text
                    self._cell(page, at, position, cell, style)
        for (at, position), several in marked.items():
            cell = grid[at][position] if at < len(grid) and position < len(grid[at]) else None
            gravest = min((note.severity for note in several), key=[*TONES].index)
            self._cell(page, at, position, cell, self._tones[gravest])
            page.write_comment(at, position, _noted(several), {"x_scale": 2.4, "y_scale": 2})
        self._lay_out(page)

    def _cell(self, page: Any, at: int, position: int, cell: object, style: Any) -> None:
        shown = printable_lines(cell.replace("\r\n", "\n")) if isinstance(cell, str) else cell
        put_cell(page, (at, position), shown, style, self._days.get(style, self._day))

    @staticmethod
    def _lay_out(page: Any) -> None:
        page.freeze_panes(1, 0)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)


def _noted(several: Sequence[CellNote]) -> str:
    """Put into a note what it has room for, and count the rest."""
    room = accumulate(len(note.text) + len(GAP) for note in several)
    kept = max(1, sum(taken <= MOST_NOTED for taken in room))
    rest = len(several) - kept
    more = [f"and {rest} more: see {FINDINGS}"] if rest else []
    return GAP.join([*(note.text[:MOST_NOTED] for note in several[:kept]), *more])


def _said(cell: object) -> str:
    return typed(cell) if isinstance(cell, bool | date) else str(cell)


def _widths(grid: Sequence[Row]) -> list[int]:
    """Give the width of each column by what stands in its first rows."""
    widths: list[int] = []
    for row in grid[:50]:
        for position, cell in enumerate(row):
            if position == len(widths):
                widths.append(NARROWEST)
            widths[position] = min(max(widths[position], len(_shown(cell)) + 2), WIDEST)
    return widths


def _shown(cell: Cell) -> str:
    return "" if cell is None else str(cell)
