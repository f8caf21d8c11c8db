"""Word: an answer as a document with Word's own headings, styles and tables."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from govlint.answers.answer import (
    NOTHING_MISSING,
    SHAPES,
    Answer,
    Block,
    Facts,
    Paragraph,
    Remarks,
    Table,
)
from govlint.graph.calendar import in_full
from govlint.report.answers.cut import cut
from govlint.report.answers.phrases import LONGEST_WHOLE, listed
from govlint.structure.sanitise import printable

if TYPE_CHECKING:
    from docx.document import Document

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The day of every file inside, so that the same answer gives the same bytes."""

AUTHOR = "govlint"


def in_word(answer: Answer) -> bytes:
    """Write an answer whole, as the bytes of a file."""
    import docx

    from govlint.report.answers.word.sheet import lay_out

    document = docx.Document()
    of = f"{printable(answer.structure)}, as of {in_full(answer.as_of)}"
    lay_out(document, of)
    _about(document, answer)
    document.add_heading(printable(answer.title or answer.sentence), 0)
    document.add_paragraph(
        f"{printable(answer.structure)}, as of {in_full(answer.as_of)}", "Subtitle"
    )
    if answer.title:
        document.add_paragraph(printable(answer.sentence)).runs[0].bold = True
    for note in answer.notes:
        document.add_paragraph(printable(note))
    for block in answer.whole:
        _add(document, cut(block, LONGEST_WHOLE))
    document.add_heading("Not stated", 1)
    document.add_paragraph(printable(listed(answer.not_stated)) or NOTHING_MISSING)
    return _same_each_time(document)


def _about(document: Document, answer: Answer) -> None:
    """Say what the document is, and of which day; the clock is not asked."""
    from govlint.report.answers.word.sheet import LANGUAGE

    facts = document.core_properties
    facts.title, facts.author = printable(answer.title or answer.sentence)[:255], AUTHOR
    facts.subject = printable(answer.structure)[:255]
    facts.created = facts.modified = datetime.combine(answer.as_of, time())
    facts.last_modified_by, facts.comments, facts.keywords = AUTHOR, "", ""
    facts.language = LANGUAGE


def _add(document: Document, block: Block) -> None:
    if block.title:
        document.add_heading(printable(block.title), 1)
    match block:
        case Paragraph():
            document.add_paragraph(printable(block.text))
        case Facts():
            for fact in block.rows:
                line = document.add_paragraph()
                if fact.label:
                    line.add_run(f"{printable(fact.label)}: ").bold = True
                line.add_run(printable(fact.text))
        case Remarks():
            for remark in block.rows:
                shape = f"{SHAPES[remark.severity]} " if remark.severity else ""
                document.add_paragraph(f"{shape}{printable(remark.text)}", "List Bullet")
        case Table():
            from govlint.report.answers.word.table import add_table

            add_table(document, block)


def _same_each_time(document: Any) -> bytes:
    """Write the file, and each part of it in its order with a day that is no clock's."""
    made, fixed = BytesIO(), BytesIO()
    document.save(made)
    with ZipFile(made) as parts, ZipFile(fixed, "w") as whole:
        for name in parts.namelist():
            part = ZipInfo(name, EPOCH)
            part.compress_type = ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            whole.writestr(part, parts.read(name))
    return fixed.getvalue()
