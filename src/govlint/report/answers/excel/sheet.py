"""Sheets of a workbook: one for each table, set up to be filtered, and to be printed on A4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govlint.report.answers.excel.cells import (
    HERE,
    LINES,
    MOST_INDENT,
    SPARE,
    WASH,
    Styles,
    height,
    lines,
    put,
)
from govlint.report.answers.rows import level
from govlint.structure.sanitise import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from govlint.answers.answer import Row, Table

A4 = 9
"""What Excel calls the paper."""

MARGIN = 0.5
"""Inches."""

NARROWEST, WIDEST, ALL = 9, 52, 150
"""Characters of a column at least, at most, and of all columns as far as that goes."""

FILTER = 4
"""Characters that the arrow of a filter takes."""

MOST_ROWS = 1_000_000
"""Rows that Excel has room for, and some to spare."""

LONGEST_FOOT = 90


def table_sheet(workbook: Workbook, name: str, table: Table, styles: Styles, foot: str) -> None:
    """Add a sheet with a table: its head stays in sight, is repeated on paper, and filters."""
    sheet = workbook.add_worksheet(name)
    on_paper(sheet, name, foot)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 1 if len(table.columns) > 2 else 0)
    widths = list(_widths(table))
    heads = [column.heading for column in table.columns]
    sheet.set_row(0, _height(heads, [width - FILTER for width in widths]))
    for at, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        sheet.set_column(at, at, width)
        align = "right" if column.right else "left"
        put(sheet, (0, at), column.heading, styles, bold=True, bg_color=WASH, bottom=1, align=align)
    rows = table.rows[:MOST_ROWS]
    for number, row in enumerate(rows, 1):
        sheet.set_row(number, _height(row.cells, widths))
        _add(sheet, number, row, table, styles, {"bg_color": HERE} if row.marked else {})
    if rows:
        sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)
    if table.total:
        _add(sheet, len(rows) + 1, table.total, table, styles, {"bold": True, "top": 1})
    elif len(table.rows) > len(rows):
        left = f"and {len(table.rows) - len(rows)} more, for which Excel has no room"
        put(sheet, (len(rows) + 1, 0), left, styles, bold=True)


def _height(cells: Sequence[str], widths: Sequence[float]) -> float:
    return height(max(lines(cell, width) for cell, width in zip(cells, widths, strict=True)))


def on_paper(sheet: Worksheet, head: str, foot: str) -> None:
    """Set a sheet up for A4, as wide as the paper, with its name and the number of each page."""
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(MARGIN, MARGIN, 0.75, 0.75)
    sheet.set_header(f"&L{_safe(head)}")
    sheet.set_footer(f"&L{_safe(foot)}&R&P of &N")


def _safe(text: str) -> str:
    """Write a text into a head or foot, in which & begins an order."""
    return printable(text)[:LONGEST_FOOT].replace("&", "&&")


def _add(
    sheet: Worksheet,
    number: int,
    row: Row,
    table: Table,
    styles: Styles,
    look: dict[str, object],
) -> None:
    depth = min(level(row), MOST_INDENT)
    for at, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        indent = depth if not at else 1 if column.right else 0
        set_in = {"indent": indent} if indent else {}
        align = "right" if column.right else "left"
        line = {"bottom": 1, "bottom_color": LINES, **look}
        put(sheet, (number, at), cell, styles, align=align, **line, **set_in)


def _widths(table: Table) -> Iterator[float]:
    """Share the paper: each column gets what its longest text wants, as far as there is room."""
    wanted = [_wanted(table, at) for at in range(len(table.columns))]
    least = [_word(table, at) for at in range(len(table.columns))]
    share = min(1, ALL / sum(wanted))
    for most, word in zip(wanted, least, strict=True):
        yield max(NARROWEST, min(word, WIDEST), most * share)


def _wanted(table: Table, at: int) -> int:
    longest = max((len(cell) for cell in _cells(table, at)), default=0)
    most = max(WIDEST, ALL // len(table.columns))
    return max(NARROWEST, min(most, longest + 3), len(table.columns[at].heading) + FILTER + SPARE)


def _word(table: Table, at: int) -> int:
    words = (len(word) for cell in _cells(table, at) for word in cell.split())
    heading = max(map(len, table.columns[at].heading.split()), default=0) + FILTER
    return max(max(words, default=0) + 2, heading)


def _cells(table: Table, at: int) -> Sequence[str]:
    return [row.cells[at] for row in (*table.rows, *([table.total] if table.total else []))]
