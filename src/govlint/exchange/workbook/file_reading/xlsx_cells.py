"""Cells of an .xlsx: what the XML of each sheet says stands in them."""

from collections.abc import Iterator, Mapping

from govlint.exchange.workbook.cells import Cell
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.archive import part_name
from govlint.exchange.workbook.file_reading.days_in_cells import cell_of_days, cell_of_text
from govlint.exchange.workbook.file_reading.sheet_cells import (
    Allowance,
    SheetCells,
    corner,
    figure,
    number,
)
from govlint.exchange.workbook.file_reading.xlsx_book import Book, book_of, unescaped
from govlint.exchange.workbook.file_reading.xml_elements import MOST_ELEMENTS, Elements, read_xml

_SORTS = ("b", "d", "e", "inlineStr", "n", "s", "str")
"""What a cell may say of the sort of what it holds."""

ASIDES = ("extLst", "rPh")
"""What stands among cells, or in one, and is of no cell: extensions, and how a text is spoken."""


def sheets_of_xlsx(files: Mapping[str, bytes]) -> Iterator[SheetCells]:
    """Read every sheet; raises `WorkbookFault`."""
    called = {part_name(name): content for name, content in files.items()}
    book, room = book_of(called), Allowance()
    left = MOST_ELEMENTS - book.elements
    for file, title in book.titles.items():
        if file not in called:
            raise WorkbookFault(f'its sheet "{title[:40]}" is not in it; it is damaged')
        made = room.sheet(title)
        left -= read_xml(called[file], _SheetElements(made, book), left)
        yield made


class _SheetElements(Elements):
    known = ("sheetData", "row", "c", "f", "v", "is", "t", "mergeCell")

    def __init__(self, made: SheetCells, book: Book) -> None:
        self._made, self._book = made, book
        self._row, self._column = -1, -1
        self._said: Mapping[str, str] = {}
        self._parts: list[str] = []
        self._sort, self._held_in, self._values = "n", "v", 0
        """The sort of a cell, in which element that is, and how many of those it has."""
        self._aside = 0
        """How many elements deep what is read stands in one that is of no cell."""
        self._in_data = self._has_formula = self._in_cell = self._in_value = False

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note where a row or a cell stands."""
        if self._aside or name in ASIDES:
            self._aside += 1
        elif self._in_data:
            if name == "c":
                self._begin_cell(said)
            elif name in ("v", "t"):
                self._in_value = self._in_cell and name == self._held_in
                self._values += name == "v"
            elif name == "row":
                self._row = number(said["r"]) - 1 if "r" in said else self._row + 1
                self._column = -1
            elif name == "f":
                self._has_formula = True
        elif name == "sheetData":
            self._in_data = True
        elif name == "mergeCell":
            first, _, last = said.get("ref", "").partition(":")
            self._made.merge(corner(first), corner(last or first))

    def end(self, name: str) -> None:
        """Keep what a cell held."""
        if self._aside:
            self._aside -= 1
        elif name in ("v", "t"):
            self._in_value = False
        elif name == "c" and self._in_cell:
            self._in_cell = False
            self._end_cell()
        elif name == "sheetData":
            self._in_data = False

    def text(self, said: str) -> None:
        """Keep a part of what a cell holds."""
        if self._in_value and not self._aside:
            self._parts.append(said)

    def _begin_cell(self, said: Mapping[str, str]) -> None:
        if self._in_cell:
            raise WorkbookFault("a cell in it stands in another")
        if "r" in said:
            self._row, self._column = corner(said["r"])
        else:
            self._row, self._column = max(self._row, 0), self._column + 1
        self._said = said
        self._parts = []
        self._has_formula, self._in_cell = False, True
        self._sort, self._values = said.get("t", "n"), 0
        self._held_in = "t" if self._sort == "inlineStr" else "v"
        if self._sort not in _SORTS:
            raise WorkbookFault(f'a cell in it is of the sort "{self._sort[:20]}", which is none')

    def _end_cell(self) -> None:
        text, sort = "".join(self._parts), self._sort
        if self._values > 1:
            raise WorkbookFault("a cell in it holds two values")
        if sort == "e":
            self._made.note_formula(self._row, self._column, failed=True)
            return
        if self._has_formula and not text.strip() and sort != "str":
            self._made.note_formula(self._row, self._column, failed=False)
        self._made.put(self._row, self._column, self._cell(sort, text))

    def _cell(self, sort: str, text: str) -> Cell:
        match sort:
            case "s":
                return self._shared(text.strip())
            case "b":
                return text.strip() in ("1", "true") if text.strip() else None
            case "d":
                return cell_of_text(text.strip())
            case "n":
                return self._figure(text)
            case _:
                return unescaped(text)

    def _shared(self, said: str) -> Cell:
        """Give a text that cells share, by its number; a cell without one is empty.

        Raises `WorkbookFault` where there is none of the number.
        """
        if not said:
            return None
        if (position := number(said)) >= len(self._book.texts):
            raise WorkbookFault(f"a cell names the shared text {position}, which is not in it")
        return self._book.texts[position]

    def _figure(self, text: str) -> Cell:
        if isinstance(read := figure(text), str):
            return read
        style = self._said.get("s", "")
        position = number(style) if style else 0
        if position >= len(self._book.forms):
            return read
        return cell_of_days(read, self._book.forms[position], self._book.shift)
