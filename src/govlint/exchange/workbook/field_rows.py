"""Rows that state fields of an entity, and rows that are an item of one of its lists."""

from govlint.exchange.workbook.cells import Cell, read_cell
from govlint.exchange.workbook.grids import CellPlace, put, put_once
from govlint.exchange.workbook.headings import same
from govlint.exchange.workbook.read_sheets import ReadSheets
from govlint.exchange.workbook.refusals import doubt, tell_odd, why_refused
from govlint.exchange.workbook.rows import is_none_row, read_item
from govlint.exchange.workbook.sheet_row import SheetRow
from govlint.exchange.workbook.sheets import NONE, SheetColumn, SheetLayout
from govlint.finding import KeyPath


def read_fields(made: ReadSheets, row: SheetRow, owner: KeyPath) -> None:
    """Read the cells of a row as fields of the entity that it is of."""
    entity = made.target(owner)
    for position, column, cell in row.filled():
        span = row.place(position)
        if not column.field or _is_refused(made, row.table.layout, column, cell, span):
            continue
        value = read_cell(column, cell, made.names)
        if column.none_of and isinstance(cell, str) and same(cell) == NONE:
            put(entity, column.none_of, NONE)
            made.cells[*owner, *column.none_of] = span
            continue
        put(entity, column.field, value)
        made.note(owner, column.field, span, value)


def read_item_row(made: ReadSheets, row: SheetRow, owner: KeyPath) -> None:
    """Read a row as an item of a list or a mapping."""
    layout, target = row.table.layout, made.target(owner)
    filled = [
        (position, column, cell)
        for position, column, cell in row.filled()
        if not _is_refused(made, layout, column, cell, row.place(position))
    ]
    cells = {column: cell for _, column, cell in filled}
    if is_none_row(layout, [cells.get(column) for column in layout.columns[1:]]):
        put_once(target, layout.within, [])
        return
    key, item = read_item(layout, cells, made.names)
    home = row.place(row.table.first_column)
    if layout.is_mapping:
        path: KeyPath = (*owner, *layout.within, key)
        if first := made.cells.get(path):
            message = f'This is stated already of "{made.names.label(key)}"'
            made.fault(f"{message}; leave one of the two", home, first)
            return
        put(target, (*layout.within, key), item)
    else:
        items = put_once(target, layout.within, [])
        items.append(item)
        path = (*owner, *layout.within, len(items) - 1)
    made.cells.setdefault((*owner, *layout.within), home)
    made.cells[path] = home
    for position, column, _ in filled:
        if column.field:
            made.note(path, column.field, row.place(position), None)


def _is_refused(
    made: ReadSheets, layout: SheetLayout, column: SheetColumn, cell: Cell, span: CellPlace
) -> bool:
    """Say what is wrong with a cell whatever the format allows."""
    tell_odd(made, (layout.section, "", *layout.within, *column.field), cell, span)
    if message := why_refused(column, cell, made.names, made.twice):
        made.fault(message, span)
        return True
    if message := doubt(column, cell, made.names):
        made.aside(message, span)
    return False
