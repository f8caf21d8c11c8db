"""Sections of an answer as sheets: alike tables are one, so that it can be filtered and sorted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from govlint.answers.answer import Block, Column, Remarks, Row, Table

LONGEST_NAME = 31
"""Characters of the name of a sheet."""

FACE = "Summary"
"""The first sheet, which says what the others are."""

RESERVED = (FACE.casefold(), "history")
"""Names that no further sheet may have; Excel keeps one for itself."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]+")


@dataclass(slots=True)
class Section:
    """What stands below one title: texts for the first sheet, tables for sheets of their own."""

    title: str
    texts: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)


def sections(blocks: Sequence[Block]) -> list[Section]:
    """Part an answer at its titles."""
    found: list[Section] = []
    for block in blocks:
        if not found or (block.title and block.level == 1):
            found.append(Section(block.title))
        if isinstance(block, Table):
            _add(found[-1].tables, block)
        elif isinstance(block, Remarks):
            _add(found[-1].tables, _as_table(block))
        else:
            found[-1].texts.append(block)
    return found


def names(found: Sequence[Section]) -> Iterator[tuple[Section, list[tuple[str, Table]]]]:
    """Give each section with its tables, each by the name of its sheet."""
    taken = set(RESERVED)
    for section in found:
        yield section, [(_name(section.title, taken), table) for table in section.tables]


def _add(tables: list[Table], block: Table) -> None:
    """Add a table, or its rows to the one before that is alike; what it is of becomes a column."""
    whole = _with_title(block) if block.of else block
    last = tables[-1] if tables else None
    if last and last.total is None and list(last.columns) == list(whole.columns):
        tables[-1] = replace(last, rows=[*last.rows, *whole.rows])
    else:
        tables.append(whole)


def _with_title(block: Table) -> Table:
    total = block.total and replace(block.total, cells=["", *block.total.cells])
    return replace(
        block,
        columns=[Column(block.of), *block.columns],
        rows=[replace(row, cells=[block.title, *row.cells]) for row in block.rows],
        total=total,
    )


def _as_table(block: Remarks) -> Table:
    rows = [Row((one.severity or "", one.text, one.rule)) for one in block.rows]
    columns = (Column("severity"), Column("what"), Column("rule"))
    kept = [at for at in range(len(columns)) if any(row.cells[at] for row in rows)]
    cut = [Row([row.cells[at] for at in kept]) for row in rows]
    return Table([columns[at] for at in kept], cut, block.title)


def _name(title: str, taken: set[str]) -> str:
    """Name a sheet by a title, so that Excel takes the name and no other sheet has it."""
    plain = _FORBIDDEN.sub(" ", title).strip(" '") or "Table"
    name, number = plain[:LONGEST_NAME].strip(" '"), 1
    while name.casefold() in taken:
        number += 1
        end = f" {number}"
        name = plain[: LONGEST_NAME - len(end)].strip(" '") + end
    taken.add(name.casefold())
    return name
