"""New workbook: sheets written as a workbook of their own, with their values and no looks."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO

from govlint.exchange.workbook.cells import DAY_FORMAT, Cell
from govlint.exchange.workbook.grids import CellPlace, Row
from govlint.exchange.workbook.in_place.cells import with_cells
from govlint.exchange.workbook.marking import SheetTitles, put_cell

_OVERLAPPING = re.compile("_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_")
"""Texts of which XlsxWriter escapes only a part; they are written after it."""


def new_workbook(grids: Mapping[str, Sequence[Row]]) -> bytes:
    """Write sheets as a workbook."""
    from xlsxwriter import Workbook

    made = BytesIO()
    book = Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    day = book.add_format({"num_format": DAY_FORMAT})
    titles = SheetTitles()
    later: dict[CellPlace, Cell] = {}
    for title, rows in grids.items():
        page = book.add_worksheet(titles.free(title))
        for at, row in enumerate(rows):
            for position, cell in enumerate(row):
                if isinstance(cell, str) and _OVERLAPPING.search(cell):
                    later[CellPlace(page.get_name(), at, position)] = cell
                elif cell is not None:
                    put_cell(page, (at, position), cell, None, day)
    book.close()
    return with_cells(made.getvalue(), later) if later else made.getvalue()
