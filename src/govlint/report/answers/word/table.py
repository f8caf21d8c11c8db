"""Table of a document of Word: its head stands on every page, and no row is torn apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from govlint.report.answers.rows import level
from govlint.structure.sanitise import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from govlint.answers.answer import Column, Row, Table

TO_FILL, NARROWEST, WIDEST, FIGURES = 32, 18, 70, 36
"""Millimetres of a column to write into, of others at least and at most, and of figures at most."""

A_SIGN, EDGES = 2.3, 5
"""Millimetres of a sign, and of the two edges of a cell."""

STEP = 4
"""Millimetres by which a row of a tree is set in for each level."""

MOST_LEVELS = 8

DAY = re.compile(r"[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}")

HEAD = "F0ECE4"
POINTS = 9

TWIP = 635
"""Units of length of the library in one of the file."""


def add_table(document: Document, block: Table, millimetres: Sequence[float]) -> None:
    """Add a table with a style of Word's own, whose columns are so wide.

    Its rows are made element by element, since a register has thousands, and the table by the body:
    the document would look all through itself for how wide its sheets are.
    """
    table = document._body.add_table(0, len(block.columns), Mm(sum(millimetres)))
    table.style = "Table Grid"
    table.autofit = False
    widths = [Mm(one) for one in millimetres]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    grid = table._tbl  # the library makes each cell anew whenever it is asked for
    headings = [column.heading for column in block.columns]
    grid.append(_line("tblHeader", [
        _cell(text, width, right=column.right, bold=True, head=True)
        for text, column, width in zip(headings, block.columns, widths, strict=True)
    ]))  # fmt: skip
    for row in rows_of(block):
        bold = row.marked or row is block.total
        grid.append(_line("cantSplit", [
            _cell(text, width, right=column.right, bold=bold, level=0 if at else level(row))
            for at, (text, column, width) in enumerate(
                zip(row.cells, block.columns, widths, strict=True)
            )
        ]))  # fmt: skip
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def rows_of(block: Table) -> list[Row]:
    """Give the rows of a table, with its total."""
    return [*block.rows, *([block.total] if block.total else [])]


def _line(rule: str, cells: Iterable[BaseOxmlElement]) -> BaseOxmlElement:
    """Make a row: a head that stands on every page, or one that is not torn apart."""
    line = OxmlElement("w:tr")
    _add(_add(line, "trPr"), rule)
    line.extend(cells)
    return line


def _cell(
    text: str, width: int, *, right: bool, bold: bool, head: bool = False, level: int = 0
) -> BaseOxmlElement:
    cell = OxmlElement("w:tc")
    form = _add(cell, "tcPr")
    _add(form, "tcW", w=str(width // TWIP), type="dxa")
    if head:
        _add(form, "shd", val="clear", color="auto", fill=HEAD)
    paragraph = _add(cell, "p")
    form = _add(paragraph, "pPr")
    if head:
        _add(form, "keepNext")
    _add(form, "spacing", before="20", after="20")
    if level:
        _add(form, "ind", left=str(Mm(STEP * min(level, MOST_LEVELS)) // TWIP))
    if right:
        _add(form, "jc", val="right")
    run = _add(paragraph, "r")
    look = _add(run, "rPr")
    if bold:
        _add(look, "b")
    _add(look, "sz", val=str(2 * POINTS))
    words = _add(run, "t")
    words.set(qn("xml:space"), "preserve")
    words.text = printable(text)
    return cell


def _add(parent: BaseOxmlElement, name: str, **attributes: str) -> BaseOxmlElement:
    """Add an element with attributes of the same vocabulary."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    parent.append(made)
    return made


def widths(columns: Sequence[Column], rows: Sequence[Row], whole: float) -> list[float]:
    """Share the millimetres of a sheet among columns.

    What is to be filled has a fixed part, the rest goes by the longest text.
    """
    fixed = {
        at: float(
            TO_FILL if column.to_fill else _of_figures(column, [row.cells[at] for row in rows])
        )
        for at, column in enumerate(columns)
        if column.to_fill or column.right
    }
    texts = {
        at: [column.heading, *(row.cells[at] for row in rows)]
        for at, column in enumerate(columns)
        if at not in fixed
    }
    least = {at: min(FIGURES, max(NARROWEST, _of_words(of))) for at, of in texts.items()}
    more = {at: max(1, min(WIDEST, _longest(of)) - least[at]) for at, of in texts.items()}
    left = max(whole - sum(fixed.values()) - sum(least.values()), 0)
    share = left / (sum(more.values()) or 1)
    wanted = [
        fixed[at] if at in fixed else least[at] + more[at] * share for at in range(len(columns))
    ]
    return [one * min(1, whole / sum(wanted)) for one in wanted]


def _of_figures(column: Column, cells: Sequence[str]) -> float:
    """Give a column of figures the room of its longest word."""
    return min(FIGURES, _of_words([column.heading, *cells]))


def _of_words(texts: Sequence[str]) -> float:
    """Give the room of the longest word; a day, which is read as one, counts whole."""
    words = (word for text in texts for word in ([text] if DAY.fullmatch(text) else text.split()))
    return EDGES + A_SIGN * max(map(len, words), default=0)


def _longest(texts: Sequence[str]) -> float:
    return max(2 * len(text) for text in texts)
