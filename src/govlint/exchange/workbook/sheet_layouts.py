"""Layouts of sheets: what each holds, and which field of the format stands in each column."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple, get_origin

from govlint.structure.field_types import Kind
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.model_fields import fields_of, models_in, parts_of, takes_list, words_in
from govlint.structure.slots import kinds_named

Sort = Literal["owner", "key", "value", "text", "choice", "day", "flag", "count", "number", "share"]
"""What a cell holds; `owner` is the entity of a row, `key` and `value` are of a mapping."""

Field = tuple[str, ...]
"""The keys that lead from an entity, or an item of its list, to a value."""

START, MEMBERSHIP, DETAILS, LISTS = "Start", "Membership", "Further details", "Lists"
DETAIL = "Seats in detail"
ID = "Id"
"""The heading of the grey column."""

MARKS: Mapping[str, str] = {"@": "owner", "#": "key", "=": "value"}
MEANT: Mapping[str, tuple[Kind, ...]] = {"matters": ("decision",)}
"""Fields of free words that may be names of entities as well."""

NONE = "none"
"""What is stated and is nothing; an empty cell states nothing."""

EXAMPLE = "(example)"
"""What stands in the grey column, or before all else, of a row that is never read as data."""

KNOWN = "Members known"
"""The first row of the membership sheet: whether a forum's members are stated."""


class SheetColumn(NamedTuple):
    """A heading, and what stands under it."""

    heading: str
    field: Field
    sort: Sort
    many: bool = False
    """Whether several values may stand in a cell."""
    kinds: tuple[Kind, ...] = ()
    """What an entity may be that is named here."""
    words: tuple[str, ...] = ()
    """The words of the format that may stand here."""
    none_of: Field = ()
    """The field around this one, where that may be `none`."""
    description: str = ""
    """What the field is, in a sentence."""


class SheetLayout(NamedTuple):
    """A sheet of a workbook."""

    title: str
    section: str
    columns: tuple[SheetColumn, ...]
    within: Field = ()
    """The list or the mapping of each entity whose items are the rows; without one, entities."""
    is_mapping: bool = False

    @property
    def is_home(self) -> bool:
        """Whether a row is an entity, and no more of one that stands elsewhere."""
        return not self.within and self.columns[0].sort != "owner"

    def column(self, field: Field) -> int | None:
        """Give the position of the column of a field."""
        return next((at for at, one in enumerate(self.columns) if one.field == field), None)


@cache
def sheets() -> Mapping[str, SheetLayout]:
    """Give every sheet of entities by its title."""
    table = tomllib.loads(files(__package__).joinpath("sheet_layouts.toml").read_text("utf-8"))
    return {title: _sheet(title, one) for title, one in table.items()}


def sheets_of(section: str) -> Iterator[SheetLayout]:
    """Give the sheets of a section, that of its entities first."""
    return (one for one in sheets().values() if one.section == section)


def home_of(section: str) -> SheetLayout:
    """Give the sheet on which the entities of a section stand."""
    return next(one for one in sheets_of(section) if one.is_home)


def _sheet(title: str, said: Mapping[str, Any]) -> SheetLayout:
    section = said["section"]
    within = tuple(filter(None, said.get("list", said.get("mapping", "")).split(".")))
    model: Any = SECTIONS[section][1] if section in SECTIONS else Structure
    columns = tuple(_column(model, within, *one) for one in said["columns"])
    return SheetLayout(title, section, columns, within, "mapping" in said)


def _column(model: Any, within: Field, heading: str, path: str) -> SheetColumn:
    if path in MARKS:
        sort: Any = MARKS[path]
        kinds: tuple[Kind, ...] = ()
        if sort == "key" and within and (found := _field(model, within)):
            kinds = next(kinds_named(found), ())
        return SheetColumn(heading, (), sort, kinds=kinds)
    field = tuple(path.split("."))
    found = _field(model, (*within, *field))
    around = _field(model, (*within, *field[:-1])) if len(field) > 1 else None
    own = tuple(words_in(found.annotation))
    none_of = field[:-1] if around and NONE in words_in(around.annotation) else ()
    return SheetColumn(
        heading,
        field,
        _sort(found.annotation, own),
        takes_list(found.annotation),
        MEANT.get(path) or next(kinds_named(found), ()),
        own,
        none_of,
        found.description or "",
    )


def _field(model: Any, field: Field) -> Any:
    """Find a field of a model, or of one inside it."""
    *around, last = field
    models = [model]
    for step in around:
        found = next(fields_of(one)[step] for one in models if step in fields_of(one))
        models = list(models_in(found.annotation))
    return next(fields_of(one)[last] for one in models if last in fields_of(one))


_SORTS: Mapping[Any, Sort] = {
    date: "day", bool: "flag", int: "count", float: "number", Fraction: "share", str: "text",
}  # fmt: skip


def _sort(annotation: Any, words: Iterable[str]) -> Sort:
    parts = [get_origin(part) or part for part in parts_of(annotation)]
    sort = next((_SORTS[part] for part in parts if part in _SORTS), None)
    if sort is None and words:
        return "choice"
    return sort or "text"
