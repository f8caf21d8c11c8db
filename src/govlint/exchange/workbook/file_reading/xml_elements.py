"""XML elements of the files of a workbook, read one by one within bounds."""

import re
from collections.abc import Collection, Mapping
from xml.parsers import expat

from govlint.exchange.workbook.endings import WorkbookFault

MOST_ELEMENTS = 2_500_000
"""Elements of the XML of all sheets together, and of what they share."""

MOST_OF_BOOK = 100_000
"""Elements of a file that names the parts of a workbook."""

MOST_ALIKE = 10_000
"""Elements of one name that are listed."""

PIECE = 1 << 20
"""Bytes that are looked at in one go; what is not over after them is looked at again."""

MOST_ATTRIBUTES = 12
"""Attributes of an element, above which each counts as elements do."""

_ENDLESS = re.compile(rb"<[^<]{2000000}")
"""A tag or a text that is longer than any that a spreadsheet program writes."""

APART = " "
"""Stands between the namespace of a name and the name, as expat gives it."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_OF_ODS = "urn:oasis:names:tc:opendocument:xmlns:"

_OURS = {
    _MAIN,
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    f"{_PACKAGE}relationships",
    f"{_PACKAGE}metadata/core-properties",
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    "http://purl.org/dc/terms/",
}
"""The namespaces of what is read; programs pass over what is of another."""

NOTHING = f'<none xmlns="{_MAIN}"/>'.encode()
"""Stands for a part that is not there."""


class Elements:
    """What is noted of elements by their names, which are local; those of others are passed over.

    Attributes of a namespace have it before their names.
    """

    known: Collection[str] = ()
    """The elements that may stand in none that is passed over, as two programs differ there."""
    keeps_text: bool = False
    """Whether the text of elements that are passed over is a part of what stands around."""

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note the beginning of an element with its attributes."""

    def end(self, name: str) -> None:
        """Note the end of an element."""

    def text(self, said: str) -> None:
        """Note a text."""


class _Attributes(Elements):
    def __init__(self, element: str) -> None:
        self.known = (element,)
        self._element = element
        self.attributes: list[Mapping[str, str]] = []
        self._seen = 0
        self._aside = 0
        """How many elements deep what is read stands among extensions."""

    def end(self, name: str) -> None:
        """Note that an element is over."""
        self._aside -= bool(self._aside)

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Keep the attributes of an element of the name."""
        self._seen += 1
        if self._seen > MOST_OF_BOOK:
            raise WorkbookFault(f"what names its parts has more than {MOST_OF_BOOK:,} elements")
        if self._aside or name == "extLst":
            self._aside += 1
        elif name == self._element:
            self.attributes.append(said)
            if len(self.attributes) > MOST_ALIKE:
                raise WorkbookFault(f"it names more than {MOST_ALIKE:,} parts of itself")


def attributes_of(xml: bytes, element: str) -> list[Mapping[str, str]]:
    """Give the attributes of every element of a name; raises `WorkbookFault`."""
    found = _Attributes(element)
    read_xml(xml, found)
    return found.attributes


def read_xml(xml: bytes, elements: Elements, most: int = MOST_ELEMENTS) -> int:
    """Read XML piece by piece, and give how many elements there are.

    Always as UTF-8, whatever it says of itself, as other readers of workbooks do. Raises
    `WorkbookFault` where it is none, has too many, or defines entities.
    """
    if _ENDLESS.search(xml):
        raise WorkbookFault("a part of it holds more in one place than any cell does")
    parser = expat.ParserCreate("UTF-8", APART)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse_document_type
    reader = _OwnElements(elements, most, parser)
    try:
        for at in range(0, len(xml), PIECE):
            parser.Parse(xml[at : at + PIECE], False)  # noqa: FBT003  # the interface of expat
        parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise WorkbookFault(f"a sheet in it is damaged: {error}") from None
    return most - reader.left


class _OwnElements:
    """Hands the elements of what is read over, and passes over those of other namespaces."""

    def __init__(self, elements: Elements, most: int, parser: expat.XMLParserType) -> None:
        self.left = most
        self._elements, self._parser = elements, parser
        self._begin, self._end = elements.begin, elements.end
        parser.StartElementHandler = self.begun
        parser.EndElementHandler = self.ended
        parser.CharacterDataHandler = elements.text
        self._passed_over = 0
        """How many elements deep what is read stands in one of another namespace."""
        self._names: dict[str, str] = {}

    def begun(self, name: str, said: dict[str, str]) -> None:
        """Hand over an element that begins; raises `WorkbookFault` where there are too many."""
        self.left -= 1 if len(said) <= MOST_ATTRIBUTES else 2 * len(said)
        if self.left < 0:
            raise WorkbookFault(f"its sheets have more than {MOST_ELEMENTS:,} elements")
        bare = self._names.get(name)
        if bare is None:
            bare = self._new_name(name)
        if self._passed_over or not bare:
            self._pass_over(bare)
        else:
            self._begin(bare, said)

    def _new_name(self, name: str) -> str:
        bare = local(name)
        if not bare and not self._names:
            raise _as_nobody_writes()
        self._names[name] = bare
        return bare

    def _pass_over(self, bare: str) -> None:
        self._passed_over += 1
        if not self._elements.keeps_text:
            self._parser.CharacterDataHandler = None
        if bare in self._elements.known:
            raise _as_nobody_writes()

    def ended(self, name: str) -> None:
        """Hand over the end of an element."""
        if self._passed_over:
            self._passed_over -= 1
            if not self._passed_over:
                self._parser.CharacterDataHandler = self._elements.text
        else:
            self._end(self._names[name])


def _as_nobody_writes() -> WorkbookFault:
    return WorkbookFault("a part of it is written as no spreadsheet program writes it")


def local(name: str) -> str:
    """Give a name without its namespace; nothing where that is one which is not read."""
    space, _, bare = name.rpartition(APART)
    return bare if space in _OURS or space.startswith(_OF_ODS) else ""


def refuse_document_type(*_: object) -> None:
    """Raise `WorkbookFault` where a parser meets what defines entities."""
    raise WorkbookFault("it has a document type in it, which no spreadsheet program writes")
