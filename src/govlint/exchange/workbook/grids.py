"""Grids: what stands in each sheet of a workbook, row by row, with the heading row first."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from govlint.exchange.workbook.cells import Cell
from govlint.place import Place

Row = list[Cell]


class Grid(NamedTuple):
    """A sheet as it is written."""

    title: str
    rows: list[Row]


class CellPlace(NamedTuple):
    """A cell: its sheet, and its row and column from 0."""

    sheet: str
    row: int
    column: int

    def place(self, path: str) -> Place:
        """Give the place of the cell in a workbook."""
        row, column = self.row + 1, self.column + 1
        return Place(path, row, column, row, column + 1, self.sheet)


def put(data: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Set a value inside mappings, of which those that are not there yet are made."""
    for step in path[:-1]:
        inner = data.get(step)
        if not isinstance(inner, dict):
            inner = data[step] = {}
        data = inner
    data[path[-1]] = value


def at(data: Mapping[str, Any], path: tuple[str, ...]) -> Any:
    """Give a value inside mappings; None where there is none."""
    held: Any = data
    for step in path:
        if not isinstance(held, dict) or step not in held:
            return None
        held = held[step]
    return held


def put_once(data: dict[str, Any], path: tuple[str, ...], value: list[Any]) -> list[Any]:
    """Give the list at a path, which is put there if there is none."""
    for step in path[:-1]:
        inner = data.get(step)
        if not isinstance(inner, dict):
            inner = data[step] = {}
        data = inner
    held = data.get(path[-1])
    if not isinstance(held, list):
        held = data[path[-1]] = value
    return held


def cell_at(row: Row, position: int) -> Cell:
    """Give what stands in a column of a row."""
    cell = row[position] if position < len(row) else None
    if isinstance(cell, str):
        cell = cell.strip()
    return None if cell == "" else cell
