"""Which fields of a structure name other entities, and every such naming in it."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from govlint.finding import KeyPath
from govlint.structure.fields import Kind, Refers
from govlint.structure.model import Structure

NOT_IDS = {"services": "all", "excludes": "all", "holder": "vacant"}
"""Words that stand in fields of ids and name nothing."""


class Reference(NamedTuple):
    """One id where it was written, and the kinds of entity it may name."""

    key_path: KeyPath
    id: str
    kinds: tuple[Kind, ...]


class _Field(NamedTuple):
    name: str
    key: str
    kinds: tuple[Kind, ...]


def references(structure: Structure) -> Iterator[Reference]:
    """Give every reference, in the order of the model's sections and fields."""
    yield from _of(structure, ("complete_for",), Structure, only="complete_for")
    for _, key_path, _, entity in structure.entities():
        yield from _of(entity, key_path, type(entity))


def _of(value: Any, key_path: KeyPath, model: type, only: str = "") -> Iterator[Reference]:
    named, nested = _fields(model)
    for name, key, kinds in named:
        if only and name != only:
            continue
        given = getattr(value, name)
        if given is None:
            continue
        below = key_path if only else (*key_path, key)
        if isinstance(given, str):
            yield Reference(below, given, kinds)
        elif isinstance(given, Mapping):
            for id_ in given:
                yield Reference((*below, id_), id_, kinds)
        else:
            for position, id_ in enumerate(given):
                if NOT_IDS.get(name) != id_:
                    yield Reference((*below, position), id_, kinds)
    if only:
        return
    for name, key in nested:
        given = getattr(value, name)
        if given is None or isinstance(given, str):
            continue
        if isinstance(given, tuple):
            for position, item in enumerate(given):
                yield from _of(item, (*key_path, key, position), type(item))
        else:
            yield from _of(given, (*key_path, key), type(given))


@cache
def _fields(model: type) -> tuple[tuple[_Field, ...], tuple[tuple[str, str], ...]]:
    """Sort a model's fields into those that refer and those that hold a smaller model."""
    named, nested = [], []
    for name, field in model.__pydantic_fields__.items():  # type: ignore[attr-defined]
        key = field.alias or name
        marks = [*field.metadata, *_marks(field.annotation)]
        kinds = [mark.kinds for mark in marks if isinstance(mark, Refers)]
        if kinds:
            named.append(_Field(name, key, kinds[0]))
        elif any(_is_model(inner) for inner in _inner(field.annotation)):
            nested.append((name, key))
    return tuple(named), tuple(nested)


def _marks(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        if get_origin(annotation) is not dict:
            yield from _marks(inner)


def _inner(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation):
        yield from _inner(inner)


def _is_model(annotation: Any) -> bool:
    return hasattr(annotation, "__pydantic_fields__") and annotation.__name__ != "Explanation"
