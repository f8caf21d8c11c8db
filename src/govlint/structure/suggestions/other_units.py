"""Suggestion for a number whose key names another unit than the format has."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from govlint.structure.informal.numbers import figure, number
from govlint.structure.informal.times import WEEKS, minutes
from govlint.structure.model_fields import fields_of
from govlint.structure.nearest_word import usually
from govlint.structure.suggestions.typed_field import TypedField

_TIMES: Mapping[str, tuple[str, Fraction | int]] = {
    **dict.fromkeys(
        ("hour", "hours", "hrs", "length-in-hours", "length-hours", "duration-hours"),
        ("minutes", 60),
    ),
    **dict.fromkeys(("prep-hours", "preparation-hours"), ("prep_minutes", 60)),
    **dict.fromkeys(("per-month", "a-month", "times-a-month", "times-per-month"), ("per_year", 12)),
    **dict.fromkeys(("per-quarter", "a-quarter"), ("per_year", 4)),
    **dict.fromkeys(("per-term", "a-term"), ("per_year", 3)),
    **dict.fromkeys(("per-week", "a-week"), ("per_year", 52)),
    **dict.fromkeys(("hours-per-week", "hours-a-week", "weekly-hours"), ("hours_per_month", WEEKS)),
    **dict.fromkeys(
        ("hours-per-year", "hours-a-year", "annual-hours"), ("hours_per_month", Fraction(1, 12))
    ),
    **dict.fromkeys(("months", "term-in-months"), ("years", Fraction(1, 12))),
    **dict.fromkeys(("papers-weeks-before", "weeks-before"), ("papers_days_before", 7)),
    "within-weeks": ("within_days", 7),
}
"""Keys of another unit, with the key of the format, and how much one of theirs is."""

_NO_HOURS = ("days", "days-a-month", "days-per-month", "days-per-week", "fte", "wte")
"""What says how much time a post has, and not in hours."""


_AGAIN = ("extensions", "reappointments", "renewable", "renewals")
"""What says how many terms may follow the first."""


def in_another_unit(field: TypedField, home: Any) -> str:
    """Say the same number in the unit of the format, or in what unit it is."""
    known, key = fields_of(home), usually(field.key_path[-1])
    if key in _NO_HOURS and "hours_per_month" in known:
        return '; the time of a post is in "hours_per_month"'
    if key in _AGAIN and "years" in known and "at_most" not in field.around.at(field.key_path[:-1]):
        again = number({"once": "1", "twice": "2"}.get(field.text.lower(), field.text))
        return "" if again is None else f"; write at_most: {figure(again + 1)}"
    meant, each = _TIMES.get(key, ("", 1))
    if meant not in known or meant in field.around.at(field.key_path[:-1]):
        return ""
    many = None if isinstance(field.value, bool) else number(field.text)
    read = minutes(field.text) if many is None and each == 60 else ()
    if len(read) == 1 and not read[0].remark:
        return f"; write {meant}: {read[0].value}"
    if many is None or (each == 60 and (many * each).denominator > 1):
        return '; a length is in "minutes"' if meant == "minutes" else ""
    return f"; write {meant}: {figure(many * each)}"
