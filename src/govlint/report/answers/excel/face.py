"""Face of a workbook: what it is of, of which day, what it says, and where the rest stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govlint.answers.answer import NOTHING_MISSING, Facts, Paragraph
from govlint.graph.days_in_words import in_full
from govlint.report.answers.excel.cells import Styles, height, lines, put
from govlint.report.answers.phrases import listed
from govlint.structure.word_lists import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter.worksheet import Worksheet

    from govlint.answers.answer import Answer, Block, Table
    from govlint.report.answers.excel.sections import Section

TITLE = 26
"""Points of the row of the title."""

LABELS, TEXTS = 28, 100
"""Characters of the two columns."""


def write_face(
    sheet: Worksheet,
    answer: Answer,
    sheets: Sequence[tuple[Section, Sequence[tuple[str, Table]]]],
    styles: Styles,
) -> None:
    """Write the first sheet."""
    sheet.set_column(0, 0, LABELS)
    sheet.set_column(1, 1, TEXTS)
    title = {"bold": True, "font_size": 16, "text_wrap": False}
    put(sheet, (0, 0), answer.title or answer.structure, styles, **title)
    sheet.set_row(0, TITLE)
    line = 1
    for label, text in _head(answer):
        line = _line(sheet, line, label, text, styles)
    line += 1
    for section, tables in sheets:
        if section.title:
            put(sheet, (line, 0), section.title, styles, bold=True)
        line = _section(sheet, line, section, tables, styles)
    line += 1
    missing = listed(answer.not_stated) or NOTHING_MISSING
    _line(sheet, line, "Not stated", missing, styles)


def _head(answer: Answer) -> Iterator[tuple[str, str]]:
    yield "Structure", answer.structure
    yield "As of", in_full(answer.as_of)
    yield "In short", answer.sentence
    for note in answer.notes:
        yield "", note


def _section(
    sheet: Worksheet,
    line: int,
    section: Section,
    tables: Sequence[tuple[str, Table]],
    styles: Styles,
) -> int:
    first = line
    for label, text in (pair for block in section.texts for pair in _pairs(block)):
        line = _line(sheet, line, label, text, styles)
    for name, table in tables:
        link = f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1"
        shown = f"{name}: {counted(len(table.rows), 'row')}"
        sheet.write_url(line, 1, link, styles.of(underline=1), shown)
        line += 1
    return max(line, first + 1)


def _pairs(block: Block) -> Iterator[tuple[str, str]]:
    """Give the lines of a text: a label, or nothing, with what is said."""
    match block:
        case Paragraph():
            yield (block.title if block.level > 1 else ""), block.text
        case Facts():
            yield from ((fact.label, fact.text) for fact in block.rows)


def _line(sheet: Worksheet, line: int, label: str, text: str, styles: Styles) -> int:
    if label:
        put(sheet, (line, 0), label, styles, bold=True)
    put(sheet, (line, 1), text, styles, align="left")
    sheet.set_row(line, height(max(lines(label, LABELS), lines(text, TEXTS))))
    return line + 1
