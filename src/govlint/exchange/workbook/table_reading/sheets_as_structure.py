"""Sheets as a structure: the plain data that they state, and the cell of each key path."""

from collections.abc import Iterator, Mapping, Sequence

from govlint.exchange.workbook.cells import Cell, read_cell, typed
from govlint.exchange.workbook.grids import CellPlace, Row, cell_at
from govlint.exchange.workbook.headings import NAMING, same
from govlint.exchange.workbook.names import Names
from govlint.exchange.workbook.sheet_layouts import (
    DETAILS,
    EXAMPLE,
    MEMBERSHIP,
    START,
    SheetColumn,
    home_of,
    sheets,
    sheets_of,
)
from govlint.exchange.workbook.table_reading.detail_rows import read_detail
from govlint.exchange.workbook.table_reading.doubtful_cells import called_otherwise
from govlint.exchange.workbook.table_reading.entity_rows import read_entities
from govlint.exchange.workbook.table_reading.field_rows import read_fields, read_item_row
from govlint.exchange.workbook.table_reading.lone_rows import ask_of_lone_rows
from govlint.exchange.workbook.table_reading.membership_sheet import Matrix
from govlint.exchange.workbook.table_reading.passed_over import rows_passed_over
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets
from govlint.exchange.workbook.table_reading.refusals import tell_odd
from govlint.exchange.workbook.table_reading.sheet_row import SheetRow, SheetTable
from govlint.exchange.workbook.table_reading.tables import known_sheets, table_on
from govlint.exchange.workbook.table_reading.unread import tell_unread_labels
from govlint.exchange.workbook.writing.structure_as_sheets import ROOT_FIELDS, named_entities
from govlint.place import KeyPath
from govlint.structure.field_types import ROOT_KEY
from govlint.structure.model import SECTIONS


def read_sheets(grids: Mapping[str, Sequence[Row]], called: str) -> ReadSheets:
    """Read the sheets of a workbook; one without a name is called as its file is."""
    return _SheetsReader(grids, called).read()


