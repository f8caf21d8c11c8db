"""Word: an answer as a document with Word's own headings, styles and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from govlint.answers.answer import (
    NOTHING_MISSING,
    SHAPES,
    Answer,
    Block,
    Column,
    Facts,
    Paragraph,
    Remarks,
    Row,
    Table,
)
from govlint.graph.days_in_words import in_full
from govlint.report.answers.cut_long_texts import cut
from govlint.report.answers.phrases import LONGEST_WHOLE, listed
from govlint.structure.sanitise import printable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as ParagraphOfWord

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The day of every file inside, so that the same answer gives the same bytes."""

AUTHOR = "govlint"

Widths = Mapping[Sequence[Column], Sequence[float]]
"""How many millimetres the columns of alike tables have."""

NONE_ALIKE: Widths = {}

MOST_UPRIGHT = 5
"""Columns of a table on a sheet that stands upright."""


def in_word(answer: Answer) -> bytes:
    """Write an answer whole, as the bytes of a file."""
    import docx

    from govlint.report.answers.word.sheet import lay_out

    document = docx.Document()
    of = f"{printable(answer.structure)}, as of {in_full(answer.as_of)}"
    lay_out(document, of, across=answer.contents and _is_wide(answer))
    _about(document, answer)
    document.add_heading(printable(answer.title or answer.sentence), 0)
    document.add_paragraph(
        f"{printable(answer.structure)}, as of {in_full(answer.as_of)}", "Subtitle"
    )
    if answer.title:
        document.add_paragraph(printable(answer.sentence)).runs[0].bold = True
    for note in answer.notes:
        document.add_paragraph(printable(note))
    blocks = [cut(block, LONGEST_WHOLE) for block in answer.whole]
    blocks.append(Paragraph(listed(answer.not_stated) or NOTHING_MISSING, "Not stated"))
    if answer.contents:
        _add_with_contents(document, blocks)
    else:
        for block in blocks:
            _add(document, block)
    return _same_each_time(document)


def _is_wide(answer: Answer) -> bool:
    """Tell whether a table has more columns than a sheet that stands upright has room for."""
    tables = (block for block in answer.whole if isinstance(block, Table))
    return any(len(table.columns) > MOST_UPRIGHT for table in tables)


def _add_with_contents(document: Document, blocks: Sequence[Block]) -> None:
    from govlint.report.answers.word.contents import add_contents, entry, mark
    from govlint.report.answers.word.sheet import room

    titled = [block for block in blocks if block.title]
    entries = [entry(number, one.title, one.level) for number, one in enumerate(titled, 1)]
    add_contents(document, entries)
    number = 0
    alike = _widths_of_alike(blocks, room(document))
    for block in blocks:
        heading = _add(document, block, alike)
        if heading is not None:
            mark(heading, entries[number], number)
            number += 1


def _about(document: Document, answer: Answer) -> None:
    """Say what the document is, and of which day; the clock is not asked."""
    from govlint.report.answers.word.sheet import LANGUAGE

    facts = document.core_properties
    facts.title, facts.author = printable(answer.title or answer.sentence)[:255], AUTHOR
    facts.subject = printable(answer.structure)[:255]
    facts.created = facts.modified = datetime.combine(answer.as_of, time())
    facts.last_modified_by, facts.comments, facts.keywords = AUTHOR, "", ""
    facts.language = LANGUAGE


def _widths_of_alike(blocks: Sequence[Block], whole: float) -> Widths:
    """Give the widths of alike tables, whose columns are to be as wide as one another."""
    from govlint.report.answers.word.table import rows_of, widths

    found: dict[Sequence[Column], list[Row]] = {}
    for block in blocks:
        if isinstance(block, Table):
            found.setdefault(tuple(block.columns), []).extend(rows_of(block))
    return {columns: widths(columns, rows, whole) for columns, rows in found.items()}


def _add(document: Document, block: Block, alike: Widths = NONE_ALIKE) -> ParagraphOfWord | None:
    """Add a block, and give its heading, if it has one."""
    heading = None
    if block.title:
        heading = document.add_heading(printable(block.title), block.level)
    match block:
        case Paragraph():
            paragraph = document.add_paragraph(printable(block.text))
            paragraph.paragraph_format.keep_with_next = heading is not None
        case Facts():
            for fact in block.rows:
                line = document.add_paragraph()
                if fact.label:
                    line.add_run(f"{printable(fact.label)}: ").bold = True
                line.add_run(printable(fact.text))
        case Remarks():
            for remark in block.rows:
                shape = f"{SHAPES[remark.severity]} " if remark.severity else ""
                style = "List" if shape else "List Bullet"
                document.add_paragraph(f"{shape}{printable(remark.text)}", style)
        case Table():
            from govlint.report.answers.word.sheet import room
            from govlint.report.answers.word.table import add_table, rows_of, widths

            own = alike.get(tuple(block.columns))
            own = own or widths(block.columns, rows_of(block), room(document))
            add_table(document, block, own)
    return heading


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
