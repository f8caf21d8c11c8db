"""Contents of a document of Word: a field that Word fills in, with its entries there already."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from govlint.structure.sanitise import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

FIELD = r'TOC \o "1-2" \h \z \u'
"""Asks for the headings of two levels, each with a link and the number of its page."""

STEP = 6
"""Millimetres by which the second level is set in."""


class ContentsLine(NamedTuple):
    """A heading that the contents lead to."""

    text: str
    level: int
    bookmark: str


def entry(number: int, text: str, level: int) -> ContentsLine:
    """Make the entry of a heading by its number in the document."""
    return ContentsLine(printable(text), level, f"_Toc{number:08}")


def add_contents(document: Document, entries: Sequence[ContentsLine]) -> None:
    """Add the contents; Word brings them up to date, with the pages, as it opens the document."""
    _styles(document)
    last: Paragraph | None = None
    for number, one in enumerate(entries):
        last = document.add_paragraph(style=f"toc {one.level}")
        if not number:
            _begin(last, FIELD)
        _link(last, one)
    if last is not None:
        last._p.append(_part("end"))
        _updated_on_opening(document)


def mark(heading: Paragraph, one: ContentsLine, number: int) -> None:
    """Put the mark at a heading that its entry leads to."""
    begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (begin, end):
        element.set(qn("w:id"), str(number))
    begin.set(qn("w:name"), one.bookmark)
    heading._p.insert(1 if heading._p.pPr is not None else 0, begin)
    heading._p.append(end)


def _styles(document: Document) -> None:
    for level in (1, 2):
        style = document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.paragraph_format.left_indent = Mm(STEP * (level - 1))
        style.paragraph_format.space_after = Pt(2)


def _link(line: Paragraph, one: ContentsLine) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), one.bookmark)
    link.set(qn("w:history"), "1")
    link.append(_run(one.text))
    line._p.append(link)


def _begin(line: Paragraph, field: str) -> None:
    for part in (_part("begin"), _instruction(field), _part("separate")):
        line._p.append(part)


def _part(kind: str) -> BaseOxmlElement:
    run, part = OxmlElement("w:r"), OxmlElement("w:fldChar")
    part.set(qn("w:fldCharType"), kind)
    run.append(part)
    return run


def _instruction(words: str) -> BaseOxmlElement:
    run, part = OxmlElement("w:r"), OxmlElement("w:instrText")
    part.set(qn("xml:space"), "preserve")
    part.text = f" {words} "
    run.append(part)
    return run


def _run(text: str) -> BaseOxmlElement:
    run, part = OxmlElement("w:r"), OxmlElement("w:t")
    part.set(qn("xml:space"), "preserve")
    part.text = text
    run.append(part)
    return run


def _updated_on_opening(document: Document) -> None:
    wanted = OxmlElement("w:updateFields")
    wanted.set(qn("w:val"), "true")
    settings = document.settings.element
    later = settings.find(qn("w:hdrShapeDefaults"))
    if later is None:
        later = settings.find(qn("w:compat"))
    settings.append(wanted) if later is None else later.addprevious(wanted)
