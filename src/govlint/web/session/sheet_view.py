"""Sheet view: what the page shows of a workbook: rows, headings, what to choose from."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from govlint.exchange.workbook.grids import Row
from govlint.exchange.workbook.headings import in_headings, membership_head, same, table_of
from govlint.exchange.workbook.rule_sets import RULES
from govlint.exchange.workbook.seat_codes import CODES
from govlint.exchange.workbook.sheet_layouts import (
    DETAILS,
    EXAMPLE,
    LISTS,
    MEMBERSHIP,
    START,
    SheetColumn,
    SheetLayout,
    home_of,
    sheets,
)
from govlint.exchange.workbook.writing.structure_as_sheets import ROOT_FIELDS, SEAT_COLUMNS
from govlint.structure.field_types import Kind
from govlint.structure.model import ENTITIES, SECTIONS
from govlint.structure.word_lists import in_words
from govlint.web.session.open_files import cells


def sheet_views(grids: Mapping[str, Sequence[Row]]) -> list[dict[str, Any]]:
    """Give every sheet that may be edited."""
    return [
        {"title": title, "example": EXAMPLE, "rows": [*cells(rows)], **_about(title, rows)}
        for title, rows in grids.items()
        if title != LISTS
    ]


def _about(title: str, rows: Sequence[Row]) -> dict[str, Any]:
    """Say where the headings are and what the columns hold."""
    if title == START:
        return {"kind": "start", "head": -1, "columns": [], "labels": _of_start()}
    if title == MEMBERSHIP:
        return {"kind": "membership", "head": membership_head(rows) or 0, "columns": _of_members()}
    sheet = sheets().get(title)
    table = table_of(sheet, rows) if sheet else None
    if sheet is None or table is None:
        return {"kind": "other", "head": -1, "columns": []}
    columns: list[Any] = [None] * (max(table.columns) + 1)
    for position, column in table.columns.items():
        columns[position] = _column(sheet, column)
    return {
        "kind": "further" if title == DETAILS else "table",
        "head": table.row,
        "columns": columns,
        "id": table.id_column,
    }


def _of_start() -> dict[str, Any]:
    """Say what may stand beside each label of the first sheet."""
    fields = {label: _cell(column, column.kinds) for label, column in ROOT_FIELDS.items()}
    rules = {"sort": "text", "many": True, "note": RULES_NOTE, "words": [], "names": []}
    return {same(label): about for label, about in {**fields, RULES: rules}.items()}


def _column(sheet: SheetLayout, column: SheetColumn) -> dict[str, Any]:
    is_owner = column.sort == "owner" and sheet.section != "*"
    kinds = (SECTIONS[sheet.section][0],) if is_owner else column.kinds
    note = in_headings(column.description, (sheet.section,)).replace("`", "")
    return {**_cell(column, kinds), "note": f"{note}{_choices(column)}"}


def _cell(column: SheetColumn, kinds: Sequence[Kind]) -> dict[str, Any]:
    """Say what may stand in a cell."""
    return {
        "field": ".".join(column.field),
        "sort": column.sort,
        "many": column.many,
        "note": column.description,
        "words": ["yes", "no"] if column.sort == "flag" else [*column.words],
        "names": [*_homes(kinds)],
    }


def _choices(column: SheetColumn) -> str:
    """List the words that may stand in a cell, where they are few."""
    is_choice = column.sort == "choice" and 0 < len(column.words) <= MOST_WORDS
    return f" Write {in_words(column.words, 'or')}." if is_choice else ""


def _of_members() -> list[dict[str, Any]]:
    """Give the first columns of the membership sheet, and last what a forum's column holds."""
    names: Sequence[list[str]] = (
        [*_homes(("post", "person"))],
        [],
        [*_homes(("organisation",))],
        [],
    )
    first = [
        {"sort": "text", "many": heading == "Speaks for", "note": "", "words": [], "names": of}
        for heading, of in zip(SEAT_COLUMNS, names, strict=True)
    ]
    words = [*CODES]
    code = {"sort": "code", "many": False, "note": CODE_NOTE, "words": words, "names": []}
    return [*first, code]


MOST_WORDS = 8
"""Words that a hint lists."""

RULES_NOTE = "The sets of rules that hold in the page; the button Rules writes them here."
CODE_NOTE = "; ".join(f"{code} {capacity}" for code, capacity in CODES.items())


def _homes(kinds: Sequence[Kind]) -> Iterator[str]:
    """Name the sheets whose first column has the names of kinds."""
    return (home_of(ENTITIES[kind][0]).title for kind in kinds)
