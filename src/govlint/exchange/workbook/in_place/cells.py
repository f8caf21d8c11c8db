"""Cells written into a workbook that is there, all else of which keeps its bytes."""

import zipfile
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from govlint.exchange.workbook.cells import Cell, typed
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.archive import unpacked
from govlint.exchange.workbook.file_reading.sheets_of_file import sheets_of_file
from govlint.exchange.workbook.file_reading.xlsx_book import escaped, table_headings, titles
from govlint.exchange.workbook.grids import CellPlace
from govlint.exchange.workbook.in_place.calculation_chain import without_calculation_chain
from govlint.exchange.workbook.in_place.sheet_spots import (
    RowSpot,
    SheetSpots,
    element_end,
    is_alone,
    tag_end,
)
from govlint.exchange.workbook.origin import as_edited
from govlint.place import column_letters

DAY_ZERO = date(1899, 12, 30)
"""The day from which spreadsheets count."""

_Wanted = Mapping[int, Mapping[int, Cell]]
"""Cells by row and column, from 1."""


def with_cells(raw: bytes, cells: Mapping[CellPlace, Cell]) -> bytes:
    """Write cells; raises `WorkbookFault` where one of them is not read again as it is meant."""
    for days_as_numbers in (True, False):
        made = _attempt(raw, cells, days_as_numbers=days_as_numbers)
        if _is_so(made, cells):
            return made
    raise WorkbookFault("a cell cannot be written into it")


def _attempt(raw: bytes, cells: Mapping[CellPlace, Cell], *, days_as_numbers: bool) -> bytes:
    whole = unpacked(raw)
    called = titles(whole)
    files = {title: file for file, title in called.items()}
    by_file: dict[str, dict[int, dict[int, Cell]]] = {}
    for at, cell in cells.items():
        if at.sheet not in files:
            raise WorkbookFault(f"the sheet {at.sheet} is not found in it")
        rows = by_file.setdefault(files[at.sheet], {})
        rows.setdefault(at.row + 1, {})[at.column + 1] = cell
    _keep_headings(whole, cells, files)
    sheets = {
        name: _Sheet(whole[name], rows, days_as_numbers=days_as_numbers)
        for name, rows in by_file.items()
    }
    over_formulas = [one.over_formulas(called[name]) for name, one in sheets.items()]
    changed: dict[str, bytes | None] = {name: one.written() for name, one in sheets.items()}
    changed |= as_edited(whole)
    if any(over_formulas):
        changed |= without_calculation_chain(whole)
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as before, zipfile.ZipFile(made, "w") as after:
        for one in before.infolist():
            content = changed.get(one.filename, whole[one.filename])
            if content is not None:
                after.writestr(one, content, compress_type=one.compress_type)
    return made.getvalue()


def _keep_headings(
    whole: Mapping[str, bytes], cells: Collection[CellPlace], files: Mapping[str, str]
) -> None:
    """Raise `WorkbookFault` where the heading of a table would go, which stands elsewhere too."""
    heads = {title: [*table_headings(whole, files[title])] for title in {at.sheet for at in cells}}
    for at in cells:
        for (row, left), (_, right) in heads[at.sheet]:
            if at.row == row and left <= at.column <= right:
                place = f"{at.sheet}!{column_letters(at.column + 1)}{at.row + 1}"
                raise WorkbookFault(f"the cell {place} is a heading by which a table is known")


def _is_so(raw: bytes, cells: Mapping[CellPlace, Cell]) -> bool:
    """Tell whether cells are read as they were meant to be written."""
    grids = sheets_of_file(raw).grids
    for at, cell in cells.items():
        rows = grids[at.sheet]
        row = rows[at.row] if at.row < len(rows) else []
        if typed(row[at.column] if at.column < len(row) else None) != typed(cell):
            return False
    return True


