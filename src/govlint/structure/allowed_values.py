"""Allowed values of a key, in words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from govlint.structure.field_types import NAMES
from govlint.structure.labels import with_article
from govlint.structure.model import ENTITIES
from govlint.structure.word_lists import any_of

Schema = Mapping[str, Any]

LISTED = ", or a list of them"

MOST_KEYS = 14
"""Keys of a smaller model that are named in one line."""


def allowed(schema: Schema, models: Schema) -> str:
    """Say in words what may stand after a key."""
    if NAMES in schema:
        return _ids(schema)
    match schema:
        case {"$ref": str(name)}:
            return f"the keys {_keys(models[name.rpartition('/')[2]])}"
        case {"anyOf": [*choices]} | {"oneOf": [*choices]}:
            return _any_of(choices, models)
        case {"type": "array", "items": items}:
            return f"a list, each item {allowed(items, models)}"
        case {"additionalProperties": Mapping() as inner}:
            return f"ids, each with {allowed(inner, models)}"
        case {"patternProperties": Mapping() as inner}:
            return f"ids, each with {allowed(next(iter(inner.values())), models)}"
    return _one(schema)


def one_of(words: Iterable[str]) -> str:
    """Name the words of which one may stand."""
    return f"one of {', '.join(words)}"


def _one(schema: Schema) -> str:
    match schema:
        case {"enum": [*words]}:
            return one_of(words)
        case {"const": value}:
            return str(value)
        case {"examples": [*examples]}:
            return f"like {any_of(examples)}"
    return _TYPES[_type(schema)]


def _ids(schema: Schema) -> str:
    types = {_type(choice) for choice in _choices(schema)}
    if "object" in types:
        kinds = any_of([ENTITIES[kind][0] for kind in schema[NAMES]])
        return f"ids of {kinds}, each with text{' or as a list' if 'array' in types else ''}"
    kinds = any_of([with_article(kind) for kind in schema[NAMES]])
    return f"the id of {kinds}{LISTED if 'array' in types else ''}"


def _any_of(choices: list[Schema], models: Schema) -> str:
    stated = [choice for choice in choices if _type(choice) != "null"]
    one, rest = allowed(stated[0], models), stated[1:]
    if rest and rest[0].get("items") == stated[0]:
        return f"{one}{LISTED}"
    return "; or ".join([one, *(allowed(choice, models) for choice in rest)])


def _choices(schema: Schema) -> Iterator[Schema]:
    yield schema
    for choice in schema.get("anyOf", ()):
        yield from _choices(choice)


def _keys(model: Schema) -> str:
    keys = list(model["properties"])
    more = f" and {len(keys) - MOST_KEYS} more" if len(keys) > MOST_KEYS else ""
    return f"{', '.join(keys[:MOST_KEYS])}{more}"


def _type(schema: Schema) -> str:
    if schema.get("format") == "date":
        return "date"
    kind = schema.get("type", "")
    return str(kind if isinstance(kind, str) else kind[0])


_TYPES = {
    "string": "text",
    "date": "a day, like 2026-01-31",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "object": "keys with values",
}
