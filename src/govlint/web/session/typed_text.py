"""Typed text: what a text becomes in the cell that it is typed into."""

import re
from collections.abc import Sequence
from datetime import date

from govlint.exchange.workbook.cells import THOUSANDS, Cell
from govlint.exchange.workbook.grids import Row
from govlint.exchange.workbook.headings import table_of
from govlint.exchange.workbook.names import LONGEST
from govlint.exchange.workbook.sheets import SheetColumn, sheets

_NUMBER = re.compile(r"(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\.[0-9]{1,9})?")
"""A number, whose commas part thousands."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def column_under(title: str, rows: Sequence[Row], position: int) -> SheetColumn | None:
    """Give the column of a sheet that a cell is in; none outside of tables."""
    sheet = sheets().get(title)
    table = table_of(sheet, rows) if sheet else None
    return table.columns.get(position) if table else None


def as_typed_in(column: SheetColumn | None, text: str) -> Cell:
    """Give a cell as a spreadsheet would, without guesses: days and numbers only where meant."""
    said = text.encode(errors="replace").decode().strip()[:LONGEST]
    if not said:
        return None
    if column is None:
        return said
    if column.sort == "day" and _DAY.fullmatch(said):
        try:
            return date.fromisoformat(said)
        except ValueError:
            return said
    is_number = _NUMBER.fullmatch(said) and not THOUSANDS.fullmatch(said)
    if column.sort in ("count", "number") and is_number:
        plain = said.replace(",", "")
        return float(plain) if "." in plain else int(plain)
    return said
