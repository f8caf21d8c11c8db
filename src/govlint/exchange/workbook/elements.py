"""XML elements of the files of a workbook, read one by one within bounds."""

from collections.abc import Mapping
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


class Elements:
    """What is noted of elements by their names, which are local unless they matter whole."""

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Note the beginning of an element with its attributes."""

    def end(self, name: str) -> None:
        """Note the end of an element."""

    def text(self, said: str) -> None:
        """Note a text."""


class _Attributes(Elements):
    def __init__(self, element: str) -> None:
        self._element = element
        self.attributes: list[Mapping[str, str]] = []
        self._seen = 0

    def begin(self, name: str, said: Mapping[str, str]) -> None:
        """Keep the attributes of an element of the name."""
        self._seen += 1
        if self._seen > MOST_OF_BOOK:
            raise WorkbookFault(f"what names its parts has more than {MOST_OF_BOOK:,} elements")
        if name == self._element:
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
    parser = expat.ParserCreate("UTF-8")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse_document_type
    left = most

    def begun(name: str, said: dict[str, str]) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise WorkbookFault(f"its sheets have more than {MOST_ELEMENTS:,} elements")
        elements.begin(local(name), said)

    parser.StartElementHandler = begun
    parser.EndElementHandler = lambda name: elements.end(local(name))
    parser.CharacterDataHandler = elements.text
    try:
        for at in range(0, len(xml), PIECE):
            parser.Parse(xml[at : at + PIECE], False)  # noqa: FBT003  # the interface of expat
        parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise WorkbookFault(f"a sheet in it is damaged: {error}") from None
    return most - left


def local(name: str) -> str:
    """Give a name without its prefix."""
    return name.rpartition(":")[2] if ":" in name else name


def refuse_document_type(*_: object) -> None:
    """Raise `WorkbookFault` where a parser meets what defines entities."""
    raise WorkbookFault("it has a document type in it, which no spreadsheet program writes")
