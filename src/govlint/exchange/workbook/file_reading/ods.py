"""Sheets of an .ods, as its XML says them."""

from collections.abc import Iterator, Mapping

from govlint.exchange.workbook.cells import Cell
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.days_in_cells import cell_of_span, cell_of_text
from govlint.exchange.workbook.file_reading.sheet_cells import Allowance, SheetCells, figure, number
from govlint.exchange.workbook.file_reading.xml_elements import (
    APART,
    NOTHING,
    Elements,
    attributes_of,
    read_xml,
)

CONTENT = "content.xml"

_MANIFEST = "META-INF/manifest.xml"
_CELLS = ("table-cell", "covered-table-cell")
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0" + APART
_OFFICE, _TABLE, _TEXT = map(_NAMESPACE.format, ("office", "table", "text"))
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" + APART
_BREAKS = {"tab": "\t", "line-break": "\n"}
_ASIDES = ("annotation", "frame", "hidden-text", "note", "ruby-text")
"""What stands in a paragraph of a cell and is not what the cell holds."""


def sheets_of_ods(files: Mapping[str, bytes]) -> Iterator[SheetCells]:
    """Read every sheet; raises `WorkbookFault`."""
    if attributes_of(files.get(_MANIFEST, NOTHING), "encryption-data"):
        raise WorkbookFault("a password protects it; save it without one")
    read = _Content()
    read_xml(files[CONTENT], read)
    yield from read.sheets


def titles_of_ods(files: Mapping[str, bytes]) -> list[str]:
    """Give the title of every sheet; raises `WorkbookFault`."""
    read = _Titles()
    read_xml(files[CONTENT], read)
    return read.titles


class _Titles(Elements):
    def __init__(self) -> None:
        self.titles: list[str] = []

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Keep the name of a table."""
        if name == "table" and f"{_TABLE}name" in said:
            self.titles.append(said[f"{_TABLE}name"])


class _Content(Elements):
    known = ("table", "table-row", *_CELLS)
    keeps_text = True

    def __init__(self) -> None:
        self.sheets: list[SheetCells] = []
        self._sheet: SheetCells | None = None
        """The sheet that is being read; a table without a name holds what was read elsewhere."""
        self._room = Allowance()
        self._row = self._column = 0
        self._rows = 1
        self._in_row = False
        self._shapes = 0
        """How many elements deep what is read stands among the drawings of a sheet."""
        self._said: Mapping[str, str] | None = None
        """What the cell says of itself that is being read."""
        self._cell = _CellText(self._room)

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note how far a row or a cell goes, which may be written once for many."""
        if self._said is not None:
            self._cell.begin(name, said)
        elif self._shapes or name == "shapes":
            self._shapes += 1
        elif name == "table" and f"{_TABLE}name" in said:
            self._begin_sheet(said[f"{_TABLE}name"])
        elif name == "table-row" and self._sheet:
            self._begin_row(said)
        elif name in _CELLS and self._sheet:
            self._said, self._cell = said, _CellText(self._room)

    def _begin_sheet(self, title: str) -> None:
        if self._sheet:
            raise WorkbookFault(f'a sheet stands in its sheet "{self._sheet.title[:40]}"')
        self._sheet = self._room.sheet(title)
        self.sheets.append(self._sheet)
        self._row = 0

    def _begin_row(self, said: Mapping[str, str]) -> None:
        if self._in_row:
            raise WorkbookFault("a row in it stands in another")
        self._rows = _times(said, "number-rows-repeated")
        self._column = 0
        self._in_row = True

    def end(self, name: str) -> None:
        """Keep what a row or a cell held."""
        if self._shapes:
            self._shapes -= 1
            return
        if self._sheet is None:
            return
        if self._said is not None:
            if self._cell.end():
                self._keep(self._sheet, self._said)
                self._said = None
        elif name == "table-row":
            self._in_row = False
            self._sheet.repeat(self._row, self._rows)
            self._row += self._rows
        elif name == "table":
            self._sheet = None

    def text(self, said: str) -> None:
        """Note a text of a cell."""
        if self._said is not None:
            self._cell.text(said)

    def _keep(self, sheet: SheetCells, said: Mapping[str, str]) -> None:
        row, column = self._row, self._column
        sort = said.get(f"{_OFFICE}value-type") or said.get(f"{_CALC}value-type", "")
        has_failed = said.get(f"{_CALC}value-type") == "error"
        if has_failed:
            sheet.note_formula(row, column, failed=True)
        elif f"{_TABLE}formula" in said and not sort and not self._cell.has_paragraph:
            sheet.note_formula(row, column, failed=False)
        times = _times(said, "number-columns-repeated")
        cell = None if has_failed else _value(sort, said, self._cell.whole())
        sheet.put(row, column, cell, times)
        right = _times(said, "number-columns-spanned") - 1
        down = _times(said, "number-rows-spanned") - 1
        if right or down:
            sheet.merge((row, column), (row + down, column + right))
        self._column += times


def _times(said: Mapping[str, str], what: str) -> int:
    """Read how often something stands there; raises `WorkbookFault` at never.

    Spreadsheet programs take that for once.
    """
    if times := number(said.get(f"{_TABLE}{what}", "1")):
        return times
    raise WorkbookFault("it repeats something no times, which no spreadsheet program writes")


def _value(sort: str, said: Mapping[str, str], text: str) -> Cell:
    """Give what a cell holds, by the sort of value that it says to hold; without one, its text."""
    match sort:
        case "float" | "percentage" | "currency":
            return figure(said.get(f"{_OFFICE}value", ""))
        case "date":
            return cell_of_text(said.get(f"{_OFFICE}date-value", ""))
        case "time":
            return cell_of_span(said.get(f"{_OFFICE}time-value", ""))
        case "boolean":
            return said.get(f"{_OFFICE}boolean-value", "").lower() == "true"
        case _:
            return said.get(f"{_OFFICE}string-value", text)


class _CellText:
    """The text of a cell: its paragraphs, one a line."""

    def __init__(self, room: Allowance) -> None:
        self._room = room
        self._parts: list[str] = []
        self._depth = 0
        self._aside = 0
        """The depth at which something begins that the cell does not hold."""

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note a paragraph, or what stands for spaces and breaks in it."""
        self._depth += 1
        if self._aside:
            return
        if (self._depth == 1) != (name == "p") or name in _ASIDES:
            self._aside = self._depth
        elif name == "p" and self._parts:
            self._parts.append("\n")
        elif name == "p":
            self._parts.append("")
        elif name == "s":
            spaces = number(said.get(f"{_TEXT}c", "1"))
            self._room.take_characters(spaces)
            self._parts.append(" " * spaces)
        else:
            self._parts.append(_BREAKS.get(name, ""))

    def end(self) -> bool:
        """Note the end of an element; tells whether it was the cell."""
        if self._aside == self._depth:
            self._aside = 0
        self._depth -= 1
        return self._depth < 0

    def text(self, said: str) -> None:
        """Keep a part of a paragraph."""
        if self._depth and not self._aside:
            self._parts.append(said)

    @property
    def has_paragraph(self) -> bool:
        """Whether there is a text, be it an empty one."""
        return bool(self._parts)

    def whole(self) -> str:
        """Give the text."""
        return "".join(self._parts)
