"""Headings: where the table of a sheet begins, and which column is which."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from govlint.exchange.workbook.cells import Cell, typed
from govlint.exchange.workbook.grids import Row
from govlint.exchange.workbook.sheet_layouts import DETAIL, ID, SheetColumn, SheetLayout, sheets
from govlint.place import KeyPath
from govlint.structure.nearest_word import nearest

NAMING = (("name",), ("title",), ("short",))
"""The fields that say what an entity is called."""

FIRST_ROWS = 10
"""Rows among which the headings are looked for."""


_CODED = re.compile(r"`([a-z_.]{2,60})(?:: ([^`]{1,60}))?`")
"""A field of the format in a message."""


class HeadedTable(NamedTuple):
    """The table of a sheet: the row of its headings, and its columns by position."""

    row: int
    columns: Mapping[int, SheetColumn]
    id_column: int | None
    unknown: Mapping[int, str]
    """Headings that are none of the sheet's."""
    owner_column: int | None
    """The column that says what a row is of."""


def table_of(sheet: SheetLayout, rows: Sequence[Row]) -> HeadedTable | None:
    """Find the headings among the first rows, by most of the labels; None where there are none."""
    known = {same(one.heading): one for one in sheet.columns}
    known |= {same(".".join(one.field)): one for one in sheet.columns if one.field}
    best = _head(rows, known)
    if best is None:
        return None
    columns: dict[int, SheetColumn] = {}
    unknown = {}
    id_column = None
    for at, cell in enumerate(rows[best]):
        label = same(typed(cell))
        if label == same(ID):
            id_column = at
        elif label in known and known[label] not in columns.values():
            columns[at] = known[label]
        elif label:
            unknown[at] = typed(cell)
    owner = next((at for at, one in columns.items() if one.sort == "owner"), None)
    return HeadedTable(best, columns, id_column, unknown, owner)


def membership_head(rows: Sequence[Row]) -> int | None:
    """Find the headings of the membership sheet, in the same way; None where there are none."""
    return _head(rows, membership_columns())


def membership_columns() -> Mapping[str, SheetColumn]:
    """Give the columns that a row of the membership sheet may begin with, by what is compared."""
    return {same(one.heading): one for one in sheets()[DETAIL].columns if one.field}


def _head(rows: Sequence[Row], known: Mapping[str, SheetColumn]) -> int | None:
    first = rows[:FIRST_ROWS]
    best = max(range(len(first)), key=lambda at: _hits(first[at], known), default=None)
    return None if best is None or not _hits(first[best], known) else best


def meant(sheet: SheetLayout, table: HeadedTable, heading: str) -> str | None:
    """Give the heading that is missing and nearly as this one."""
    missing = {one.heading: one for one in sheet.columns if one not in table.columns.values()}
    if near := nearest(heading, missing, own_words=False):
        return near
    words = {*same(heading).split()}
    holding = [one for one in missing if {*same(one).split()} <= words]
    if len(holding) == 1:
        return holding[0]
    by_field = {one.field[-1]: one.heading for one in missing.values() if one.field}
    key = nearest(heading, by_field)
    return by_field[key] if key else None


def same(label: str) -> str:
    """Write a heading as headings are compared."""
    return " ".join(label.casefold().replace("_", " ").split()).rstrip(" *:")


def _hits(row: Sequence[Cell], known: Mapping[str, SheetColumn]) -> int:
    return len({known[label] for cell in row if (label := same(typed(cell))) in known})


def rows_below(table: HeadedTable, rows: Sequence[Row]) -> Iterator[tuple[int, Row, bool]]:
    """Give each row that is not empty, its position, and whether an empty one stands before it."""
    was_empty = False
    for at in range(table.row + 1, len(rows)):
        if rows[at].count(None) == len(rows[at]):
            was_empty = True
            continue
        yield at, rows[at], was_empty


def in_headings(message: str, key_path: KeyPath) -> str:
    """Say a message about an entity by the headings that its fields stand under."""
    section = str(key_path[0]) if key_path else ""
    return _CODED.sub(lambda found: _said(section, found), message)


def _said(section: str, found: re.Match[str]) -> str:
    """Name the heading of a field, with what is to stand under it."""
    heading = _heading(section, found[1])
    if heading is None:
        return found[0]
    value = {"true": "yes", "false": "no"}.get(found[2] or "", found[2])
    return f"{value} under {heading}" if value else heading


def heading_of(key_path: KeyPath) -> str | None:
    """Give the heading under which the last field of a key path stands, in quotation marks."""
    fields = [step for step in key_path[2:] if isinstance(step, str)]
    for length in range(len(fields), 0, -1):
        if found := _heading(str(key_path[0]), ".".join(fields[-length:]), of_names=True):
            return found
    return None


def is_own(key_path: KeyPath, key: str) -> bool:
    """Tell whether a key is that of the cell at a key path."""
    return next((step for step in reversed(key_path) if isinstance(step, str)), None) == key


def _heading(section: str, field: str, *, of_names: bool = False) -> str | None:
    """Give the heading under which a field stands, on the sheets of its section first."""
    path = tuple(field.split("."))
    if path in NAMING and not of_names:
        return field
    own = [one for one in sheets().values() if one.section == section]
    near = (*own, sheets()["Explained"])
    for sheet in (*own, *sheets().values()):
        for column in sheet.columns:
            whole = (*sheet.within, *column.field)
            is_inner = bool(column.field) and whole[-len(path) :] == path
            if (is_inner and sheet in near) or (not sheet.within and column.field == path):
                return f'"{column.heading}"'
        if sheet.within and sheet.within[-len(path) :] == path:
            return f'"{sheet.title}"'
    return None
