"""A small workbook, changed as people change theirs, and what is said of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from govlint.exchange.workbook.sheet_layouts import ID
from govlint.exchange.workbook.stated import stated
from govlint.exchange.workbook.writing.structure_as_sheets import as_sheets
from govlint.graph.graph import Graph
from govlint.lint.not_as_meant.text import text_not_as_meant
from govlint.lint.reading.loader import LoadedStructure, load, load_text
from govlint.lint.unknown_references import unknown_references

Grids = dict[str, list[list[Any]]]
Change = Callable[[Grids], object]

STRUCTURE = """\
govlint: 1
name: Larkfield Partnership
currency: GBP
organisations:
  icb: {name: Larkfield ICB, kind: icb, statutory: true}
posts:
  chair: {title: Chair, organisation: icb, kind: non-executive}
  ce: {title: Chief Executive, organisation: icb, kind: executive}
  nem: {title: Non-executive Member, organisation: icb, kind: non-executive}
forums:
  icb-board:
    name: ICB Board
    form: board
    of: icb
    members: [{who: chair, capacity: chair}, nem, {who: ce, deputy: nem}]
    quorum: {min: 2}
    escalates_to: [{to: icb, within_days: 3}]
  audit:
    name: Audit Committee
    form: committee
    of: icb
    accountable_to: icb-board
    purpose: [assurance]
    members: [{who: nem, capacity: chair}, chair, {seat: Lay member, count: 2}]
    quorum: {min: 2, basis: constitution}
    meetings: {per_year: 4, minutes: 120}
    terms_of_reference: {approved_by: icb-board, approved_on: 2026-07-01}
decisions:
  spend: {name: Spend from the budget, type: spend, decided_by: ce, value: {up_to: 250000}}
delegations:
  to-ce: {from: icb-board, to: ce, matters: spend, limit: 250000, instrument: SoRD 4.2}
"""


def grids() -> Grids:
    """Give the sheets of the structure, without ids as people write them."""
    structure = load_text(STRUCTURE, "structure.yaml", {}).structure
    assert structure
    made = {one.title: [[*row] for row in one.rows] for one in as_sheets(stated(structure)).grids}
    for rows in made.values():
        if rows and rows[0] and rows[0][-1] == ID:
            for row in rows[1:]:
                row[-1] = None
    return made


def column(rows: list[list[Any]], heading: str) -> int:
    return rows[0].index(heading)


def typed(sheet: str, heading: str, row: int, value: Any) -> Change:
    """Type into the cell of a row, which spreadsheets number from 1."""

    def change(made: Grids) -> None:
        rows = made[sheet]
        while len(rows) < row:
            rows.append([None] * len(rows[0]))
        at = column(rows, heading)
        rows[row - 1] += [None] * (at + 1 - len(rows[row - 1]))
        rows[row - 1][at] = value

    return change


def raw(*changes: Change) -> bytes:
    """Write the workbook with changes, as XlsxWriter writes any."""
    from io import BytesIO

    import xlsxwriter

    made = grids()
    for change in changes:
        change(made)
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for title, rows in made.items():
        page = book.add_worksheet(title)
        for at, row in enumerate(rows):
            for position, cell in enumerate(row):
                if isinstance(cell, date):
                    page.write_datetime(at, position, cell, day)
                elif cell is not None:
                    page.write(at, position, cell)
    book.close()
    return file.getvalue()


def of_raw(folder: Path, content: bytes, name: str = "s.xlsx") -> LoadedStructure:
    path = folder / name
    path.write_bytes(content)
    return load(path, name)


def said(folder: Path, *changes: Change) -> list[str]:
    """Give what is said of the workbook with changes, each after the cell that it is said of."""
    return said_of(of_raw(folder, raw(*changes)))


def said_of(loaded: LoadedStructure) -> list[str]:
    if loaded.faults:
        return [
            f"{one.place.line_or_cell} {loaded.worded(one.message, one.key_path)}".removeprefix(
                f"{loaded.path}: "
            )
            for one in loaded.faults
        ]
    assert loaded.structure
    hits = unknown_references(Graph(loaded.structure), loaded.data)
    placed = [(loaded.locate(hit.key_path), hit.message) for hit in hits]
    told = [(place, loaded.worded(message, path)) for (path, place), message in placed]
    told += [(one.place, one.message) for one in text_not_as_meant(loaded)]
    return [f"{place.line_or_cell} {text}".removeprefix(f"{loaded.path}: ") for place, text in told]
