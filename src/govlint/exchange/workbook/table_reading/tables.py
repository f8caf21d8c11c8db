"""Tables of a workbook: which of its sheets are known, and where the headings of each stand."""

from collections.abc import Iterator, Mapping, Sequence

from govlint.exchange.workbook.cells import typed
from govlint.exchange.workbook.grids import CellPlace, Row
from govlint.exchange.workbook.headings import (
    NAMING,
    HeadedTable,
    meant,
    membership_head,
    rows_below,
    same,
    table_of,
)
from govlint.exchange.workbook.sheet_layouts import (
    LISTS,
    MEMBERSHIP,
    START,
    SheetColumn,
    SheetLayout,
    sheets,
)
from govlint.exchange.workbook.table_reading.read_sheets import CellFault, ReadSheets
from govlint.exchange.workbook.table_reading.unread import tell_unread
from govlint.structure.model import SECTIONS
from govlint.structure.nearest_word import nearest

Grids = Mapping[str, tuple[str, Sequence[Row]]]
"""The title that each sheet has in a workbook, and its rows, by the title that is known."""

_FINDINGS = "findings"
"""The sheet that a check adds to a copy of a workbook."""

_OF_OURS = (_FINDINGS, same(LISTS))
"""Sheets that are passed over, unless somebody keeps a table there."""


def is_known(title: str) -> bool:
    """Tell whether a sheet is one that is read, whatever its capitals."""
    return same(title) in map(same, (*sheets(), START, MEMBERSHIP))


def known_sheets(grids: Mapping[str, Sequence[Row]], made: ReadSheets) -> Grids:
    """Find the sheets that are known, whatever their capitals, and say which are not."""
    known = {same(title): title for title in (*sheets(), START, MEMBERSHIP, LISTS)}
    taken: dict[str, tuple[str, Sequence[Row]]] = {}
    for title, rows in grids.items():
        if same(title) not in known:
            continue
        first, _ = taken.setdefault(known[same(title)], (title, rows))
        if first != title and rows:
            message = f'There are two sheets "{known[same(title)]}"; leave one of them'
            made.fault(message, CellPlace(title, 0, 0), CellPlace(first, 0, 0))
    for title, rows in grids.items():
        is_other = same(title) not in (*known, _FINDINGS)
        if taken and (is_other or (same(title) in _OF_OURS and _is_table(rows))):
            _tell_other(title, rows, taken, made)
    return taken


def _is_table(rows: Sequence[Row]) -> bool:
    """Tell whether a sheet has the headings of one that is read."""
    tables = ((one, table_of(one, rows)) for one in sheets().values())
    return any(
        table and one.columns[0] in table.columns.values() and len(table.columns) > 1
        for one, table in tables
    )


def _tell_other(title: str, rows: Sequence[Row], taken: Grids, made: ReadSheets) -> None:
    missing = [one for one in (*sheets(), MEMBERSHIP) if one not in taken]
    by_word = {one.casefold(): one for one in missing}
    near = nearest(title, missing, own_words=False) or by_word.get(nearest(title, by_word) or "")
    near = near or _by_headings(rows, missing)
    if near:
        message = f'There is no sheet "{near}", and "{title}" is not read; did you mean it?'
        made.fault(message, CellPlace(title, 0, 0))
    elif rows:
        made.aside(f'The sheet "{title}" is not read', CellPlace(title, 0, 0))


