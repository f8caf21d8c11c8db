"""Structure as sheets: the rows of a workbook that states it."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from govlint.exchange.workbook.cells import Cell, read_cell, written
from govlint.exchange.workbook.grids import Grid, Row, at, put
from govlint.exchange.workbook.names import LONGEST, NamedEntity, Names, is_whole
from govlint.exchange.workbook.seat_codes import (
    IN_CODE,
    MOST_ACROSS,
    SeatRow,
    code,
    in_row,
    marked,
    row_of,
)
from govlint.exchange.workbook.sheet_layouts import (
    DETAILS,
    ID,
    KNOWN,
    MEMBERSHIP,
    NONE,
    START,
    Field,
    SheetColumn,
    SheetLayout,
    home_of,
    sheets,
    sheets_of,
)
from govlint.structure.model import SECTIONS

NAME, CURRENCY, COMPLETE = "Name of the structure", "Currency", "Described in full"
"""The rows of the first sheet, and what they hold."""
ROOT_FIELDS: Mapping[str, SheetColumn] = {
    NAME: SheetColumn(
        NAME,
        ("name",),
        "text",
        description="What the whole is called: an organisation, a group or a partnership.",
    ),
    CURRENCY: SheetColumn(
        CURRENCY, ("currency",), "text", description="The currency of all money here, such as GBP."
    ),
    COMPLETE: SheetColumn(
        COMPLETE,
        ("complete_for",),
        "text",
        many=True,
        kinds=("organisation",),
        description="The organisations of which every forum and post is in this workbook. Leave it "
        "empty where you are not sure.",
    ),
}

SEAT_COLUMNS = ("Post or person", "or seat", "Speaks for", "Kind")
"""The first headings of the membership sheet; the forums follow."""


class Sheets(NamedTuple):
    """A workbook before it is a file, and what of the structure it could not hold."""

    grids: list[Grid]
    left_out: list[str]


def as_sheets(data: Mapping[str, Any]) -> Sheets:
    """Write what a structure states, in the shape of `stated`, into sheets."""
    return _Writer(data).sheets()


def named_entities(data: Mapping[str, Any]) -> Iterator[NamedEntity]:
    """Give every entity with what it is called, its full name first."""
    for section, (kind, _) in SECTIONS.items():
        title = home_of(section).columns[0].field[0]
        for id_, entity in (data.get(section) or {}).items():
            called = (entity.get(title), entity.get("short")) if title in _TITLES else ()
            yield NamedEntity(id_, kind, tuple(one for one in called if isinstance(one, str)))


_TITLES = ("name", "title")


class _Writer:
    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._names = Names(named_entities(data))
        self._rows: dict[str, list[Row]] = {title: [] for title in sheets()}
        self._marks: dict[SeatRow, dict[str, str]] = {}
        self._left_out: list[str] = []
        self._in_matrix = len(data.get("forums") or {}) <= MOST_ACROSS

    def sheets(self) -> Sheets:
        """Write everything."""
        start = self._start()
        for section in SECTIONS:
            for id_, entity in (self._data.get(section) or {}).items():
                self._entity(section, id_, entity)
        grids = [Grid(START, start)]
        for sheet in sheets().values():
            headings = [column.heading for column in sheet.columns] + [ID] * sheet.is_home
            grids.append(Grid(sheet.title, [[*headings], *self._rows[sheet.title]]))
            if sheet.title == _BEFORE_MEMBERSHIP and self._in_matrix:
                grids.append(Grid(MEMBERSHIP, self._matrix()))
        return Sheets(grids, self._left_out)

    def _start(self) -> list[Row]:
        rows: list[Row] = []
        for label, column in ROOT_FIELDS.items():
            value = self._data.get(column.field[0])
            cell = written(column, value, self._names)
            if value is not None and not _says(column, cell, value, self._names):
                cell = None
                self._detail("", column.field, value)
            rows.append([label, cell])
        if "explain" in self._data:
            self._explained(self._data["explain"])
        return rows

    def _explained(self, held: Any) -> None:
        """Write what is explained of the whole."""
        sheet = sheets()["Explained"]
        told: dict[str, Any] = {}
        _tell_nested(sheet, held, told, self._names)
        if told.get("explain") == held:
            self._nested("", {"explain": held}, sheet)
        else:
            self._detail("", ("explain",), held)

    def _entity(self, section: str, id_: str, entity: Mapping[str, Any]) -> None:
        """Write an entity, each of its fields where it is told in full."""
        label = self._names.label(id_)
        cells = _Cells(section, entity, self._names)
        for field in cells.left:
            self._detail(label, (field,), entity[field])
        for sheet in sheets_of(section):
            if sheet.within:
                if sheet.within[0] not in cells.left:
                    self._nested(label, entity, sheet)
                continue
            row = [cells.of.get(column.field) for column in sheet.columns]
            if sheet.is_home:
                self._rows[sheet.title].append([*row, id_])
            elif any(cell is not None for cell in row):
                self._rows[sheet.title].append([label, *row[1:]])
        if "explain" not in cells.left:
            self._nested(label, entity, sheets()["Explained"])
        if section == "forums" and "members" in entity and "members" not in cells.left:
            self._seats(id_, label, entity["members"])

    def _nested(self, label: str, entity: Mapping[str, Any], sheet: SheetLayout) -> None:
        """Write the items of a list or a mapping, each as a row."""
        if sheet.within != ("members",):
            rows = _nested_rows(sheet, at(entity, sheet.within), self._names)
            self._rows[sheet.title] += [[label, *row] for row in rows]

    def _seats(self, id_: str, label: str, members: Sequence[Mapping[str, Any]]) -> None:
        sheet = sheets()["Seats in detail"]
        for one in marked(members, in_matrix=self._in_matrix):
            if one.is_marked:
                self._marks.setdefault(row_of(one.member), {})[id_] = code(one.member)
            if one.is_detailed:
                known = {*IN_CODE, *in_row(one.member)[2:]} if one.is_marked else set()
                kept = {key: one.member[key] for key in one.member if key not in known}
                row = [written(column, kept.get(column.field[0]), self._names)
                       for column in sheet.columns[1:]]  # fmt: skip
                self._rows[sheet.title].append([label, *row])
        if not members and not self._in_matrix:
            self._rows[sheet.title].append([label, NONE])

    def _matrix(self) -> list[Row]:
        forums = self._data.get("forums") or {}
        known: Row = [KNOWN, None, None, None]
        for forum in forums.values():
            members = forum.get("members")
            known.append(None if members is None else "yes" if members else NONE)
        columns = {one.heading: one for one in sheets()["Seats in detail"].columns}
        rows: list[Row] = [[*SEAT_COLUMNS, *map(self._names.label, forums)], known]
        for row, marks in sorted(self._marks.items(), key=self._order):
            said = (list(one) if isinstance(one, tuple) else one for one in row)
            head = [
                written(columns[heading], value, self._names)
                for heading, value in zip(SEAT_COLUMNS, said, strict=True)
            ]
            rows.append([*head, *(marks.get(forum) for forum in forums)])
        return rows

    def _order(self, item: tuple[SeatRow, Mapping[str, str]]) -> tuple[int, ...]:
        """Put posts and people in the order of their sheets, and seats after them."""
        return (self._positions.get(item[0].who, len(self._positions)),)

    @cached_property
    def _positions(self) -> dict[str | None, int]:
        ids = [*(self._data.get("posts") or {}), *(self._data.get("people") or {})]
        return {id_: position for position, id_ in enumerate(ids)}

    def _detail(self, label: str, field: Field, value: Any) -> None:
        """Write what no column says, as data."""
        text = _SPACE_AGAIN.sub(r"\\u0020", json.dumps(value, ensure_ascii=True))
        text = text.replace("_", "\\u005f")
        if len(text) > LONGEST or not is_whole(text):
            self._left_out.append(f"{label or 'the structure'}: {'.'.join(field)}")
            return
        self._rows[DETAILS].append([label or None, ".".join(field), text])


_SPACE_AGAIN = re.compile("(?<= ) ")
"""A space after another, of which a cell may keep one alone."""

_BEFORE_MEMBERSHIP = "Forum rules"


class _Cells:
    """The cells of an entity, and the fields that they do not tell in full."""

    def __init__(self, section: str, entity: Mapping[str, Any], names: Names) -> None:
        self.of: dict[Field, Cell] = {}
        told: dict[str, Any] = {}
        for sheet in sheets_of(section):
            if sheet.within:
                _tell_nested(sheet, at(entity, sheet.within), told, names)
                continue
            for column in sheet.columns:
                if not column.field:
                    continue
                cell, value = _cell(column, entity, names)
                if cell is not None:
                    self.of.setdefault(column.field, cell)
                    put(told, column.none_of if value == NONE and column.none_of else column.field,
                        value)  # fmt: skip
        _tell_nested(sheets()["Explained"], entity.get("explain"), told, names)
        self.left = [key for key, value in entity.items() if not _is_same(told.get(key), value)]
        self.of = {field: cell for field, cell in self.of.items() if field[0] not in self.left}


def _cell(column: SheetColumn, entity: Mapping[str, Any], names: Names) -> tuple[Cell, Any]:
    """Give a cell, and the value that is read from it."""
    if column.none_of and at(entity, column.none_of) == NONE:
        is_first = column.field[-1] in ("min", "url")
        return (NONE, NONE) if is_first else (None, None)
    cell = written(column, at(entity, column.field), names)
    if cell is None or (column.none_of and cell == NONE):
        return None, None
    return cell, read_cell(column, cell, names)


def _says(column: SheetColumn, cell: Cell, value: Any, names: Names) -> bool:
    return cell is not None and read_cell(column, cell, names) == value


def _is_same(told: Any, value: Any) -> bool:
    """Compare what cells tell with what is stated; members stand in no order."""
    if isinstance(value, list) and value and isinstance(value[0], dict) and isinstance(told, list):
        return sorted(map(repr, map(_sorted, told))) == sorted(map(repr, map(_sorted, value)))
    return bool(told == value)


def _sorted(one: Any) -> Any:
    return sorted(one.items(), key=str) if isinstance(one, dict) else one


def _nested_rows(sheet: SheetLayout, held: Any, names: Names) -> Iterator[Row]:
    """Give the rows of a list or a mapping without the entity that they belong to."""
    if sheet.is_mapping:
        for key, item in held.items() if isinstance(held, dict) else ():
            yield [_item_cell(one, key, item, names) for one in sheet.columns[1:]]
    elif isinstance(held, list):
        for item in held:
            yield [written(one, at(item, one.field), names) for one in sheet.columns[1:]]
        if not held:
            yield [NONE]


def _item_cell(column: SheetColumn, key: str, item: Any, names: Names) -> Cell:
    if column.sort == "key":
        return names.label(key) if column.kinds else key
    if column.sort == "value":
        return item if item and is_whole(item) else None
    return written(column, at(item, column.field), names)


def _tell_nested(sheet: SheetLayout, held: Any, told: dict[str, Any], names: Names) -> None:
    """Note what the rows of a list or a mapping are read as."""
    if held is None:
        return
    rows = list(_nested_rows(sheet, held, names))
    made: Any = [] if not sheet.is_mapping else {}
    for row in rows:
        if is_none_row(sheet, row):
            continue
        cells = zip(sheet.columns[1:], row, strict=False)
        key, item = item_of(
            (column, item_value(column, cell, names))
            for column, cell in cells
            if cell is not None or column.sort == "value"
        )
        if sheet.is_mapping:
            made[key] = item
        else:
            made.append(item)
    if made or not sheet.is_mapping:
        put(told, sheet.within, made)


def is_none_row(sheet: SheetLayout, row: Sequence[Cell]) -> bool:
    """Tell whether a row, without whom it is of, says that a list holds nothing."""
    first, *rest = row or [None]
    is_alone = isinstance(first, str) and not any(cell is not None for cell in rest)
    return not sheet.is_mapping and is_alone and str(first).strip().casefold() == NONE


def item_of(values: Iterable[tuple[SheetColumn, Any]]) -> tuple[str, Any]:
    """Make an item of a list of the values of a row, or a key with its value."""
    item: Any = {}
    key = ""
    for column, value in values:
        if column.sort == "key":
            key = value
        elif column.sort == "value":
            item = value
        else:
            put(item, column.field, value)
    return key, item


def item_value(column: SheetColumn, cell: Cell, names: Names) -> Any:
    """Give what a cell holds, which may be the key of a mapping or its value."""
    if column.sort == "value":
        return "" if cell is None else str(cell)
    if column.sort != "key":
        return read_cell(column, cell, names)
    said = str(cell).strip()
    return names.id(said, column.kinds) if column.kinds else said
