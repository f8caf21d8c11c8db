"""Recognition of a workbook that holds a structure, by the titles of its sheets alone."""

from collections.abc import Collection
from pathlib import Path

from govlint.document.decoding import SIZE_LIMIT
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.archive import unpacked
from govlint.exchange.workbook.file_reading.ods import CONTENT, titles_of_ods
from govlint.exchange.workbook.file_reading.xlsx_book import titles_of_xlsx
from govlint.exchange.workbook.sheet_layouts import MEMBERSHIP
from govlint.exchange.workbook.table_reading.tables import is_known
from govlint.files.content import content_of
from govlint.refusal import Refusal

_ENOUGH = ("forums", MEMBERSHIP.casefold())
"""Sheets that a workbook of something else has not."""


def has_known_sheets(path: Path) -> bool:
    """Tell whether a workbook has the sheets of a structure; what cannot be opened has none.

    One other sheet is not enough, as many a workbook has a sheet "Risks" or "Reports".
    """
    try:
        called = _titles(content_of(path, SIZE_LIMIT))
    except (OSError, WorkbookFault, Refusal):
        return False
    known = [title for title in called if is_known(title)]
    return len(known) > 1 or any(title.strip().casefold() in _ENOUGH for title in known)


def _titles(raw: bytes) -> Collection[str]:
    files = unpacked(raw, _names_sheets)
    return titles_of_ods(files) if CONTENT in files else titles_of_xlsx(files)


def _names_sheets(name: str) -> bool:
    """Tell whether a part may say how sheets are called; those with their cells are long."""
    return name == CONTENT or name.endswith(".rels") or name.rpartition("/")[2].startswith("work")
