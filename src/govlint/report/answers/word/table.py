"""Table of a document of Word: its head stands on every page, and no row is torn apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from govlint.report.answers.rows import level
from govlint.report.answers.word.sheet import room
from govlint.structure.sanitise import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.table import _Cell, _Row

    from govlint.answers.answer import Column, Row, Table

TO_FILL, NARROWEST, WIDEST, FIGURES = 32, 18, 70, 36
"""Millimetres of a column to write into, of others at least and at most, and of figures at most."""

A_SIGN, EDGES = 2.3, 5
"""Millimetres of a sign, and of the two edges of a cell."""

STEP = 4
"""Millimetres by which a row of a tree is set in for each level."""

MOST_LEVELS = 8

HEAD = "F0ECE4"
SIZE = Pt(9)


def add_table(document: Document, block: Table, alike: Sequence[Row] = ()) -> None:
    """Add a table with a style of Word's own, as wide as alike ones of these rows."""
    rows = [*block.rows, *([block.total] if block.total else [])]
    table = document.add_table(rows=1 + len(rows), cols=len(block.columns), style="Table Grid")
    table.autofit = False
    widths = _widths(block.columns, [*rows, *alike], room(document))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    made = list(table.rows)
    _mark(made[0], "w:tblHeader")
    for cell, column, width in zip(made[0].cells, block.columns, widths, strict=True):
        _fill(cell, column.heading, column, width)
        cell.paragraphs[0].runs[0].bold = True
        cell.paragraphs[0].paragraph_format.keep_with_next = True
        _shade(cell)
    for line, row in zip(made[1:], rows, strict=True):
        _mark(line, "w:cantSplit")
        for at, (cell, column, width) in enumerate(
            zip(line.cells, block.columns, widths, strict=True)
        ):
            _fill(cell, row.cells[at], column, width)
            if row.marked or row is block.total:
                cell.paragraphs[0].runs[0].bold = True
        line.cells[0].paragraphs[0].paragraph_format.left_indent = Mm(
            STEP * min(level(row), MOST_LEVELS)
        )
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _fill(cell: _Cell, text: str, column: Column, width: float) -> None:
    cell.width = Mm(width)
    paragraph = cell.paragraphs[0]
    paragraph.add_run(printable(text)).font.size = SIZE
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.paragraph_format.space_before = Pt(1)
    if column.right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _widths(columns: Sequence[Column], rows: Sequence[Row], whole: float) -> list[float]:
    """Share the room: what is to be filled has a fixed part, the rest goes by the longest text."""
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
    return [
        fixed[at] if at in fixed else least[at] + more[at] * share for at in range(len(columns))
    ]


def _of_figures(column: Column, cells: Sequence[str]) -> float:
    """Give a column of figures the room of its longest word."""
    return min(FIGURES, _of_words([column.heading, *cells]))


def _of_words(texts: Sequence[str]) -> float:
    """Give the room of the longest word."""
    return EDGES + A_SIGN * max((len(word) for text in texts for word in text.split()), default=0)


def _longest(texts: Sequence[str]) -> float:
    return max(2 * len(text) for text in texts)


def _mark(row: _Row, what: str) -> None:
    """Set a property of a row that the library does not know."""
    row._tr.get_or_add_trPr().append(OxmlElement(what))


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", HEAD)):
        shade.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shade)
