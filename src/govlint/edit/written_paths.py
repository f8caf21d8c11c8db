"""Written paths: key paths of the model led back to what is written, which may be shorter."""

from typing import Any, NamedTuple

from govlint.edit.ids import short_key
from govlint.place import KeyPath
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.model_fields import fields_of, models_in


class WrittenPart(NamedTuple):
    """As much of a key path as is written, its value, and the steps for which nothing is."""

    key_path: KeyPath
    value: Any
    rest: KeyPath
    short: str | None
    """The key for which the value, one word, stands there."""


def settled(data: Any, key_path: KeyPath) -> WrittenPart:
    """Follow a key path as far as it is written.

    A position 0 leads to a single id or item that is written without its list, and `who` of a
    member, or `to` of an escalation, to the one word that is written for the whole.
    """
    done: list[str | int] = []
    value = data
    for position, step in enumerate(key_path):
        short = short_at(key_path[:position])
        match value, step:
            case dict(), str() if step in value:
                done.append(step)
                value = value[step]
            case list(), int() if 0 <= step < len(value):
                done.append(step)
                value = value[step]
            case ((str() | int() | float() | dict()), 0):
                pass
            case ((str() | int() | float()), str()) if step == short:
                pass
            case _:
                return WrittenPart(tuple(done), value, key_path[position:], short)
    return WrittenPart(tuple(done), value, (), None)


def short_at(key_path: KeyPath) -> str | None:
    """Give the key for which one word stands at a key path, if one does."""
    model: Any = Structure
    short: str | None = None
    for depth, step in enumerate(key_path):
        if isinstance(step, int):
            continue
        if depth == 1 and key_path[0] in SECTIONS:
            model, short = SECTIONS[str(key_path[0])][1], None
            continue
        if depth == 0 and step in SECTIONS:
            continue
        short = short_key(model, step)
        field = fields_of(model).get(step)
        model = next(models_in(field.annotation), None) if field else None
    return short


def nested(key_path: KeyPath, value: Any) -> Any:
    """Wrap a value in the mappings and lists of the steps that lead to it."""
    for step in reversed(key_path):
        value = [value] if isinstance(step, int) else {step: value}
    return value
