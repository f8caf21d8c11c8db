"""Doubtful cells: read as they are, and perhaps meant otherwise: names, days of numbers, thirds."""

from datetime import date
from fractions import Fraction

from govlint.exchange.workbook.cells import SEPARATOR, Cell
from govlint.exchange.workbook.names import Names
from govlint.exchange.workbook.sheet_layouts import SheetColumn

_THIRDS = {Fraction(one, of) for of in (3, 6, 7, 9) for one in range(1, of)}
"""Shares that no number of hundredths is."""
NEAR = 0.005
_RECKONED = 1e-12
"""How far a third that a spreadsheet reckoned is from one, at the most."""

_ZERO = date(1899, 12, 30)
"""The day from which spreadsheets count."""
_YEARS = range(1900, 2200)


def called_otherwise(cell: Cell, names: Names) -> str | None:
    """Say which id stands behind words that are not what it is called."""
    for said in cell.split(SEPARATOR) if isinstance(cell, str) and "[" in cell else ():
        if id_ := names.otherwise(said.strip()):
            return f'[{id_}] is called "{names.spoken(id_)}", and not as it says here'
    return None


def doubt(column: SheetColumn, cell: Cell, names: Names) -> str | None:
    """Say how a cell may have been meant otherwise than it is read."""
    if column.kinds and (message := called_otherwise(cell, names)):
        return message
    if column.sort == "day" and isinstance(cell, date):
        return _day_of_number(cell)
    if column.sort != "share" or not isinstance(cell, float) or not 0 < cell < 1:
        return None
    meant = min(_THIRDS, key=lambda one: (abs(one - cell), one.denominator))
    off = abs(float(meant) - cell)
    if not _RECKONED < off < NEAR or round(cell, 2) != round(float(meant), 2):
        return None
    return f"{cell:g} is not quite {meant}; set the cell to text and write {meant} if it is meant"


def _day_of_number(cell: date) -> str | None:
    """Ask of a day that a spreadsheet makes of a year whether that is what was typed."""
    number = (date(cell.year, cell.month, cell.day) - _ZERO).days
    if number not in _YEARS and number > 1:
        return None
    said = f"A spreadsheet makes the day {cell:%Y-%m-%d} of the number {number}"
    return f"{said}; write the day in full, like {number if number in _YEARS else 2026}-01-31"
