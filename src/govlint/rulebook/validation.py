"""Validation of a check: are the fields and words that it asks for those of the format?"""

from collections.abc import Iterator
from typing import Any

from pydantic_core import InitErrorDetails, PydanticCustomError

from govlint.hit import Check
from govlint.rulebook.queryable_fields import (
    as_word,
    holds_day,
    holds_list,
    kinds_named,
    known_fields,
    words_of,
)
from govlint.structure.labels import with_article
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import KEY, NamedField
from govlint.structure.spelling import did_you_mean, hint_of

Place = tuple[str | int, ...]

ALSO_MEASURED = {"person": ("person", "post", "seat-holder")}
"""What the measures of a kind can be asked of, where that is more than the kind itself."""


def unknown(check: Check) -> Iterator[InitErrorDetails]:
    """Give an error for each field, word and measure that the subject of a check cannot have."""
    yield from _of_others(check)
    for one in check.names():
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


def _lacking(asked: NamedField) -> str | None:
    """Say what a field does not hold that the check looks for in it."""
    if asked.day and not holds_day(asked.owner, asked.field):
        return "holds no day"
    if asked.many and not holds_list(asked.owner, asked.field):
        return "holds no list"
    if asked.kinds and not {*asked.kinds} & {*kinds_named(asked.owner, asked.field)}:
        return f"names no {' or '.join(asked.kinds)}"
    return None


def _of_others(check: Check) -> Iterator[InitErrorDetails]:
    on = check.asked_of
    for place, measure in check.measures():
        kind, _, _ = measure.partition(".")
        if kind in ENTITIES and on not in ALSO_MEASURED.get(kind, (kind,)):
            message = f"this measures {with_article(kind)}, and the rule is on {on}"
            yield _error("other_measure", message, place, measure)


def _no_field(asked: NamedField) -> str:
    outer, _, _ = asked.field.rpartition(".")
    hint = did_you_mean(asked.field, known_fields(asked.owner, outer))
    return f"{_owner(asked)} has no field of this name{hint}"


def _owner(asked: NamedField) -> str:
    kind, _, listed = asked.owner.partition(".")
    return f'an item of "{listed}"' if listed else with_article(kind)


def _without_key(asked: NamedField) -> Place:
    return tuple(step for step in asked.place if step != KEY)


def _error(sort: Any, message: str, place: Place, given: object) -> InitErrorDetails:
    said = PydanticCustomError(sort, "{said}", {"said": message})
    return InitErrorDetails(type=said, loc=place, input=given)
