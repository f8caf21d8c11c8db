"""Open files: the texts or the workbook that the page has open, as they are at the moment."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from govlint.document.decoding import MARK, WESTERN, wide_encoding
from govlint.exchange.workbook.cells import Cell, typed
from govlint.exchange.workbook.document import SheetsDocument, document_of, document_of_sheets
from govlint.exchange.workbook.endings import (
    ENDINGS,
    WorkbookFault,
    is_workbook,
    why_not,
)
from govlint.exchange.workbook.file_reading.sheet_cells import MOST_CELLS, OF_FAILED, OF_NO_VALUE
from govlint.exchange.workbook.grids import CellPlace, Row
from govlint.exchange.workbook.in_place.cells import with_cells
from govlint.exchange.workbook.sheet_layouts import LISTS
from govlint.lint.reading.roots import begins_structure, is_root
from govlint.lint.reading.texts import Texts
from govlint.lint.reading.walk import Note
from govlint.lint.request import Request
from govlint.lint.sites import NoStructure, Site, sites_of
from govlint.refusal import Refusal
from govlint.web.session.advice import fault_in_page
from govlint.web.session.file_names import (
    beside,
    is_misnamed,
    is_text,
    without_common_folder,
    without_traces,
)
from govlint.web.session.new_workbook import new_workbook
from govlint.web.session.typed_cell import as_typed_in, column_under, currency_of

MOST_ROWS = 20_000
"""Rows to which a sheet may grow by hand."""
MOST_COLUMNS = 500


class SetCell(NamedTuple):
    """What is typed into a cell, by its sheet and its row and column from 0."""

    sheet: str
    row: int
    column: int
    text: str


class SavedWorkbook(NamedTuple):
    """A workbook as it is saved."""

    name: str
    raw: bytes
    said: str = ""
    """What is not as it was."""


class HeldTexts:
    """Texts in files below a folder of the session's own."""

    def __init__(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Write the files into a folder that is there and empty."""
        paths = {folder / _inside(name): raw for name, raw in files.items()}
        self.folder = folder
        self.names: list[str] = []
        for path, raw in paths.items():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(raw)
            except (OSError, ValueError):
                raise Refusal(f"{path.name[:40]!r} is no name that a file can have") from None
            if is_text(path.name) and not path.name.startswith("."):
                self.names.append(path.relative_to(folder).as_posix())
        self.names.sort(key=lambda name: not is_root(folder / name))

    def texts(self) -> dict[str, str]:
        """Give each text that may be edited."""
        return {name: _text(self.folder / name) for name in self.names}

    def set_text(self, name: str, text: str) -> None:
        """Put another text in the place of one."""
        if name not in self.names:
            raise Refusal(f"{name} is not open")
        (self.folder / name).write_bytes(text.encode(errors="replace"))

    def sites(self, asked: Request, note: Note) -> list[Site]:
        """Find the structures, and note what is passed over; raises `NoStructure`."""
        return sites_of(asked, note)


class HeldWorkbook(Texts):
    """A workbook with what was typed into it since it was opened."""

    def __init__(self, name: str, raw: bytes) -> None:
        """Raise `WorkbookFault` where it is none that is read."""
        super().__init__({}, Path.cwd())
        self.name = Path(name).name
        self.raw = raw
        document = document_of(raw, Path(name).stem)
        self._of_file = document.of_file
        self.grids: dict[str, list[Row]] = {
            title: [[*row] for row in rows] for title, rows in document.grids.items()
        }
        self._failed = {
            one.cell for one in self._of_file if one.message in (OF_FAILED, OF_NO_VALUE)
        }
        """The cells whose formulas give nothing, which look empty and are not."""
        self._as_opened: dict[CellPlace, Cell] = {}
        self.changed: dict[CellPlace, Cell] = {}

    def workbook(self, path: Path) -> Callable[[], SheetsDocument]:
        """Give what reads the sheets as they are then."""
        return self._read

    def _read(self) -> SheetsDocument:
        document = document_of_sheets(self.grids, Path(self.name).stem)
        document.sheets.faults += (one for one in self._of_file if one.cell not in self.changed)
        return document

    def sites(self, asked: Request, note: Note) -> list[Site]:
        """Name the workbook as the one structure."""
        here = Path.cwd()
        return [Site(here / self.name, self.name, here, self)]

    def set_cells(self, cells: Iterable[SetCell]) -> list[tuple[SetCell, str]]:
        """Type into cells; gives those that are shown otherwise than they were typed, and how.

        Raises `Refusal` before the first where one is outside.
        """
        cells = list(cells)
        for one in cells:
            if one.sheet not in self.grids or one.sheet == LISTS:
                raise Refusal(f"there is no sheet {one.sheet}")
            if not (0 <= one.row < MOST_ROWS and 0 <= one.column < MOST_COLUMNS):
                raise Refusal("a sheet has no room for more")
        if self._cells_with(cells) > MOST_CELLS:
            raise Refusal(f"a workbook has no room for more than {MOST_CELLS:,} cells")
        currency = currency_of(self.grids)
        became: list[tuple[SetCell, str]] = []
        for one in cells:
            rows = self.grids[one.sheet]
            cell = as_typed_in(column_under(one.sheet, rows, one.column), one.text, currency)
            if (shown := typed(cell)) != one.text.strip():
                became.append((one, shown))
            at = CellPlace(one.sheet, one.row, one.column)
            before = _held_at(rows, at)
            if _put(rows, one.row, one.column, cell) or at in self._failed:
                self._as_opened.setdefault(at, before)
                self._note(at, cell)
        return became

    def _cells_with(self, cells: Iterable[SetCell]) -> int:
        """Count the cells of all sheets, empty ones among them, once some are typed into."""
        sizes = {
            title: (len(rows), max(map(len, rows), default=0)) for title, rows in self.grids.items()
        }
        for one in cells:
            rows, columns = sizes[one.sheet]
            sizes[one.sheet] = max(rows, one.row + 1), max(columns, one.column + 1)
        return sum(rows * columns for rows, columns in sizes.values())

    def _note(self, at: CellPlace, cell: Cell) -> None:
        """Note a cell that is other than in the file; one that is as it was is not written."""
        if at not in self._failed and typed(self._as_opened[at]) == typed(cell):
            self.changed.pop(at, None)
        else:
            self.changed[at] = cell

    def as_file(self) -> SavedWorkbook:
        """Give the workbook with all that was typed into it, anew where it must be."""
        name, stem = self.name, Path(self.name).stem
        if Path(name).suffix.lower() != ENDINGS[0]:
            made = f"{stem}{ENDINGS[0]}"
            return SavedWorkbook(made, new_workbook(self.grids), _said_of_new(made, name))
        try:
            raw = with_cells(self.raw, self.changed) if self.changed else self.raw
        except WorkbookFault as fault:
            made = f"{stem}-values{ENDINGS[0]}"
            said = f"{_said_of_new(made, name)}: {fault}"
            return SavedWorkbook(made, new_workbook(self.grids), said)
        return SavedWorkbook(name, raw)


def _said_of_new(made: str, before: str) -> str:
    return (
        f"{made} is a new workbook with the values of every sheet; looks, formulas, remarks and "
        f"lists to choose from stay in {before}, into which nothing is written"
    )


Held = HeldTexts | HeldWorkbook


def hold(folder: Path, files: Mapping[str, bytes]) -> tuple[Held, list[str]]:
    """Hold what of some files is a structure, and name what is left out; raises `Refusal`."""
    names = without_common_folder(without_traces(files))
    books = [name for name in names if is_workbook(Path(name))]
    texts = [name for name in names if is_text(name) or is_misnamed(name)]
    roots = [name for name in texts if begins_structure(files[names[name]])]
    if books and not any(map(is_text, roots)):
        first, *others = books
        near = {beside(first, name): files[names[name]] for name in texts}
        HeldTexts(folder, {name: raw for name, raw in near.items() if name})
        try:
            return HeldWorkbook(first, files[names[first]]), others
        except WorkbookFault as fault:
            raise Refusal(f"{first} cannot be opened: {fault_in_page(fault)}") from None
    if other := next(filter(None, map(why_not, map(Path, names))), None) if not texts else None:
        raise Refusal(other)
    if not roots:
        raise NoStructure
    others = [name for name in names if name not in texts]
    return HeldTexts(folder, {name: files[names[name]] for name in texts}), others


def _inside(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts or "\0" in name:
        raise Refusal(f"{name!r} is no name of a file")
    return path


def _text(path: Path) -> str:
    """Read a text in whichever encoding it is, so that nothing is lost when it is saved."""
    raw = path.read_bytes()
    if wide := wide_encoding(raw):
        return raw.decode(wide, errors="replace").lstrip(MARK)
    for encoding in ("utf-8", WESTERN):
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    return raw.decode("latin-1")


def _held_at(rows: Sequence[Row], at: CellPlace) -> Cell:
    row = rows[at.row] if at.row < len(rows) else []
    return row[at.column] if at.column < len(row) else None


def _put(rows: list[Row], row: int, column: int, cell: Cell) -> bool:
    """Put a cell into rows, which grow; False where it says what is there."""
    if row < len(rows) and column < len(rows[row]):
        if typed(rows[row][column]) == typed(cell):
            return False
    elif cell is None:
        return False
    while len(rows) <= row:
        rows.append([])
    rows[row] += [None] * (column + 1 - len(rows[row]))
    rows[row][column] = cell
    return True


def cells(rows: Sequence[Row]) -> Iterator[list[str]]:
    """Give rows as what stands in their cells."""
    return ([typed(cell) for cell in row] for row in rows)
