"""Extent of a sheet, read from its XML before a reader makes room for every cell up to the last."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from govlint.exchange.workbook.endings import WorkbookFault
from govlint.finding import column_letters

MOST_ROWS = 100_000
MOST_COLUMNS = 2_000
MOST_CELLS = 1_500_000
"""Cells of a workbook, empty ones among them."""

MOST_ELEMENTS = 2_000_000
"""Elements of the XML of one sheet."""

MOST_CHARACTERS = 64_000_000
"""Characters of all cells together."""

PIECE = 1 << 16
"""Bytes that are looked at in one go."""

_REFERENCE = re.compile(r"([A-Za-z]{1,7})([0-9]{1,10})")
_VALUES = ("value-type", "value", "string-value", "date-value", "time-value", "boolean-value")
"""Attributes of a cell of an open document that say that it holds something."""


@dataclass(slots=True)
class SheetExtent:
    """How far a sheet reaches, and its cells that hold nothing to be read."""

    rows: int = 0
    columns: int = 0
    characters: int = 0
    """Those of texts that are written once for many cells."""
    without_value: list[str] = field(default_factory=list)
    """Cells with a formula that nothing has computed yet."""
    failed: list[str] = field(default_factory=list)
    """Cells whose formula failed, as `#REF!` says."""

    @property
    def cells(self) -> int:
        """How many cells there are up to the last."""
        return self.rows * self.columns


def extent_of_xlsx(xml: bytes, strings: Sequence[int] = ()) -> SheetExtent:
    """Give the extent of a sheet of an .xlsx; raises `WorkbookFault` where it is too far.

    `strings` are the lengths of the texts that its cells share.
    """
    return _parsed(xml, _Xlsx(strings))


def extents_of_ods(xml: bytes) -> list[SheetExtent]:
    """Give the extent of each sheet of an .ods; raises `WorkbookFault` where one is too far."""
    tables = _Ods()
    _parsed(xml, tables)
    return tables.extents


def lengths_of_strings(xml: bytes) -> list[int]:
    """Give the lengths of the texts that cells share; raises `WorkbookFault`."""
    strings = _Strings()
    _parsed(xml, strings)
    return strings.lengths


def attributes_of(xml: bytes, element: str) -> list[Mapping[str, str]]:
    """Give the attributes of every element of a name; raises `WorkbookFault`."""
    found = _Attributes(element)
    _parsed(xml, found)
    return found.attributes


def checked_xml(xml: bytes) -> None:
    """Raise `WorkbookFault` where XML is damaged, or has a document type."""
    _parsed(xml, None)


class _Elements:
    """What is noted of elements by their local names."""

    def __init__(self) -> None:
        self.extent = SheetExtent()

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note the beginning of an element with its attributes."""

    def end(self, name: str) -> None:
        """Note the end of an element."""

    def text(self, said: str) -> None:
        """Note a text."""

    def _count(self, characters: int) -> None:
        """Count the characters that a reader makes; raises `WorkbookFault` at too many."""
        self.extent.characters += characters
        if self.extent.characters > MOST_CHARACTERS:
            raise WorkbookFault(f"its cells hold more than {MOST_CHARACTERS:,} characters")


class _Attributes(_Elements):
    def __init__(self, element: str) -> None:
        super().__init__()
        self._element = element
        self.attributes: list[Mapping[str, str]] = []

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Keep the attributes of an element of the name."""
        if name == self._element:
            self.attributes.append(said)


class _Strings(_Elements):
    def __init__(self) -> None:
        super().__init__()
        self.lengths: list[int] = []

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note that another text begins."""
        if name == "si":
            self.lengths.append(0)

    def text(self, said: str) -> None:
        """Count its characters."""
        if self.lengths:
            self.lengths[-1] += len(said)


