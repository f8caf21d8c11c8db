"""Excel: an answer as a workbook, a sheet for each table behind one that says what it is."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from govlint.graph.days_in_words import in_full
from govlint.report.answers.cut_long_texts import cut
from govlint.report.answers.phrases import LONGEST_WHOLE
from govlint.structure.sanitise import printable

if TYPE_CHECKING:
    from govlint.answers.answer import Answer

AUTHOR = "govlint"
LONGEST_TITLE = 255

TEXTS_ONLY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Nothing that a structure says is read as anything but text."""


def in_excel(answer: Answer) -> bytes:
    """Write an answer whole, as the bytes of a file."""
    from xlsxwriter import Workbook

    from govlint.exchange.workbook.origin import mark_as_output
    from govlint.report.answers.excel.cells import Styles
    from govlint.report.answers.excel.face import write_face
    from govlint.report.answers.excel.sections import FACE, names, sections
    from govlint.report.answers.excel.sheet import on_paper, table_sheet

    made = BytesIO()
    workbook = Workbook(made, TEXTS_ONLY)
    styles = Styles(workbook)
    foot = f"{printable(answer.structure)}, as of {in_full(answer.as_of)}"
    workbook.set_properties(
        {
            "title": printable(answer.title or answer.sentence)[:LONGEST_TITLE],
            "subject": printable(answer.structure)[:LONGEST_TITLE],
            "author": AUTHOR,
            "created": datetime.combine(answer.as_of, time()),
        }
    )
    mark_as_output(workbook)
    face = workbook.add_worksheet(FACE)
    on_paper(face, answer.title or answer.structure, foot)
    whole = [cut(block, LONGEST_WHOLE) for block in answer.whole]
    sheets = list(names(sections(whole)))
    write_face(face, answer, sheets, styles)
    for _, tables in sheets:
        for name, table in tables:
            table_sheet(workbook, name, table, styles, foot)
    workbook.close()
    return made.getvalue()
