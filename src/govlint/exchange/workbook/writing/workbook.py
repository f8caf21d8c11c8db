"""Writing of workbooks: sheets with notes on their headings, ready for print."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from govlint.exchange.workbook.cells import DAY_FORMAT
from govlint.exchange.workbook.grids import Grid, Row
from govlint.exchange.workbook.headings import in_headings
from govlint.exchange.workbook.seat_codes import CODES
from govlint.exchange.workbook.sheet_layouts import (
    ID,
    KNOWN,
    MEMBERSHIP,
    START,
    SheetColumn,
    SheetLayout,
    home_of,
    sheets,
)
from govlint.exchange.workbook.writing.choice_lists import FILLED, ChoiceLists
from govlint.exchange.workbook.writing.looks import (
    formats_of,
    formats_of_codes,
    height_of,
    width_of,
)
from govlint.exchange.workbook.writing.structure_as_sheets import ROOT_FIELDS, SEAT_COLUMNS

CREATED = datetime(2000, 1, 1)  # noqa: DTZ001  # a workbook has no zone, and no day of its own
"""When every workbook says that it was made, so that the same data makes the same bytes."""

SPARE = 20
"""Columns of the membership sheet that wait for a forum."""

MOST_WORDS = 14
"""Words that a note lists."""

HELP = (
    "Begin with Organisations, Posts and Forums, then Membership; the other sheets can wait.",
    "Each sheet is a list: one row is one forum, post, decision or whatever the sheet is called.",
    "Name things as they are called on their own sheet. Part several names by semicolons.",
    "An empty cell says that something is not stated; write none where there is none.",
    "Codes on the sheet Membership say what somebody is on a forum; 3M-1 are 3 seats, 1 vacant.",
    "The grey column Id may stay empty. A grey row is an example and never read: write below it.",
    "Check the file by dropping it on the page of govlint, or with: govlint check FILE.xlsx",
)

_A3 = (MEMBERSHIP, "Forums", "Forum work", "Forum rules", "Decisions")
"""Sheets that are printed on A3; the others are on A4, both across."""


def workbook(grids: Sequence[Grid], *, examples: Mapping[str, Row] | None = None) -> bytes:
    """Write sheets as the bytes of a workbook; raises `ImportError` without XlsxWriter."""
    import xlsxwriter

    raw = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": DAY_FORMAT,
    }
    book = xlsxwriter.Workbook(raw, options)
    book.set_properties({"created": CREATED, "author": "", "comments": ""})
    book.set_custom_property("govlint", 1)
    _Book(book, grids, examples or {}).write()
    book.close()
    return raw.getvalue()


class _Book:
    def __init__(self, book: Any, grids: Sequence[Grid], examples: Mapping[str, Row]) -> None:
        self._grids, self._examples = grids, examples
        self._formats = formats_of(book)
        self._codes = formats_of_codes(book)
        self._pages = {grid.title: book.add_worksheet(grid.title) for grid in grids}
        self._choices = ChoiceLists(book, grids)

    def write(self) -> None:
        """Write every sheet."""
        for grid in self._grids:
            page = self._pages[grid.title]
            if grid.title == START:
                self._start(page, grid)
            elif grid.title == MEMBERSHIP:
                self._matrix(page, grid)
            else:
                self._sheet(page, sheets()[grid.title], grid)
        self._pages[START].activate()

    def _start(self, page: Any, grid: Grid) -> None:
        page.set_column(0, 0, 26, self._formats["label"])
        page.set_column(1, 1, 70, self._formats["plain"])
        page.write_string(0, 0, "A structure for govlint", self._formats["title"])
        for at, (label, value) in enumerate(grid.rows, 2):
            page.write_string(at, 0, str(label), self._formats["label"])
            page.write_comment(at, 0, ROOT_FIELDS[str(label)].description, {"x_scale": 2})
            if value is not None:
                page.write_string(at, 1, str(value), self._formats["text"])
            else:
                page.write_blank(at, 1, None, self._formats["text"])
        at = len(grid.rows) + 3
        for line in HELP:
            page.merge_range(at, 0, at, 1, line, self._formats["plain"])
            page.set_row(at, 32)
            at += 1
        page.write_string(at + 1, 0, "Codes", self._formats["label"])
        for number, (letters, capacity) in enumerate(CODES.items(), at + 2):
            page.write_string(number, 0, letters, self._codes[letters])
            page.write_string(number, 1, capacity, self._formats["plain"])
        _print_on(page, START)

    def _sheet(self, page: Any, sheet: SheetLayout, grid: Grid) -> None:
        columns = [*sheet.columns, *([None] if sheet.is_home else [])]
        shown = self._examples.get(sheet.title)
        rows = [*grid.rows, *([shown] if shown else [])]
        widths = [width_of(rows, at, one.heading if one else ID) for at, one in enumerate(columns)]
        for at, column in enumerate(columns):
            heading = column.heading if column else ID
            page.write_string(0, at, heading, self._formats["head"])
            page.set_column(at, at, widths[at], self._format(column))
            if column is not None:
                self._help(page, sheet, column, at)
                self._choices.put_below(page, sheet, column, at, len(grid.rows))
        if sheet.is_home:
            page.write_comment(0, len(columns) - 1, _ID_NOTE)
        for at, row in enumerate(grid.rows[1:], 1):
            page.set_row(at, height_of(row, widths))
            self._row(page, at, row, columns)
        if shown:
            page.set_row(len(grid.rows), height_of(shown, widths))
            for position, cell in enumerate(shown):
                if cell is not None:
                    page.write_string(len(grid.rows), position, str(cell), self._formats["example"])
        page.set_row(0, 46)
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, max(len(grid.rows) - 1, 1), len(columns) - 1)
        _print_on(page, sheet.title)

    def _row(self, page: Any, at: int, row: Row, columns: Sequence[SheetColumn | None]) -> None:
        for position, cell in enumerate(row):
            style = self._format(columns[position])
            if cell is None:
                continue
            if isinstance(cell, date):
                page.write_datetime(at, position, cell, self._formats["day"])
            elif isinstance(cell, int | float) and not isinstance(cell, bool):
                page.write_number(at, position, cell, style)
            else:
                page.write_string(at, position, str(cell), style)

    def _format(self, column: SheetColumn | None) -> Any:
        if column is None:
            return self._formats["id"]
        name = column.sort if column.sort in ("day", "number", "count") else "text"
        return self._formats[name]

    def _help(self, page: Any, sheet: SheetLayout, column: SheetColumn, at: int) -> None:
        """Put a note on a heading."""
        note = _note(sheet, column)
        if note:
            page.write_comment(0, at, note, {"x_scale": 2, "y_scale": 1.2})

    def _matrix(self, page: Any, grid: Grid) -> None:
        first = len(SEAT_COLUMNS)
        head, *rows = grid.rows
        for at, heading in enumerate(head):
            style = self._formats["head" if at < first else "turned"]
            page.write_string(0, at, str(heading), style)
        page.set_row(0, 150)
        widths = (34, 26, 24, 14)
        for at, width in enumerate(widths):
            page.set_column(at, at, width, self._formats["text"])
        for at, row in enumerate(rows, 1):
            page.set_row(at, height_of(row, widths))
            for position, cell in enumerate(row):
                if cell is not None:
                    style = self._formats["text" if position < first else "mark"]
                    page.write_string(at, position, str(cell), style)
        if shown := self._examples.get(MEMBERSHIP):
            page.write_string(len(grid.rows), 0, str(shown[0]), self._formats["example"])
        page.write_comment(0, len(head), _FORUM_NOTE)
        page.write_comment(1, 0, f"{KNOWN}: yes where a forum's members are listed here, none "
                           "where it has none, and nothing where they are not stated.")  # fmt: skip
        last = max(len(head) - 1, first) + SPARE
        for at in range(len(head), last + 1):
            page.write_blank(0, at, None, self._formats["turned"])
        page.set_column(first, last, 5, self._formats["mark"])
        self._choices.put_across(page, len(head), last, len(rows))
        self._colour_codes(page, first, last, len(rows) + FILLED)
        if len(head) > first:
            page.print_area(0, 0, max(len(rows), 1), len(head) - 1)
        page.freeze_panes(2, first)
        _print_on(page, MEMBERSHIP)

    def _colour_codes(self, page: Any, first: int, last: int, down: int) -> None:
        """Colour the cells of seats by their codes, also those that are yet to be filled.

        A code is one with figures and signs alone beside it, or its word: TBC is none, nor vacant.
        """
        from xlsxwriter.utility import xl_rowcol_to_cell

        cell = xl_rowcol_to_cell(2, first)
        letters = f"UPPER({cell})"
        for code, look in self._codes.items():
            has_code = f'ISNUMBER(FIND("{code}",{letters}))'
            rest = f'SUBSTITUTE({letters},"{code}","",1)'
            is_code = f"AND({has_code},EXACT({rest},LOWER({rest})))"
            criteria = f'=OR({is_code},{cell}="{CODES[code]}")'
            page.conditional_format(
                2, first, down, last,
                {"type": "formula", "criteria": criteria, "format": look, "stop_if_true": True},
            )  # fmt: skip


_FORUM_NOTE = "Write or choose a forum here, and the next in the next column; codes stand below."
_ID_NOTE = "The id by which govlint knows it; it may stay empty, and is then made from the name."


def _note(sheet: SheetLayout, column: SheetColumn) -> str:
    if column.sort == "owner":
        return f"What this row belongs to, as it is called on the sheet {_home_title(sheet)}."
    said = in_headings(column.description, (sheet.section,)).replace("`", "")
    if column.many:
        said += " Part several by semicolons; none where there is none."
    if column.words and len(column.words) <= MOST_WORDS:
        said += f" One of: {', '.join(column.words)}."
    return said


def _home_title(sheet: SheetLayout) -> str:
    return home_of(sheet.section).title if sheet.section != "*" else "that it is on"


def _print_on(page: Any, title: str) -> None:
    page.set_paper(8 if title in _A3 else 9)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_margins(0.4, 0.4, 0.5, 0.5)
    page.set_footer("&L&F&C&A&R&P / &N")
