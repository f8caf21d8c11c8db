"""Whether the fields and words that a check asks for are those of the format."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from pydantic_core import InitErrorDetails, PydanticCustomError

from govlint.checks.composition import Composition
from govlint.checks.contains import Contains
from govlint.checks.dated import Dated
from govlint.checks.establishes import Establishes
from govlint.checks.forbidden import Forbidden
from govlint.checks.limit import Limit
from govlint.checks.refers import Refers
from govlint.checks.seated import Seated
from govlint.checks.stated import Stated
from govlint.graph.days import EXPLANATIONS, MEMBERSHIPS
from govlint.question import Check
from govlint.structure.forums import Form, Member
from govlint.structure.model import ENTITIES
from govlint.structure.words import did_you_mean

Place = tuple[str | int, ...]
Words = tuple[object, ...]

DERIVED: Mapping[tuple[str, str], Any] = {
    ("forum", "decides"): bool,
    ("forum", "joint"): bool,
    ("forum", "serves"): bool,
    ("delegation", "delegate"): Literal["forum", "post", "person"],
    ("delegation", "delegate_form"): Form,
    ("outcome", "pursued"): bool,
    ("service", "clinical"): bool,
    ("programme", "resources_group"): str,
}
"""What the fields hold that no file states and rules may ask for."""

KEY = "[key]"
"""How pydantic ends the place of a key."""


class Asked(NamedTuple):
    """A field that a check names, where it names it, and the words that it wants there."""

    place: Place
    owner: str
    """The kind of entity, or the list, that the field is looked for in."""
    field: str
    wanted: Sequence[object] = ()


def unknown(check: Check) -> Iterator[InitErrorDetails]:
    """Give an error for each field and each word that no structure can have."""
    for one in _asked(check):
        words = _words(one.owner, one.field)
        if words is None:
            yield _error("unknown_field", _no_field(one), one.place, one.field)
            continue
        for position, word in enumerate(one.wanted):
            if words and _lower(word) not in words:
                message = f'not a word of "{one.field}"{_hint(word, words)}'
                yield _error("unknown_word", message, (*_without_key(one), position), word)


def _asked(check: Check) -> Iterator[Asked]:
    """List the fields that a check names; of an installed one, those that every check has."""
    on = getattr(check, "on", None) or check.subject
    subject = "forum" if on == "membership" else on
    yield from _shape(subject, check.where, "where")
    yield from _shape(subject, check.unless, "unless")
    yield from _in_fields(check, on)
    yield from _in_shapes(check, on)


def _in_fields(check: Check, on: str) -> Iterator[Asked]:
    match check:
        case Refers() | Contains():
            yield Asked(("field",), on, check.field)
        case Stated():
            yield from _each(on, check.field)
            if check.given:
                yield Asked(("given",), on, check.given)
        case Seated():
            yield from _each(on, check.field)
            yield Asked(("forum",), on, check.forum)
        case Dated():
            yield from _days(check)


def _in_shapes(check: Check, on: str) -> Iterator[Asked]:
    match check:
        case Forbidden():
            yield from _shapes(on, check.has, "has")
        case Establishes():
            yield from _shapes(check.what, check.shapes, "shapes")
        case Refers():
            yield from _shape(check.to, check.shape, "shape")
            yield from _shape(check.to, check.lacks, "lacks")
        case Contains():
            yield from _shape(f"{on}.{check.field}", check.shape, "shape")
        case Stated() if isinstance(check.not_stated, Mapping):
            yield from _shape(on, check.not_stated, "not_stated")
        case Limit():
            yield from _numbers("post", check.at_most_by, "at_most_by")
            yield from _numbers(on, check.at_least_by, "at_least_by")
        case Composition():
            yield from _seats(check)


def _each(on: str, fields: Sequence[str]) -> Iterator[Asked]:
    return (Asked(("field", number), on, field) for number, field in enumerate(fields))


def _shape(owner: str, shape: Mapping[str, Words], *place: str | int) -> Iterator[Asked]:
    for field, wanted in shape.items():
        yield Asked((*place, field, KEY), owner, field, wanted)


def _shapes(owner: str, shapes: Sequence[Mapping[str, Words]], name: str) -> Iterator[Asked]:
    for position, shape in enumerate(shapes):
        yield from _shape(owner, shape, name, position)


def _numbers(owner: str, by: Mapping[str, Mapping[str, float]], name: str) -> Iterator[Asked]:
    yield from _shape(owner, {field: tuple(numbers) for field, numbers in by.items()}, name)


def _days(check: Dated) -> Iterator[Asked]:
    if check.on == "membership":
        if check.field != "person.until":
            yield Asked(("field",), "forum.members", check.field)
    elif check.on:
        yield Asked(("field",), check.on, check.field)
    if check.on and check.or_since:
        yield Asked(("or_since", "field"), check.on, check.or_since.field)
    for position, day in enumerate(check.days):
        kind, _, field = day.partition(".")
        if day not in (f"forum.{MEMBERSHIPS}", EXPLANATIONS):
            yield Asked(("days", position), kind, field)


def _seats(check: Composition) -> Iterator[Asked]:
    for position, asked in enumerate(check.requires):
        sorts = [(("of", number), sort) for number, sort in enumerate(asked.of)]
        for place, sort in (*sorts, (("among",), asked.among)):
            at = ("requires", position, *place)
            if sort and isinstance(sort.also_on, Mapping):
                yield from _shape("forum", sort.also_on, *at, "also_on")
            if sort and sort.also_chairs:
                yield from _shape("forum", sort.also_chairs, *at, "also_chairs")


@cache
def _words(owner: str, field: str) -> tuple[str, ...] | None:
    """List the words that a field takes, none where any will do; None where there is no field."""
    held = _held(owner, field)
    if held is None:
        return None
    words = tuple(_leaves(held))
    return () if None in words else tuple(str(word) for word in words)


def _held(owner: str, field: str) -> Any:
    """Find the type of a field, also of one inside another; None where there is no such field."""
    if (owner, field) in DERIVED:
        return DERIVED[owner, field]
    outer, _, inner = field.partition(".")
    held = _fields(_model(owner)).get(outer)
    return _fields(_inside(held)).get(inner) if inner else held


def _fields(model: Any) -> Mapping[str, Any]:
    fields = getattr(model, "__pydantic_fields__", {})
    return {field.alias or name: field.annotation for name, field in fields.items()}


def _model(owner: str) -> Any:
    """Find the model of an entity, or of the items of a list."""
    kind, _, listed = owner.partition(".")
    if owner == "forum.members":
        return Member
    if listed:
        return next(_models(_held(kind, listed)), None)
    return ENTITIES[owner][1] if owner in ENTITIES else None  # type: ignore[index]


def _inside(held: Any) -> Any:
    """Find the one model that a field holds; the items of a list are looked into by no rule."""
    return None if any(get_origin(one) is tuple for one in _parts(held)) else next(_models(held), 0)


def _parts(held: Any) -> Iterator[Any]:
    yield held
    for part in get_args(held) if get_origin(held) is not Literal else ():
        yield from _parts(part)


def _models(held: Any) -> Iterator[Any]:
    return (one for one in _parts(held) if hasattr(one, "__pydantic_fields__"))


def _leaves(held: Any) -> Iterator[str | None]:
    """Give the words of a type in lower case, and None for all that is no matter of words."""
    origin = get_origin(held)
    if origin is Literal:
        yield from (_lower(word) for word in get_args(held))
    elif held is bool:
        yield from ("true", "false")
    elif origin is Annotated:
        yield from _leaves(get_args(held)[0])
    elif parts := [part for part in get_args(held) if part not in (NoneType, ...)]:
        for part in parts:
            yield from _leaves(part)
    else:
        yield None


def _lower(word: object) -> str:
    return str(word).lower() if isinstance(word, bool) else str(word)


def _no_field(asked: Asked) -> str:
    outer, stop, _ = asked.field.rpartition(".")
    model = _inside(_held(asked.owner, outer)) if stop else _model(asked.owner)
    derived = [field for owner, field in DERIVED if owner == asked.owner and not stop]
    known = [f"{outer}{stop}{name}" for name in [*_fields(model), *derived]]
    kind, _, listed = asked.owner.partition(".")
    owner = f'an item of "{listed}"' if listed else f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"
    return f"{owner} has no field of this name{did_you_mean(asked.field, known)}"


def _hint(word: object, words: Sequence[str]) -> str:
    return did_you_mean(_lower(word), words) or f"; known: {', '.join(words)}"


def _without_key(asked: Asked) -> Place:
    return tuple(step for step in asked.place if step != KEY)


def _error(sort: Any, message: str, place: Place, given: object) -> InitErrorDetails:
    said = PydanticCustomError(sort, "{said}", {"said": message})
    return InitErrorDetails(type=said, loc=place, input=given)
