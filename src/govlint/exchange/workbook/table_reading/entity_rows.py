"""Rows in which the entities of a section begin, each with its id and its name."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from govlint.exchange.ids import IdRequest, made_ids, marked_slug, told_apart
from govlint.exchange.workbook.grids import CellPlace
from govlint.exchange.workbook.headings import NAMING, same
from govlint.exchange.workbook.sheet_layouts import EXAMPLE, ID, SheetColumn
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets
from govlint.exchange.workbook.table_reading.sheet_row import SheetRow, SheetTable
from govlint.parts_of_findings import IN_FULL
from govlint.structure.field_types import Kind
from govlint.structure.model import SECTIONS

TELLING = ("instrument", "services")
"""Fields that tell rows apart which are between the same two and about the same."""

CALLED_BY_NAME = ("organisations", "posts", "people", "forums", "services")
"""Sections of which others speak by name, so that a row without one says nothing."""


class EntityRow(NamedTuple):
    """The row of an entity, its id where one is written, and what it is called."""

    row: SheetRow
    id: str
    name: str
    is_apart: bool
    """Whether an empty row parts it from those above."""


def read_entities(made: ReadSheets, table: SheetTable, written: Collection[str]) -> None:
    """Make the entities of a section; ids that are written on any sheet are taken."""
    found = [one for one in _found(table) if not _is_unnamed(made, one)]
    if not found:
        return
    section, id_column = table.layout.section, table.headed.id_column
    bare = [one for one in found if not one.id]
    _refuse_twice(made, table, bare)
    _ask_of_same(made, table, found)
    kind, _ = SECTIONS[section]
    requests = [IdRequest(kind, name) for name in _told_apart(table, bare)]
    ids = iter(made_ids(requests, {*written, *made.homes}))
    entities = made.data.setdefault(section, {})
    for one in found:
        key = one.id or next(ids)
        if not one.id and id_column is not None:
            made.made[one.row.place(id_column)] = key
        if earlier := made.homes.get(key):
            message = f"The id {key} is written twice; an id is of one thing only"
            made.fault(message, one.row.place(id_column), made.cells[earlier, key])
            made.twice.add(same(one.name))
            continue
        entities[key] = {}
        if not one.id:
            made.in_full[key] = f"{IN_FULL}{_in_full(table, one, kind)}"
        made.homes[key] = section
        if not one.id and same(one.name).endswith(EXAMPLE):
            said = f'"{one.name}" is read as any other row, for its cell under "{ID}" is no example'
            made.aside(f"{said}; take the row out, or {EXAMPLE}", one.row.place(table.first_column))
        if one.is_apart:
            made.apart.add(key)
        made.cells[section, key] = one.row.place(table.first_column)
        made.rows[section, key, table.title] = one.row.at
    made.cells[(section,)] = CellPlace(table.title, table.headed.row, 0)


def _found(table: SheetTable) -> Iterator[EntityRow]:
    """Give the rows of entities, but for the one that shows how rows are filled in."""
    for row, is_apart in table.rows():
        id_ = row.said(table.headed.id_column)
        if same(id_) == EXAMPLE:
            if same(row.said(table.first_column)).endswith(EXAMPLE):
                continue
            id_ = ""  # somebody has filled in the row of the example
        yield EntityRow(row, id_, _called(row), is_apart)


def _is_unnamed(made: ReadSheets, one: EntityRow) -> bool:
    """Tell a row without the name by which others call what stands there; it is told of."""
    section, columns = one.row.table.layout.section, one.row.table.headed.columns
    if (
        section not in CALLED_BY_NAME
        or one.id
        or any(column.field in NAMING and one.row.said(at) for at, column in columns.items())
    ):
        return False
    named = next((at for at, column in columns.items() if column.field in NAMING), None)
    if named is None:
        return False
    filled = [cell for _, _, cell in one.row.filled()]
    if all(isinstance(cell, float | int) for cell in filled):
        made.aside(
            "Nothing but numbers stands in this row, which is not read", one.row.place(named)
        )
        return True
    made.nameless.add(SECTIONS[section][0])
    message = f'No name stands in this row; write it under "{columns[named].heading}"'
    made.fault(message, one.row.place(named))
    return True


def _called(row: SheetRow) -> str:
    """Give the name in a row; without one, who is on both ends of it."""
    columns = row.table.layout.columns
    if _has_names(row.table):
        return _said_under(row, columns[0])
    return " to ".join(filter(None, (_said_under(row, column) for column in columns[:2])))


def _told_apart(table: SheetTable, bare: Sequence[EntityRow]) -> Sequence[str]:
    """Name rows by what their ids are made of: of several between two ends, by what it is about.

    Of several about the same, by the paper that it rests on or the services. So a row that goes,
    or changes places with another, passes its id to no other.
    """
    names = [one.name for one in bare]
    told_by = [] if _has_names(table) else [_all_of(table, one)[1:] for one in bare]
    for more in zip(*told_by, strict=True):
        alike = Counter(names)
        names = [
            " ".join(filter(None, (name, one if alike[name] > 1 else "")))
            for name, one in zip(names, more, strict=True)
        ]
    return names


def _in_full(table: SheetTable, one: EntityRow, kind: Kind) -> str:
    """Make an id that a row has whatever the others are called, of all that tells it from them."""
    if _has_names(table):
        return f"{kind}-{marked_slug(one.name, kind)}"
    return told_apart(" ".join(_all_of(table, one)), kind)


def _all_of(table: SheetTable, one: EntityRow) -> Sequence[str]:
    """Give who is on both ends of a row, what it is about, and what else tells it from others."""
    others = [column for column in table.layout.columns[3:] if column.field[0] in TELLING]
    telling = (*table.layout.columns[2:3], *others)
    return one.name, *(_said_under(one.row, column) for column in telling)


def _has_names(table: SheetTable) -> bool:
    return table.layout.columns[0].field[0] in ("name", "title")


def _said_under(row: SheetRow, column: SheetColumn) -> str:
    columns = row.table.headed.columns.items()
    return next((row.said(at) for at, one in columns if one == column), "")


def _ask_of_same(made: ReadSheets, table: SheetTable, found: Sequence[EntityRow]) -> None:
    """Ask of a row without a name that says no more than another does."""
    if _has_names(table):
        return
    first: dict[tuple[str, ...], int] = {}
    for one in found:
        said = tuple(one.row.said(at) for at in table.headed.columns)
        at = first.setdefault(said, one.row.at)
        if at != one.row.at:
            made.aside(
                f"The same stands in row {at + 1} already; leave one of the two",
                one.row.place(table.first_column),
            )


def _refuse_twice(made: ReadSheets, table: SheetTable, bare: Sequence[EntityRow]) -> None:
    """Refuse two entities of one name, of which no cell could name either."""
    if not _has_names(table):
        return
    seen: dict[str, int] = {}
    for one in bare:
        first = seen.setdefault(same(one.name), one.row.at)
        if one.name and first != one.row.at:
            plural = table.layout.section
            message = (
                f'There are two {plural} of the name "{one.name}", so no cell can say which is '
                "meant; leave one of the rows if both are of one; else make the names differ, or "
                f'write an id into the column "{ID}"'
            )
            made.twice.add(same(one.name))
            own = table.first_column
            made.fault(message, one.row.place(own), CellPlace(table.title, first, own))
