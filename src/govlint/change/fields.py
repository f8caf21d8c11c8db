"""Changes of fields: everything that is stated otherwise, whatever the order it is written in."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from govlint.change.data import FieldChange
from govlint.change.pairs import Pairing
from govlint.graph.graph import Graph
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.references import kinds_named_by

OF_FILES = ("govlint", "include", *SECTIONS)
"""Keys of a structure that are compared entity by entity, or say only where things are written."""

IN_ORDER = ("disputes",)
"""Lists whose order says something."""

MATTERS = ("matters", "objectives", "type")
"""Fields of words that may hold the id of a decision."""


def field_changes(before: Graph, after: Graph, pairing: Pairing) -> Sequence[FieldChange]:
    """Give every field that is stated otherwise, and every entity that came or went."""
    return [*_of_structure(before.structure, after.structure, pairing),
            *_of_entities(before, after, pairing)]  # fmt: skip


def _of_structure(before: Structure, after: Structure, pairing: Pairing) -> Iterator[FieldChange]:
    yield from _otherwise(None, before, after, pairing, OF_FILES)


def _of_entities(before: Graph, after: Graph, pairing: Pairing) -> Iterator[FieldChange]:
    for old, kind in before.kinds.items():
        new = pairing.after.get(old)
        if new is None:
            yield FieldChange(old, None, kind, None)
        else:
            was, now = before.entities[old], after.entities[new]
            if was is not now and was != now:
                yield from _otherwise(new, was, now, pairing, ())
    for new, kind in after.kinds.items():
        if new not in pairing.before:
            yield FieldChange(new, None, None, kind)


def _otherwise(
    entity: str | None, was: Any, now: Any, pairing: Pairing, left_out: Sequence[str]
) -> Iterator[FieldChange]:
    for name in _names(type(now)):
        then, is_now = getattr(was, name), getattr(now, name)
        if name in left_out or then == is_now:
            continue
        ids = _holds_ids(type(now), name)
        if _canonical(then, name, pairing.renamed, ids=ids) != _canonical(
            is_now, name, {}, ids=ids
        ):
            yield FieldChange(entity, name.rstrip("_"), as_written(then), as_written(is_now))


def _names(model: Any) -> Iterable[str]:
    return _kept(model)


@cache
def _kept(model: Hashable) -> Mapping[str, bool]:
    """Give the fields of a model, and whether ids stand in them."""
    known: Any = model
    return {
        one.name: one.name in MATTERS or bool(kinds_named_by(known, one.name.rstrip("_")))
        for one in fields(known)
    }


def _holds_ids(model: Any, name: str) -> bool:
    return _kept(model)[name]


def _canonical(value: Any, name: str, renamed: Mapping[str, str], *, ids: bool) -> Any:
    """Give a value so that what means the same is equal: with the ids of AFTER, and in no order."""
    if isinstance(value, str):
        return renamed.get(value, value) if ids else value
    if isinstance(value, tuple):
        items = [_canonical(one, name, renamed, ids=ids) for one in value]
        return items if name in IN_ORDER else sorted(items, key=repr)
    if isinstance(value, Mapping):
        pairs = ((renamed.get(key, key) if ids else key, one) for key, one in value.items())
        return {key: _canonical(one, name, renamed, ids=False) for key, one in pairs}
    if is_dataclass(value):
        model = type(value)
        inner = ((one, getattr(value, one)) for one in _names(model))
        return [_canonical(it, one, renamed, ids=_holds_ids(model, one)) for one, it in inner]
    return value


def as_written(value: Any) -> Any:
    """Give a value in what JSON can hold, without what is not stated."""
    if isinstance(value, Mapping):
        return {key: as_written(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [as_written(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return dict(_stated(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return str(value)
    return value


def _stated(value: Any) -> Iterator[tuple[str, Any]]:
    """Give the fields that are stated, and are not what the format says of them anyway."""
    for name, field in value.__pydantic_fields__.items():
        inner = getattr(value, name)
        if inner is not None and inner != field.default:
            yield name.rstrip("_"), as_written(inner)
