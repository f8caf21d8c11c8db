"""Validation of a check: are the fields and words that it asks for those of the format?"""

from collections.abc import Iterator
from typing import Any

from pydantic_core import InitErrorDetails, PydanticCustomError

from govlint.checks.limit.check import measured_kinds
from govlint.hit import Check
from govlint.measures.catalogue import find_measure
from govlint.rulebook.impossible_values import misfit, misfit_of_key
from govlint.rulebook.queryable_fields import (
    holds_day,
    holds_list,
    kinds_named,
    known_fields,
    taken_by,
)
from govlint.structure.labels import with_article
from govlint.structure.named_field import KEY, NamedField
from govlint.structure.nearest_word import did_you_mean

Place = tuple[str | int, ...]


def unknown(check: Check) -> Iterator[InitErrorDetails]:
    """Give an error for each field, word and measure that the subject of a check cannot have."""
    yield from _of_others(check)
    for one in check.names():
        takes = taken_by(one.owner, one.field)
        if takes is None:
            yield _error("unknown_field", _no_field(one), one.place, one.field)
            continue
        if lacking := _lacking(one):
            message = f"this field of {_owner(one)} {lacking}"
            yield _error("unfitting_field", message, one.place, one.field)
        for position, value in enumerate(one.wanted):
            judge = misfit_of_key if one.by_key else misfit
            if said := judge(one.field, takes, value):
                yield _error("unknown_word", said, (*_without_key(one), position), value)


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
    leads = getattr(check, "measured_on", None)
    if leads and taken_by(on, leads) is None:
        return  # which is the fault that is shown
    led_to = kinds_named(on, leads) if leads else (on,)
    for place, name in check.measures():
        measure = find_measure(name)
        if measure and not {measure.subject, *measured_kinds(measure.subject)} & {*led_to}:
            rule = f'"{leads}" names none' if leads else f"the rule is on {on}"
            message = f"this measures {with_article(measure.subject)}, and {rule}"
            yield _error("other_measure", message, place, name)


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
