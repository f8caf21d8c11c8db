"""Reading of sheets: the plain data of a structure, and the cell of each key path."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from govlint.exchange.ids import IdRequest, made_ids
from govlint.exchange.workbook.cells import Cell, read_cell, typed
from govlint.exchange.workbook.grids import CellPlace, Row, cell_at, put, put_once
from govlint.exchange.workbook.grids import at as at_path
from govlint.exchange.workbook.headings import NAMING, HeadedTable, rows_below, same
from govlint.exchange.workbook.lone_rows import ask_of_lone_rows
from govlint.exchange.workbook.matrix import Matrix
from govlint.exchange.workbook.names import Names
from govlint.exchange.workbook.read_sheets import ReadSheets
from govlint.exchange.workbook.refusals import called_otherwise, doubt, odd_in, why_refused
from govlint.exchange.workbook.rows import ROOT_FIELDS, is_none_row, named_entities, read_item
from govlint.exchange.workbook.sheets import (
    DETAILS,
    EXAMPLE,
    ID,
    MEMBERSHIP,
    NONE,
    START,
    SheetColumn,
    SheetLayout,
    home_of,
    sheets,
    sheets_of,
)
from govlint.exchange.workbook.tables import known_sheets, table_on
from govlint.exchange.workbook.unread import tell_unread_labels
from govlint.finding import KeyPath
from govlint.structure.fields import ROOT_KEY
from govlint.structure.model import SECTIONS


def read_sheets(grids: Mapping[str, Sequence[Row]], called: str) -> ReadSheets:
    """Read the sheets of a workbook; one without a name is called as its file is."""
    return _SheetsReader(grids, called).read()


class _SheetsReader:
    def __init__(self, grids: Mapping[str, Sequence[Row]], called: str) -> None:
        self.made = ReadSheets()
        self._called = called
        self._grids = known_sheets(grids, self.made)

    def read(self) -> ReadSheets:
        made = self.made
        tables = {
            title: table_on(made, sheet, *self._grids[title])
            for title, sheet in sheets().items()
            if title in self._grids
        }
        if not made.headings and MEMBERSHIP not in self._grids:
            return made
        homes = {section: tables.get(home_of(section).title) for section in SECTIONS}
        written = {
            self._cell(row, table.id_column)
            for section, table in homes.items() if table
            for _, row, _ in rows_below(table, self._grids[home_of(section).title][1])
        }  # fmt: skip
        for section, table in homes.items():
            self._entities(section, table, written)
        self._fill_names(tables)
        made.names = Names(named_entities(made.data))
        self._tell_missing(tables)
        self._by_row = {(where, at): (one, id_) for (one, id_, where), at in made.rows.items()}
        self._root()
        for title, table in tables.items():
            if table:
                self._fill(sheets()[title], table)
        self._membership()
        ask_of_lone_rows(made)
        made.tell_lost()
        return made

    def _tell_missing(self, tables: Mapping[str, HeadedTable | None]) -> None:
        """Say which sheet is missing, where others tell more of what stands there."""
        for section, (kind, _) in SECTIONS.items():
            home = home_of(section).title
            others = [one for one in sheets_of(section) if not one.is_home]
            told = next((one for one in others if self._has_rows(one, tables.get(one.title))), None)
            if home in self._grids or not told or kind in self.made.nameless:
                continue
            self.made.nameless.add(kind)
            if not any(f'no sheet "{home}"' in one.message for one in self.made.faults):
                message = f'There is no sheet "{home}", on which each {kind} is named'
                self.made.fault(message, CellPlace(self._grids[told.title][0], 0, 0))

    def _has_rows(self, sheet: SheetLayout, table: HeadedTable | None) -> bool:
        return table is not None and any(
            not self._is_example(sheet, table, row)
            for _, row, _ in rows_below(table, self._grids[sheet.title][1])
        )

    def _is_example(self, sheet: SheetLayout, table: HeadedTable, row: Row) -> bool:
        """Tell whether a row only shows how rows are filled in, unless something is called so."""
        said = self._cell(row, _owner_at(sheet, table))
        return same(said).endswith(EXAMPLE) and not self.made.names.several(said)

    def _fill_names(self, tables: Mapping[str, HeadedTable | None]) -> None:
        """Read what entities are called, before any cell is asked whom it names."""
        for (section, id_, _), at in self.made.rows.items():
            table = tables[home_of(section).title]
            row = self._grids[home_of(section).title][1][at]
            for position, column in table.columns.items() if table else ():
                if column.field in NAMING and (cell := cell_at(row, position)) is not None:
                    self.made.data[section][id_][column.field[0]] = typed(cell)

    def _entities(
        self, section: str, table: HeadedTable | None, written_ids: Collection[str]
    ) -> None:
        """Make the entities of a section, each with its id and its name."""
        if table is None:
            return
        kind, _ = SECTIONS[section]
        sheet = home_of(section)
        title, rows = self._grids[sheet.title]
        found: list[tuple[int, str, str]] = []
        apart = set()
        for at, row, is_apart in rows_below(table, rows):
            apart |= {at} if is_apart else set()
            id_ = self._cell(row, table.id_column)
            if same(id_) == EXAMPLE:
                if same(typed(cell_at(row, min(table.columns)))).endswith(EXAMPLE):
                    continue
                id_ = ""  # somebody has filled in the row of the example
            found.append((at, id_, self._called_in(sheet, table, row)))
        if not found:
            return
        taken = {*written_ids, *self._all_ids()}
        bare = [one for one in found if not one[1]]
        self._refuse_twice(sheet, title, table, bare)
        ids = iter(made_ids([IdRequest(kind, name) for _, _, name in bare], taken))
        entities = self.made.data.setdefault(section, {})
        for at, id_, _name in found:
            key = id_ or next(ids)
            home = CellPlace(title, at, min(table.columns))
            if not id_ and table.id_column is not None:
                self.made.made[CellPlace(title, at, table.id_column)] = key
            if key in entities or (earlier := self._cell_of(key)):
                first = self.made.cells.get((section, key)) or earlier
                message = f"The id {key} is written twice; an id is of one thing only"
                self.made.fault(message, CellPlace(title, at, table.id_column or 0), first)
                continue
            entities[key] = {}
            self.made.homes.append((section, key))
            if at in apart:
                self.made.apart.add(key)
            self.made.cells[section, key] = home
            self.made.rows[section, key, title] = at
        self.made.cells[(section,)] = CellPlace(title, table.row, 0)

    def _all_ids(self) -> Iterator[str]:
        for section in SECTIONS:
            yield from self.made.data.get(section, {})

    def _cell_of(self, id_: str) -> CellPlace | None:
        homes = (self.made.cells.get((section, id_)) for section in SECTIONS)
        return next(filter(None, homes), None)

    def _called_in(self, sheet: SheetLayout, table: HeadedTable, row: Row) -> str:
        """Give the name in a row; without one, who is on both ends of it."""
        own = sheet.columns[0]
        cells = {column: self._cell(row, at) for at, column in table.columns.items()}
        if own.field[0] in ("name", "title"):
            return cells.get(own, "")
        ends = [cells.get(column, "") for column in sheet.columns[:2]]
        return " to ".join(filter(None, ends))

    def _refuse_twice(
        self,
        sheet: SheetLayout,
        title: str,
        table: HeadedTable,
        bare: Sequence[tuple[int, str, str]],
    ) -> None:
        """Refuse two entities of one name, of which no cell could name either."""
        if sheet.columns[0].field[0] not in ("name", "title"):
            return
        seen: dict[str, int] = {}
        for at, _, name in bare:
            first = seen.setdefault(same(name), at)
            if name and first != at:
                kind = SECTIONS[sheet.section][0]
                message = (
                    f'There are two {kind}s of the name "{name}", so no cell can say which is '
                    f'meant; make the names differ, or write an id into the column "{ID}"'
                )
                own = min(table.columns)
                self.made.twice.add(same(name))
                self.made.fault(message, CellPlace(title, at, own), CellPlace(title, first, own))

    def _root(self) -> None:
        data = self.made.data
        data[ROOT_KEY] = 1
        title, rows = self._grids.get(START, ("", []))
        for at, row in enumerate(rows):
            for position, cell in enumerate(row[:-1]):
                column = _root_column(cell)
                if column and column.field[0] not in data and row[position + 1] is not None:
                    data[column.field[0]] = read_cell(column, row[position + 1], self.made.names)
                    self.made.cells[column.field] = CellPlace(title, at, position + 1)
                    self._tell_odd(column.field, row[position + 1], self.made.cells[column.field])
        data.setdefault("name", self._called)
        tell_unread_labels(self.made, title, rows, _root_columns())

    def _fill(self, sheet: SheetLayout, table: HeadedTable) -> None:
        """Read every row of a sheet into the entity that it is of."""
        title, rows = self._grids[sheet.title]
        for at, row, _ in rows_below(table, rows):
            if sheet.is_home:
                id_ = self._id_in(sheet.section, title, at)
                if id_:
                    self._fields(sheet, table, title, at, row, (sheet.section, id_))
                continue
            if self._is_example(sheet, table, row):
                continue
            owner = self._owner(sheet, table, title, at, row)
            if owner is None:
                continue
            if not sheet.within and sheet.title != DETAILS:
                if self._has_row(owner, title, at, _owner_at(sheet, table)):
                    continue
                self._fields(sheet, table, title, at, row, owner)
            elif sheet.title == DETAILS:
                self._detail(table, title, at, row, owner)
            else:
                self._item(sheet, table, title, at, row, owner)

    def _has_row(self, owner: KeyPath, title: str, at: int, position: int | None) -> bool:
        """Note the row of an entity on a sheet that tells more of it; a second one is refused."""
        first = self.made.rows.setdefault((str(owner[0]), str(owner[1]), title), at)
        if first == at:
            return False
        name = self.made.names.label(str(owner[1]))
        cells = (CellPlace(title, row, position or 0) for row in (at, first))
        self.made.fault(f'"{name}" has a row here already; leave one of the two', *cells)
        return True

    def _id_in(self, section: str, title: str, at: int) -> str | None:
        found = self._by_row.get((title, at))
        return found[1] if found and found[0] == section else None

    def _owner(
        self, sheet: SheetLayout, table: HeadedTable, title: str, at: int, row: Row
    ) -> KeyPath | None:
        """Find the entity that a row belongs to; what no entity is called is told once."""
        position = _owner_at(sheet, table)
        said = self._cell(row, position)
        if not said:
            if sheet.section == "*":
                return ()
            message = f'This row belongs to nothing; write into the column "{_first(sheet)}" what'
            self.made.fault(f"{message} it is of", CellPlace(title, at, position or 0))
            return None
        if doubted := called_otherwise(said, self.made.names):
            self.made.aside(doubted, CellPlace(title, at, position or 0))
        kinds = (SECTIONS[sheet.section][0],) if sheet.section in SECTIONS else ()
        id_ = self.made.names.id(said, kinds)
        for section in SECTIONS if not kinds else (sheet.section,):
            if id_ in self.made.data.get(section, {}):
                return (section, id_)
        what = f"{kinds[0]} on the sheet {home_of(sheet.section).title}" if kinds else "entity"
        cell = CellPlace(title, at, position or 0)
        if row_is_lone := sum(one is not None for one in row) == 1:
            self.made.aside(f'"{said}" is no {what}, and nothing stands beside it; a note belongs '
                            "on a sheet of its own", cell)  # fmt: skip
        if not row_is_lone:
            self.made.lose(said, kinds, what, cell)
        return None

    def _fields(
        self, sheet: SheetLayout, table: HeadedTable, title: str, at: int, row: Row, owner: KeyPath
    ) -> None:
        entity = self.made.data[str(owner[0])][str(owner[1])]
        for position, column in table.columns.items():
            cell = cell_at(row, position)
            if not column.field or cell is None:
                continue
            span = CellPlace(title, at, position)
            if self._is_refused(sheet, column, cell, span):
                continue
            value = read_cell(column, cell, self.made.names)
            if column.none_of and isinstance(cell, str) and same(cell) == NONE:
                put(entity, column.none_of, NONE)
                self.made.cells[*owner, *column.none_of] = span
                continue
            put(entity, column.field, value)
            self._note(owner, column.field, span, value)

    def _note(self, owner: KeyPath, path: tuple[str, ...], span: CellPlace, value: Any) -> None:
        """Note where a value stands, and the fields around it that stand nowhere else."""
        for length in range(1, len(path) + 1):
            self.made.cells.setdefault((*owner, *path[:length]), span)
        if isinstance(value, list):
            for position in range(len(value)):
                self.made.cells[(*owner, *path, position)] = span

    def _detail(self, table: HeadedTable, title: str, at: int, row: Row, owner: KeyPath) -> None:
        where = {
            one.sort: CellPlace(title, at, position) for position, one in table.columns.items()
        }
        named, written = (typed(cell_at(row, where[one].column)) for one in ("key", "value"))
        field_ = tuple(filter(None, named.strip().split(".")))
        if not field_:
            self.made.fault("This row names no field", where["key"])
            return
        if len(field_) > DEEPEST or _depth(written) > DEEPEST:
            message = f"More than {DEEPEST} things stand inside each other here"
            self.made.fault(message, where["value"])
            return
        try:
            value = json.loads(written)
        except (ValueError, RecursionError):
            value = written
        if why := _why_no_detail(owner, field_, value):
            self.made.fault(why, where["value"])
            return
        if first := self._stated_at(owner, field_):
            self.made.fault("This is stated already; leave one of the two", where["value"], first)
            return
        self._tell_odd((*owner, *field_), value, where["value"])
        put(self._target(owner), field_, value)
        self._note(owner, field_, where["value"], value)

    def _stated_at(self, owner: KeyPath, field_: tuple[str, ...]) -> CellPlace | None:
        """Find the cell that states a field already, or a value that it would have to stand in."""
        cells = self.made.cells
        for length in range(1, len(field_)):
            held = at_path(self._target(owner), field_[:length])
            if held is not None and not isinstance(held, dict):
                return cells.get((*owner, *field_[:length]))
        return cells.get((*owner, *field_))

    def _target(self, owner: KeyPath) -> dict[str, Any]:
        """Give the data of an entity, or of the whole."""
        target: dict[str, Any] = self.made.data
        for step in owner:
            target = target[str(step)]
        return target

    def _item(
        self, sheet: SheetLayout, table: HeadedTable, title: str, at: int, row: Row, owner: KeyPath
    ) -> None:
        """Read a row as an item of a list or a mapping."""
        target = self._target(owner)
        cells = {
            column: cell_at(row, position)
            for position, column in table.columns.items()
            if column.sort != "owner"
        }
        for position, column in table.columns.items():
            cell = cell_at(row, position) if column.sort != "owner" else None
            if cell is None:
                continue
            if self._is_refused(sheet, column, cell, CellPlace(title, at, position)):
                cells[column] = None
        if is_none_row(sheet, [cells.get(column) for column in sheet.columns[1:]]):
            put_once(target, sheet.within, [])
            return
        key, item = read_item(sheet, cells, self.made.names)
        home = CellPlace(title, at, min(table.columns))
        if sheet.is_mapping:
            if (*owner, *sheet.within, key) in self.made.cells:
                first = self.made.cells[*owner, *sheet.within, key]
                message = f'This is stated already of "{self.made.names.label(key)}"'
                self.made.fault(f"{message}; leave one of the two", home, first)
                return
            put(target, (*sheet.within, key), item)
            path: KeyPath = (*owner, *sheet.within, key)
        else:
            items = put_once(target, sheet.within, [])
            items.append(item)
            path = (*owner, *sheet.within, len(items) - 1)
        self.made.cells.setdefault((*owner, *sheet.within), home)
        self.made.cells[path] = home
        for position, column in table.columns.items():
            if column.field and cells.get(column) is not None:
                self._note(path, column.field, CellPlace(title, at, position), None)

    def _is_refused(
        self, sheet: SheetLayout, column: SheetColumn, cell: Cell, span: CellPlace
    ) -> bool:
        """Say what is wrong with a cell whatever the format allows."""
        self._tell_odd((sheet.section, "", *sheet.within, *column.field), cell, span)
        if message := why_refused(column, cell, self.made.names, self.made.twice):
            self.made.fault(message, span)
        elif message := doubt(column, cell, self.made.names):
            self.made.aside(message, span)
            return False
        return bool(message)

    def _tell_odd(self, path: KeyPath, held: Any, span: CellPlace) -> None:
        """Say which characters of texts no keyboard types."""
        if isinstance(held, dict):
            for key, value in held.items():
                self._tell_odd((*path, key), value, span)
        elif isinstance(held, list):
            for value in held:
                self._tell_odd(path, value, span)
        elif message := odd_in(path, held):
            self.made.aside(message, span)

    def _membership(self) -> None:
        """Read the matrix, whose marks the seats in detail say more of."""
        title, rows = self._grids.get(MEMBERSHIP, ("", []))
        if rows:
            Matrix(self.made, title, rows).read()

    def _cell(self, row: Row, position: int | None) -> str:
        return "" if position is None else typed(cell_at(row, position)).strip()


DEEPEST = 12
"""Fields inside of each other that a row of further details may tell of."""


def _depth(text: str) -> int:
    """Give how many brackets are open at once in a text."""
    depth = most = 0
    for sign in text:
        depth += (sign in "[{") - (sign in "]}")
        most = max(most, depth)
    return most


def _why_no_detail(owner: KeyPath, field: tuple[str, ...], value: Any) -> str:
    """Say why something is not stated among further details; nothing where it may be."""
    if not owner and field[0] in (*SECTIONS, ROOT_KEY, "include"):
        return f'"{field[0]}" is not stated here; what it is of has sheets of its own'
    are_seats = isinstance(value, list) and all(isinstance(one, dict) for one in value)
    if field[0] == "members" and not (len(field) == 1 and are_seats):
        return "Members stand on the sheets Membership and Seats in detail"
    return ""


def _owner_at(sheet: SheetLayout, table: HeadedTable) -> int | None:
    return next((at for at, one in table.columns.items() if one.sort == "owner"), None)


def _first(sheet: SheetLayout) -> str:
    return sheet.columns[0].heading


def _root_column(cell: Cell) -> SheetColumn | None:
    return _root_columns().get(same(typed(cell))) if isinstance(cell, str) else None


def _root_columns() -> Mapping[str, SheetColumn]:
    return {same(label): column for label, column in ROOT_FIELDS.items()}
