"""Document of a workbook: its plain data, and the cell of each key path."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from govlint.document.decoding import SIZE_LIMIT
from govlint.document.document import Document
from govlint.exchange.workbook.cells import typed
from govlint.exchange.workbook.endings import NoSheets, WorkbookFault
from govlint.exchange.workbook.file_reading.sheets_of_file import SheetsOfFile, sheets_of_file
from govlint.exchange.workbook.grids import CellPlace, Row, cell_at
from govlint.exchange.workbook.headings import same
from govlint.exchange.workbook.rule_sets import NamedRuleSets, named_rule_sets
from govlint.exchange.workbook.sheet_layouts import MEMBERSHIP
from govlint.exchange.workbook.table_reading.read_sheets import CellFault, ReadSheets
from govlint.exchange.workbook.table_reading.sheets_as_structure import read_sheets
from govlint.exchange.workbook.table_reading.tables import is_known
from govlint.exchange.workbook.wording import in_row_of_marks, in_sheet_words
from govlint.place import KeyPath, Place
from govlint.structure.word_lists import counted

LONGEST_SHOWN = 200
"""Characters of a cell that are shown where something is found."""


@dataclass(slots=True)
class SheetsDocument(Document):
    """The plain data of a workbook, with the questions answered that are asked of a text."""

    is_of_sheets: ClassVar[bool] = True

    sheets: ReadSheets = field(default_factory=ReadSheets)
    grids: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    of_file: Sequence[CellFault] = ()
    """What is wrong with the file, which its sheets do not show."""

    def place(self, path: str, key_path: KeyPath, *, of_key: bool) -> tuple[KeyPath, Place]:
        """Give as much of a key path as stands in the sheets, and the cell of it.

        What is not stated stands where its column crosses the row of its entity.
        """
        cells = self.sheets.cells
        for length in range(len(key_path), 2, -1):
            if found := cells.get(key_path[:length]):
                return key_path[:length], found.place(path)
        if len(key_path) > 2 and (empty := self._empty(key_path)):
            return key_path[:2], empty.place(path)
        for length in (2, 1):
            if found := cells.get(key_path[:length]):
                return key_path[:length], found.place(path)
        title = next(iter(self.grids), "")
        return (), CellPlace(title, 0, 0).place(path)

    def _empty(self, key_path: KeyPath) -> CellPlace | None:
        """Find the cell in which a field would stand that is not stated."""
        section, id_, *rest = key_path
        columns = self.sheets.columns.get(str(section), {})
        wanted = tuple(step for step in rest if isinstance(step, str))
        near = next((at for one, at in columns.items() if one[: len(wanted)] == wanted), None)
        if near is None:
            return None
        title, column = near
        row = self.sheets.rows.get((str(section), str(id_), title))
        return None if row is None else CellPlace(title, row, column)

    def typed(self, key_path: KeyPath) -> str:
        """Give what stands in the cell of a key path."""
        found = self.sheets.cells.get(key_path)
        if found is None:
            return ""
        row = self.grids[found.sheet][found.row]
        return typed(row[found.column]) if found.column < len(row) else ""

    def pages(self, path: str) -> dict[str, str]:
        """Give each sheet as lines of cells parted by tabs, below the number of its headings."""
        return {f"{path}: {title}": self._page(title, rows) for title, rows in self.grids.items()}

    def _page(self, title: str, rows: Sequence[Row]) -> str:
        head = str(self.sheets.headings.get(title, 0) + 1)
        return "\n".join([head, *("\t".join(map(_shown, row)).rstrip("\t") for row in rows)])

    @property
    def rule_sets(self) -> NamedRuleSets | None:
        """The sets of rules that it names."""
        return named_rule_sets(self.grids)

    def worded(self, message: str, key_path: KeyPath) -> str:
        """Say a message about an entity in the words of the sheets: names for ids, headings."""
        said = in_sheet_words(message, key_path, self.sheets.names.labels)
        cell = self.sheets.cells.get(key_path)
        return in_row_of_marks(said) if cell and same(cell.sheet) == same(MEMBERSHIP) else said


def workbook_in(raw: bytes, called: str) -> SheetsDocument:
    """Read what was read of a file as a workbook; raises `WorkbookFault`."""
    if len(raw) > SIZE_LIMIT:
        raise WorkbookFault(f"it is larger than {SIZE_LIMIT // 1_000_000} MB")
    return document_of(raw, called)


def document_of(raw: bytes, called: str) -> SheetsDocument:
    """Read the bytes of a workbook; raises `WorkbookFault`."""
    file = sheets_of_file(raw)
    _spread_merged(file)
    document = document_of_sheets(file.grids, called)
    made, headings = document.sheets, _merged_headings(file, document.sheets)
    document.of_file = [*_formulas(file), *_merged(file, made), *headings.values()]
    told = {one.cell for one in document.of_file} | headings.keys()
    faults = [one for one in made.faults if one.cell not in told]
    made.faults = [*faults, *dict.fromkeys(document.of_file)]
    made.asides = [one for one in made.asides if one.cell not in headings]
    return document


def _merged_headings(file: SheetsOfFile, made: ReadSheets) -> dict[CellPlace, CellFault]:
    """Refuse headings that are merged over columns in which something stands, by each of these."""
    found = {}
    for title, first, last in file.merged:
        head = made.headings.get(title)
        if head is None or not first[0] <= head <= last[0]:
            continue
        for column in range(first[1] + 1, last[1] + 1):
            if any(cell_at(row, column) is not None for row in file.grids[title][head + 1 :]):
                message = "Headings are merged here, and the first of them alone holds what is"
                found[CellPlace(title, head, column)] = CellFault(
                    f"{message} written; unmerge them, and write a heading above each column",
                    CellPlace(title, *first),
                )
    return found


def _spread_merged(file: SheetsOfFile) -> None:
    """Write what stands in cells that are merged downwards into each, so that it is told once."""
    for title, (top, column), (bottom, last) in file.merged:
        rows = file.grids[title]
        if column != last or top >= len(rows) or column >= len(rows[top]):
            continue
        for row in rows[top + 1 : bottom + 1]:
            if any(cell is not None for cell in row):
                row.extend([None] * (column + 1 - len(row)))
                row[column] = rows[top][column]


def document_of_sheets(grids: Mapping[str, Sequence[Row]], called: str) -> SheetsDocument:
    """Read the sheets of a workbook; raises `WorkbookFault`."""
    made = read_sheets(grids, called)
    if not made.data and not made.faults:
        raise NoSheets
    return SheetsDocument("", made.data, sheets=made, grids=grids)


def _formulas(file: SheetsOfFile) -> list[CellFault]:
    """Refuse formulas without a value on sheets that are read."""
    return [
        CellFault(message, CellPlace(title, *corner))
        for title, corner, message in file.formulas
        if is_known(title)
    ]


def _merged(file: SheetsOfFile, made: ReadSheets) -> list[CellFault]:
    """Refuse merged cells in tables, of which only the first holds anything."""
    found: dict[str, list[CellPlace]] = {}
    for title, first, last in file.merged:
        if title in made.headings and last[0] > made.headings[title]:
            found.setdefault(title, []).append(CellPlace(title, *first))
    return [
        CellFault(
            "Cells are merged here, and only the first of them holds what is written; unmerge "
            f"them and write it into each{_and_elsewhere(len(places) - 1)}",
            min(places),
        )
        for places in found.values()
    ]


def _and_elsewhere(number: int) -> str:
    """Say how often something stands on the same sheet besides."""
    return f" (so at {counted(number, 'more place')} of this sheet)" if number else ""


def _shown(cell: object) -> str:
    if cell is None:
        return ""
    text = typed(cell)  # type: ignore[arg-type]
    return " ".join(text[:LONGEST_SHOWN].split())
