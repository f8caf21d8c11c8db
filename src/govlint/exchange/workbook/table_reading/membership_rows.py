"""Rows of the membership sheet that are of nobody: totals, numbers, several at once."""

import re
from collections.abc import Collection, Sequence

from govlint.exchange.totals import is_total
from govlint.exchange.workbook.cells import Cell, typed
from govlint.exchange.workbook.grids import CellPlace, Row, cell_at
from govlint.exchange.workbook.meant_codes import meant_by
from govlint.exchange.workbook.names import Names
from govlint.exchange.workbook.sheet_layouts import SheetColumn
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets
from govlint.structure.field_types import Kind

POSTS: tuple[Kind, ...] = ("post",)
PEOPLE: tuple[Kind, ...] = ("person",)
SITTERS = (*POSTS, *PEOPLE)
"""Whom a row may be of."""

_PARTED = re.compile(r"[;,\n/&+]|\band\b|\bund\b|\bet\b")
_MARKS = ("0", "1")
"""Numbers that may be marks, which are told of one by one."""


def is_of_figures(
    made: ReadSheets, home: CellPlace, row: Row, own: Collection[int], forums: Collection[int]
) -> bool:
    """Tell a row of totals, or one of nobody with numbers alone; it is told of, and not read."""
    marks = [typed(cell_at(row, one)) for one in forums if cell_at(row, one) is not None]
    if not marks or not all(map(str.isdecimal, marks)):
        return False
    first = next((typed(cell_at(row, one)) for one in own if cell_at(row, one) is not None), "")
    if is_total([first.strip(), *marks]):
        made.aside(f'"{first}" begins a row of totals, which is not read', home)
        return True
    if len(marks) == 1 or {*marks} <= {*_MARKS} or made.names.id(first) in made.names.labels:
        return False
    message = f'Nothing but numbers stands in the row "{first}"'
    seats = f"for {marks[0]} members write {marks[0]}M"
    made.fault(f"{message}; if they are no seats, take the row out; {seats}", home)
    return True


def mark_meant(names: Names, cell: Cell) -> str:
    """Say what a mark is meant to be, be it a name that belongs at the left."""
    said = typed(cell).strip()
    if names.several(said, SITTERS):
        return f"; names stand at the left: write a code here, and {said} in a row of its own"
    return meant_by(said)


def several_in_row(made: ReadSheets, column: SheetColumn, cell: Cell) -> str | None:
    """Refuse a row of several, each of whom has marks of their own."""
    said = " ".join(typed(cell).split())
    called = [part.strip() for part in _PARTED.split(typed(cell))]
    if column.field != ("who",) or len(called) < 2 or made.names.id(said) in made.names.labels:
        return None
    if not all(made.names.several(one, SITTERS) for one in called):
        return None
    held = next((one for one in called if _is_held(made, one, called)), None)
    if held:
        return f'"{said}" are a post and who holds it; write {held}'
    return f"Each has a row of their own: {'; '.join(called)}"


def _is_held(made: ReadSheets, post: str, others: Sequence[str]) -> bool:
    """Tell whether a post is held by one of others."""
    holders = {one for other in others for one in made.names.several(other, PEOPLE)}
    posts = made.data.get("posts", {})
    held_by = (posts.get(one, {}).get("holder") for one in made.names.several(post, POSTS))
    return any(holders.intersection(one if isinstance(one, list) else [one]) for one in held_by)
