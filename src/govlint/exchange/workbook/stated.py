"""What a structure states, as plain data in one shape, whichever way its files had it."""

from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from govlint.structure.model import SECTIONS, Structure
from govlint.structure.model_fields import fields_of


def stated(structure: Structure) -> dict[str, Any]:
    """Give all that a structure states beside the files that it stands in, without defaults."""
    made = _fields(structure)
    made.pop("include", None)
    return {key: made[key] for key in made if key not in SECTIONS or made[key]}


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return _fields(value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _fields(value: Any) -> dict[str, Any]:
    made = {}
    known = fields_of(type(value))
    keys = {field.alias or key: key for key, field in known.items()}
    names = [one.name for one in fields(value)]
    for alias, field in known.items():
        name = next(one for one in names if one in (alias, f"{alias}_", keys[alias]))
        held = getattr(value, name)
        if held != field.default or field.is_required():
            made[alias] = _plain(held)
    return made
