"""Rows of a table that are none of it: totals below it, and its headings again."""

from collections.abc import Iterator, Sequence

from govlint.exchange.totals import begins_total, is_total
from govlint.exchange.workbook.cells import typed
from govlint.exchange.workbook.grids import CellPlace, Row
from govlint.exchange.workbook.headings import HeadedTable, rows_below, same
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets


def rows_passed_over(
    made: ReadSheets, table: HeadedTable, title: str, rows: Sequence[Row]
) -> Iterator[int]:
    """Give the rows that are not read, and say of each what it is taken for."""
    headings = [same(typed(cell)) for cell in rows[table.row]]
    for at, row, _ in rows_below(table, rows):
        column = next(at for at, cell in enumerate(row) if cell is not None)
        first = typed(row[column]).strip()
        again = column < len(headings) and same(first) == headings[column]
        if not again and not begins_total(first):
            continue
        cells = [typed(cell).strip() for cell in row]
        if is_total(cells):
            said = f'"{first}" begins a row of totals, which is not read'
        elif sum(map(bool, cells)) > 1 and _repeats(cells, headings):
            said = "The headings stand here again, and are not read"
        else:
            continue
        made.aside(said, CellPlace(title, at, 0))
        yield at


def _repeats(cells: Sequence[str], headings: Sequence[str]) -> bool:
    return all(not cell or same(cell) == head for cell, head in zip(cells, headings, strict=False))
