"""Origin of a workbook: whether govlint wrote it as an output, and nobody has saved it since."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from govlint.document.decoding import SIZE_LIMIT
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.archive import unpacked
from govlint.exchange.workbook.file_reading.xml_elements import (
    NOTHING,
    Elements,
    attributes_of,
    read_xml,
)
from govlint.files.plain_file import opened

_OUTPUT = "govlint-output"
"""The property that a workbook has which each run makes anew."""
_EDITED = b"govlint-edited"

_OWN = "docProps/custom.xml"
_TIMES = "docProps/core.xml"


def mark_as_output(book: Any) -> None:
    """Mark a workbook that XlsxWriter writes, and whose day of creation it has."""
    book.set_custom_property(_OUTPUT, 1)


def as_edited(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the file of a workbook that changes where one writes into it: it is no output then."""
    own = files.get(_OWN, b"")
    return {_OWN: own.replace(_OUTPUT.encode(), _EDITED)} if _OUTPUT.encode() in own else {}


def is_output(path: Path) -> bool:
    """Tell whether a workbook is an output as it was written; any program that saves one says so.

    Raises `OSError`.
    """
    try:
        with opened(path) as file:
            files = unpacked(file.read(SIZE_LIMIT))
        own = attributes_of(files.get(_OWN, NOTHING), "property")
        times = _Times()
        read_xml(files.get(_TIMES, NOTHING), times)
    except WorkbookFault:
        return False
    return any(one.get("name") == _OUTPUT for one in own) and times.are_one


class _Times(Elements):
    """When a workbook was created and when modified."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}
        self._name = ""

    @property
    def are_one(self) -> bool:
        """Whether nobody has modified it since it was created."""
        return self._said.get("created", "") == self._said.get("modified") != ""

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note which element begins."""
        self._name = name

    def text(self, said: str) -> None:
        """Keep what an element holds."""
        self._said[self._name] = self._said.get(self._name, "") + said
