"""Row of a table on a sheet, with the column of each of its cells."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from govlint.exchange.workbook.cells import Cell, typed
from govlint.exchange.workbook.grids import CellPlace, Row, cell_at
from govlint.exchange.workbook.headings import HeadedTable, rows_below
from govlint.exchange.workbook.sheet_layouts import SheetColumn, SheetLayout


class SheetTable(NamedTuple):
    """The table of a sheet as it is filled in, and what the sheet is called in the workbook."""

    layout: SheetLayout
    headed: HeadedTable
    title: str
    grid: Sequence[Row]
    passed_over: Collection[int] = ()
    """Rows that are none of the table."""

    def rows(self) -> Iterator[tuple["SheetRow", bool]]:
        """Give the rows below the headings, and whether an empty one parts each from the last."""
        for at, cells, is_apart in rows_below(self.headed, self.grid):
            if at not in self.passed_over:
                yield SheetRow(self, at, cells), is_apart

    @property
    def owner_column(self) -> int | None:
        """The column that says what a row is of."""
        return self.headed.owner_column

    @property
    def first_column(self) -> int:
        """The first of its columns."""
        return next(iter(self.headed.columns))


class SheetRow(NamedTuple):
    """One row of a table."""

    table: SheetTable
    at: int
    values: Row

    def said(self, position: int | None) -> str:
        """Give what stands in a column, as text."""
        return "" if position is None else typed(cell_at(self.values, position)).strip()

    def place(self, position: int | None) -> CellPlace:
        """Give the cell in a column, of the first where there is no such column."""
        return CellPlace(self.table.title, self.at, position or 0)

    def filled(self) -> Iterator[tuple[int, SheetColumn, Cell]]:
        """Give the cells that hold something, but for the one that says what the row is of."""
        values = self.values
        for position, column in self.table.headed.columns.items():
            if position >= len(values) or values[position] is None or column.sort == "owner":
                continue
            if (cell := cell_at(values, position)) is not None:
                yield position, column, cell
