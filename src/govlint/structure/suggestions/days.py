"""Suggestion of the day that should have been written."""

import re

from govlint.structure.informal.absent import is_none, is_open
from govlint.structure.informal.dates import IncompleteDay, day, incomplete, last_of_month
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import left_out, write
from govlint.structure.typed_text import is_short

_LENGTH = re.compile(
    r"(?:every |after |in )?(?:\d+|[a-z]+) ?(?:days?|wee?ks?|months?|mths?|ye?a?rs?)|annual(?:ly)?"
    r"|yearly|quarterly|monthly|biennial(?:ly)?"
)
_LAST = ("ends", "until")


def of_day(field: TypedField) -> str:
    """Say which day to write, or what is missing of it."""
    text = field.text
    if not is_short(text):
        return ""
    if field.key in _LAST and is_open(text):
        return "; no last day? leave the line out"
    if is_none(text):
        return "; there is none? leave the line out"
    return left_out(text) or write(day(text)) or _last_of(text) or _rest_of(text)


def _last_of(text: str) -> str:
    last = last_of_month(text)
    return f"; the last of that month is {last}" if last else ""


def _rest_of(text: str) -> str:
    found = incomplete(text)
    if not found:
        long = _LENGTH.fullmatch(text.strip().lower())
        return "; a length of time? only its last day can stand here" if long else ""
    pattern = _pattern(found)
    either = f" ({found.or_missing})" if found.or_missing else ""
    return f"; {found.missing} missing: {pattern}{either}"


def in_part(text: str) -> str:
    """Write a day of which a part was not typed, with letters for that part; nothing of others."""
    found = incomplete(text) if is_short(text) else None
    return _pattern(found) if found else ""


def _pattern(found: IncompleteDay) -> str:
    return f"{found.so_far}{'YYYY-MM-DD'[len(found.so_far) :]}"
