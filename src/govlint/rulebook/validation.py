"""Whether the fields and words that a check asks for are those of the format."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic_core import InitErrorDetails, PydanticCustomError

from govlint.checks.composition import CompositionCheck
from govlint.checks.contains import ContainsCheck
from govlint.checks.dated import DatedCheck
from govlint.checks.establishes import EstablishesCheck
from govlint.checks.forbidden import ForbiddenCheck
from govlint.checks.limit import LimitCheck
from govlint.checks.refers import RefersCheck
from govlint.checks.seated import SeatedCheck
from govlint.checks.stated import StatedCheck
from govlint.graph.deadlines import EXPLANATIONS, MEMBERSHIPS
from govlint.hit import Check
from govlint.rulebook.queryable_fields import (
    as_word,
    holds_day,
    holds_list,
    kinds_named,
    known_fields,
    words_of,
)
from govlint.structure.fields import Kind
from govlint.structure.labels import with_article
from govlint.structure.model import ENTITIES
from govlint.structure.spelling import did_you_mean, hint_of

Place = tuple[str | int, ...]
Words = tuple[object, ...]

ALSO_MEASURED = {"person": ("person", "post", "seat-holder")}
"""What the measures of a kind can be asked of, where that is more than the kind itself."""

SEATED: Sequence[Kind] = ("person", "post", "organisation")
"""Kinds of entity that can have a seat, or somebody who speaks for them there."""

KEY = "[key]"
"""How pydantic ends the place of a key."""


class FieldQuery(NamedTuple):
    """A field that a check names, where it names it, and the words that it wants there."""

    place: Place
    owner: str
    """The kind of entity, or the list, that the field is looked for in."""
    field: str
    wanted: Sequence[object] = ()
    day: bool = False
    """Whether the field has to be a day."""
    names: Sequence[Kind] = ()
    """The kinds of entity, one of which the field has to name."""
    many: bool = False
    """Whether the field has to be a list."""


def unknown(check: Check) -> Iterator[InitErrorDetails]:
    """Give an error for each field, word and measure that the subject of a check cannot have."""
    if isinstance(check, LimitCheck):
        yield from _of_others(check)
    for one in _asked(check):
        words = words_of(one.owner, one.field)
        if words is None:
            yield _error("unknown_field", _no_field(one), one.place, one.field)
            continue
        if lacking := _lacking(one):
            message = f"this field of {_owner(one)} {lacking}"
            yield _error("unfitting_field", message, one.place, one.field)
        for position, word in enumerate(one.wanted):
            if words and as_word(word) not in words:
                message = f'not a word of "{one.field}"{hint_of(as_word(word), words)}'
                yield _error("unknown_word", message, (*_without_key(one), position), word)


def _lacking(asked: FieldQuery) -> str | None:
    """Say what a field does not hold that the check looks for in it."""
    if asked.day and not holds_day(asked.owner, asked.field):
        return "holds no day"
    if asked.many and not holds_list(asked.owner, asked.field):
        return "holds no list"
    if asked.names and not {*asked.names} & {*kinds_named(asked.owner, asked.field)}:
        return f"names no {' or '.join(asked.names)}"
    return None


def _of_others(check: LimitCheck) -> Iterator[InitErrorDetails]:
    bounds = [(("given", number, "measure"), it.measure) for number, it in enumerate(check.given)]
    for place, measure in ((("measure",), check.measure), *bounds):
        kind, _, _ = measure.partition(".")
        if kind in ENTITIES and check.on not in ALSO_MEASURED.get(kind, (kind,)):
            message = f"this measures {with_article(kind)}, and the rule is on {check.on}"
            yield _error("other_measure", message, place, measure)


def _asked(check: Check) -> Iterator[FieldQuery]:
    """List the fields that a check names; of an installed one, those that every check has."""
    on = check.asked_of
    subject = "forum" if on == "membership" else on
    yield from _shape(subject, check.where, "where")
    yield from _shape(subject, check.unless, "unless")
    yield from _in_fields(check, on)
    yield from _in_shapes(check, on)


def _in_fields(check: Check, on: str) -> Iterator[FieldQuery]:
    match check:
        case ContainsCheck():
            yield FieldQuery(("field",), on, check.field, many=True)
        case RefersCheck():
            yield FieldQuery(("field",), on, check.field, names=(check.to,))
        case StatedCheck():
            yield from _each(on, check.field)
            if check.given:
                yield FieldQuery(("given",), on, check.given)
        case SeatedCheck():
            yield from _each(on, check.field, SEATED)
            yield FieldQuery(("forum",), on, check.forum, names=("forum",))
        case DatedCheck():
            yield from _days(check)


def _in_shapes(check: Check, on: str) -> Iterator[FieldQuery]:
    match check:
        case ForbiddenCheck():
            yield from _shapes(on, check.has, "has")
        case EstablishesCheck():
            yield from _shapes(check.what, check.shapes, "shapes")
        case RefersCheck():
            yield from _shape(check.to, check.shape, "shape")
            yield from _shape(check.to, check.lacks, "lacks")
        case ContainsCheck():
            yield from _shape(f"{on}.{check.field}", check.shape, "shape")
        case StatedCheck() if isinstance(check.not_stated, Mapping):
            yield from _shape(on, check.not_stated, "not_stated")
        case LimitCheck():
            yield from _numbers("post", check.at_most_by, "at_most_by")
            yield from _numbers(on, check.at_least_by, "at_least_by")
        case CompositionCheck():
            yield from _seats(check)


def _each(on: str, fields: Sequence[str], names: Sequence[Kind] = ()) -> Iterator[FieldQuery]:
    for number, field in enumerate(fields):
        yield FieldQuery(("field", number), on, field, names=names)


def _shape(owner: str, shape: Mapping[str, Words], *place: str | int) -> Iterator[FieldQuery]:
    for field, wanted in shape.items():
        yield FieldQuery((*place, field, KEY), owner, field, wanted)


def _shapes(owner: str, shapes: Sequence[Mapping[str, Words]], name: str) -> Iterator[FieldQuery]:
    for position, shape in enumerate(shapes):
        yield from _shape(owner, shape, name, position)


def _numbers(owner: str, by: Mapping[str, Mapping[str, float]], name: str) -> Iterator[FieldQuery]:
    yield from _shape(owner, {field: tuple(numbers) for field, numbers in by.items()}, name)


def _days(check: DatedCheck) -> Iterator[FieldQuery]:
    if check.on == "membership":
        if check.field != "person.until":
            yield FieldQuery(("field",), "forum.members", check.field, day=True)
    elif check.on:
        yield FieldQuery(("field",), check.on, check.field, day=True)
    if check.on and check.or_since:
        yield FieldQuery(("or_since", "field"), check.on, check.or_since.field, day=True)
    for position, day in enumerate(check.days):
        kind, _, field = day.partition(".")
        if day not in (f"forum.{MEMBERSHIPS}", EXPLANATIONS):
            yield FieldQuery(("days", position), kind, field, day=True)


def _seats(check: CompositionCheck) -> Iterator[FieldQuery]:
    for position, asked in enumerate(check.requires):
        sorts = [(("of", number), sort) for number, sort in enumerate(asked.of)]
        for place, sort in (*sorts, (("among",), asked.among)):
            at = ("requires", position, *place)
            if sort and isinstance(sort.also_on, Mapping):
                yield from _shape("forum", sort.also_on, *at, "also_on")
            if sort and sort.also_chairs:
                yield from _shape("forum", sort.also_chairs, *at, "also_chairs")


def _no_field(asked: FieldQuery) -> str:
    outer, _, _ = asked.field.rpartition(".")
    hint = did_you_mean(asked.field, known_fields(asked.owner, outer))
    return f"{_owner(asked)} has no field of this name{hint}"


def _owner(asked: FieldQuery) -> str:
    kind, _, listed = asked.owner.partition(".")
    return f'an item of "{listed}"' if listed else with_article(kind)


def _without_key(asked: FieldQuery) -> Place:
    return tuple(step for step in asked.place if step != KEY)


def _error(sort: Any, message: str, place: Place, given: object) -> InitErrorDetails:
    said = PydanticCustomError(sort, "{said}", {"said": message})
    return InitErrorDetails(type=said, loc=place, input=given)
