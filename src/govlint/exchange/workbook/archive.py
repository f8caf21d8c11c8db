"""Archive of a workbook: unpacked within bounds, and packed anew so that all read the same."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.extent import (
    SheetExtent,
    checked_xml,
    extent_of_xlsx,
    extents_of_ods,
    lengths_of_strings,
)

MOST_BYTES = 64_000_000
"""Bytes of a workbook once it is unpacked."""
MOST_FILES = 2_000

_PROTECTED = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that a password closes, and one from before 2007."""

_MARK = b"\xef\xbb\xbf"


class UnpackedWorkbook(NamedTuple):
    """A workbook that was looked through."""

    raw: bytes
    """The same, packed anew from what was looked at."""
    files: dict[str, bytes]
    extents: dict[str, list[SheetExtent]]
    """The extents of the sheets in each of its files."""


def unpacked(raw: bytes) -> UnpackedWorkbook:
    """Look through a workbook; raises `WorkbookFault` at what costs too much, or is none."""
    if raw.startswith(_PROTECTED):
        raise WorkbookFault(
            "a password protects it, or it is from before 2007; save it as .xlsx without a password"
        )
    try:
        files = dict(_files(raw))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise WorkbookFault(f"it is not a workbook, or it is damaged: {error}") from None
    strings: list[int] = []
    for content in files.values():
        if _is_xml(content) and b"sst" in content:
            strings = _longest(strings, lengths_of_strings(content))
        elif _is_xml(content) and not _has_cells(content):
            checked_xml(content)
    extents = {
        name: [extent_of_xlsx(content, strings)] if b"sheetData" in content else
        extents_of_ods(content)
        for name, content in files.items()
        if _is_xml(content) and _has_cells(content)
    }  # fmt: skip
    return UnpackedWorkbook(_packed(files), files, extents)


def _files(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Give every file of an archive, which may say a smaller size than it has."""
    room = MOST_BYTES
    seen: set[str] = set()
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        members = archive.infolist()
        if len(members) > MOST_FILES:
            raise WorkbookFault(f"it holds more than {MOST_FILES:,} files")
        for one in members:
            name = one.filename.lower()
            if name in seen:
                raise WorkbookFault("it holds two files of one name")
            seen.add(name)
            if name.endswith("vbaproject.bin"):
                raise WorkbookFault("it holds macros; save it as .xlsx without them")
            if name == "xl/workbook.bin":
                raise WorkbookFault("it is in a form that only Excel reads; save it as .xlsx")
            with archive.open(one) as file:
                content = file.read(room + 1)
            room -= len(content)
            if room < 0:
                raise WorkbookFault(f"it unpacks to more than {MOST_BYTES // 1_000_000} MB")
            yield one.filename, content


def _has_cells(content: bytes) -> bool:
    return b"sheetData" in content or b"table-cell" in content


def _is_xml(content: bytes) -> bool:
    return content.removeprefix(_MARK).lstrip()[:1] == b"<"


def _longest(one: list[int], other: list[int]) -> list[int]:
    """Give the greater of two lengths at each position."""
    more, fewer = (one, other) if len(one) > len(other) else (other, one)
    return [max(more[at], fewer[at]) if at < len(fewer) else more[at] for at in range(len(more))]


def _packed(files: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return made.getvalue()
