"""The membership sheet: who sits where, by codes where a row crosses a forum."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from govlint.exchange.workbook.cells import Cell, read_cell, typed
from govlint.exchange.workbook.grids import CellPlace, Row, cell_at
from govlint.exchange.workbook.headings import same
from govlint.exchange.workbook.seat_codes import decoded
from govlint.exchange.workbook.sheet_layouts import DETAIL, EXAMPLE, KNOWN, SheetColumn
from govlint.exchange.workbook.table_reading.doubtful_cells import called_otherwise
from govlint.exchange.workbook.table_reading.membership_head import head_of
from govlint.exchange.workbook.table_reading.membership_rows import (
    is_of_figures,
    mark_meant,
    several_in_row,
)
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets
from govlint.exchange.workbook.table_reading.refusals import odd_in, why_refused
from govlint.place import KeyPath
from govlint.structure.nearest_word import nearest

MEMBER = "member"
"""What a seat is where a mark says no more."""

_NOBODY = ("none", "no one", "nobody")

_YES = frozenset(("x", "y", "j", "ja", "oui", "1", "all", "known", "\u2713", "\u2714", "\u2022"))
"""What is written for a yes."""

_SAID_OF_IT = frozenset(("represents", "kind"))
"""What the row of a seat says beside who it is."""

_Seat = tuple[str, str, str]
"""A forum, and who sits there or which seat it is."""


class _SeatMark(NamedTuple):
    """A seat as its row and its mark say it."""

    member: dict[str, Any]
    cell: CellPlace
    """The cell of the mark."""
    said: Mapping[str, CellPlace]
    """Those of its row that say more of it than who sits there."""


class Matrix:
    """The membership sheet: seats by forums."""

    def __init__(self, made: ReadSheets, title: str, rows: Sequence[Row]) -> None:
        self._made, self._title, self._rows = made, title, rows
        self._unmarked: dict[str, tuple[str, CellPlace]] = {}
        """Forums of which the first row says that there are no members to be marked."""

    def read(self) -> None:
        """Read every mark."""
        found = head_of(self._made, self._title, self._rows)
        if found is None:
            return
        head, own, forums = found
        marks: dict[_Seat, list[_SeatMark]] = {}
        for at in range(head + 1, len(self._rows)):
            if self._made.has_more_faults:
                break
            row = self._rows[at]
            first = typed(cell_at(row, 0)).strip()
            if same(first) == same(KNOWN) or self._is_nearly_known(first, row, at, forums):
                self._known(row, at, forums)
                continue
            if same(first).endswith(EXAMPLE) and not self._made.names.several(first):
                continue
            self._row(at, row, own, forums, marks)
        self._merge(marks)

    def _known(self, row: Row, at: int, forums: Mapping[int, str]) -> None:
        for position, forum in forums.items():
            said = same(typed(cell_at(row, position)))
            if said in _NOBODY or said == "no":
                self._unmarked[forum] = (said, CellPlace(self._title, at, position))
            if said in (*_NOBODY, "yes"):
                self._made.data["forums"][forum].setdefault("members", [])
                self._made.cells["forums", forum, "members"] = CellPlace(self._title, at, position)
            elif said not in ("", "no"):
                wanted = "yes" if said in _YES else "yes, none or nothing"
                self._made.fault(
                    f'"{typed(cell_at(row, position))}" says not whether members are known; '
                    f"write {wanted}",
                    CellPlace(self._title, at, position),
                )

    def _is_nearly_known(self, first: str, row: Row, at: int, forums: Mapping[int, str]) -> bool:
        """Tell the first row by what stands in it, and say how its label is written."""
        said = {same(typed(cell_at(row, one))) for one in forums} - {""}
        if not said or not said <= {"yes", "no", *_NOBODY} or not nearest(first, [KNOWN]):
            return False
        message = f'"{first}" is no label that is known; write "{KNOWN}" if it is meant'
        self._made.fault(message, CellPlace(self._title, at, 0))
        return True

    def _row(
        self,
        at: int,
        row: Row,
        own: Mapping[int, SheetColumn],
        forums: Mapping[int, str],
        marks: Any,
    ) -> None:
        if is_of_figures(self._made, CellPlace(self._title, at, 0), row, own, forums):
            return
        head: dict[str, Any] = {}
        spans: dict[str, CellPlace] = {}
        for position, column in own.items():
            if (cell := cell_at(row, position)) is not None:
                place = CellPlace(self._title, at, position)
                self._tell_doubts(column, cell, place)
                refused = why_refused(column, cell, self._made.names, self._made.twice)
                if refused := refused or several_in_row(self._made, column, cell):
                    self._made.fault(refused, place)
                head[column.field[0]] = read_cell(column, cell, self._made.names)
                spans[column.field[0]] = place
        self._ask_of_unmarked(at, head, row, forums)
        stranger = None if self._is_known_to_all(head) else spans.get("who")
        for position, forum in forums.items():
            cell = cell_at(row, position)
            if cell is None:
                continue
            span = CellPlace(self._title, at, position)
            code = decoded(typed(cell))
            if code is None:
                self._made.data["forums"][forum].setdefault("members_listed", "leads")
                if not self._made.has_more_faults:
                    self._made.fault(
                        f'"{typed(cell)}" is no code{mark_meant(self._made.names, cell)}', span
                    )
            elif not head:
                self._made.fault("This row says neither who sits here nor which seat", span)
            else:
                key = forum, str(head.get("who", "")), str(head.get("seat", ""))
                said = {one: spans[one] for one in _SAID_OF_IT & spans.keys()}
                marks.setdefault(key, []).append(
                    _SeatMark({**head, **code}, stranger or span, said)
                )

    def _is_known_to_all(self, head: Mapping[str, Any]) -> bool:
        """Tell whether a row names nobody, or somebody who is described."""
        return "who" not in head or head["who"] in self._made.names.labels

    def _tell_doubts(self, column: SheetColumn, cell: Cell, place: CellPlace) -> None:
        """Tell how a cell that says who sits here may have been meant otherwise."""
        for message in (
            odd_in(("forums", "", "members", *column.field), cell),
            called_otherwise(cell, self._made.names) if column.kinds else None,
        ):
            if message:
                self._made.aside(message, place)

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

    def _merge(self, marks: Mapping[_Seat, list[_SeatMark]]) -> None:
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
                self._complete(key, *detailed[key], seats[0])
            else:
                for marked in seats:
                    self._add(key[0], marked)

    def _complete(
        self, seat: _Seat, position: int, details: dict[str, Any], marked: _SeatMark
    ) -> None:
        """Put what a mark says to the details of the same seat."""
        member = marked.member
        stated = {"capacity": MEMBER, **member} if "capacity" in details else member
        for key, value in stated.items():
            if details.setdefault(key, value) != value:
                name = self._made.names.label(seat[1]) if seat[1] else seat[2]
                self._made.fault(
                    f'"{name}" is marked otherwise here than on the sheet {DETAIL}; leave one of '
                    "the two",
                    marked.cell,
                )
        path: KeyPath = ("forums", seat[0], "members", position)
        self._made.cells.setdefault(path, marked.cell)
        for key, place in marked.said.items():
            self._made.cells.setdefault((*path, key), place)

    def _add(self, forum: str, marked: _SeatMark) -> None:
        members = self._made.data["forums"][forum].setdefault("members", [])
        path: KeyPath = ("forums", forum, "members", len(members))
        members.append(marked.member)
        self._made.cells.setdefault(path[:3], marked.cell)
        self._made.cells[path] = marked.cell
        for key in marked.member:
            self._made.cells[(*path, key)] = marked.said.get(key, marked.cell)
