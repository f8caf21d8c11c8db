"""Lone rows: those of which only the first cell is filled, as a note below a table would be."""

from collections.abc import Iterator
from typing import Any

from govlint.exchange.notes import is_note
from govlint.exchange.workbook.read_sheets import ReadSheets
from govlint.exchange.workbook.sheets import home_of
from govlint.structure.model import SECTIONS

_NAME_IS_ENOUGH = ("organisations", "people", "services")
"""Sections of which a name alone says enough, unless an empty row parts it from the others."""


def ask_of_lone_rows(made: ReadSheets) -> None:
    """Ask of a row that holds its first cell alone whether it is no more than a note."""
    used, made_here = _ids_named(made), {*made.made.values()}
    for section, id_ in made.homes:
        entity = made.data[section][id_]
        if len(entity) != 1 or id_ in used or id_ not in made_here:
            continue
        name = next(iter(entity.values()))
        if not isinstance(name, str):
            continue
        if section in _NAME_IS_ENOUGH and id_ not in made.apart and not is_note(name):
            continue
        made.aside(
            f'Nothing but "{name}" stands in this row, and nothing names it; it is read as a '
            f"row of the sheet {home_of(section).title}. If it is a note, move it to a sheet of "
            "its own",
            made.cells[section, id_],
        )


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
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
