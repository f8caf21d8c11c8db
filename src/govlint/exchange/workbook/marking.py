"""Marking of a workbook that is there: ids in its grey column, findings at their cells."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, NamedTuple

from govlint.exchange.workbook.grids import CellPlace
from govlint.finding import column_letters

FINDINGS = "Findings"
TONES = {"error": "FFF4C7C3", "warning": "FFFCE8B2", "info": "FFD9E7FD"}
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
    from openpyxl.styles import Alignment, Font, PatternFill

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
    for at, values in enumerate(rows, 1):
        for position, value in enumerate(values, 1):
            cell = page.cell(at, position)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if at == 1:
                cell.font = Font(bold=True)
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    for number, width in enumerate(widths, 1):
        page.column_dimensions[column_letters(number)].width = width
    book.active = 0
    return _saved(book)


def _opened(raw: bytes) -> Any:
    from openpyxl import load_workbook

    return load_workbook(BytesIO(raw))


def _saved(book: Any) -> bytes:
    book.properties.modified = book.properties.created or datetime(2000, 1, 1)  # noqa: DTZ001
    made = BytesIO()
    book.save(made)
    return made.getvalue()