def _by_headings(rows: Sequence[Row], missing: Sequence[str]) -> str | None:
    """Find the sheet that is missing whose headings stand on one that is called otherwise."""
    head = membership_head(rows)
    if MEMBERSHIP in missing and head is not None:
        said = [same(typed(cell)) for cell in rows[head]]
        if {"post or person", "or seat"} <= {*said}:
            return MEMBERSHIP
    for title in missing:
        layout = sheets().get(title)
        table = table_of(layout, rows) if layout else None
        if layout and table and layout.columns[0] in table.columns.values():
            headings = len(table.columns) + len(table.unknown)
            if len(table.columns) > max(1, len(layout.columns) // 2, headings // 2):
                return title
    return None


def table_on(
    made: ReadSheets, sheet: SheetLayout, title: str, rows: Sequence[Row]
) -> HeadedTable | None:
    """Find the table of a sheet; None where there is none that can be read, which is told."""
    table = table_of(sheet, rows)
    if table is None:
        if any(cell is not None for row in rows for cell in row):
            first = sheet.columns[0].heading
            message = f'None of the first rows holds the headings of this sheet, such as "{first}"'
            made.fault(message, CellPlace(title, 0, 0))
            if sheet.is_home and sheet.section in SECTIONS:
                made.nameless.add(SECTIONS[sheet.section][0])
        return None
    made.headings[title] = table.row
    _tell_unknown(made, sheet, table, title)
    if sheet.within == () and sheet.section in SECTIONS:
        places = made.columns.setdefault(sheet.section, {})
        for position, column in table.columns.items():
            if column.field:
                places[column.field] = (title, position)
    if _lacks_needed(made, sheet, table, title, rows):
        return None
    if sheet.columns[0].field in NAMING and sheet.columns[0] not in table.columns.values():
        made.without_names[SECTIONS[sheet.section][0]] = _without_names(sheet, table, title)
    ids = () if table.id_column is None else (table.id_column,)
    tell_unread(made, title, table.row, {*table.columns, *table.unknown, *ids}, rows)
    return table


def _without_names(sheet: SheetLayout, table: HeadedTable, title: str) -> CellFault:
    """Say that nothing on a sheet has a name, and which heading may be meant by it."""
    column = sheet.columns[0].heading
    message = f'The column "{column}" is missing, by which other sheets call what stands here'
    at, unknown = min(table.unknown.items(), default=(0, ""))
    hint = f'; if "{unknown}" is it, write "{column}"' if unknown else ""
    return CellFault(f"{message}{hint}", CellPlace(title, table.row, at))


def _tell_unknown(made: ReadSheets, sheet: SheetLayout, table: HeadedTable, title: str) -> None:
    headings = {same(one.heading): one.heading for one in table.columns.values()}
    for position, heading in table.unknown.items():
        cell = CellPlace(title, table.row, position)
        if first := headings.get(same(heading)):
            made.fault(f'There are two columns "{first}"; leave one of them', cell)
        elif near := meant(sheet, table, heading):
            message = f'There is no heading "{near}" here, and "{heading}" is none that is known'
            made.fault(f'{message}; write "{near}" if it is meant', cell)
        else:
            made.aside(f'The column "{heading}" is not read', cell)


def _lacks_needed(
    made: ReadSheets, sheet: SheetLayout, table: HeadedTable, title: str, rows: Sequence[Row]
) -> bool:
    """Tell whether a column is missing without which no row says what it is about, or says it."""
    missing = next((one for one in _needed(sheet, table, rows)
                    if one not in table.columns.values()), None)  # fmt: skip
    if missing is None:
        return False
    if not any(True for _ in rows_below(table, rows)):
        return True
    if not any(
        f'"{missing.heading}"' in one.message for one in made.faults if one.cell[0] == title
    ):
        what = "what it is about" if missing is sheet.columns[0] else "all that it is for"
        message = f'The column "{missing.heading}" is missing, so no row says {what}'
        made.fault(*_or_renamed(message, missing, table, title))
    if missing.field:
        made.nameless.add(SECTIONS[sheet.section][0])
    return True


def _or_renamed(
    message: str, missing: SheetColumn, table: HeadedTable, title: str
) -> tuple[str, CellPlace]:
    """Ask of a heading that stands before all that are known whether it is the missing one."""
    before = [at for at in table.unknown if at < min(table.columns, default=0)]
    if len(before) != 1:
        return message, CellPlace(title, table.row, 0)
    hint = f'; if "{table.unknown[before[0]]}" is it, write "{missing.heading}"'
    return f"{message}{hint}", CellPlace(title, table.row, before[0])


def _needed(sheet: SheetLayout, table: HeadedTable, rows: Sequence[Row]) -> Iterator[SheetColumn]:
    """Give the columns that no row can do without."""
    first, *others = sheet.columns
    has_ids = table.id_column is not None and any(
        row[table.id_column : table.id_column + 1] not in ([], [None])
        for _, row, _ in rows_below(table, rows)
    )
    if (first.sort == "owner" or first.field in NAMING) and not has_ids:
        yield first
    if first.field in _ENDS:
        yield first
    yield from (one for one in others if one.sort in ("key", "value") or one.field in _ENDS)


_ENDS = (("from",), ("to",), ("person",))
"""The fields of who is on the ends of a row, without which it says nothing."""
