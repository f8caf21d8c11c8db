"""Files of workbooks: their sheets as values, with what would cost or hide too much refused."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

from govlint.exchange.workbook.cells import Cell
from govlint.exchange.workbook.grids import Row
from govlint.finding import column_letters

ENDINGS = (".xlsx", ".ods")
"""The endings of files that are read as workbooks."""

NEAR_ENDINGS: Mapping[str, str] = {
    ".xls": "is of a form from before 2007",
    ".xlsm": "may hold macros",
    ".xlsb": "is in a form that only Excel reads",
    ".xltx": "is a template",
    ".fods": "is a flat file of one sheet after the other",
    ".numbers": "is of Numbers",
}
"""Workbooks of other forms, and what keeps them from being read."""

MOST_BYTES = 64_000_000
"""Bytes of a workbook once it is unpacked."""
MOST_FILES = 2_000
MOST_ROWS = 100_000
MOST_COLUMNS = 2_000
MOST_CELLS = 4_000_000
"""Cells of one sheet, empty ones among them."""

_PROTECTED = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that a password closes, and one from before 2007."""

_CELLS = re.compile(rb"<(?:\w+:)?c[\s/>]")
_CELL = re.compile(rb'<(?:\w+:)?c [^<>]*?\br="([A-Z]{1,4})(\d{1,8})"')
_UNCOUNTED = re.compile(rb"<(?:\w+:)?c(?=[\s/>])(?![^<>]*\br\s*=)")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^<>]*?\br\s*=\s*['\"](\d{1,20})")
_DEFINING = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le"))
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^<>]*)>\s*<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_FAILED = re.compile(rb'<(?:\w+:)?c\b(?=[^<>]*\bt="e")[^<>]*\br="([A-Z]{1,4}\d{1,8})"')
_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"[^>]*?\br:id="([^"]*)"')
_TARGET = re.compile(rb"<Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(rb'\b(Id|Target)="([^"]*)"')
_ODS = re.compile(
    rb"<(?P<close>/?)table:(?P<what>table-row|table-cell|covered-table-cell|table)\b(?P<said>[^<>]*)>"
)
_REPEATED = re.compile(rb'table:number-(?:columns|rows)-repeated="(\d{1,10})"')
_VALUED = re.compile(rb"office:(?:value-type|formula)=|table:formula=")
_NO_VALUE = re.compile(rb"table:formula=(?![^>]*office:(?:value|string-value|date-value|boolean))")


class WorkbookFault(Exception):
    """A file is not a workbook that is read; says why."""


def is_workbook(path: Path) -> bool:
    """Tell by its ending whether a file is read as a workbook."""
    return path.suffix.lower() in ENDINGS


def why_not(path: Path) -> str | None:
    """Say of a workbook of another form why it is not read."""
    reason = NEAR_ENDINGS.get(path.suffix.lower())
    return f"this workbook {reason}; save it as .xlsx or .ods" if reason else None


def grids_of(raw: bytes) -> dict[str, list[Row]]:
    """Read every sheet of a workbook; raises `WorkbookFault`, or `ImportError` without a reader."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    _refuse_costly(raw)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(raw))
        return {
            sheet.name: [
                [_cell(value) for value in row]
                for row in book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            ]
            for sheet in book.sheets_metadata
            if sheet.typ is SheetTypeEnum.WorkSheet
        }
    except PasswordError:
        raise WorkbookFault("a password protects it; save it without one") from None
    except (CalamineError, OSError, ValueError) as error:
        raise WorkbookFault(f"it cannot be read as a workbook: {error}") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise WorkbookFault("it cannot be read as a workbook: it is damaged") from None


def merged(raw: bytes) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Give the first and the last cell of every group of merged cells."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(raw))
        for name in book.sheet_names:
            for first, last in book.get_sheet_by_name(name).merged_cell_ranges or ():
                yield name, first, last
    except (CalamineError, OSError, ValueError):
        return


def _cell(value: Any) -> Cell:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value if value.time() != time() else value.date()
    if isinstance(value, time | timedelta):
        return str(value).removesuffix(":00").removeprefix("0")
    if isinstance(value, str | float | int | bool | date):
        return value
    return str(value)


def _refuse_costly(raw: bytes) -> None:
    """Refuse what would take more room or time than a workbook of people does."""
    if raw.startswith(_PROTECTED):
        raise WorkbookFault(
            "a password protects it, or it is from before 2007; save it as .xlsx without a password"
        )
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            names = archive.infolist()
            if len(names) > MOST_FILES or sum(one.file_size for one in names) > MOST_BYTES:
                raise WorkbookFault(f"it unpacks to more than {MOST_BYTES // 1_000_000} MB")
            for one in names:
                if one.filename.endswith("vbaProject.bin"):
                    raise WorkbookFault("it holds macros; save it as .xlsx without them")
            room = MOST_BYTES
            titles = _titles(archive)
            for one in names:
                if not one.filename.lower().endswith((".xml", ".rels", ".vml")):
                    continue
                text = _unpacked(archive, one, room)
                room -= len(text)
                if re.fullmatch(r"xl/worksheets/[^/]+\.xml|content\.xml", one.filename):
                    _refuse_wide(text, one.filename)
                    _refuse_formulas(text, titles.get(one.filename, ""))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise WorkbookFault(f"it is not a workbook, or it is damaged: {error}") from None


def _unpacked(archive: zipfile.ZipFile, one: zipfile.ZipInfo, room: int) -> bytes:
    """Unpack a file of an archive, which may say a smaller size than it has."""
    with archive.open(one) as file:
        text = file.read(room + 1)
    if len(text) > room:
        raise WorkbookFault(f"it unpacks to more than {MOST_BYTES // 1_000_000} MB")
    if any(one in text for one in _DEFINING):
        raise WorkbookFault("it defines entities, which no spreadsheet writes")
    return text


def _refuse_wide(text: bytes, name: str) -> None:
    rows, columns = _extent_of_ods(text) if name == "content.xml" else _extent_of_xlsx(text)
    if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        raise WorkbookFault(
            f"a sheet reaches to the cell {column_letters(columns)}{rows}; more than "
            f"{MOST_ROWS:,} rows or {MOST_COLUMNS:,} columns are not read"
        )


def _titles(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """Give the title of each sheet by the file that it stands in."""
    try:
        book, links = (
            archive.read(f"xl/{name}")[:MOST_LINKS]
            for name in ("workbook.xml", "_rels/workbook.xml.rels")
        )
    except KeyError:
        return {}
    pairs = (dict(_ATTRIBUTE.findall(one[0])) for one in _TARGET.finditer(links))
    targets = {one.get(b"Id"): one.get(b"Target", b"").decode(errors="replace") for one in pairs}
    return {
        f"xl/{targets[found[2]].removeprefix('/xl/')}": unescape(found[1].decode(errors="replace"))
        for found in _SHEET.finditer(book)
        if found[2] in targets
    }


def _refuse_formulas(text: bytes, title: str) -> None:
    """Refuse formulas without a value, and those that fail, which would be read as nothing."""
    sheet = f"{title}!" if title else ""
    if found := _FORMULA.search(text):
        place = re.search(rb'r="([A-Z]+\d+)"', found[1])
        where = f" at {sheet}{place[1].decode()}" if place else ""
        raise WorkbookFault(
            f"a formula{where} has no value yet; open it in a spreadsheet program and save it"
        )
    if found := _FAILED.search(text):
        raise WorkbookFault(
            f"the formula at {sheet}{found[1].decode()} gives an error; mend it, or write in what "
            "is meant"
        )


MOST_LINKS = 1_000_000
"""Bytes that are read of the list of sheets."""


def _extent_of_xlsx(text: bytes) -> tuple[int, int]:
    """Give the last row and the last column that a cell of a sheet stands in."""
    rows = columns = counted = 0
    for cell in _CELL.finditer(text):
        counted += 1
        rows = max(rows, int(cell[2]))
        columns = max(columns, _number(cell[1]))
    uncounted = sum(1 for _ in _UNCOUNTED.finditer(text))
    if counted + uncounted < sum(1 for _ in _CELLS.finditer(text)):
        raise WorkbookFault("its cells are written as no spreadsheet program writes them")
    if uncounted:
        rows = max([rows, *(int(row[1]) for row in _ROW.finditer(text))])
    return max(rows, uncounted), max(columns, min(uncounted, 1))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _extent_of_ods(text: bytes) -> tuple[int, int]:
    """Give the last row and column with a value, with all that is written once for many."""
    most = (0, 0)
    rows = columns = used_rows = used_columns = repeated = 0
    for found in _ODS.finditer(text):
        what, said = found["what"], found["said"]
        times = int(number[1]) if (number := _REPEATED.search(said)) else 1
        if what == b"table":
            most = max(most, (used_rows, used_columns), key=lambda one: one[0] * one[1])
            rows = used_rows = used_columns = 0
        elif found["close"]:
            continue
        elif what == b"table-row":
            rows += times
            columns, repeated = 0, times
        else:
            columns += times
            if _VALUED.search(said):
                used_rows, used_columns = rows, max(used_columns, columns)
                if repeated > MOST_ROWS or times > MOST_COLUMNS:
                    return rows, columns
    return max(most, (used_rows, used_columns), key=lambda one: one[0] * one[1])
