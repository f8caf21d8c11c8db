"""Suggestion of a day that was typed as another day and the length of time between them."""

import re
from datetime import date, timedelta

from govlint.structure.informal.dates import day, later
from govlint.structure.informal.numbers import number
from govlint.structure.informal.reading import Interpretation
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import write

_LENGTH = (
    r"(?:(?:for|in|within) )?(?:a )?(?:further )?(?:(?:term|period) of )?"
    r"(?P<number>\d{1,3}|[a-z]+)(?: \(\d+\))?[ -]?(?P<unit>year|month|week|day)s?"
    r"(?: term| period)?"
)
_STEPS = (
    re.compile(
        rf"{_LENGTH} (?P<joint>from|after|since|of|before|(?:start|beginn)ing(?: on)?) (?P<day>.+)"
    ),
    re.compile(rf"(?:from )?(?P<day>.+?),? ?(?P<joint>for|plus|\+) ?{_LENGTH}"),
)
_MONTHS = {"year": 12, "month": 1}
_DAYS = {"week": 7, "day": 1}
NO_LENGTH = "; a length of time? only its last day can stand here"
"""What is said of a length of time that leads to no day."""


def of_reckoned_day(field: TypedField, *, is_last: bool, is_end: bool) -> str:
    """Reckon a day by its distance from another; the last of a term may or may not be counted."""
    found = next(filter(None, (one.fullmatch(_usual(field.text)) for one in _STEPS)), None)
    first = day(found["day"]) if found else ()
    if not found or not first or not (is_end or found["joint"] in ("after", "before")):
        return ""
    sign = -1 if found["joint"] == "before" else 1
    length = number(found["number"])
    if len(first) > 1 or not length or length.denominator > 1:
        return NO_LENGTH
    reckoned = _distant(str(first[0].value), sign * int(length), found["unit"])
    if reckoned is None:
        return NO_LENGTH
    if is_last and sign > 0:
        day_before = (date.fromisoformat(reckoned) - timedelta(1)).isoformat()
        either = Interpretation(reckoned, "if the first day is not counted")
        return write((Interpretation(day_before), either))
    return write((Interpretation(reckoned),))


def _usual(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .")


def _distant(from_day: str, length: int, unit: str) -> str | None:
    """Give the day so far from another; none where there is no such day."""
    if unit in _MONTHS:
        return later(from_day, length * _MONTHS[unit])
    try:
        return (date.fromisoformat(from_day) + timedelta(length * _DAYS[unit])).isoformat()
    except OverflowError:
        return None