class _Xlsx(_Elements):
    def __init__(self, strings: Sequence[int]) -> None:
        super().__init__()
        self._strings = strings
        self._is_shared = False
        self._value = ""
        self._row = self._column = 0
        self._has_formula = self._has_value = self._in_value = self._failed = False

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note where a row or a cell stands."""
        if name == "row":
            self._row = _number(said.get("r")) or self._row + 1
            self._column = 0
        elif name == "c":
            self._cell(said)
        elif name == "f":
            self._has_formula = True
        elif name in ("v", "is"):
            self._in_value = True

    def end(self, name: str) -> None:
        """Note what a cell held."""
        if name in ("v", "is"):
            self._in_value = False
            if self._is_shared:
                position = _number(self._value.strip())
                shared = position < len(self._strings)
                self._count(self._strings[position] if shared else 0)
        elif name == "c":
            place = f"{column_letters(self._column)}{self._row}"
            if self._failed:
                self.extent.failed.append(place)
            elif self._has_formula and not self._has_value:
                self.extent.without_value.append(place)

    def text(self, said: str) -> None:
        """Note that a cell has a value."""
        if self._in_value:
            self._value += said
            self._has_value = self._has_value or bool(said.strip())

    def _cell(self, said: Mapping[str, str]) -> None:
        reference = _REFERENCE.fullmatch(said.get("r", ""))
        if reference:
            self._row, self._column = int(reference[2]), _number_of(reference[1])
        else:
            self._column += 1
            self._row = max(self._row, 1)
        self._has_formula = self._has_value = False
        self._failed = said.get("t") == "e"
        self._is_shared = said.get("t") == "s"
        self._value = ""
        _reach(self.extent, self._row, self._column)


class _Ods(_Elements):
    def __init__(self) -> None:
        super().__init__()
        self.extents: list[SheetExtent] = []
        self._row = self._column = 0
        self._rows = self._times = 1
        self._is_formula = self._is_valued = self._in_cell = False
        self._characters = self._in_row = 0

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note how far a row or a cell goes, which may be written once for many."""
        if name.startswith(("table", "covered")):
            said = {_local(key): value for key, value in said.items()}
        if name == "table":
            self.extent = SheetExtent()
            self.extents.append(self.extent)
            self._row = 0
        elif name == "table-row":
            self._rows = _number(said.get("number-rows-repeated")) or 1
            self._column = self._in_row = 0
        elif name == "s":
            self._characters += _number(_ending(said, "c")) if self._in_cell else 0
        elif name in ("table-cell", "covered-table-cell"):
            self._times = _number(said.get("number-columns-repeated")) or 1
            self._is_formula = "formula" in said
            self._is_valued = any(one in said for one in _VALUES)
            self._in_cell = True
            self._characters = 0

    def end(self, name: str) -> None:
        """Note what a row or a cell held."""
        if name == "table-row":
            self._row += self._rows
            self._count(self._in_row * self._rows)
        elif name in ("table-cell", "covered-table-cell"):
            self._column += self._times
            self._in_cell = False
            self._in_row += self._characters * self._times
            if self._is_valued:
                _reach(self.extent, self._row + self._rows, self._column)
            elif self._is_formula:
                place = f"{column_letters(self._column)}{self._row + 1}"
                self.extent.without_value.append(place)

    def text(self, said: str) -> None:
        """Note that a cell has a value."""
        if self._in_cell:
            self._characters += len(said)
            self._is_valued = self._is_valued or bool(said.strip())


def _reach(extent: SheetExtent, row: int, column: int) -> None:
    """Extend an extent to a cell; raises `WorkbookFault` where that is too far."""
    extent.rows, extent.columns = max(extent.rows, row), max(extent.columns, column)
    if row > MOST_ROWS or column > MOST_COLUMNS or extent.cells > MOST_CELLS:
        raise WorkbookFault(
            f"a sheet reaches to the cell {column_letters(min(column, 10**6))}{row}; more than "
            f"{MOST_ROWS:,} rows, {MOST_COLUMNS:,} columns or {MOST_CELLS:,} cells are not read"
        )


def _number_of(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_number(reference: str) -> int:
    """Give the number of the column of a cell, from 1; 0 where it is none."""
    found = _REFERENCE.fullmatch(reference)
    return _number_of(found[1]) if found else 0


def _ending(said: Mapping[str, str], name: str) -> str | None:
    """Give an attribute by its local name."""
    return next((value for key, value in said.items() if _local(key) == name), None)


def _number(said: str | None) -> int:
    return int(said) if said and said.isdecimal() and len(said) <= 10 else 0


def _parsed(xml: bytes, elements: _Elements | None) -> SheetExtent:
    """Read XML piece by piece; raises `WorkbookFault` where it is none, or defines entities.

    Always as UTF-8, whatever it says of itself, as other readers of workbooks do.
    """
    parser = expat.ParserCreate("UTF-8")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_document_type
    if elements:
        begin = elements.begin
        left = MOST_ELEMENTS

        def begun(name: str, said: dict[str, str]) -> None:
            nonlocal left
            left -= 1
            if not left:
                raise WorkbookFault(f"a sheet in it has more than {MOST_ELEMENTS:,} elements")
            begin(_local(name), said)

        parser.StartElementHandler = begun
        parser.EndElementHandler = lambda name: elements.end(_local(name))
        parser.CharacterDataHandler = elements.text
    try:
        for at in range(0, len(xml), PIECE):
            parser.Parse(xml[at : at + PIECE], False)  # noqa: FBT003  # the interface of expat
        parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise WorkbookFault(f"a sheet in it is damaged: {error}") from None
    return elements.extent if elements else SheetExtent()


def _refuse_document_type(*_: object) -> None:
    raise WorkbookFault("it has a document type in it, which no spreadsheet program writes")


def _local(name: str) -> str:
    """Give a name without its prefix."""
    return name.rpartition(":")[2] if ":" in name else name
