"""Revision of a structure by a workbook: what is said otherwise there, and all else as it was."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from govlint.exchange.workbook.cells import typed
from govlint.exchange.workbook.document import SheetsDocument, document_of_sheets
from govlint.exchange.workbook.grids import Grid, Row, at
from govlint.exchange.workbook.headings import NAMING, same
from govlint.exchange.workbook.names import Names
from govlint.exchange.workbook.sheet_layouts import DETAIL, ID, MEMBERSHIP, START, home_of, sheets
from govlint.exchange.workbook.stated import stated
from govlint.exchange.workbook.table_reading.membership_head import FORUM
from govlint.exchange.workbook.table_reading.sheets_as_structure import read_sheets
from govlint.exchange.workbook.writing.structure_as_sheets import as_sheets, named_entities
from govlint.refusal import Refusal
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.reader import read_structure

_Data = Mapping[str, Any]
_Call = tuple[str, tuple[str, ...]]
"""A section, and what an entity in it is called."""


def revised(before: _Data, document: SheetsDocument) -> dict[str, Any]:
    """Give a structure with what a workbook says otherwise; raises `Refusal`.

    What the workbook has no sheet, no column or no cell for stays as it is.
    """
    after = _stated(document.data)
    if ("name",) not in document.sheets.cells:
        after["name"] = before.get("name")
    unedited = {
        one.title: kept
        for one in as_sheets(before).grids
        if (kept := _with_columns_of(document, one, Names(named_entities(before)))) is not None
    }
    base = _stated(read_sheets(unedited, str(before.get("name"))).data)
    made: dict[str, Any] = _merged(before, base, after)
    return made


def with_known_ids(document: SheetsDocument, before: _Data) -> SheetsDocument:
    """Give rows without an id that of the thing that was called so.

    What has no name is known by what it leads from and to, once that has the ids that it had.
    """
    document = _with_id_columns(document, before)
    for _ in range(2):
        document = _with_ids_of(document, _by_name(before))
    return document


def _with_id_columns(document: SheetsDocument, before: _Data) -> SheetsDocument:
    """Give sheets whose grey column somebody took out an empty one, into which ids are written."""
    with_ids = {same(one.title) for one in as_sheets(before).grids if ID in one.rows[0]}
    heads = document.sheets.headings
    grids = {title: [[*row] for row in rows] for title, rows in document.grids.items()}
    for title, rows in grids.items():
        if same(title) in with_ids and title in heads:
            head = rows[heads[title]]
            if same(ID) not in {same(typed(cell)) for cell in head}:
                head += [None] * (max(map(len, rows)) - len(head))
                head.append(ID)
    return document_of_sheets(grids, "")


def _with_ids_of(document: SheetsDocument, known: Mapping[_Call, str]) -> SheetsDocument:
    here = {id_: key for key, id_ in _by_name(document.data).items()}
    grids = {title: [[*row] for row in rows] for title, rows in document.grids.items()}
    for cell, made in document.sheets.made.items():
        if made in here and (id_ := known.get(here[made])):
            row = grids[cell.sheet][cell.row]
            row += [None] * (cell.column + 1 - len(row))
            row[cell.column] = id_
    return document_of_sheets(grids, "")


def _by_name(data: _Data) -> dict[_Call, str]:
    """Give the id of each entity by its section and what it is called, where no other is."""
    named = [
        ((section, _called(section, entity)), id_)
        for section in SECTIONS
        for id_, entity in data.get(section, {}).items()
    ]
    times = Counter(key for key, _ in named)
    return {key: id_ for key, id_ in named if times[key] == 1}


def _called(section: str, entity: _Data) -> tuple[str, ...]:
    """Give the name of an entity; of one that has none, what is on both ends of it."""
    columns = home_of(section).columns[:2]
    told = columns[:1] if columns[0].field in NAMING else columns
    held = (at(entity, one.field) for one in told)
    return tuple(same(str(one if isinstance(one, list) else [one])) for one in held)


def _stated(data: _Data) -> dict[str, Any]:
    structure = read_structure(dict(data))
    if not isinstance(structure, Structure):
        raise Refusal(
            "a sheet or a column is missing without which nothing can be compared; export the "
            "structure anew and edit that"
        )
    return stated(structure)


def _with_columns_of(document: SheetsDocument, grid: Grid, names: Names) -> list[Row] | None:
    """Leave in a sheet as it was written what a workbook has a column for; None without a sheet."""
    titles = {same(title): title for title in document.grids}
    if same(grid.title) not in titles:
        return None
    title = titles[same(grid.title)]
    if grid.title == START or title not in document.sheets.headings:
        return grid.rows
    head = document.grids[title][document.sheets.headings[title]]
    if grid.title == MEMBERSHIP:
        own = {same(one.heading) for one in sheets()[DETAIL].columns}
        there = {_column(typed(cell), document.sheets.names, own) for cell in head}
        kept = [position for position, cell in enumerate(grid.rows[0])
                if _column(typed(cell), names, own) in there]  # fmt: skip
    else:
        layout = sheets()[grid.title]
        fields = {same(".".join(one.field)): same(one.heading) for one in layout.columns}
        there = {fields.get(same(typed(cell)), same(typed(cell))) for cell in head}
        kept = [position for position, cell in enumerate(grid.rows[0])
                if same(typed(cell)) in {*there, same(ID)}]  # fmt: skip
    return [[row[one] for one in kept if one < len(row)] for row in grid.rows]


def _column(label: str, names: Names, own: set[str]) -> str:
    """Say what a column of the membership sheet is: a heading, or the id of a forum."""
    return same(label) if same(label) in own else names.id(label.strip(), FORUM)


def _merged(before: Any, base: Any, after: Any) -> Any:
    """Give what was there with what is otherwise than it would be, had nobody edited it."""
    if after == base:
        return before
    if not all(isinstance(one, dict) for one in (before, base, after)):
        return after
    kept = [key for key in before if key in after or key not in base]
    new = [key for key in after if key not in before]
    return {
        key: _merged(before.get(key), base.get(key), after[key]) if key in after else before[key]
        for key in (*kept, *new)
    }
