"""Files of workbooks: their sheets as values, with what would cost or hide too much refused."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any, NamedTuple

from govlint.exchange.workbook.archive import UnpackedWorkbook, unpacked
from govlint.exchange.workbook.cells import Cell
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.extent import MOST_CELLS, attributes_of
from govlint.exchange.workbook.grids import Row

MOST_SHEETS = 200

_LINKS = "xl/_rels/workbook.xml.rels"
"""The file that says in which others the sheets stand."""


class SheetsOfFile(NamedTuple):
    """What stands in the sheets of a workbook."""

    grids: dict[str, list[Row]]
    merged: list[tuple[str, tuple[int, int], tuple[int, int]]]
    """The sheet, the first and the last cell of every group of merged cells."""


def sheets_of_file(raw: bytes) -> SheetsOfFile:
    """Read every sheet of a workbook; raises `WorkbookFault`, or `ImportError` without a reader."""
    from python_calamine import CalamineError, PasswordError

    whole = unpacked(raw)
    _refuse_formulas(whole)
    try:
        return _read(whole.raw)
    except PasswordError:
        raise WorkbookFault("a password protects it; save it without one") from None
    except (CalamineError, OSError, ValueError) as error:
        raise WorkbookFault(f"it cannot be read as a workbook: {error}") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise WorkbookFault("it cannot be read as a workbook: it is damaged") from None


def _read(raw: bytes) -> SheetsOfFile:
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    book = CalamineWorkbook.from_filelike(BytesIO(raw))
    if len(book.sheets_metadata) > MOST_SHEETS:
        raise WorkbookFault(f"it has more than {MOST_SHEETS} sheets")
    grids: dict[str, list[Row]] = {}
    merged: list[tuple[str, tuple[int, int], tuple[int, int]]] = []
    left = MOST_CELLS
    for sheet in book.sheets_metadata:
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        page = book.get_sheet_by_name(sheet.name)
        left -= page.total_height * page.total_width
        if left < 0:
            raise WorkbookFault(f"its sheets have more than {MOST_CELLS:,} cells together")
        rows = page.to_python(skip_empty_area=False)
        grids[sheet.name] = [[_cell(value) for value in row] for row in rows]
        merged += ((sheet.name, *span) for span in page.merged_cell_ranges or ())
    return SheetsOfFile(grids, merged)


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


def _refuse_formulas(whole: UnpackedWorkbook) -> None:
    """Refuse formulas without a value, and those that fail, which would be read as nothing."""
    title_of = titles(whole.files)
    for file, extents in whole.extents.items():
        sheet = f"{title_of[file]}!" if file in title_of else ""
        for extent in extents:
            if extent.without_value:
                raise WorkbookFault(
                    f"a formula at {sheet}{extent.without_value[0]} has no value yet; open it in "
                    "a spreadsheet program and save it"
                )
            if extent.failed:
                raise WorkbookFault(
                    f"the formula at {sheet}{extent.failed[0]} gives an error; mend it, or write "
                    "in what is meant"
                )


def titles(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """Give the title of each sheet by the file that it stands in."""
    if not (book := files.get("xl/workbook.xml")) or not (links := files.get(_LINKS)):
        return {}
    targets = {
        one.get("Id", ""): one.get("Target", "") for one in attributes_of(links, "Relationship")
    }
    found = {}
    for one in attributes_of(book, "sheet"):
        id_ = next((value for key, value in one.items() if key.endswith(":id")), "")
        if target := targets.get(id_):
            found[f"xl/{target.removeprefix('/xl/')}"] = one.get("name", "")
    return found
