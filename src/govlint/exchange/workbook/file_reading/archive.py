"""Archive of a workbook, unpacked within bounds."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from urllib.parse import unquote

from govlint.exchange.workbook.endings import PROTECTED, WHY_PROTECTED, WorkbookFault

MOST_BYTES = 64_000_000
"""Bytes of a workbook once it is unpacked."""
MOST_FILES = 2_000

_DAMAGED = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
            LookupError, zlib.error, struct.error)  # fmt: skip
"""What the standard library raises at a damaged archive."""


def unpacked(raw: bytes, is_wanted: Callable[[str], bool] = bool) -> dict[str, bytes]:
    """Give the files of a workbook, or those of some names, in small letters.

    Raises `WorkbookFault` at what costs too much, or is none.
    """
    if raw.startswith(PROTECTED):
        raise WorkbookFault(WHY_PROTECTED)
    try:
        return dict(_files(raw, is_wanted))
    except _DAMAGED as error:
        raise WorkbookFault(f"it is not a workbook, or it is damaged: {error}") from None


def part_name(name: str) -> str:
    """Write the name of a file as names of files are compared, whoever wrote the archive."""
    return unquote(name.replace("\\", "/")).lower()


def _files(raw: bytes, is_wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """Give every file of an archive, which may say a smaller size than it has."""
    room = MOST_BYTES
    seen: set[str] = set()
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        members = archive.infolist()
        if len(members) > MOST_FILES:
            raise WorkbookFault(f"it holds more than {MOST_FILES:,} files")
        for one in members:
            name = part_name(one.filename)
            if name in seen:
                raise WorkbookFault("it holds two files of one name")
            seen.add(name)
            if name.endswith("vbaproject.bin"):
                raise WorkbookFault("it holds macros; save it as .xlsx without them")
            if name == "xl/workbook.bin":
                raise WorkbookFault("it is in a form that only Excel reads; save it as .xlsx")
            if one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise WorkbookFault("it is packed as no spreadsheet program packs one")
            if not is_wanted(name):
                continue
            with archive.open(one) as file:
                content = file.read(room + 1)
            room -= len(content)
            if room < 0:
                raise WorkbookFault(f"it unpacks to more than {MOST_BYTES // 1_000_000} MB")
            yield one.filename, content
