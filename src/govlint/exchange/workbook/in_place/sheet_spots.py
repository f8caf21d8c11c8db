"""Spots of a sheet: where rows, cells and formulas are in the XML of one."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.sheet_cells import Corner, corner, number
from govlint.exchange.workbook.file_reading.xlsx_cells import ASIDES
from govlint.exchange.workbook.file_reading.xml_elements import APART, local

_TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")


class CellSpot(NamedTuple):
    """Where a cell is, and its style."""

    begin: int
    last: int
    """Where its last tag begins, if it has two."""
    style: str


@dataclass(slots=True)
class RowSpot:
    """Where a row is, and its cells that are there, by column from 1."""

    begin: int
    name: str
    end: int = 0
    """Where its end tag begins, if it is not one tag alone."""
    has_number: bool = True
    cells: dict[int, CellSpot] = field(default_factory=dict)


class SheetSpots:
    """Where things are in the XML of a sheet; raises `WorkbookFault` where that is not clear."""

    def __init__(self, xml: bytes) -> None:
        self.rows: dict[int, RowSpot] = {}
        self.formulas: set[Corner] = set()
        """The cells with a formula; rows and columns from 1, as everywhere here."""
        self.styles: list[tuple[int, int, str]] = []
        """The first and the last column, and their style."""
        self.data = (0, 0, "sheetData")
        """The begin of all cells, the begin of the last tag if there are two, and the name."""
        self._masters: dict[str, Corner] = {}
        self._followers: dict[str, set[Corner]] = {}
        self._arrays: list[tuple[Corner, Corner]] = []
        self._row = self._column = self._aside = 0
        self._in_data = False
        self._parser = expat.ParserCreate("UTF-8", APART)
        self._parser.namespace_prefixes = True
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.Parse(xml, True)  # noqa: FBT003  # the interface of expat

    def torn(self, wanted: Collection[Corner]) -> Corner | None:
        """Give a cell whose formula is one with those of others, which are not written with it."""
        for shared, master in self._masters.items():
            if master in wanted and not self._followers.get(shared, set()) <= {*wanted}:
                return master
        for (top, left), (bottom, right) in self._arrays:
            inside = [at for at in wanted if top <= at[0] <= bottom and left <= at[1] <= right]
            if 0 < len(inside) < (bottom - top + 1) * (right - left + 1):
                return inside[0]
        return None

    def _begin(self, name: str, said: dict[str, str]) -> None:
        bare, name = _read_name(name)
        here = self._parser.CurrentByteIndex
        if self._aside or not bare or bare in ASIDES:
            self._aside += 1
        elif self._in_data:
            self._begin_in_data(name, bare, said, here)
        elif bare == "sheetData":
            self.data, self._in_data = (here, 0, name), True
        elif bare == "col" and said.get("style", "").isdecimal():
            first, last = number(said.get("min", "1")), number(said.get("max", "1"))
            self.styles.append((first, last, said["style"]))

    def _begin_in_data(self, name: str, bare: str, said: Mapping[str, str], here: int) -> None:
        match bare:
            case "row":
                self._row = number(said["r"]) if "r" in said else self._row + 1
                self._column = 0
                self._put(RowSpot(here, name, has_number="r" in said))
            case "c":
                self._begin_cell(said, here)
            case "f":
                self._note_formula(said)

    def _put(self, spot: RowSpot) -> None:
        if self._row in self.rows:
            raise WorkbookFault("a row in it stands there twice")
        self.rows[self._row] = spot

    def _begin_cell(self, said: Mapping[str, str], here: int) -> None:
        if self._row not in self.rows:
            raise WorkbookFault("a cell in it stands in no row")
        row, column = corner(said["r"]) if "r" in said else (self._row - 1, self._column)
        if row + 1 != self._row:
            self._move(row + 1)
        self._column = column + 1
        self.rows[self._row].cells[self._column] = CellSpot(here, here, said.get("s", ""))

    def _move(self, row: int) -> None:
        """Give a row that does not say its number that of its first cell."""
        spot = self.rows[self._row]
        if spot.has_number or spot.cells:
            raise WorkbookFault("a cell in it stands in the row of others")
        del self.rows[self._row]
        self._row = row
        self._put(spot)

    def _note_formula(self, said: Mapping[str, str]) -> None:
        here, (first, _, last) = (self._row, self._column), said.get("ref", "").partition(":")
        self.formulas.add(here)
        match said.get("t"):
            case "shared" if first:
                self._masters[said.get("si", "")] = here
            case "shared":
                self._followers.setdefault(said.get("si", ""), set()).add(here)
            case "array" | "dataTable" if last:
                (top, left), (bottom, right) = corner(first), corner(last)
                self._arrays.append(((top + 1, left + 1), (bottom + 1, right + 1)))

    def _end(self, name: str) -> None:
        bare, name = _read_name(name)
        here = self._parser.CurrentByteIndex
        if self._aside:
            self._aside -= 1
        elif not self._in_data:
            return
        elif bare == "sheetData":
            self.data, self._in_data = (self.data[0], here, name), False
        elif bare == "row":
            self.rows[self._row].end = here
        elif bare == "c":
            cells = self.rows[self._row].cells
            cells[self._column] = cells[self._column]._replace(last=here)


def _read_name(said: str) -> tuple[str, str]:
    """Give a name without its namespace, and as it stands in the XML; nothing of what is passed."""
    space, bare, *prefix = [*said.split(APART), ""][:3] if APART in said else ("", said)
    written = f"{prefix[0]}:{bare}" if prefix and prefix[0] else bare
    return local(f"{space}{APART}{bare}"), written


def tag_end(xml: bytes, begin: int) -> int:
    """Give where a tag is over that begins somewhere."""
    found = _TAG.match(xml, begin)
    assert found
    return found.end()


def is_alone(xml: bytes, begin: int) -> bool:
    """Tell whether an element is one tag, as `<c/>`."""
    return xml.endswith(b"/>", begin, tag_end(xml, begin))


def element_end(xml: bytes, begin: int, last: int) -> int:
    """Give where an element is over, by the begin of its last tag, which expat says of two tags."""
    return tag_end(xml, begin if is_alone(xml, begin) else last)
