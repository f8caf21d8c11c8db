"""Rows that state fields of an entity, and rows that are an item of one of its lists."""

from collections.abc import Iterator
from typing import Any

from govlint.exchange.workbook.cells import Cell, typed
from govlint.exchange.workbook.grids import CellPlace, at, cell_at, put, put_once
from govlint.exchange.workbook.headings import same
from govlint.exchange.workbook.sheet_layouts import DETAIL, NONE, SheetColumn, SheetLayout
from govlint.exchange.workbook.table_reading.doubtful_cells import doubt
from govlint.exchange.workbook.table_reading.read_sheets import CellReading, ReadSheets
from govlint.exchange.workbook.table_reading.refusals import odd_in, why_refused
from govlint.exchange.workbook.table_reading.sheet_row import SheetRow
from govlint.exchange.workbook.writing.structure_as_sheets import is_none_row, item_of, item_value
from govlint.place import KeyPath

_ReadCell = tuple[CellPlace, SheetColumn, Cell, Any]
"""A cell that is not refused, and the value that it holds."""


def read_fields(made: ReadSheets, row: SheetRow, owner: KeyPath) -> None:
    """Read the cells of a row as fields of the entity that it is of."""
    entity = made.target(owner)
    for place, column, cell, value in _read_cells(made, row):
        if column.none_of and isinstance(cell, str) and same(cell) == NONE:
            put(entity, column.none_of, NONE)
            made.cells[*owner, *column.none_of] = place
            continue
        put(entity, column.field, value)
        made.note(owner, column.field, place, value)


def read_item_row(made: ReadSheets, row: SheetRow, owner: KeyPath) -> None:
    """Read a row as an item of a list or a mapping."""
    layout, target = row.table.layout, made.target(owner)
    filled = list(_read_cells(made, row))
    if len(filled) == 1 and _is_none(layout, *filled[0]):
        put_once(target, layout.within, [])
        return
    key, item = item_of((column, value) for _, column, _, value in filled)
    home = row.place(row.table.first_column)
    if layout.is_mapping:
        path: KeyPath = (*owner, *layout.within, key)
        if first := made.cells.get(path):
            message = f'This is stated already of "{made.names.label(key)}"'
            is_same = at(target, (*layout.within, key)) == item
            advice = "leave one of the two" if is_same else "put both into one row"
            made.fault(f"{message}; {advice}", home, first)
            return
        put(target, (*layout.within, key), item)
    else:
        items = put_once(target, layout.within, [])
        above = made.items.setdefault((*owner, *layout.within, repr(item)), row.at)
        if above != row.at and layout.title != DETAIL:
            said = f"The same stands in row {above + 1} already; leave one of the two"
            made.aside(said, home)
        items.append(item)
        path = (*owner, *layout.within, len(items) - 1)
    made.cells.setdefault((*owner, *layout.within), home)
    made.cells[path] = home
    for place, column, _, _ in filled:
        if column.field:
            made.note(path, column.field, place, None)


def _is_none(layout: SheetLayout, _: CellPlace, column: SheetColumn, cell: Cell, __: Any) -> bool:
    """Tell whether the one cell of a row says that a list holds nothing."""
    return column == layout.columns[1] and is_none_row(layout, [cell])


def _read_cells(made: ReadSheets, row: SheetRow) -> Iterator[_ReadCell]:
    """Give the cells of a row with their values, and say what is wrong with them or may be."""
    layout = row.table.layout
    for position, column, typed_in in row.filled():
        place, cell = row.place(position), typed_in
        if (above := _repeated(row, position, cell)) is not None:
            said = f'"{cell}" is not read as what stands above; write {typed(above)} again'
            made.fault(said, place)
            cell = above
        read = _reading(made, layout, column, cell, place)
        for aside in read.asides:
            made.aside(aside, place)
        if read.refusal:
            made.fault(read.refusal, place)
        else:
            value = read.value
            yield place, column, cell, [*value] if isinstance(value, list) else value


_AS_ABOVE = frozenset((
    '"', "''", "\u3003", "\u2033", "ditto", "do.", "idem", "as above", "same as above", "s.o.",
))  # fmt: skip
"""What people write where the cell above says it."""


def _repeated(row: SheetRow, position: int, cell: Cell) -> Cell:
    """Give what stands above a cell that says no more than that it is the same."""
    if not isinstance(cell, str) or cell.casefold() not in _AS_ABOVE:
        return None
    is_first = row.at - 1 <= row.table.headed.row
    return None if is_first else cell_at(row.table.grid[row.at - 1], position)


def _reading(
    made: ReadSheets, layout: SheetLayout, column: SheetColumn, cell: Cell, place: CellPlace
) -> CellReading:
    """Read a cell, once for all of its column in which one name, word or day stands."""
    if not isinstance(cell, str) or (column.sort == "text" and not column.kinds):
        return _read_anew(made, layout, column, cell)
    known = made.readings.setdefault((place.sheet, place.column), {})
    if cell not in known:
        known[cell] = _read_anew(made, layout, column, cell)
    return known[cell]


def _read_anew(
    made: ReadSheets, layout: SheetLayout, column: SheetColumn, cell: Cell
) -> CellReading:
    """Read a cell, and say what is wrong with it whatever the format allows."""
    asides: list[str] = []
    if not made.has_more_asides:
        path = (layout.section, "", *layout.within, *column.field)
        asides += filter(None, [odd_in(path, cell)])
    if message := why_refused(column, cell, made.names, made.twice):
        return CellReading(None, asides, message)
    asides += filter(None, [doubt(column, cell, made.names)])
    return CellReading(item_value(column, cell, made.names), asides)