class _Sheet:
    """The XML of a sheet, into which cells are written."""

    def __init__(self, xml: bytes, wanted: _Wanted, *, days_as_numbers: bool) -> None:
        self._xml = xml
        self._wanted = wanted
        self._days_as_numbers = days_as_numbers
        self._spots = SheetSpots(xml)

    def over_formulas(self, title: str) -> bool:
        """Tell whether a formula goes; raises `WorkbookFault` where others would go with it."""
        wanted = {(row, column) for row, cells in self._wanted.items() for column in cells}
        if torn := self._spots.torn(wanted):
            at = f"{title}!{column_letters(torn[1])}{torn[0]}"
            raise WorkbookFault(f"the formula of the cell {at} is one with those of other cells")
        return not self._spots.formulas.isdisjoint(wanted)

    def written(self) -> bytes:
        """Give the XML with the cells."""
        parts: list[bytes] = []
        done = 0
        for begin, end, text in sorted(self._edits(self._xml), key=lambda one: one[:2]):
            parts += self._xml[done:begin], text.encode()
            done = end
        return b"".join([*parts, self._xml[done:]])

    def _edits(self, xml: bytes) -> Iterator[tuple[int, int, str]]:
        """Give what comes in the place of what."""
        new: dict[int, str] = {}
        for row, cells in sorted(self._wanted.items()):
            if spot := self._spots.rows.get(row):
                yield from self._in_row(xml, row, spot, cells)
            else:
                later = [at for at in self._spots.rows if at > row]
                before = self._spots.rows[min(later)].begin if later else self._below(xml)
                x = self._spots.data[2].removesuffix("sheetData")
                inside = "".join(self._cell(x, row, at, cells[at], "") for at in sorted(cells))
                new[before] = f'{new.get(before, "")}<{x}row r="{row}">{inside}</{x}row>'
        begin, _, name = self._spots.data
        for at, rows in new.items():
            if at == begin:
                yield at, tag_end(xml, at), f"<{name}>{rows}</{name}>"
            else:
                yield at, at, rows

    def _below(self, xml: bytes) -> int:
        """Give where cells come below all others; where they begin, if there are none."""
        begin, end, _ = self._spots.data
        return begin if is_alone(xml, begin) else end

    def _in_row(
        self, xml: bytes, number: int, spot: RowSpot, cells: Mapping[int, Cell]
    ) -> Iterator[tuple[int, int, str]]:
        x = spot.name.removesuffix("row")
        new: dict[int, str] = {}
        for at, cell in sorted(cells.items()):
            if at in spot.cells:
                begin, last, style = spot.cells[at]
                yield begin, element_end(xml, begin, last), self._cell(x, number, at, cell, style)
                continue
            later = [one for one in spot.cells if one > at]
            end = spot.begin if is_alone(xml, spot.begin) else spot.end
            before = spot.cells[min(later)].begin if later else end
            new[before] = new.get(before, "") + self._cell(x, number, at, cell, "")
        for at, text in new.items():
            if at == spot.begin:
                close = tag_end(xml, at)
                opening = xml[at:close].decode().removesuffix("/>")
                yield at, close, f"{opening}>{text}</{spot.name}>"
            else:
                yield at, at, text

    def _cell(self, x: str, row: int, column: int, cell: Cell, style: str) -> str:
        style = style or self._style_of(column)
        head = f'<{x}c r="{column_letters(column)}{row}"' + (f' s="{style}"' if style else "")
        if cell is None:
            return f"{head}/>"
        if isinstance(cell, date) and self._days_as_numbers and style:
            day = date(cell.year, cell.month, cell.day)
            return f"{head}><{x}v>{(day - DAY_ZERO).days}</{x}v></{x}c>"
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return f"{head}><{x}v>{cell}</{x}v></{x}c>"
        text = f'<{x}t xml:space="preserve">{escape(escaped(typed(cell)))}</{x}t>'
        return f'{head} t="inlineStr"><{x}is>{text}</{x}is></{x}c>'

    def _style_of(self, column: int) -> str:
        """Give the style of a column."""
        return next(
            (style for first, last, style in self._spots.styles if first <= column <= last), ""
        )
