"""Rows of Further details: any field of anything, with its value as text or as JSON."""

import json
from typing import Any

from govlint.exchange.workbook.cells import typed
from govlint.exchange.workbook.grids import CellPlace, at, cell_at, put
from govlint.exchange.workbook.sheet_layouts import sheets_of
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets
from govlint.exchange.workbook.table_reading.refusals import tell_odd
from govlint.exchange.workbook.table_reading.sheet_row import SheetRow
from govlint.place import KeyPath
from govlint.structure.field_types import ROOT_KEY
from govlint.structure.model import SECTIONS

DEEPEST = 12
"""Fields inside of each other that a row may tell of."""


def read_detail(made: ReadSheets, row: SheetRow, owner: KeyPath) -> None:
    """Read a row into what it is of."""
    where = {one.sort: row.place(position) for position, one in row.table.headed.columns.items()}
    named, written = (typed(cell_at(row.values, where[one].column)) for one in ("key", "value"))
    field = tuple(filter(None, named.strip().split(".")))
    if not field:
        made.fault("This row names no field", where["key"])
        return
    if home := _column_called(owner, named):
        message = f'"{named.strip()}" has a column of its own, on the sheet {home}; write it there'
        made.fault(message, where["key"])
        return
    if len(field) > DEEPEST or _depth(written) > DEEPEST:
        made.fault(f"More than {DEEPEST} things stand inside each other here", where["value"])
        return
    try:
        value = json.loads(written)
    except (ValueError, RecursionError):
        value = written
    if why := _why_not(owner, field, value):
        made.fault(why, where["value"])
        return
    if first := _stated_at(made, owner, field):
        made.fault("This is stated already; leave one of the two", where["value"], first)
        return
    tell_odd(made, (*owner, *field), value, where["value"])
    put(made.target(owner), field, value)
    made.note(owner, field, where["value"], value)


def _column_called(owner: KeyPath, named: str) -> str | None:
    """Give the sheet on which a heading stands that was written for a field of the format."""
    those = sheets_of(str(owner[0])) if owner else ()
    columns = ((sheet.title, one) for sheet in those if not sheet.within for one in sheet.columns)
    return next(
        (
            title
            for title, one in columns
            if one.heading == named.strip() and named.strip() not in one.field
        ),
        None,
    )


def _stated_at(made: ReadSheets, owner: KeyPath, field: tuple[str, ...]) -> CellPlace | None:
    """Find the cell that states a field already, or a value that it would have to stand in."""
    for length in range(1, len(field)):
        held = at(made.target(owner), field[:length])
        if held is not None and not isinstance(held, dict):
            return made.cells.get((*owner, *field[:length]))
    return made.cells.get((*owner, *field))


def _depth(text: str) -> int:
    """Give how many brackets are open at once in a text."""
    depth = most = 0
    for sign in text:
        depth += (sign in "[{") - (sign in "]}")
        most = max(most, depth)
    return most


def _why_not(owner: KeyPath, field: tuple[str, ...], value: Any) -> str:
    """Say why something is not stated among further details; nothing where it may be."""
    if not owner and field[0] in (*SECTIONS, ROOT_KEY, "include"):
        return f'"{field[0]}" is not stated here; what it is of has sheets of its own'
    are_seats = isinstance(value, list) and all(isinstance(one, dict) for one in value)
    if field[0] == "members" and not (len(field) == 1 and are_seats):
        return "Members stand on the sheets Membership and Seats in detail"
    return ""
