"""Marking of a workbook that is there: ids in its grey column, findings at their cells."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from math import ceil
from typing import Any, NamedTuple

from govlint.exchange.workbook.archive import unpacked
from govlint.exchange.workbook.grids import CellPlace
from govlint.finding import column_letters

FINDINGS = "Findings"
TONES = {"error": "FFF4C7C3", "warning": "FFFCE8B2", "info": "FFD9E7FD"}
HEAD = "FF1F3A5F"
A4 = 9
LINE = 15.0
"""The height of a line."""
MOST_LINES = 20
MOST_NOTED = 2_000
"""Characters of a note."""


class Mark(NamedTuple):
    """What is noted at a cell."""

    sheet: str
    row: int
    column: int
    """Both from 1."""
    severity: str
    text: str


def with_ids(raw: bytes, ids: Mapping[CellPlace, str]) -> bytes:
    """Write ids into cells; raises `ImportError` without openpyxl."""
    book = _opened(raw)
    for cell, id_ in ids.items():
        book[cell.sheet].cell(cell.row + 1, cell.column + 1, id_).data_type = "s"
    return _saved(book)


def with_findings(
    raw: bytes,
    marks: Sequence[Mark],
    rows: Sequence[Sequence[object]],
    widths: Sequence[int],
) -> bytes:
    """Colour the cells that something is found at, with a note each, before a sheet of it all.

    Raises `ImportError` without openpyxl.
    """
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    book = _opened(raw)
    by_cell: dict[tuple[str, int, int], list[Mark]] = {}
    for mark in marks:
        if mark.sheet in book.sheetnames:
            by_cell.setdefault((mark.sheet, mark.row, mark.column), []).append(mark)
    for (sheet, row, column), several in by_cell.items():
        cell = book[sheet].cell(row, column)
        text = "\n\n".join(mark.text for mark in several)[:MOST_NOTED]
        cell.comment = Comment(text, "govlint", height=140, width=320)
        cell.fill = PatternFill("solid", fgColor=TONES[several[0].severity])
    if FINDINGS in book.sheetnames:
        del book[FINDINGS]
    page = book.create_sheet(FINDINGS, 0)
    _write_list(page, rows, widths)
    book.active = 0
    return _saved(book)


def _write_list(page: Any, rows: Sequence[Sequence[object]], widths: Sequence[int]) -> None:
    """Write rows below headings, ready to be filtered and printed."""
    from openpyxl.styles import Alignment, Font, PatternFill

    for at, values in enumerate(rows, 1):
        page.row_dimensions[at].height = height(values, widths)
        for position, value in enumerate(values, 1):
            cell = page.cell(at, position)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if at == 1:
                cell.font = Font(bold=True, color="FFFFFFFF")
                cell.fill = PatternFill("solid", fgColor=HEAD)
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"
    for number, width in enumerate(widths, 1):
        page.column_dimensions[column_letters(number)].width = width


def height(row: Sequence[object], widths: Iterable[float]) -> float:
    """Give the height of a row whose texts go over several lines, in points."""
    lines = (ceil(len(str(cell)) / width) for cell, width in zip(row, widths, strict=False))
    return LINE * min(max(lines, default=1) or 1, MOST_LINES)


def _opened(raw: bytes) -> Any:
    from openpyxl import load_workbook

    return load_workbook(BytesIO(unpacked(raw).raw))


def _saved(book: Any) -> bytes:
    book.properties.modified = book.properties.created or datetime(2000, 1, 1)  # noqa: DTZ001
    made = BytesIO()
    book.save(made)
    return made.getvalue()