class _SheetsReader:
    def __init__(self, grids: Mapping[str, Sequence[Row]], called: str) -> None:
        self.made = ReadSheets()
        self._called = called
        self._grids = known_sheets(grids, self.made)
        self._tables: dict[str, SheetTable] = {}
        self._owners: dict[tuple[str, str], KeyPath] = {}
        """The entities that rows belong to, by the section and the words in which they are told."""
        for title, layout in sheets().items():
            if title in self._grids and (
                headed := table_on(self.made, layout, *self._grids[title])
            ):
                passed = frozenset(rows_passed_over(self.made, headed, *self._grids[title]))
                self._tables[title] = SheetTable(layout, headed, *self._grids[title], passed)

    def read(self) -> ReadSheets:
        made = self.made
        if not made.headings and MEMBERSHIP not in self._grids:
            return made
        titles = (home_of(section).title for section in SECTIONS)
        homes = [self._tables[title] for title in titles if title in self._tables]
        written = {row.said(table.headed.id_column) for table in homes for row, _ in table.rows()}
        for table in homes:
            read_entities(made, table, written)
        self._fill_names()
        made.names = Names(named_entities(made.data))
        self._tell_missing()
        self._by_row = {(where, at): (one, id_) for (one, id_, where), at in made.rows.items()}
        self._root()
        for row in self._rows():
            self._fill(row)
        title, rows = self._grids.get(MEMBERSHIP, ("", []))
        if rows:
            Matrix(made, title, rows).read()
        ask_of_lone_rows(made)
        made.tell_rest()
        return made

    def _rows(self) -> Iterator[SheetRow]:
        """Give the rows of all tables, until there are more faults than are told of."""
        for table in self._tables.values():
            for row, _ in table.rows():
                if self.made.has_more_faults:
                    return
                yield row

    def _tell_missing(self) -> None:
        """Say which sheet is missing, where others tell more of what stands there."""
        for section, (kind, _) in SECTIONS.items():
            home = home_of(section).title
            others = [one.title for one in sheets_of(section) if not one.is_home]
            told = next((one for one in others if self._has_rows(one)), None)
            if home in self._grids or not told or kind in self.made.nameless:
                continue
            self.made.nameless.add(kind)
            if not any(f'no sheet "{home}"' in one.message for one in self.made.faults):
                message = f'There is no sheet "{home}", on which each {kind} is named'
                self.made.fault(message, CellPlace(self._grids[told][0], 0, 0))

    def _has_rows(self, title: str) -> bool:
        table = self._tables.get(title)
        return bool(table and any(not self._is_example(row) for row, _ in table.rows()))

    def _is_example(self, row: SheetRow) -> bool:
        """Tell whether a row only shows how rows are filled in, unless something is called so."""
        said = row.said(row.table.owner_column)
        return same(said).endswith(EXAMPLE) and not self.made.names.several(said)

    def _fill_names(self) -> None:
        """Read what entities are called, before any cell is asked whom it names."""
        tables = {one.layout.section: one for one in self._tables.values() if one.layout.is_home}
        naming = {
            section: [
                (column.field[0], position)
                for position, column in table.headed.columns.items()
                if column.field in NAMING
            ]
            for section, table in tables.items()
        }
        grids = {section: table.grid for section, table in tables.items()}
        for (section, id_, _), at in self.made.rows.items():
            entity = self.made.data[section][id_]
            for field, position in naming[section]:
                if (cell := cell_at(grids[section][at], position)) is not None:
                    entity[field] = typed(cell)

    def _root(self) -> None:
        data = self.made.data
        data[ROOT_KEY] = 1
        title, rows = self._grids.get(START, ("", []))
        for at, row in enumerate(rows):
            for position, cell in enumerate(row[:-1]):
                column = _root_column(cell)
                if column and column.field[0] not in data and row[position + 1] is not None:
                    span = CellPlace(title, at, position + 1)
                    data[column.field[0]] = read_cell(column, row[position + 1], self.made.names)
                    self.made.cells[column.field] = span
                    tell_odd(self.made, column.field, row[position + 1], span)
        data.setdefault("name", self._called)
        tell_unread_labels(self.made, title, rows, _root_columns())

    def _fill(self, row: SheetRow) -> None:
        """Read a row into the entity that it is of."""
        layout, title = row.table.layout, row.table.title
        if layout.is_home:
            section, id_ = self._by_row.get((title, row.at), ("", ""))
            if section == layout.section:
                read_fields(self.made, row, (section, id_))
            return
        call = layout.section, row.said(row.table.owner_column)
        owner = self._owners.get(call)
        if owner is None and not self._is_example(row):
            owner = self._owner(row)
        if owner is None:
            return
        if layout.title == DETAILS:
            read_detail(self.made, row, owner)
        elif layout.within:
            read_item_row(self.made, row, owner)
        elif not self._has_row(owner, row):
            read_fields(self.made, row, owner)

    def _has_row(self, owner: KeyPath, row: SheetRow) -> bool:
        """Note the row of an entity on a sheet that tells more of it; a second one is refused."""
        title, position = row.table.title, row.table.owner_column
        first = self.made.rows.setdefault((str(owner[0]), str(owner[1]), title), row.at)
        if first == row.at:
            return False
        name = self.made.names.label(str(owner[1]))
        message = f'"{name}" has a row here already; leave one of the two'
        self.made.fault(message, row.place(position), CellPlace(title, first, position or 0))
        return True

    def _owner(self, row: SheetRow) -> KeyPath | None:
        """Find the entity that a row belongs to; what no entity is called is told once."""
        layout, position = row.table.layout, row.table.owner_column
        said, cell = row.said(position), row.place(position)
        if not said:
            if layout.section == "*":
                return ()
            first = layout.columns[0].heading
            message = f'This row belongs to nothing; write into the column "{first}" what it is of'
            self.made.fault(message, cell)
            return None
        if doubted := called_otherwise(said, self.made.names):
            self.made.aside(doubted, cell)
        kinds = (SECTIONS[layout.section][0],) if layout.section in SECTIONS else ()
        id_ = self.made.names.id(said, kinds)
        for section in SECTIONS if not kinds else (layout.section,):
            if id_ in self.made.data.get(section, {}):
                if not doubted:
                    self._owners[layout.section, said] = (section, id_)
                return (section, id_)
        what = f"{kinds[0]} on the sheet {home_of(layout.section).title}" if kinds else "entity"
        if sum(one is not None for one in row.values) == 1:
            alone = "and nothing stands beside it; a note belongs on a sheet of its own"
            self.made.aside(f'"{said}" is no {what}, {alone}', cell)
        else:
            self.made.lose(said, kinds, what, cell)
        return None


def _root_column(cell: Cell) -> SheetColumn | None:
    return _root_columns().get(same(typed(cell))) if isinstance(cell, str) else None


def _root_columns() -> Mapping[str, SheetColumn]:
    return {same(label): column for label, column in ROOT_FIELDS.items()}
