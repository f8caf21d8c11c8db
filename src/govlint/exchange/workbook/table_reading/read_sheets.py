"""What was read from the sheets of a workbook, and the cell of everything in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple

from govlint.exchange.workbook.grids import CellPlace
from govlint.exchange.workbook.headings import same
from govlint.exchange.workbook.names import Names
from govlint.finding import MORE, MOST_TOLD
from govlint.place import KeyPath
from govlint.structure.field_types import Kind
from govlint.structure.labels import with_article
from govlint.structure.model import SECTIONS


class CellFault(NamedTuple):
    """Something in a workbook that keeps it from being read as it is meant."""

    message: str
    cell: CellPlace
    related: tuple[tuple[str, CellPlace], ...] = ()


class CellReading(NamedTuple):
    """What a cell holds, how it may have been meant otherwise, and why it is not read."""

    value: Any
    asides: Sequence[str] = ()
    refusal: str | None = None


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

    in_full: dict[str, str] = field(default_factory=dict)
    """All that tells the rows of no name apart, by the ids that were made of some of it."""

    readings: dict[tuple[str, int], dict[str, CellReading]] = field(default_factory=dict)
    """What texts say, by the sheet and the column in which they stand."""

    items: dict[KeyPath, int] = field(default_factory=dict)
    """The rows of what lists hold, by the list and what each row states."""

    homes: dict[str, str] = field(default_factory=dict)
    """The section of each entity by its id, in the order of their rows."""
    apart: set[str] = field(default_factory=set)
    """The entities whose rows an empty row parts from those above."""
    twice: set[str] = field(default_factory=set)
    """The names that several rows have, of which a fault tells already."""
    nameless: set[Kind] = field(default_factory=set)
    """Kinds of which no row says a name, of which a fault tells already."""
    without_names: dict[Kind, CellFault] = field(default_factory=dict)
    """Kinds of whose rows each has an id alone, told of where something is called by a name."""
    has_more_faults: bool = False
    """Whether there are more faults than are told of; no more are looked for then."""
    has_more_asides: bool = False
    """Whether more may have been meant otherwise than is told of."""
    _lost: dict[str, CellFault] = field(default_factory=dict)

    def ids_by_row(self) -> dict[tuple[str, int], str]:
        """Give the id of each row by its sheet and its position."""
        return {(title, row): id_ for (_, id_, title), row in self.rows.items()}

    def target(self, owner: KeyPath) -> dict[str, Any]:
        """Give the data of an entity, or of the whole."""
        target: dict[str, Any] = self.data
        for step in owner:
            target = target[str(step)]
        return target

    def note(self, owner: KeyPath, path: tuple[str, ...], span: CellPlace, value: Any) -> None:
        """Note where a value stands, and the fields around it that stand nowhere else."""
        self.cells.setdefault((*owner, path[0]), span)
        for length in range(2, len(path) + 1):
            self.cells.setdefault((*owner, *path[:length]), span)
        if isinstance(value, list):
            for position in range(len(value)):
                self.cells[(*owner, *path, position)] = span

    def fault(self, message: str, cell: CellPlace, first: CellPlace | None = None) -> None:
        """Note what keeps the workbook from being read."""
        related = (("the first", first),) if first else ()
        if len(self.faults) < MOST_TOLD:
            self.faults.append(CellFault(message, cell, related))
        else:
            self.has_more_faults = True

    def aside(self, message: str, cell: CellPlace) -> None:
        """Note what may have been meant otherwise."""
        if len(self.asides) < MOST_TOLD:
            self.asides.append(CellFault(message, cell))
        else:
            self.has_more_asides = True

    def lose(self, said: str, kinds: Sequence[Kind], what: str, cell: CellPlace) -> None:
        """Note a name by which nothing is called; it is told once, with all of its places."""
        if same(said) in self.twice or self.nameless & {*(kinds or self.nameless)}:
            return
        if earlier := self._lost.get(same(said)):
            if len(earlier.related) < MOST_RELATED:
                more = (*earlier.related, ("here too", cell))
                self._lost[same(said)] = earlier._replace(related=more)
            return
        if without := next(filter(None, map(self.without_names.get, kinds)), None):
            self.faults.append(without)
            self.nameless |= {*kinds}
            return
        several = self.names.several(said, kinds)
        other = self.homes.get(self.names.id(said)) if kinds else None
        near = None if other else self.names.near(said, kinds)
        hint = f'; did you mean "{near}"?' if near else ""
        message = f'"{said}" is no {what}{hint}'
        if other:
            message = f'"{said}" is {with_article(SECTIONS[other][0])}, and no {what}'
        if len(several) > 1:
            message = several_called(said, several, self.names)
        self._lost[same(said)] = CellFault(message, cell)

    def tell_rest(self) -> None:
        """Tell of every name by which nothing is called, and and whether there is more."""
        lost = [*self._lost.values()]
        room = max(0, MOST_TOLD - len(self.faults))
        self.faults += lost[:room]
        self.has_more_faults |= len(lost) > room
        for told, more in (
            (self.faults, self.has_more_faults),
            (self.asides, self.has_more_asides),
        ):
            if more:
                told.append(CellFault(MORE, told[0].cell))


MOST_RELATED = 8
"""Places that are listed beside a fault."""
MOST_LISTED = 4
"""Names of which one may be meant."""


def several_called(said: str, several: Collection[str], names: Names) -> str:
    """Say that a cell names several things at once."""
    listed = " or ".join(f'"{names.label(one)}"' for one in islice(several, MOST_LISTED))
    return f'"{said}" is the name of {len(several)} things; write {listed}'
