"""Sheets of an .ods, as its XML says them."""

from collections.abc import Iterator, Mapping

from govlint.exchange.workbook.cells import Cell
from govlint.exchange.workbook.days import cell_of_span, cell_of_text
from govlint.exchange.workbook.elements import Elements, attributes_of, read_xml
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.sheet_cells import Allowance, SheetCells, figure, number

CONTENT = "content.xml"

_MANIFEST = "META-INF/manifest.xml"
_CELLS = ("table-cell", "covered-table-cell")
_BREAKS = {"tab": "\t", "line-break": "\n"}
_ASIDES = ("annotation", "frame", "note", "ruby-text")
"""What stands in a paragraph of a cell and is not what the cell holds."""


def sheets_of_ods(files: Mapping[str, bytes]) -> Iterator[SheetCells]:
    """Read every sheet; raises `WorkbookFault`."""
    if attributes_of(files.get(_MANIFEST, b"<none/>"), "encryption-data"):
        raise WorkbookFault("a password protects it; save it without one")
    read = _Content()
    read_xml(files[CONTENT], read)
    yield from read.sheets


class _Content(Elements):
    def __init__(self) -> None:
        self.sheets: list[SheetCells] = []
        self._sheet: SheetCells | None = None
        """The sheet that is being read; a table without a name holds what was read elsewhere."""
        self._room = Allowance()
        self._row = self._column = 0
        self._rows = 1
        self._said: Mapping[str, str] | None = None
        """What the cell says of itself that is being read."""
        self._cell = _CellText(self._room)

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note how far a row or a cell goes, which may be written once for many."""
        if self._said is not None:
            self._cell.begin(name, said)
        elif name == "table" and "table:name" in said:
            self._sheet = self._room.sheet(said["table:name"])
            self.sheets.append(self._sheet)
            self._row = 0
        elif name == "table-row" and self._sheet:
            self._rows = number(said.get("table:number-rows-repeated", "1"))
            self._column = 0
        elif name in _CELLS and self._sheet:
            self._said, self._cell = said, _CellText(self._room)

    def end(self, name: str) -> None:
        """Keep what a row or a cell held."""
        if self._sheet is None:
            return
        if self._said is not None:
            if self._cell.end():
                self._keep(self._sheet, self._said)
                self._said = None
        elif name == "table-row":
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
        sort = said.get("office:value-type", "")
        has_failed = said.get("calcext:value-type") == "error"
        if has_failed:
            sheet.note_formula(row, column, failed=True)
        elif "table:formula" in said and not sort and not self._cell.has_paragraph:
            sheet.note_formula(row, column, failed=False)
        times = number(said.get("table:number-columns-repeated", "1"))
        cell = None if has_failed else _value(sort, said, self._cell.whole())
        sheet.put(row, column, cell, times)
        right = number(said.get("table:number-columns-spanned", "1")) - 1
        down = number(said.get("table:number-rows-spanned", "1")) - 1
        if right or down:
            sheet.merge((row, column), (row + down, column + right))
        self._column += times


def _value(sort: str, said: Mapping[str, str], text: str) -> Cell:
    """Give what a cell holds, by the sort of value that it says to hold; without one, its text."""
    match sort:
        case "float" | "percentage" | "currency":
            return figure(said.get("office:value", ""))
        case "date":
            return cell_of_text(said.get("office:date-value", ""))
        case "time":
            return cell_of_span(said.get("office:time-value", ""))
        case "boolean":
            return said.get("office:boolean-value", "").lower() == "true"
        case _:
            return said.get("office:string-value", text)


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
            spaces = number(said.get("text:c", "1"))
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
