"""How plain data becomes a structure."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from govlint.finding import KeyPath
from govlint.structure.complaints import UNKNOWN_KEY
from govlint.structure.faults import Fault, faults, written
from govlint.structure.model import SECTIONS, Structure


def read_structure(data: Any) -> Structure | list[Fault]:
    """Validate plain data; what is not a structure comes back as all its faults at once."""
    try:
        return _adapter().validate_python(data)
    except ValidationError as error:
        kept = _without(data, _blanks(error, data))
    try:
        return _adapter().validate_python(kept)
    except ValidationError as error:
        return list(faults(error, kept, Structure))


@cache
def _adapter() -> TypeAdapter[Structure]:
    return TypeAdapter(Structure)


def _blanks(error: ValidationError, data: Any) -> set[KeyPath]:
    """Collect the known keys with nothing after them, which count as not stated."""
    return {
        written(details["loc"], data)[0]
        for details in error.errors(include_url=False)
        if details["input"] is None and details["type"] not in UNKNOWN_KEY
    }


def _without(data: Any, blanks: set[KeyPath], at: KeyPath = ()) -> Any:
    """Leave out blank keys; an entity with nothing after its id is an empty one."""
    if isinstance(data, list):
        return [_without(item, blanks, (*at, place)) for place, item in enumerate(data)]
    if not isinstance(data, dict):
        return data
    kept = {}
    for key, value in data.items():
        path = (*at, key)
        if path not in blanks:
            kept[key] = _without(value, blanks, path)
        elif len(path) == len(("forums", "id")) and path[0] in SECTIONS:
            kept[key] = {}
    return kept
