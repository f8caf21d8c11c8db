"""What each word of the format means, and where it may stand."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from govlint.finding import KeyPath
from govlint.structure.fields import NAMES
from govlint.structure.labels import with_article
from govlint.structure.model import ENTITIES, SECTIONS
from govlint.structure.schema import structure_schema

Schema = Mapping[str, Any]

ID = "…"
"""Stands in a place for the id of an entity, or of a rule."""

LISTED = ", or a list of them"

MOST_KEYS = 14
"""Keys of a smaller model that are named in one line."""


class Meaning(NamedTuple):
    """One thing that a word stands for; a place has `ID` for every id."""

    word: str
    sort: Literal["section", "entity", "field", "value"]
    label: str
    description: str
    places: tuple[KeyPath, ...]
    allowed: str = ""
    default: str = ""


class _Field(NamedTuple):
    place: KeyPath
    schema: Schema


def meanings(word: str) -> list[Meaning]:
    """List what a word stands for, whatever its case and hyphens; none where it is unknown."""
    wanted = _usual(word)
    found = [one for one in _vocabulary() if wanted in (_usual(one.word), _usual(one.label))]
    exact = [one for one in found if _usual(one.word) == wanted]
    return _merged(exact or found)


def known_words() -> list[str]:
    """List every word of the format, each once."""
    return list(dict.fromkeys(one.word for one in _vocabulary()))


def _usual(word: str) -> str:
    return word.strip().lower().replace("_", " ").replace("-", " ")


def _merged(found: list[Meaning]) -> list[Meaning]:
    """Make one of the meanings that differ in nothing but their places."""
    places: dict[Meaning, tuple[KeyPath, ...]] = {}
    for one in found:
        alike = one._replace(places=())
        places[alike] = (*places.get(alike, ()), *one.places)
    return [
        one._replace(places=tuple(sorted(where, key=_by_forums))) for one, where in places.items()
    ]


def _by_forums(place: KeyPath) -> tuple[bool, int]:
    """Put forums first, as most is said of them, and then what lies less deep."""
    return place[0] != "forums", len(place)


@cache
def _vocabulary() -> Sequence[Meaning]:
    return tuple(_told())


def _told() -> Iterator[Meaning]:
    schema = structure_schema()
    models = schema["$defs"]
    for key, (kind, model) in SECTIONS.items():
        said = models[model.__name__]
        every = ", ".join(said["properties"])
        yield Meaning(kind, "entity", kind, said["description"], ((key, ID),), every)
    for place, field in _fields(schema, (), models):
        word = str(place[-1])
        label, description = field["title"], field["description"]
        sort: Literal["section", "field"] = "section" if place[0] == word in SECTIONS else "field"
        default = str(field.get("default", "")).lower()
        yield Meaning(word, sort, label, description, (place,), allowed(field, models), default)
        for value in _values(field):
            said = f"A value of “{label}”: {description[0].lower()}{description[1:]}"
            yield Meaning(value, "value", value, said, (place,), allowed(field, models))


def _fields(schema: Schema, place: KeyPath, models: Schema) -> Iterator[_Field]:
    """Give every field of a model and of the models inside it."""
    for key, field in schema["properties"].items():
        yield _Field((*place, key), field)
        for inside, model in _inside(field, (*place, key), models):
            yield from _fields(model, inside, models)


def _inside(schema: Schema, place: KeyPath, models: Schema) -> Iterator[_Field]:
    if "$ref" in schema:
        yield _Field(place, models[schema["$ref"].rpartition("/")[2]])
    for choice in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _inside(choice, place, models)
    if "items" in schema:
        yield from _inside(schema["items"], place, models)
    by_id = (*schema.get("patternProperties", {}).values(), schema.get("additionalProperties"))
    for value in by_id:
        if isinstance(value, Mapping):
            yield from _inside(value, (*place, ID), models)


def _values(schema: Schema) -> list[str]:
    """List the words that a field takes and no other field's."""
    words = [*schema.get("enum", ())]
    if isinstance(schema.get("const"), str):
        words.append(schema["const"])
    for choice in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        words += _values(choice)
    return list(dict.fromkeys(words))


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


def _one(schema: Schema) -> str:
    match schema:
        case {"enum": [*words]}:
            return f"one of {', '.join(words)}"
        case {"const": value}:
            return str(value)
        case {"examples": [*examples]}:
            return f"like {_or(examples)}"
    return _TYPES[_type(schema)]


def _ids(schema: Schema) -> str:
    types = {_type(choice) for choice in _choices(schema)}
    if "object" in types:
        kinds = _or([ENTITIES[kind][0] for kind in schema[NAMES]])
        return f"ids of {kinds}, each with text{' or as a list' if 'array' in types else ''}"
    kinds = _or([with_article(kind) for kind in schema[NAMES]])
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


def _or(words: Sequence[object]) -> str:
    *before, last = map(str, words)
    return f"{', '.join(before)} or {last}" if before else last


_TYPES = {
    "string": "text",
    "date": "a day, like 2026-01-31",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "object": "keys with values",
}
