"""Lone rows: those of which only the first cell is filled, as a note below a table would be."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from govlint.exchange.notes import is_note
from govlint.exchange.workbook.sheet_layouts import home_of, sheets
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets
from govlint.structure.model import SECTIONS

_NAME_IS_ENOUGH = ("organisations", "people", "services")
"""Sections of which a name alone says enough, unless an empty row parts it from the others."""


def ask_of_lone_rows(made: ReadSheets) -> None:
    """Ask of a row that holds its first cell alone whether it is no more than a note."""
    alone = list(_alone(made))
    used = _ids_named(made) if alone else set()
    for section, id_, name in alone:
        if id_ in used:
            continue
        made.aside(
            f'Nothing but "{name}" stands in this row, and nothing names it; it is read as a '
            f"row of the sheet {home_of(section).title}. If it is a note, move it to a sheet of "
            "its own",
            made.cells[section, id_],
        )


def _alone(made: ReadSheets) -> Iterator[tuple[str, str, str]]:
    """Give the section, the id and the name of what has no more, where that may be a note."""
    made_here = {*made.made.values()}
    for id_, section in made.homes.items():
        entity = made.data[section][id_]
        if len(entity) != 1 or id_ not in made_here:
            continue
        name = next(iter(entity.values()))
        if not isinstance(name, str):
            continue
        if section not in _NAME_IS_ENOUGH or id_ in made.apart or is_note(name) or name.isdecimal():
            yield section, id_, name


def _ids_named(made: ReadSheets) -> set[str]:
    """Collect every text that some cell holds, a reference among them."""
    named: set[str] = set()
    for section in SECTIONS:
        for entity in made.data.get(section, {}).values():
            named.update(_texts(entity))
    return named


def _texts(value: Any) -> Iterator[str]:
    """Give every text inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            if key not in _of_words():
                yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


@cache
def _of_words() -> frozenset[str]:
    """Give the fields that hold words of the format, none of which names anything."""
    columns = (column for sheet in sheets().values() for column in sheet.columns)
    return frozenset(one.field[-1] for one in columns if one.words and not one.kinds)
