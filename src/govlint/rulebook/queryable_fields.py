"""Queryable fields: which a rule may ask for, of what kind of thing, and the words each takes."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from govlint.graph.fields import DERIVED
from govlint.structure.fields import Kind
from govlint.structure.forums import Member
from govlint.structure.model import ENTITIES
from govlint.structure.model_fields import fields_of, models_in, parts_of
from govlint.structure.references import kinds_named_by


def known_fields(owner: str, inside: str = "") -> list[str]:
    """List the fields of a kind of entity, of the items of a list, or those inside a field."""
    if inside:
        return [f"{inside}.{name}" for name in fields_of(_inside(_held(owner, inside)))]
    return [*fields_of(_model(owner)), *(field for kind, field in DERIVED if kind == owner)]


@cache
def words_of(owner: str, field: str) -> tuple[str, ...] | None:
    """List the words that a field takes, none where any will do; None where there is no field."""
    held = _held(owner, field)
    if held is None:
        return None
    words = tuple(_leaves(held))
    return () if None in words else tuple(str(word) for word in words)


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


def _leaves(held: Any) -> Iterator[str | None]:
    """List the words that a type allows, in lower case, with None for a type that allows any."""
    origin = get_origin(held)
    if origin is Literal:
        yield from (as_word(word) for word in get_args(held))
    elif held is bool:
        yield from ("true", "false")
    elif origin is Annotated:
        yield from _leaves(get_args(held)[0])
    elif parts := [part for part in get_args(held) if part not in (NoneType, ...)]:
        for part in parts:
            yield from _leaves(part)
    else:
        yield None
