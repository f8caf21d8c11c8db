"""Headings of the membership sheet: which columns say who sits there, and which are of a forum."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govlint.exchange.workbook.cells import typed
from govlint.exchange.workbook.grids import CellPlace, Row, cell_at
from govlint.exchange.workbook.headings import (
    HeadedTable,
    meant,
    membership_columns,
    membership_head,
    same,
)
from govlint.exchange.workbook.seat_codes import decoded
from govlint.exchange.workbook.sheet_layouts import DETAIL, SheetColumn, sheets
from govlint.exchange.workbook.table_reading.doubtful_cells import called_otherwise
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets
from govlint.exchange.workbook.table_reading.unread import tell_unread
from govlint.structure.field_types import Kind

FORUM: tuple[Kind, ...] = ("forum",)


class MatrixHead(NamedTuple):
    """The row of the headings, the columns that say who sits there, and those of forums."""

    row: int
    own: Mapping[int, SheetColumn]
    forums: Mapping[int, str]


def head_of(made: ReadSheets, title: str, rows: Sequence[Row]) -> MatrixHead | None:
    """Read the headings, and say what is wrong with them; None where nothing can be read below."""
    head = membership_head(rows)
    if head is None:
        made.fault('The first row begins with "Post or person"', CellPlace(title, 0, 0))
        return None
    made.headings[title] = head
    said = {at: typed(cell).strip() for at, cell in enumerate(rows[head])}
    known = membership_columns()
    own = {at: known[same(label)] for at, label in said.items() if same(label) in known}
    if _lacks_first(made, CellPlace(title, head, 0), said, own):
        return None
    forums: dict[int, str] = {}
    for at, label in said.items():
        if not label or at in own:
            continue
        cell = CellPlace(title, head, at)
        is_marked = any(_is_mark(row, at) for row in rows[head + 1 :])
        is_forum = made.names.id(label, FORUM) in made.data.get("forums", {})
        if not is_marked and not is_forum:
            if _tell_other(made, cell, label, own):
                return None
        elif id_ := _forum(made, label, cell):
            forums[at] = id_
    _tell_twice(made, title, rows[head], head, [*own.items(), *forums.items()])
    headed = {at for at, label in said.items() if label}
    tell_unread(made, title, head, headed, rows)
    return MatrixHead(head, own, forums)


def _is_mark(row: Row, at: int) -> bool:
    cell = cell_at(row, at)
    return cell is not None and decoded(typed(cell)) is not None


def _tell_other(
    made: ReadSheets, cell: CellPlace, label: str, own: Mapping[int, SheetColumn]
) -> bool:
    """Say what a column is that has no marks and no forum's name; whether no row can be read."""
    known = {one.heading: one for one in membership_columns().values()}
    missing = HeadedTable(cell.row, own, None, {cell.column: label}, None)
    near = meant(sheets()[DETAIL], missing, label)
    if near in _BEFORE and cell.column < len(_BEFORE):
        made.fault(
            f'There is no heading "{near}" here, and "{label}" is none that is known; '
            f'write "{near}" if it is meant',
            cell,
        )
        return near == "or seat" and known[near] not in own.values()
    if made.names.near(label, FORUM):
        made.lose(label, FORUM, "forum on the sheet Forums", cell)
    else:
        made.aside(f'The column "{label}" holds no marks, and is not read', cell)
    return False


_BEFORE = ("Post or person", "or seat", "Speaks for", "Kind")
"""What the first columns are called."""


def _tell_twice(
    made: ReadSheets,
    title: str,
    headings: Row,
    head: int,
    meant: Sequence[tuple[int, SheetColumn | str]],
) -> None:
    """Say which columns are of what another one is of."""
    first: dict[SheetColumn | str, int] = {}
    for at, one in meant:
        if first.setdefault(one, at) != at:
            message = f'There are two columns "{typed(headings[at])}"; leave one of them'
            cells = (CellPlace(title, head, column) for column in (at, first[one]))
            made.fault(message, *cells)


def _lacks_first(
    made: ReadSheets, head: CellPlace, said: Mapping[int, str], own: Mapping[int, SheetColumn]
) -> bool:
    """Say that the column is missing that names who sits there, or is called otherwise."""
    first = membership_columns()[same("Post or person")]
    if first in own.values():
        return False
    others = [at for at, label in said.items() if label and at not in own and at < max(own)]
    message = f'The column "{first.heading}" is missing, so no row says who sits there'
    if others:
        message = (
            f'There is no heading "{first.heading}" here, and "{said[others[0]]}" is none that '
            f'is known; write "{first.heading}" if it is meant'
        )
    made.fault(message, head._replace(column=(others or [0])[0]))
    return True


def _forum(made: ReadSheets, label: str, cell: CellPlace) -> str | None:
    if message := called_otherwise(label, made.names):
        made.aside(message, cell)
    id_ = made.names.id(label, FORUM)
    if id_ in made.data.get("forums", {}):
        return id_
    made.lose(label, FORUM, "forum on the sheet Forums", cell)
    return None
