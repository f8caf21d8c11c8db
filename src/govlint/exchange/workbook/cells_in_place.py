"""Cells written into a workbook that is there, all else of which keeps its bytes."""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from xml.parsers import expat
from xml.sax.saxutils import escape

from govlint.exchange.workbook.archive import unpacked
from govlint.exchange.workbook.cells import Cell, typed
from govlint.exchange.workbook.elements import local
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.files import sheets_of_file
from govlint.exchange.workbook.grids import CellPlace
from govlint.exchange.workbook.sheet_cells import corner, number
from govlint.exchange.workbook.xlsx import ASIDES
from govlint.exchange.workbook.xlsx_book import titles
from govlint.finding import column_letters

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
    files = {title: file for file, title in titles(whole).items()}
    by_file: dict[str, dict[int, dict[int, Cell]]] = {}
    for at, cell in cells.items():
        if at.sheet not in files:
            raise WorkbookFault(f"the sheet {at.sheet} is not found in it")
        rows = by_file.setdefault(files[at.sheet], {})
        rows.setdefault(at.row + 1, {})[at.column + 1] = cell
    changed = {
        name: _Sheet(rows, days_as_numbers=days_as_numbers).written(whole[name])
        for name, rows in by_file.items()
    }
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as before, zipfile.ZipFile(made, "w") as after:
        for one in before.infolist():
            content = changed.get(one.filename, whole[one.filename])
            after.writestr(one, content, compress_type=one.compress_type)
    return made.getvalue()


def _is_so(raw: bytes, cells: Mapping[CellPlace, Cell]) -> bool:
    """Tell whether cells are read as they were meant to be written."""
    grids = sheets_of_file(raw).grids
    for at, cell in cells.items():
        rows = grids[at.sheet]
        row = rows[at.row] if at.row < len(rows) else []
        if typed(row[at.column] if at.column < len(row) else None) != typed(cell):
            return False
    return True


@dataclass(slots=True)
class _RowSpot:
    """Where a row is in the XML of a sheet, and its cells that are there: by column."""

    begin: int
    name: str
    end: int = 0
    """Where its end tag begins; where the row does, if it is one tag alone."""
    cells: dict[int, tuple[int, int, str]] = field(default_factory=dict)
    """The begin, the begin of the last tag, and the style."""


class _Sheet:
    """The XML of a sheet, into which cells are written."""

    def __init__(self, wanted: _Wanted, *, days_as_numbers: bool) -> None:
        self._wanted = wanted
        self._days_as_numbers = days_as_numbers
        self._rows: dict[int, _RowSpot] = {}
        self._styles: list[tuple[int, int, str]] = []
        self._data = (0, 0, "sheetData")
        self._row = self._column = self._aside = 0
        self._in_data = False
        self._parser = expat.ParserCreate("UTF-8")
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end

    def written(self, xml: bytes) -> bytes:
        """Give the XML with the cells; raises `WorkbookFault` where a formula would go."""
        self._parser.Parse(xml, True)  # noqa: FBT003  # the interface of expat
        edits = sorted(self._edits(xml), key=lambda one: one[:2], reverse=True)
        for begin, end, text in edits:
            if b"<f" in xml[begin:end]:
                raise WorkbookFault("a formula stands in a cell that is written")
            xml = xml[:begin] + text.encode() + xml[end:]
        return xml

    def _begin(self, name: str, said: dict[str, str]) -> None:
        name_alone, here = local(name), self._parser.CurrentByteIndex
        if self._aside or name_alone in ASIDES:
            self._aside += 1
        elif self._in_data:
            self._begin_in_data(name, said, here)
        elif name_alone == "sheetData":
            self._data, self._in_data = (here, 0, name), True
        elif name_alone == "col" and said.get("style", "").isdecimal():
            first, last = number(said.get("min", "1")), number(said.get("max", "1"))
            self._styles.append((first, last, said["style"]))

    def _begin_in_data(self, name: str, said: Mapping[str, str], here: int) -> None:
        name_alone = local(name)
        if name_alone == "row":
            self._row = number(said["r"]) if "r" in said else self._row + 1
            self._column = 0
            self._rows[self._row] = _RowSpot(here, name)
        elif name_alone == "c" and self._row not in self._rows:
            raise WorkbookFault("a cell in it stands in no row")
        elif name_alone == "c":
            self._column = corner(said["r"])[1] + 1 if "r" in said else self._column + 1
            style = said.get("s", "")
            self._rows[self._row].cells[self._column] = (here, here, style)

    def _end(self, name: str) -> None:
        name_alone, here = local(name), self._parser.CurrentByteIndex
        if self._aside:
            self._aside -= 1
        elif not self._in_data:
            return
        elif name_alone == "sheetData":
            self._data, self._in_data = (self._data[0], here, name), False
        elif name_alone == "row":
            self._rows[self._row].end = here
        elif name_alone == "c":
            begin, _, style = self._rows[self._row].cells[self._column]
            self._rows[self._row].cells[self._column] = (begin, here, style)

    def _edits(self, xml: bytes) -> Iterator[tuple[int, int, str]]:
        """Give what comes in the place of what."""
        new: dict[int, str] = {}
        for row, cells in sorted(self._wanted.items()):
            if spot := self._rows.get(row):
                yield from self._in_row(xml, row, spot, cells)
            else:
                later = [at for at in self._rows if at > row]
                before = self._rows[min(later)].begin if later else self._data[1]
                x = self._data[2].removesuffix("sheetData")
                inside = "".join(self._cell(x, row, at, cells[at], "") for at in sorted(cells))
                new[before] = f'{new.get(before, "")}<{x}row r="{row}">{inside}</{x}row>'
        begin, end, name = self._data
        for at, rows in new.items():
            if at == begin == end:
                yield at, _close(xml, at), f"<{name}>{rows}</{name}>"
            else:
                yield at, at, rows

    def _in_row(
        self, xml: bytes, number: int, spot: _RowSpot, cells: Mapping[int, Cell]
    ) -> Iterator[tuple[int, int, str]]:
        x = spot.name.removesuffix("row")
        new: dict[int, str] = {}
        for at, cell in sorted(cells.items()):
            if at in spot.cells:
                begin, last, style = spot.cells[at]
                yield begin, _close(xml, last), self._cell(x, number, at, cell, style)
                continue
            later = [one for one in spot.cells if one > at]
            before = spot.cells[min(later)][0] if later else spot.end
            new[before] = new.get(before, "") + self._cell(x, number, at, cell, "")
        for at, text in new.items():
            if at == spot.begin == spot.end:
                close = _close(xml, at)
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
        text = f'<{x}t xml:space="preserve">{escape(typed(cell))}</{x}t>'
        return f'{head} t="inlineStr"><{x}is>{text}</{x}is></{x}c>'

    def _style_of(self, column: int) -> str:
        """Give the style of a column."""
        return next((style for first, last, style in self._styles if first <= column <= last), "")


def _close(xml: bytes, last: int) -> int:
    """Give where a tag is over that begins here."""
    return xml.index(b">", last) + 1
