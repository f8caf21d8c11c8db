"""Cells of the sheets of a workbook as they are read, within bounds."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from math import isfinite

from govlint.exchange.workbook.cells import Cell
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.grids import Row
from govlint.exchange.workbook.names import LONGEST
from govlint.place import column_letters

MOST_SHEETS = 200
MOST_ROWS = 200_000
MOST_COLUMNS = 2_000
MOST_CELLS = 5_000_000
"""Cells of a workbook, empty ones among them."""

MOST_FILLED = 1_000_000
"""Cells of a workbook in which something stands; 10,000 forums fill some 800,000."""

MOST_CHARACTERS = 64_000_000
"""Characters of all cells together."""

MOST_MERGED = 100_000

MOST_FORMULAS = 50
"""Formulas without a value that are told of on a sheet."""

OF_FAILED = "The formula of this cell gives an error; mend it, or write in what is meant"
OF_NO_VALUE = (
    "The formula of this cell has no value yet; open the file in a spreadsheet program and save it"
)

Corner = tuple[int, int]
"""The row and the column of a cell, from 0."""

_COLUMN = re.compile(r"\$?([A-Za-z]{1,3})\$?")
_ROW = re.compile(r"[1-9][0-9]{0,6}")
_DIGITS = "0123456789"
MOST_COUNTED = 9
"""Digits of a number of rows, columns or texts."""
_FIGURE = re.compile(r"[-+.0-9eE]+")


@dataclass(slots=True)
class Allowance:
    """Room that the sheets of a workbook have together."""

    cells: int = MOST_CELLS
    filled: int = MOST_FILLED
    characters: int = MOST_CHARACTERS
    titles: set[str] = field(default_factory=set)

    def sheet(self, title: str) -> "SheetCells":
        """Begin a sheet; raises `WorkbookFault` where there are too many, or one is called so."""
        if title in self.titles:
            raise WorkbookFault(f'two of its sheets are called "{title[:40]}"')
        self.titles.add(title)
        if len(self.titles) > MOST_SHEETS:
            raise WorkbookFault(f"it has more than {MOST_SHEETS} sheets")
        return SheetCells(title, self)

    def take_characters(self, number: int) -> None:
        """Take room for characters; raises `WorkbookFault` where there is none."""
        self.characters -= number
        if self.characters < 0:
            raise WorkbookFault(f"its cells hold more than {MOST_CHARACTERS:,} characters")

    def take_filled(self, number: int) -> None:
        """Take room for cells in which something stands; raises `WorkbookFault` without any."""
        self.filled -= number
        if self.filled < 0:
            raise WorkbookFault(f"its sheets have more than {MOST_FILLED:,} filled cells together")

    def take_cells(self, number: int) -> None:
        """Take room for cells; raises `WorkbookFault` where there is none."""
        self.cells -= number
        if self.cells < 0:
            raise WorkbookFault(f"its sheets have more than {MOST_CELLS:,} cells together")


@dataclass(slots=True)
class SheetCells:
    """What stands in the cells of a sheet."""

    title: str
    room: Allowance
    rows: list[Row] = field(default_factory=list)
    merged: list[tuple[Corner, Corner]] = field(default_factory=list)
    """The first and the last cell of every group of merged cells."""
    formulas: list[tuple[Corner, str]] = field(default_factory=list)
    """The first formulas without a value, and what is said of each."""
    _columns: int = 0

    def put(self, row: int, column: int, cell: Cell, times: int = 1) -> None:
        """Write a cell, and those to its right alike; raises `WorkbookFault` too far away."""
        if cell is None or cell == "":
            return
        if row >= len(self.rows) or column + times > self._columns:
            self._reach(row, column + times - 1)
        self.room.take_filled(times)
        if isinstance(cell, str):
            self.room.take_characters(len(cell) * times)
            if len(cell) > LONGEST:
                at = f"{self.title}!{place(row, column)}"
                raise WorkbookFault(f"the cell {at} holds more than {LONGEST:,} characters")
        filled = self.rows[row]
        between = column - len(filled)
        if between < 0:
            self._put_back(row, column, cell, times)
            return
        if between:
            filled += [None] * between
        filled += [cell] * times

    def _put_back(self, row: int, column: int, cell: Cell, times: int) -> None:
        """Write a cell to the left of one that is there; raises `WorkbookFault` onto one."""
        filled = self.rows[row]
        if filled[column] is not None:
            at = f"{self.title}!{place(row, column)}"
            raise WorkbookFault(f"the cell {at} stands in it twice")
        filled += [None] * (column + times - len(filled))
        filled[column : column + times] = [cell] * times

    def repeat(self, row: int, times: int) -> None:
        """Write a row again into those below it."""
        if times < 2 or row >= len(self.rows):
            return
        filled = self.rows[row]
        self._reach(row + times - 1, max(len(filled) - 1, 0))
        characters = sum(len(cell) for cell in filled if isinstance(cell, str))
        self.room.take_characters(characters * (times - 1))
        self.room.take_filled((len(filled) - filled.count(None)) * (times - 1))
        for at in range(row + 1, row + times):
            self.rows[at] = [*filled]

    def merge(self, first: Corner, last: Corner) -> None:
        """Note a group of merged cells; raises `WorkbookFault` at too many."""
        self.merged.append((first, last))
        if len(self.merged) > MOST_MERGED:
            raise WorkbookFault(f"more than {MOST_MERGED:,} cells of a sheet are merged")

    def whole(self) -> list[Row]:
        """Give all rows, each as wide as the widest."""
        for row in self.rows:
            row.extend([None] * (self._columns - len(row)))
        return self.rows

    def _reach(self, row: int, column: int) -> None:
        """Extend the sheet to a cell."""
        rows, columns = max(len(self.rows), row + 1), max(self._columns, column + 1)
        if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
            raise WorkbookFault(
                f"a sheet reaches to the cell {place(row, column)}; more than {MOST_ROWS:,} rows, "
                f"{MOST_COLUMNS:,} columns or {MOST_CELLS:,} cells are not read"
            )
        self.room.take_cells(rows * columns - len(self.rows) * self._columns)
        self._columns = columns
        self.rows += [[] for _ in range(rows - len(self.rows))]

    def note_formula(self, row: int, column: int, *, failed: bool) -> None:
        """Note a formula without a value, or one that fails, which is read as nothing."""
        if len(self.formulas) < MOST_FORMULAS:
            self.formulas.append(((row, column), OF_FAILED if failed else OF_NO_VALUE))


def place(row: int, column: int) -> str:
    """Write the reference of a cell, as `K15`."""
    return f"{column_letters(min(column + 1, 10**6))}{row + 1}"


def corner(reference: str) -> Corner:
    """Read the reference of a cell; raises `WorkbookFault` where it is none."""
    letters = reference.rstrip(_DIGITS)
    row, column = _row(reference[len(letters) :]), _column(letters)
    if row is None or column is None:
        raise WorkbookFault(f'it calls a cell "{reference[:20]}", which no spreadsheet has')
    return row, column


@lru_cache(100)
def _row(said: str) -> int | None:
    """Read the number of a row, which all of its cells say."""
    return int(said) - 1 if _ROW.fullmatch(said) else None


@lru_cache(MOST_COLUMNS)
def _column(said: str) -> int | None:
    """Read the letters of a column, which each of its cells says."""
    if not (found := _COLUMN.fullmatch(said)):
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def number(said: str) -> int:
    """Read a number of rows, columns or texts; raises `WorkbookFault` where it is none."""
    if not (said.isdecimal() and said.isascii() and len(said) <= MOST_COUNTED):
        raise WorkbookFault(f'it counts "{said[:20]}", which no spreadsheet program writes')
    return int(said)


def figure(said: str) -> float | str:
    """Read a number; what is none, or one without an end, stays a text."""
    if not _FIGURE.fullmatch(said.strip()):
        return said
    try:
        made = float(said)
    except ValueError:
        return said
    return made if isfinite(made) else said
