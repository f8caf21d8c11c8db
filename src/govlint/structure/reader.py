"""Reading of plain data as a structure, or as all the faults in it."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import CoreSchema, ErrorDetails, SchemaValidator

from govlint.place import KeyPath
from govlint.structure.field_types import REMARK, UNKNOWN_KEY
from govlint.structure.flow_commas import Typed, cut_values, joined
from govlint.structure.kept_schema import kept_schema
from govlint.structure.model import SECTIONS, Structure

if TYPE_CHECKING:
    from govlint.structure.faults import Fault


def read_structure(data: Any, typed: Typed = lambda _: "") -> "Structure | list[Fault]":
    """Validate plain data; what is not a structure comes back as all its faults at once.

    `typed` gives what was typed after a key where YAML may have ended the value earlier.
    """
    data = _without_remarks(data)
    try:
        return _valid(data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        cuts = _cut_values(errors, data, typed)
        whole = joined(data, cuts) if cuts else data
        kept = _without(whole, _unstated(errors, data))
    try:
        structure = _valid(kept)
    except ValidationError as error:
        from govlint.structure.faults import faults

        return _with_cuts(faults(error, kept, Structure, typed), cuts, kept)
    return _with_cuts((), cuts, kept) or structure


def _valid(data: Any) -> Structure:
    """Make a structure of plain data; raises `ValidationError`."""
    made: Structure = _validator().validate_python(data, context={})
    return made


@cache
def _validator() -> SchemaValidator:
    return SchemaValidator(kept_schema() or built_schema())


def built_schema() -> CoreSchema:
    """Work out how a structure is validated."""
    adapter = TypeAdapter(Structure)
    adapter.rebuild(force=True)
    return adapter.core_schema


def _cut_values(errors: Iterable[ErrorDetails], data: Any, typed: Typed) -> Mapping[KeyPath, str]:
    from govlint.structure.suggestions.missing_colons import holds_key

    return cut_values(errors, data, typed, holds_key)


def _with_cuts(found: "Iterable[Fault]", cuts: Mapping[KeyPath, str], data: Any) -> "list[Fault]":
    """Mark the faults of cut values, and add what is right but for its commas."""
    from govlint.structure.faults import unquoted

    marked = [one._replace(whole=one.whole or one.key_path in cuts) for one in found]
    told = {one.key_path for one in marked}
    return [*marked, *(unquoted(path, cuts[path], data) for path in cuts if path not in told)]


def _unstated(errors: Iterable[ErrorDetails], data: Any) -> set[KeyPath]:
    """Collect the remarks, and the known keys with nothing after them, which state nothing."""
    from govlint.structure.faults import written

    return {
        written(details["loc"], data)[0]
        for details in errors
        if _is_remark(details) or _is_blank(details)
    }


def _is_remark(details: ErrorDetails) -> bool:
    """Tell whether a key that stands among fields begins as remarks do."""
    return details["type"] in UNKNOWN_KEY and str(details["loc"][-1]).startswith(REMARK)


def _is_blank(details: ErrorDetails) -> bool:
    return details["input"] is None and details["type"] not in UNKNOWN_KEY


def _without_remarks(data: Any) -> Any:
    """Leave out remarks among the keys of a file and of entities, where most of them stand."""
    if not isinstance(data, dict):
        return data
    kept = {}
    for key, section in data.items():
        if key in SECTIONS and isinstance(section, dict):
            kept[key] = _bare(section)
        elif not key.startswith(REMARK):
            kept[key] = section
    return kept


def _bare(section: dict[str, Any]) -> dict[str, Any]:
    """Leave out the remarks of entities; those without any stay as they are."""
    entities = (entity for entity in section.values() if isinstance(entity, dict))
    remarks = {key for key in {*chain.from_iterable(entities)} if key.startswith(REMARK)}
    return {
        id_: {key: value for key, value in entity.items() if key not in remarks}
        if isinstance(entity, dict) and not remarks.isdisjoint(entity)
        else entity
        for id_, entity in section.items()
    }


def _without(value: Any, blanks: Collection[KeyPath], depth: int = 0) -> Any:
    """Leave out what states nothing; an entity with nothing after its id is an empty one.

    Only what holds something of the kind is made anew.
    """
    inside: dict[str | int, list[KeyPath]] = {}
    for path in blanks:
        if len(path) > depth:
            inside.setdefault(path[depth], []).append(path)
    if not inside or not isinstance(value, list | dict):
        return value
    if isinstance(value, list):
        return [_without(item, inside.get(at, ()), depth + 1) for at, item in enumerate(value)]
    kept = {}
    for key, item in value.items():
        ends = [path for path in inside.get(key, ()) if len(path) == depth + 1]
        if not ends:
            kept[key] = _without(item, inside.get(key, ()), depth + 1)
        elif len(ends[0]) == len(("forums", "id")) and ends[0][0] in SECTIONS:
            kept[key] = {}
    return kept
