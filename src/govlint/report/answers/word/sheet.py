"""Sheet of a document of Word: A4, its margins, its type, and the number of each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

WIDTH, HEIGHT, MARGIN = 210, 297, 18
"""Millimetres of a sheet of A4, and of its margins."""

INK = RGBColor(0x1C, 0x1B, 0x19)
SIZES = {"Title": 22, "Subtitle": 11, "Heading 1": 14, "Heading 2": 11.5, "Normal": 10.5}
"""Points of each style that is used."""

LANGUAGE = "en-GB"
"""What the spelling is checked by."""

LONGEST_FOOT = 90


def lay_out(document: Document, foot: str, *, across: bool = False) -> None:
    """Make the sheets A4 and the styles plain, and number the pages beside what they are of.

    Sheets lie across where tables are wide.
    """
    section = document.sections[0]
    section.page_width, section.page_height = Mm(WIDTH), Mm(HEIGHT)
    if across:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(HEIGHT), Mm(WIDTH)
    section.left_margin = section.right_margin = section.top_margin = Mm(MARGIN)
    section.bottom_margin = Mm(MARGIN)
    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.size, style.font.color.rgb = Pt(size), INK
        style.font.italic = False
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    normal = document.styles["Normal"].paragraph_format
    normal.space_after = Pt(5)
    normal.widow_control = True
    line = section.footer.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.add_run(f"{foot[:LONGEST_FOOT]} \N{MIDDLE DOT} page ")
    _field(line, "PAGE")
    line.add_run(" of ")
    _field(line, "NUMPAGES")


def room(document: Document) -> float:
    """Give the millimetres between the margins."""
    across = document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    return (HEIGHT if across else WIDTH) - 2 * MARGIN


def _field(line: Paragraph, name: str) -> None:
    """Add a field that Word fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    line._p.append(field)  # the library has no fields
