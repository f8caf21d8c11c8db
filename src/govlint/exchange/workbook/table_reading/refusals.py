"""Refusals of cells: what a spreadsheet made of what was typed, and names that several have."""

import re
from collections.abc import Collection
from datetime import date
from typing import Any

from govlint.exchange.workbook.cells import SEPARATOR, Cell
from govlint.exchange.workbook.grids import CellPlace
from govlint.exchange.workbook.headings import same
from govlint.exchange.workbook.names import ERROR, Names
from govlint.exchange.workbook.sheet_layouts import SheetColumn
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets, several_called
from govlint.place import KeyPath
from govlint.structure.free_text import sort_of
from govlint.structure.labels import with_article
from govlint.structure.pasted_in_values import as_meant, first_odd, marks_around, named

MOST_PARTS = 1_000
"""Things that one cell may name."""

_PARTED = re.compile(r"[;,\n]")


def why_refused(
    column: SheetColumn, cell: Cell, names: Names, twice: Collection[str] = ()
) -> str | None:
    """Say why a cell is not read; None where it is."""
    if isinstance(cell, date) and column.sort in ("share", "count", "number", "choice"):
        again = f"{cell.day}/{cell.month}" if column.sort == "share" else "it"
        return (
            f"A spreadsheet made a day of what was typed here; set the cell to text and write "
            f"{again} again"
        )
    if isinstance(cell, str) and ERROR.fullmatch(cell.strip()):
        return f"The formula of this cell gives {cell.strip()}; write in what is meant"
    if isinstance(cell, str) and len(_PARTED.findall(cell)) >= MOST_PARTS and column.many:
        return f"More than {MOST_PARTS:,} things stand in this cell"
    for said in cell.split(SEPARATOR) if isinstance(cell, str) and column.kinds else ():
        several = names.several(said, column.kinds)
        if len(several) > 1 and names.id(said.strip(), column.kinds) not in several:
            told = same(said) in twice
            return None if told else several_called(said.strip(), several, names)
    return None


def tell_odd(made: ReadSheets, path: KeyPath, held: Any, span: CellPlace) -> None:
    """Say which characters of texts no keyboard types, unless there is no room for more."""
    if made.has_more_asides:
        return
    if isinstance(held, dict):
        for key, value in held.items():
            tell_odd(made, (*path, key), value, span)
    elif isinstance(held, list):
        for value in held:
            tell_odd(made, path, value, span)
    elif message := odd_in(path, held):
        made.aside(message, span)


def odd_in(key_path: KeyPath, cell: Any) -> str | None:
    """Say which character of a text no keyboard types, which may keep two names apart."""
    if not isinstance(cell, str) or cell.isascii():
        return None
    sort = sort_of(key_path) or "prose"
    found = first_odd(cell, sort)
    if found is None:
        return None
    odd = cell[slice(*found)]
    said = f"{marks_around(odd)} stand around it" if len(odd) > 1 else _stands_here(odd)
    said = f"{said[0].upper()}{said[1:]}"
    meant = as_meant(cell, sort)
    return f"{said}; write {meant}" if len(meant) <= LONGEST and "\n" not in meant else said


LONGEST = 60
"""Characters of a text that a message writes out."""


def _stands_here(character: str) -> str:
    return f"{with_article(named(character))} stands here"
