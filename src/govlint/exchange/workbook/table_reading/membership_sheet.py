"""The membership sheet: who sits where, by codes where a row crosses a forum."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from govlint.exchange.workbook.cells import Cell, read_cell, typed
from govlint.exchange.workbook.grids import CellPlace, Row, cell_at
from govlint.exchange.workbook.headings import membership_columns, membership_head, same
from govlint.exchange.workbook.seat_codes import decoded, meant_by
from govlint.exchange.workbook.sheet_layouts import DETAIL, EXAMPLE, KNOWN, SheetColumn
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets
from govlint.exchange.workbook.table_reading.refusals import called_otherwise, odd_in, why_refused
from govlint.exchange.workbook.table_reading.unread import tell_unread
from govlint.place import KeyPath
from govlint.structure.field_types import Kind

FORUM: tuple[Kind, ...] = ("forum",)
MEMBER = "member"
"""What a seat is where a mark says no more."""

_NOBODY = ("none", "no one", "nobody")

_SUM = re.compile(r"\s*(?:sum|total|count|number of)", re.IGNORECASE)

_Seat = tuple[str, str, str]
"""A forum, and who sits there or which seat it is."""

_Marked = tuple[dict[str, Any], CellPlace]


class Matrix:
    """The membership sheet: seats by forums."""

    def __init__(self, made: ReadSheets, title: str, rows: Sequence[Row]) -> None:
        self._made, self._title, self._rows = made, title, rows
        self._unmarked: dict[str, tuple[str, CellPlace]] = {}
        """Forums of which the first row says that there are no members to be marked."""
        self._columns = membership_columns()

    def read(self) -> None:
        """Read every mark."""
        head = membership_head(self._rows)
        if head is None:
            self._made.fault(
                'The first row begins with "Post or person"', CellPlace(self._title, 0, 0)
            )
            return
        self._made.headings[self._title] = head
        said = {at: typed(cell).strip() for at, cell in enumerate(self._rows[head])}
        own = {at: self._columns[same(label)] for at, label in said.items()
               if same(label) in self._columns}  # fmt: skip
        if self._lacks_first(head, said, own):
            return
        forums = {at: id_ for at, label in said.items() if label and at not in own
                  and (id_ := self._forum(label, CellPlace(self._title, head, at)))}  # fmt: skip
        self._tell_twice(head, [*own.items(), *forums.items()])
        headed = {at for at, label in said.items() if label}
        tell_unread(self._made, self._title, head, headed, self._rows)
        marks: dict[_Seat, list[_Marked]] = {}
        for at in range(head + 1, len(self._rows)):
            if self._made.has_more_faults:
                break
            row = self._rows[at]
            if same(typed(cell_at(row, 0))) == same(KNOWN):
                self._known(row, at, forums)
                continue
            first = typed(cell_at(row, 0)).strip()
            if same(first).endswith(EXAMPLE) and not self._made.names.several(first):
                continue
            self._row(at, row, own, forums, marks)
        self._merge(marks)

    def _tell_twice(self, head: int, meant: Sequence[tuple[int, SheetColumn | str]]) -> None:
        """Say which columns are of what another one is of."""
        first: dict[SheetColumn | str, int] = {}
        for at, one in meant:
            if first.setdefault(one, at) != at:
                message = (
                    f'There are two columns "{typed(self._rows[head][at])}"; leave one of them'
                )
                cells = (CellPlace(self._title, head, column) for column in (at, first[one]))
                self._made.fault(message, *cells)

    def _lacks_first(
        self, head: int, said: Mapping[int, str], own: Mapping[int, SheetColumn]
    ) -> bool:
        """Say that the column is missing that names who sits there, or is called otherwise."""
        first = self._columns[same("Post or person")]
        if first in own.values():
            return False
        others = [at for at, label in said.items() if label and at not in own and at < max(own)]
        message = f'The column "{first.heading}" is missing, so no row says who sits there'
        if others:
            message = (
                f'There is no heading "{first.heading}" here, and "{said[others[0]]}" is none that '
                f'is known; write "{first.heading}" if it is meant'
            )
        self._made.fault(message, CellPlace(self._title, head, (others or [0])[0]))
        return True

    def _forum(self, label: str, cell: CellPlace) -> str | None:
        if message := called_otherwise(label, self._made.names):
            self._made.aside(message, cell)
        id_ = self._made.names.id(label, FORUM)
        if id_ in self._made.data.get("forums", {}):
            return id_
        self._made.lose(label, FORUM, "forum on the sheet Forums", cell)
        return None

    def _known(self, row: Row, at: int, forums: Mapping[int, str]) -> None:
        for position, forum in forums.items():
            said = same(typed(cell_at(row, position)))
            if said in _NOBODY or said == "no":
                self._unmarked[forum] = (said, CellPlace(self._title, at, position))
            if said in (*_NOBODY, "yes"):
                self._made.data["forums"][forum].setdefault("members", [])
                self._made.cells["forums", forum, "members"] = CellPlace(self._title, at, position)
            elif said not in ("", "no"):
                self._made.fault(
                    f'"{typed(cell_at(row, position))}" says not whether members are known; '
                    "write yes, none or nothing",
                    CellPlace(self._title, at, position),
                )

    def _row(
        self,
        at: int,
        row: Row,
        own: Mapping[int, SheetColumn],
        forums: Mapping[int, str],
        marks: Any,
    ) -> None:
        head: dict[str, Any] = {}
        spans: dict[str, CellPlace] = {}
        for position, column in own.items():
            if (cell := cell_at(row, position)) is not None:
                place = CellPlace(self._title, at, position)
                self._tell_doubts(column, cell, place)
                if message := why_refused(column, cell, self._made.names, self._made.twice):
                    self._made.fault(message, place)
                head[column.field[0]] = read_cell(column, cell, self._made.names)
                spans[column.field[0]] = CellPlace(self._title, at, position)
        self._ask_of_unmarked(at, head, row, forums)
        if self._is_sum(at, row, forums):
            return
        for position, forum in forums.items():
            cell = cell_at(row, position)
            if cell is None:
                continue
            span = CellPlace(self._title, at, position)
            code = decoded(typed(cell))
            if code is None:
                if not self._made.has_more_faults:
                    self._made.fault(f'"{typed(cell)}" is no code{meant_by(typed(cell))}', span)
            elif not head:
                self._made.fault("This row says neither who sits here nor which seat", span)
            else:
                key = forum, str(head.get("who", "")), str(head.get("seat", ""))
                marks.setdefault(key, []).append(({**head, **code}, span))

    def _tell_doubts(self, column: SheetColumn, cell: Cell, place: CellPlace) -> None:
        """Tell how a cell that says who sits here may have been meant otherwise."""
        for message in (
            odd_in(("forums", "", "members", *column.field), cell),
            called_otherwise(cell, self._made.names) if column.kinds else None,
        ):
            if message:
                self._made.aside(message, place)

    def _is_sum(self, at: int, row: Row, forums: Mapping[int, str]) -> bool:
        """Tell a row of totals, which is asked about and not read."""
        first = next((typed(cell) for cell in row if cell is not None), "")
        if not _SUM.match(first):
            return False
        marks = [typed(cell_at(row, one)) for one in forums if cell_at(row, one) is not None]
        if not marks or not all(map(str.isdecimal, marks)):
            return False
        self._made.aside(f'"{first}" begins a row of totals, which is not read',
                         CellPlace(self._title, at, 0))  # fmt: skip
        return True

    def _ask_of_unmarked(
        self, at: int, head: Mapping[str, Any], row: Row, forums: Mapping[int, str]
    ) -> None:
        """Ask of a row that marks no forum, and begins with what nobody is called."""
        who = head.get("who")
        if not who or who in self._made.names.labels:
            return
        if all(cell_at(row, position) is None for position in forums):
            message = f'"{who}" is no post and no person, and sits nowhere by this row'
            self._made.aside(
                f"{message}; a note belongs on a sheet of its own", CellPlace(self._title, at, 0)
            )

    def _merge(self, marks: Mapping[_Seat, list[_Marked]]) -> None:
        """Put the marked seats behind those that stand in detail, which may tell more of one."""
        for forum in dict.fromkeys(forum for forum, _, _ in marks):
            if forum in self._unmarked:
                said, cell = self._unmarked[forum]
                self._made.fault(f'"{said}" stands here, and members are marked below', cell)
        forums = self._made.data.get("forums", {})
        detailed: dict[_Seat, tuple[int, dict[str, Any]]] = {}
        for forum in forums:
            for position, one in enumerate(forums[forum].get("members", [])):
                key = forum, str(one.get("who", "")), str(one.get("seat", ""))
                detailed.setdefault(key, (position, one))
        for key, seats in marks.items():
            if key in detailed and len(seats) == 1:
                self._complete(key, *detailed[key], *seats[0])
            else:
                for member, cell in seats:
                    self._add(key[0], member, cell)

    def _complete(
        self, seat: _Seat, position: int, details: dict[str, Any], member: Any, cell: CellPlace
    ) -> None:
        """Put what a mark says to the details of the same seat."""
        stated = {"capacity": MEMBER, **member} if "capacity" in details else member
        for key, value in stated.items():
            if details.setdefault(key, value) != value:
                name = self._made.names.label(seat[1]) if seat[1] else seat[2]
                self._made.fault(
                    f'"{name}" is marked otherwise here than on the sheet {DETAIL}; leave one of '
                    "the two",
                    cell,
                )
        self._made.cells.setdefault(("forums", seat[0], "members", position), cell)

    def _add(self, forum: str, member: dict[str, Any], cell: CellPlace) -> None:
        members = self._made.data["forums"][forum].setdefault("members", [])
        path: KeyPath = ("forums", forum, "members", len(members))
        members.append(member)
        self._made.cells.setdefault(path[:3], cell)
        self._made.cells[path] = cell
        for key in member:
            self._made.cells[(*path, key)] = cell
