"""Typed cell: what a text becomes in the one that it is typed into."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from govlint.answers.sums_in_questions import SIGNS
from govlint.exchange.workbook.cells import THOUSANDS, Cell, typed
from govlint.exchange.workbook.grids import Row, cell_at
from govlint.exchange.workbook.headings import same, table_of
from govlint.exchange.workbook.names import LONGEST
from govlint.exchange.workbook.sheet_layouts import START, SheetColumn, sheets
from govlint.exchange.workbook.writing.structure_as_sheets import CURRENCY
from govlint.structure.informal.dates import day

_NUMBER = re.compile(r"(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\.[0-9]{1,9})?")
"""A number, whose commas part thousands."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BRITISH_DAY = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2\d{4}|\d{1,2} [A-Za-z]{3,9} \d{4}")
"""A day with its year in full, whose month is named, or comes second."""

_SIGNED = re.compile(rf"({'|'.join(map(re.escape, SIGNS))})\s?(.+)")
_MONEY = {("value", "over"), ("value", "up_to"), ("value_over",), ("limit",)}
"""Fields that are sums in the currency of the structure."""

_POUND = "£"
"""The sign of a currency that is taken for the one of the structure where none is stated."""


def column_under(title: str, rows: Sequence[Row], position: int) -> SheetColumn | None:
    """Give the column of a sheet that a cell is in; none outside of tables."""
    sheet = sheets().get(title)
    table = table_of(sheet, rows) if sheet else None
    return table.columns.get(position) if table else None


def currency_of(grids: Mapping[str, Sequence[Row]]) -> str:
    """Give the currency that a workbook states on its first sheet; nothing where it states none."""
    rows = [row for row in grids.get(START, ()) if same(typed(cell_at(row, 0))) == same(CURRENCY)]
    return typed(cell_at(rows[0], 1)).upper() if rows else ""


def as_typed_in(column: SheetColumn | None, text: str, currency: str = "") -> Cell:
    """Give a cell as a spreadsheet would, without guesses: days and numbers only where meant."""
    said = text.encode(errors="replace").decode().strip()[:LONGEST]
    if not said or column is None:
        return said or None
    match column.sort:
        case "day":
            return _as_day(said)
        case "count" | "number":
            return _as_number(_without_sign(said, currency) if column.field in _MONEY else said)
    return said


def _as_day(said: str) -> Cell:
    """Read a day, and one whose month comes second where no other can be meant."""
    if found := _BRITISH_DAY.fullmatch(said):
        readings = () if _may_begin_with_month(found) else day(said)
        return date.fromisoformat(readings[0].value) if len(readings) == 1 else said
    try:
        return date.fromisoformat(said) if _DAY.fullmatch(said) else said
    except ValueError:
        return said


def _may_begin_with_month(found: re.Match[str]) -> bool:
    """Tell whether the first of two numbers may be the month, and the day another one then."""
    return bool(found[1]) and 1 <= int(found[1]) <= 12 and int(found[1]) != int(found[3])


def _as_number(said: str) -> Cell:
    if not _NUMBER.fullmatch(said) or THOUSANDS.fullmatch(said):
        return said
    plain = said.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _without_sign(said: str, currency: str) -> str:
    """Leave out the sign of the currency of the structure before a number, and no other."""
    found = _SIGNED.fullmatch(said)
    if found is None or not _NUMBER.fullmatch(found[2]) or THOUSANDS.fullmatch(found[2]):
        return said
    is_meant = currency in SIGNS[found[1]].split() if currency else found[1] == _POUND
    return found[2] if is_meant else said
