"""Cells: what stands in one for each sort of value, and how it is read back."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from govlint.exchange.workbook.names import Names, is_whole
from govlint.exchange.workbook.seat_codes import capacity_of_letters
from govlint.exchange.workbook.sheet_layouts import MEANT, NONE, SheetColumn

Cell = str | float | bool | date | None
"""What stands in a cell; None where nothing does."""

SEPARATOR = ";"
MOST_DIGITS = 15
"""Digits of a number that a spreadsheet keeps."""
FIRST_DAY = date(1900, 3, 1)
"""The day from which all spreadsheets count alike; an earlier one is written as text."""

_YES: Mapping[str, bool] = {
    "yes": True, "y": True, "true": True, "no": False, "n": False, "false": False,
}  # fmt: skip
_OTHER_SEPARATOR = re.compile(r"[,\n]")
THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""A number whose full stop may part thousands, or pounds from pence."""

_DECIMALS = 9
"""Decimals of a share that somebody types; with more it was reckoned, as 1/3 is."""
_LARGEST_PART = 1_000
_ROUNDED_BY = Fraction(1, 10**12)

_NUMBER = re.compile(r"\d{1,18}(?:\.\d{1,9})?")


def written(column: SheetColumn, value: Any, names: Names) -> Cell:
    """Give what stands in a cell for a value; None where no cell says it."""
    if value is None or column.sort == "key":
        return None
    if isinstance(value, list):
        parts = [_shown(column, one, names) for one in value]
        if not parts:
            return NONE
        return None if None in parts else f"{SEPARATOR} ".join(map(str, parts))
    return _shown(column, value, names)


def _shown(column: SheetColumn, value: Any, names: Names) -> Cell:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return value if value == float(f"{value:.{MOST_DIGITS}g}") else str(value)
    if column.sort == "day" and isinstance(value, str):
        day = date.fromisoformat(value)
        return day if day >= FIRST_DAY else value
    if not isinstance(value, str) or not value or not is_whole(value):
        return None
    return names.label(value) if column.kinds else value


def read_cell(column: SheetColumn, cell: Cell, names: Names) -> Any:
    """Give the value that a cell holds; what cannot be one stays as it was typed."""
    if column.many:
        parts = _parts(column, cell, names) if isinstance(cell, str) else [cell]
        given = [_value(column, part, names) for part in map(_trimmed, parts) if part != ""]
        return [] if given == [NONE] and NONE not in column.words else given
    return _value(column, _trimmed(cell), names)


def _parts(column: SheetColumn, cell: str, names: Names) -> list[str]:
    """Part a cell at its semicolons; at line breaks and commas too, where all between is known."""
    made: list[str] = []
    for part in cell.split(SEPARATOR):
        inner = [one.strip() for one in _OTHER_SEPARATOR.split(part)]
        is_safe = len(inner) > 1 and not _is_known(column, part.strip(), names)
        made += inner if is_safe and all(_is_known(column, one, names) for one in inner) else [part]
    return made


def _is_known(column: SheetColumn, said: str, names: Names) -> bool:
    if column.kinds:
        return names.id(said, column.kinds, strict=True) in names.labels
    return _as_choice(column, said) in column.words


def _trimmed(cell: Cell) -> Cell:
    return cell.strip() if isinstance(cell, str) else cell


def _value(column: SheetColumn, cell: Cell, names: Names) -> Any:
    if column.kinds:
        return names.id(typed(cell), column.kinds, strict=column.field[-1] in MEANT)
    if isinstance(cell, str) and cell.casefold() == NONE and NONE in column.words:
        return NONE
    return _READ.get(column.sort, _as_text)(column, cell)


def typed(cell: Cell) -> str:
    """Write what stands in a cell as a text, a whole number without its point."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return cell.isoformat(" ") if cell.time().isoformat() != "00:00:00" else day_of(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10.0**MOST_DIGITS:
        return str(int(cell))
    return "" if cell is None else str(cell)


def day_of(cell: datetime) -> str:
    """Write the day of a moment."""
    return cell.date().isoformat()


def _as_text(_: SheetColumn, cell: Cell) -> Any:
    return typed(cell)


def _as_choice(column: SheetColumn, cell: Cell) -> Any:
    said = typed(cell)
    word = re.sub(r"[\s_]+", "-", said.casefold())
    if word not in column.words and column.field[-1:] == ("capacity",):
        return capacity_of_letters(said.strip()) or said
    return word if word in column.words else said


def _as_flag(_: SheetColumn, cell: Cell) -> Any:
    return cell if isinstance(cell, bool) else _YES.get(typed(cell).casefold(), typed(cell))


def _as_number(_: SheetColumn, cell: Cell) -> Any:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return int(cell) if float(cell).is_integer() else cell
    said = typed(cell)
    if not _NUMBER.fullmatch(said) or THOUSANDS.fullmatch(said):
        return said
    return float(said) if "." in said else int(said)


def _as_share(_: SheetColumn, cell: Cell) -> Any:
    if not isinstance(cell, float | int) or isinstance(cell, bool):
        return typed(cell)
    if float(cell).is_integer():
        return int(cell)
    near = Fraction(cell).limit_denominator(_LARGEST_PART)
    is_reckoned = round(cell, _DECIMALS) != cell and abs(near - Fraction(cell)) < _ROUNDED_BY
    return f"{near.numerator}/{near.denominator}" if is_reckoned else cell


_READ: Mapping[str, Callable[[SheetColumn, Cell], Any]] = {
    "choice": _as_choice,
    "flag": _as_flag,
    "count": _as_number,
    "number": _as_number,
    "share": _as_share,
}
