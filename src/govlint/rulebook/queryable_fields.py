"""Queryable fields: which a rule may ask for, of what kind of thing, and the words each takes."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from govlint.graph.derived_fields import DERIVED
from govlint.structure.field_types import Kind
from govlint.structure.forums import Member
from govlint.structure.model import ENTITIES
from govlint.structure.model_fields import FIELDS, fields_of, models_in, parts_of
from govlint.structure.references import kinds_named_by


class Sort(Enum):
    """A sort of value that a field takes."""

    FLAG = "true or false"
    NUMBER = "a number"
    SHARE = "a share like 1/3"
    DAY = "a day like 2026-01-31"
    TEXT = "text"
    GROUP = "several keys"


SORTS: Mapping[type, Sort] = {
    bool: Sort.FLAG, int: Sort.NUMBER, float: Sort.NUMBER, Fraction: Sort.SHARE,
    date: Sort.DAY, str: Sort.TEXT,
}  # fmt: skip


def known_fields(owner: str, inside: str = "") -> list[str]:
    """List the fields of a kind of entity, of the items of a list, or those inside a field."""
    if inside:
        return [f"{inside}.{name}" for name in fields_of(_inside(_held(owner, inside)))]
    return [*fields_of(_model(owner)), *(field for kind, field in DERIVED if kind == owner)]


class Taken(NamedTuple):
    """The sorts of value that a field takes, and the words where it takes certain ones."""

    words: tuple[str, ...]
    sorts: frozenset[Sort]


@cache
def taken_by(owner: str, field: str) -> Taken | None:
    """Say what a field takes; None where there is no field."""
    held = _held(owner, field)
    if held is None:
        return None
    words, sorts = [], set()
    for one in _leaves(held):
        if isinstance(one, Sort):
            sorts.add(one)
        else:
            words.append(one)
    return Taken(tuple(words), frozenset(sorts))


def holds_day(owner: str, field: str) -> bool:
    """Tell whether a field is a day."""
    return date in parts_of(_held(owner, field))


def holds_list(owner: str, field: str) -> bool:
    """Tell whether a field is a list."""
    return any(get_origin(one) is tuple for one in parts_of(_held(owner, field)))


def kinds_named(owner: str, field: str) -> tuple[Kind, ...]:
    """Give the kinds of entity whose ids a field holds; none where it holds no ids."""
    model = ENTITIES[owner][1] if owner in ENTITIES else None  # type: ignore[index]
    return kinds_named_by(model, field) if model else ()


def as_word(value: object) -> str:
    """Write a value as a structure file has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _held(owner: str, field: str) -> Any:
    """Find the type of a field, also of one inside another; None where there is no such field."""
    if (owner, field) in DERIVED:
        return DERIVED[owner, field].held
    outer, _, inner = field.partition(".")
    held = _type(_model(owner), outer)
    return _type(_inside(held), inner) if inner else held


def _type(model: Any, field: str) -> Any:
    known = fields_of(model).get(field)
    return known and known.annotation


def _model(owner: str) -> Any:
    """Find the model of an entity, or of the items of a list."""
    kind, _, listed = owner.partition(".")
    if owner == "forum.members":
        return Member
    if listed:
        return next(models_in(_held(kind, listed)), None)
    return ENTITIES[owner][1] if owner in ENTITIES else None  # type: ignore[index]


def _inside(held: Any) -> Any:
    """Find the one model that a field holds; the items of a list are looked into by no rule."""
    if any(get_origin(one) is tuple for one in parts_of(held)):
        return None
    return next(models_in(held), None)


def _leaves(held: Any) -> Iterator[str | Sort]:
    """List what a type allows, item by item where it is a list: words, and sorts of value."""
    origin = get_origin(held)
    if origin is Literal:
        yield from get_args(held)
    elif held in SORTS:
        yield SORTS[held]
    elif hasattr(held, FIELDS):
        yield Sort.GROUP
    elif origin in (Annotated, dict):
        yield from _leaves(get_args(held)[0])
    else:
        for part in get_args(held):
            if part not in (NoneType, ...):
                yield from _leaves(part)
