"""Glossary: the words of the format, of messages, and those in names that rules go by."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from govlint.place import KeyPath
from govlint.structure.allowed_values import allowed, one_of
from govlint.structure.definitions import glossary
from govlint.structure.enumerations import SENTENCES
from govlint.structure.model import SECTIONS
from govlint.structure.name_words import NAME_WORDS
from govlint.structure.schema import structure_schema

Schema = Mapping[str, Any]

ID = "…"
"""Stands in a place for the id of an entity, or of a rule."""


class Meaning(NamedTuple):
    """One thing that a word stands for; a place has `ID` for every id."""

    word: str
    sort: Literal["section", "entity", "field", "value", "term", "names"]
    label: str
    """What messages call it; of a value, the key of its field."""
    description: str
    places: tuple[KeyPath, ...] = ()
    allowed: str = ""
    default: str = ""
    values: tuple[tuple[str, str], ...] = ()
    """The words that a field takes, each with what is said of it."""
    also: tuple[str, ...] = ()
    """Other ways to write a term."""
    see: tuple[str, ...] = ()
    """Words and rules to ask for next."""
    words: tuple[str, ...] = ()
    """The words of a list of words in names."""
    rules: tuple[str, ...] = ()
    """The rules that go by such a list."""


class _FieldOfFormat(NamedTuple):
    place: KeyPath
    schema: Schema


def meanings(word: str) -> list[Meaning]:
    """List what a word stands for, whatever its case and hyphens; none where it is unknown."""
    wanted = _usual(word)
    for names in (_word, _other_names, _ways_there):
        if found := [one for one in _vocabulary() if wanted in map(_usual, names(one))]:
            return _merged(found)
    return []


def known_words() -> list[str]:
    """List every word of the format and of the glossary, each once."""
    return list(dict.fromkeys(one.word for one in _vocabulary()))


def _word(meaning: Meaning) -> tuple[str, ...]:
    return (meaning.word,)


def _other_names(meaning: Meaning) -> tuple[str, ...]:
    return meaning.also if meaning.sort in ("value", "term") else (meaning.label,)


def _ways_there(meaning: Meaning) -> Iterator[str]:
    """Give the ends of each place, such as `quorum basis`, `forums form` or `forum form`."""
    for place in meaning.places:
        section, *steps = [str(step) for step in place if step != ID]
        steps += [meaning.word] * (meaning.sort == "value")
        whole = " ".join(steps)
        yield from (" ".join(steps[start:]) for start in range(len(steps) - 1))
        yield from (f"{section} {whole}", f"{SECTIONS.get(section, (section,))[0]} {whole}")


def _usual(word: str) -> str:
    return " ".join(word.lower().replace("_", " ").replace("-", " ").replace(".", " ").split())


def _merged(found: list[Meaning]) -> list[Meaning]:
    """Make one of the meanings that differ in nothing but their places."""
    places: dict[Meaning, tuple[KeyPath, ...]] = {}
    for one in found:
        alike = one._replace(places=())
        places[alike] = (*places.get(alike, ()), *one.places)
    merged = [
        one._replace(places=tuple(sorted(dict.fromkeys(where), key=_by_forums)))
        for one, where in places.items()
    ]
    return sorted(merged, key=lambda one: _by_forums(one.places[0] if one.places else ()))


def _by_forums(place: KeyPath) -> tuple[bool, bool, int]:
    """Put forums first, as most is said of them, then what lies less deep, and terms last."""
    return not place, "forums" not in place[:1], len(place)


@cache
def _vocabulary() -> Sequence[Meaning]:
    return (*_of_format(), *_of_messages(), *_of_names())


def _of_messages() -> Iterator[Meaning]:
    for word, said in glossary().items():
        yield Meaning(word, "term", word, said.means, also=said.also, see=said.see)


def _of_names() -> Iterator[Meaning]:
    for one in NAME_WORDS:
        words = tuple(sorted(one.words))
        yield Meaning(one.name, "names", one.name, one.means, see=one.see, words=words)


def _of_format() -> Iterator[Meaning]:
    schema = structure_schema()
    models = schema["$defs"]
    for key, (kind, model) in SECTIONS.items():
        said = models[model.__name__]
        every = ", ".join(said["properties"])
        yield Meaning(kind, "entity", kind, said["description"], ((key, ID),), every)
    for place, field in _fields(schema, (), models):
        yield from _of_field(place, field, models)


def _of_field(place: KeyPath, field: Schema, models: Schema) -> Iterator[Meaning]:
    """Give a field, and then each of the words that it takes."""
    word, label = str(place[-1]), field["title"]
    sort: Literal["section", "field"] = "section" if place[0] == word in SECTIONS else "field"
    default = str(field.get("default", "")).lower()
    values = dict(_values(field))
    may_be = allowed(field, models)
    if len(values) > 1:
        may_be = may_be.replace(one_of(values), "one of these")
    said = tuple(values.items())
    yield Meaning(word, sort, label, field["description"], (place,), may_be, default, said)
    for value, sentence in said:
        others = ", ".join(other for other in values if other != value)
        yield Meaning(value, "value", word, sentence, (place,), others or may_be)


def _fields(schema: Schema, place: KeyPath, models: Schema) -> Iterator[_FieldOfFormat]:
    """Give every field of a model and of the models inside it."""
    for key, field in schema["properties"].items():
        yield _FieldOfFormat((*place, key), field)
        for inside, model in _inside(field, (*place, key), models):
            yield from _fields(model, inside, models)


def _inside(schema: Schema, place: KeyPath, models: Schema) -> Iterator[_FieldOfFormat]:
    if "$ref" in schema:
        yield _FieldOfFormat(place, models[schema["$ref"].rpartition("/")[2]])
    for choice in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _inside(choice, place, models)
    if "items" in schema:
        yield from _inside(schema["items"], place, models)
    by_id = (*schema.get("patternProperties", {}).values(), schema.get("additionalProperties"))
    for value in by_id:
        if isinstance(value, Mapping):
            yield from _inside(value, (*place, ID), models)


def _values(schema: Schema) -> Iterator[tuple[str, str]]:
    """Give the words that a field takes and no other field's, with what is said of each."""
    if isinstance(schema.get("const"), str):
        yield schema["const"], schema["description"]
    yield from zip(schema.get("enum", ()), schema.get(SENTENCES, ()), strict=True)
    for inner in ("anyOf", "oneOf"):
        for choice in schema.get(inner, ()):
            yield from _values(choice)
    if "items" in schema:
        yield from _values(schema["items"])
