"""Sheets of a file: all that stands in an .xlsx or .ods; what costs or hides much is refused."""

from typing import NamedTuple

from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.archive import part_name, unpacked
from govlint.exchange.workbook.file_reading.ods import CONTENT, sheets_of_ods
from govlint.exchange.workbook.file_reading.sheet_cells import Corner
from govlint.exchange.workbook.file_reading.xlsx_cells import sheets_of_xlsx
from govlint.exchange.workbook.grids import Row

_TYPES = "[content_types].xml"
"""The file that every .xlsx has, and no .ods."""


class SheetsOfFile(NamedTuple):
    """What stands in the sheets of a workbook."""

    grids: dict[str, list[Row]]
    merged: list[tuple[str, Corner, Corner]]
    """The sheet, the first and the last cell of every group of merged cells."""
    formulas: list[tuple[str, Corner, str]]
    """The sheet and the cell of formulas without a value, and what is said of each."""


def sheets_of_file(raw: bytes) -> SheetsOfFile:
    """Read every sheet of a workbook; raises `WorkbookFault`."""
    files = unpacked(raw)
    if CONTENT in files and _TYPES in map(part_name, files):
        raise WorkbookFault("it is two workbooks in one file, of which each program opens another")
    grids: dict[str, list[Row]] = {}
    merged: list[tuple[str, Corner, Corner]] = []
    formulas: list[tuple[str, Corner, str]] = []
    for sheet in sheets_of_ods(files) if CONTENT in files else sheets_of_xlsx(files):
        grids[sheet.title] = sheet.whole()
        merged += ((sheet.title, *span) for span in sheet.merged)
        formulas += ((sheet.title, *one) for one in sheet.formulas)
    return SheetsOfFile(grids, merged, formulas)
