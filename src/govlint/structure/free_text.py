"""Free text of a structure: which texts are names, which are prose, and which must be exact."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_origin

from govlint.place import KeyPath
from govlint.structure.field_types import RefersTo
from govlint.structure.model import Structure
from govlint.structure.model_fields import fields_of, models_in, parts_of
from govlint.structure.odd_characters import Sort

NAMES = ("name", "short", "title", "seat")
"""Fields that hold what people call a thing."""

COMPARED = ("currency", "functions", "matters", "place", "type", "url")
"""Fields of free text that other texts are held against, or that programs follow."""


class _TextField(NamedTuple):
    sort: Sort
    models: tuple[Any, ...]
    by_id: bool
    """Whether ids stand below, and not fields."""


_TOP = _TextField("exact", (Structure,), by_id=False)


def sort_of(key_path: KeyPath, *, of_key: bool = False) -> Sort | None:
    """Say what sort of text stands at a key path; None inside of a remark."""
    field = _TOP
    for step in key_path:
        if isinstance(step, int):
            continue
        if field.by_id:
            field = _TextField("prose", field.models, by_id=False)
            continue
        known = [fields[step] for fields in map(_fields, field.models) if step in fields]
        if not known:
            return None
        field = known[0]
    return "exact" if of_key else field.sort


@cache
def _fields(model: type) -> dict[str, _TextField]:
    return {name: _field(name, field) for name, field in fields_of(model).items()}


def _field(name: str, field: Any) -> _TextField:
    models = tuple(models_in(field.annotation))
    by_id = any(get_origin(part) is dict for part in parts_of(field.annotation))
    free = str in parts_of(field.annotation) and not any(_refers(field))
    if name in NAMES:
        return _TextField("name", models, by_id)
    return _TextField("prose" if free and name not in COMPARED else "exact", models, by_id)


def _refers(field: Any) -> Iterator[bool]:
    """Say of each part of a type whether it is marked as naming entities."""
    marked = (field, *parts_of(field.annotation))
    for part in marked:
        yield any(isinstance(one, RefersTo) for one in getattr(part, "metadata", ()))
        yield any(isinstance(one, RefersTo) for one in getattr(part, "__metadata__", ()))
