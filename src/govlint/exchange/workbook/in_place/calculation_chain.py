"""Calculation chain: the list of all cells with a formula, which spreadsheet programs make anew."""

from collections.abc import Mapping
from xml.parsers import expat

from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.archive import part_name
from govlint.exchange.workbook.file_reading.xml_elements import refuse_document_type
from govlint.exchange.workbook.in_place.sheet_spots import element_end

_TYPES = "[Content_Types].xml"
_KIND = "calcChain"


def without_calculation_chain(files: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """Give the files of a workbook that change where the list goes; None for the list itself.

    A list that names a cell without a formula is damage to a spreadsheet program.
    """
    changed: dict[str, bytes | None] = {}
    for name, xml in files.items():
        if _KIND.encode() in xml and (name == _TYPES or name.endswith(".rels")):
            left, gone = _without(xml)
            if gone:
                changed[name] = left
            parts = {part_name(one["PartName"]).lstrip("/") for one in gone if "PartName" in one}
            changed |= dict.fromkeys(file for file in files if part_name(file) in parts)
    return changed


def _without(xml: bytes) -> tuple[bytes, list[Mapping[str, str]]]:
    """Take out what names the list, and give its attributes."""
    parser = expat.ParserCreate("UTF-8")
    gone: list[Mapping[str, str]] = []
    spans: list[tuple[int, int]] = []

    def begun(name: str, said: dict[str, str]) -> None:
        kind = (
            said.get("Type", "")
            if name.rpartition(":")[2] == "Relationship"
            else said.get("ContentType", "")
        )
        if f"/{_KIND}" in kind or f".{_KIND}+" in kind:
            gone.append(said)
            spans.append((parser.CurrentByteIndex, 0))

    def ended(_: str) -> None:
        if spans and not spans[-1][1]:
            begin = spans[-1][0]
            spans[-1] = begin, element_end(xml, begin, parser.CurrentByteIndex)

    parser.StartElementHandler, parser.EndElementHandler = begun, ended
    parser.StartDoctypeDeclHandler = refuse_document_type
    try:
        parser.Parse(xml, True)  # noqa: FBT003  # the interface of expat
    except expat.ExpatError as error:
        raise WorkbookFault(f"a part of it is damaged: {error}") from None
    for begin, end in reversed(spans):
        xml = xml[:begin] + xml[end:]
    return xml, gone
