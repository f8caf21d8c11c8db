"""Second reading of a workbook, to copy it or to write into it: what was read first, or nothing."""

from collections.abc import Mapping
from pathlib import Path

from govlint.cli.reading_and_writing import read_whole
from govlint.exchange.workbook.document import SheetsDocument, workbook_in
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.refusal import Refusal


def read_again(path: Path, pages: Mapping[str, str]) -> tuple[bytes, SheetsDocument]:
    """Read a workbook whose pages are known; raises `Refusal` where it has others by now."""
    try:
        raw = read_whole(path, "a workbook")
        book = workbook_in(raw, path.stem)
    except (WorkbookFault, OSError) as error:
        raise Refusal(f"{path}: cannot be read again: {error}") from None
    if list(book.pages("").values()) != list(pages.values()):
        raise Refusal(f"{path}: has changed meanwhile; nothing is written")
    return raw, book
