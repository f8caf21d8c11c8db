"""Book of an .xlsx: which sheet stands in which of its files, and what the cells share."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.archive import part_name
from govlint.exchange.workbook.file_reading.days_in_cells import NumberForm
from govlint.exchange.workbook.file_reading.sheet_cells import Corner, corner
from govlint.exchange.workbook.file_reading.xlsx_styles import CellStyles
from govlint.exchange.workbook.file_reading.xml_elements import (
    APART,
    MOST_ELEMENTS,
    NOTHING,
    Elements,
    attributes_of,
    read_xml,
)

_LINKS = "_rels/{}.rels"
"""The file that says to which others one leads."""

_OFFICE = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
"""The two ways in which the kind of a link is written, and the name of its id."""

_IDS = tuple(f"{space}{APART}id" for space in _OFFICE)

_ONE_ALONE = ("officeDocument", "sharedStrings", "styles")
"""The kinds of which a file leads to one."""

_SHIFT_OF_1904 = timedelta(days=1462)


class _Link(NamedTuple):
    kind: str
    file: str


class Book(NamedTuple):
    """What the sheets of a workbook share."""

    titles: Mapping[str, str]
    """By the file in which a sheet stands, in small letters."""
    texts: Sequence[str]
    forms: Sequence[NumberForm]
    """By the number of a style."""
    shift: timedelta
    """How far days are moved from those that most workbooks count from."""
    elements: int
    """How many elements there are in what the sheets share."""


def book_of(called: Mapping[str, bytes]) -> Book:
    """Read what sheets share, from files called in small letters; raises `WorkbookFault`."""
    home, links = _home(called)
    of_kind = {link.kind: link.file for link in links.values()}
    texts, styles, number = _Texts(), CellStyles(), 0
    for kind, elements in (("sharedStrings", texts), ("styles", styles)):
        if xml := called.get(of_kind.get(kind, _beside(home, f"{kind}.xml"))):
            number += read_xml(xml, elements, MOST_ELEMENTS - number)
    about = attributes_of(called[home], "workbookPr")
    from_1904 = any(one.get("date1904") in ("1", "true") for one in about)
    shift = _SHIFT_OF_1904 if from_1904 else timedelta()
    return Book(_titles(called[home], links), texts.texts, styles.forms(), shift, number)


def titles_of_xlsx(files: Mapping[str, bytes]) -> list[str]:
    """Give the title of every sheet, which need not be among the files; raises `WorkbookFault`."""
    called = {part_name(name): content for name, content in files.items()}
    home, links = _home(called)
    return list(_titles(called[home], links).values())


def titles(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """Give the title of each sheet by the file that it stands in; raises `WorkbookFault`."""
    called = {part_name(name): (name, content) for name, content in files.items()}
    bare = {name: content for name, (_, content) in called.items()}
    home, links = _home(bare)
    found = _titles(bare[home], links)
    return {called[file][0]: title for file, title in found.items() if file in called}


def table_headings(files: Mapping[str, bytes], sheet: str) -> Iterator[tuple[Corner, Corner]]:
    """Give the first and the last heading of each table that a sheet has, by the sheet's file."""
    called = {part_name(name): content for name, content in files.items()}
    for link in _links(called, part_name(sheet)).values():
        if link.kind != "table":
            continue
        for one in attributes_of(called.get(link.file, NOTHING), "table"):
            if one.get("headerRowCount") != "0":
                first, _, last = one.get("ref", "").partition(":")
                row, column = corner(first)
                yield (row, column), (row, corner(last or first)[1])


def _home(called: Mapping[str, bytes]) -> tuple[str, Mapping[str, _Link]]:
    """Find the file of the book, and all to which it leads, by their ids."""
    start = _links(called, "")
    home = next((one.file for one in start.values() if one.kind == "officeDocument"), "")
    if home not in called:
        raise WorkbookFault("it is not a workbook: no book of sheets is in it")
    return home, _links(called, home)


def _links(called: Mapping[str, bytes], home: str) -> Mapping[str, _Link]:
    """Give the links of a file by their ids; raises `WorkbookFault` where one is not clear.

    Programs differ in which of two they follow.
    """
    file = posixpath.join(posixpath.dirname(home), _LINKS.format(posixpath.basename(home)))
    found: dict[str, _Link] = {}
    kinds: set[str] = set()
    for one in attributes_of(called.get(file, NOTHING), "Relationship"):
        link = _link(home, one)
        id_ = one.get("Id", "")
        if id_ in found or (link.kind in kinds and link.kind in _ONE_ALONE):
            raise WorkbookFault("it says twice which of its parts is meant")
        found[id_] = link
        kinds.add(link.kind)
    return found


def _link(home: str, said: Mapping[str, str]) -> _Link:
    """Read a link; one of a kind that is not known leads to nothing, as one out of the file."""
    space, _, kind = said.get("Type", "").rpartition("/")
    is_read = space in _OFFICE and said.get("TargetMode") != "External"
    return _Link(kind, _beside(home, said.get("Target", ""))) if is_read else _Link("", "")


def _beside(home: str, target: str) -> str:
    """Give the file that a path leads to from another file."""
    path = posixpath.join("/", posixpath.dirname(home), part_name(target))
    return posixpath.normpath(path).lstrip("/")


def _titles(book: bytes, links: Mapping[str, _Link]) -> dict[str, str]:
    """Give the title of each sheet of cells, by its file."""
    found: dict[str, str] = {}
    for one in attributes_of(book, "sheet"):
        title = one.get("name", "")
        id_ = next((one[key] for key in _IDS if key in one), "")
        link = links.get(id_)
        if link is None or not link.kind:
            raise WorkbookFault(f'its sheet "{title[:40]}" is not in it; it is damaged')
        if link.file in found:
            raise WorkbookFault("two of its sheets are one, which no spreadsheet program writes")
        if link.kind == "worksheet":
            found[link.file] = title
    return found


class _Texts(Elements):
    """Texts that cells share, without those that say how to pronounce them."""

    known = ("si", "t")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._in_text = self._in_aside = False

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note that a text begins."""
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._in_aside = True
        self._in_text = name == "t" and not self._in_aside

    def end(self, name: str) -> None:
        """Keep a text."""
        self._in_text = False
        if name == "si":
            self.texts.append(unescaped("".join(self._parts)))
        elif name == "rPh":
            self._in_aside = False

    def text(self, said: str) -> None:
        """Keep a part of a text."""
        if self._in_text:
            self._parts.append(said)


_ESCAPE = re.compile(r"_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """Read the characters that a text says by their numbers, as `_x000D_`."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


_NO_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""Characters that XML cannot hold, and what would be read as one said by its number."""


def escaped(text: str) -> str:
    """Say by their numbers the characters that a workbook cannot hold, as `_x000D_`."""
    return _NO_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
