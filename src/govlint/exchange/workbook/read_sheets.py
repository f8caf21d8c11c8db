"""What was read from the sheets of a workbook, and the cell of everything in it."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from govlint.exchange.workbook.grids import CellPlace
from govlint.exchange.workbook.names import Names
from govlint.finding import KeyPath


class CellFault(NamedTuple):
    """Something in a workbook that keeps it from being read as it is meant."""

    message: str
    cell: CellPlace
    related: tuple[tuple[str, CellPlace], ...] = ()


@dataclass(slots=True)
class ReadSheets:
    """A workbook as plain data, with the cell of everything in it."""

    data: dict[str, Any] = field(default_factory=dict)
    cells: dict[KeyPath, CellPlace] = field(default_factory=dict)
    columns: dict[str, dict[tuple[str, ...], tuple[str, int]]] = field(default_factory=dict)
    """The sheet and the column of each field of a section."""
    rows: dict[tuple[str, str, str], int] = field(default_factory=dict)
    """The row of each entity on each of its sheets, by section and id."""
    faults: list[CellFault] = field(default_factory=list)
    asides: list[CellFault] = field(default_factory=list)
    """What is read, and may have been meant otherwise."""
    headings: dict[str, int] = field(default_factory=dict)
    """The row of the headings of each sheet."""
    names: Names = field(default_factory=lambda: Names(()))
    made: dict[CellPlace, str] = field(default_factory=dict)
    """The ids that were made, by the cells in which they would stand."""

    def fault(self, message: str, cell: CellPlace, first: CellPlace | None = None) -> None:
        """Note what keeps the workbook from being read."""
        related = (("the first", first),) if first else ()
        self.faults.append(CellFault(message, cell, related))

    def aside(self, message: str, cell: CellPlace) -> None:
        """Note what may have been meant otherwise."""
        self.asides.append(CellFault(message, cell))
