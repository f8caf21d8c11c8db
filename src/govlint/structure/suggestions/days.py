"""Suggestion of the day that should have been written."""

import re

from govlint.structure.field_types import DAY
from govlint.structure.informal.absent import is_none, is_open
from govlint.structure.informal.dates import (
    IncompleteDay,
    day,
    incomplete,
    last_of_month,
    later,
    two_days,
)
from govlint.structure.informal.numbers import number
from govlint.structure.informal.quarters import day_of_quarter
from govlint.structure.suggestions.reckoned_days import NO_LENGTH, of_reckoned_day
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import left_out, write
from govlint.structure.typed_text import is_short

_LENGTH = re.compile(
    r"(?:every |after |in )?(?:\d+|[a-z]+) ?(?:days?|wee?ks?|months?|mths?|ye?a?rs?)|annual(?:ly)?"
    r"|yearly|quarterly|monthly|biennial(?:ly)?"
)
_MONTHS = {
    **dict.fromkeys(("annual", "annually", "yearly"), 12),
    **dict.fromkeys(("biennial", "biennially"), 24),
}
_EVERY = re.compile(
    rf"(?:{'|'.join(_MONTHS)})|(?:every |after |in )?(?:(?P<number>\d{{1,2}})|(?P<word>[a-z]+))? ?"
    r"(?P<unit>year|month)s?"
)
_LONGEST = 120
"""Months until a review."""

_LAST = ("ends", "until")
_ENDING = (*_LAST, "act_by", "due", "review_due")
_BEGINNING = ("live_from", "since", "starts", "vacant_since")
_OTHER_END = {"ends": "starts", "since": "until", "starts": "ends", "until": "since"}
"""The key of the other day of a length of time."""


def of_day(field: TypedField) -> str:
    """Say which day to write, or what is missing of it."""
    text = field.text
    if not is_short(text):
        return ""
    if field.key in _LAST and is_open(text):
        return "; no last day? leave the line out"
    if is_none(text):
        return "; there is none? leave the line out"
    return (
        left_out(text)
        or _of_two(field)
        or of_reckoned_day(field, is_last=field.key in _LAST, is_end=field.key in _ENDING)
        or write(day(text))
        or _past_month(text)
        or _of_quarter(field)
        or _after_approval(field)
        or _rest_of(text)
        or _in_prose(field)
    )


def day_to_write(text: str) -> str:
    """Say which day a text outside of a file names, or what is missing of it."""
    if not is_short(text):
        return ""
    return write(day(text)) or _last_of(text) or (_rest_of(text) if incomplete(text) else "")


def _of_quarter(field: TypedField) -> str:
    """Take a quarter for its first day where something begins, and else for its last."""
    meant = day_of_quarter(field.text, last=field.key not in _BEGINNING)
    which = "" if field.key in (*_ENDING, *_BEGINNING) else "its last day, "
    return f"; write {meant} ({which}if years begin in January)" if meant else ""


def _after_approval(field: TypedField) -> str:
    """Reckon a review that is due so many months after the day of approval."""
    beside = field.around.at(field.key_path[:-1]) if field.key == "review_due" else {}
    approved = day(str(beside.get("approved_on", "")))
    bare = field.text.strip().lower().removesuffix(" after approval").strip()
    found = _EVERY.fullmatch(bare)
    if not found or len(approved) != 1:
        return ""
    length = number(found["number"] or found["word"] or "one")
    months = _MONTHS.get(bare) or (12 if found["unit"] == "year" else 1) * int(length or 0)
    due = later(str(approved[0].value), months) if 0 < months <= _LONGEST else None
    return f"; write {due} (so long after approved_on)" if due else ""


def _of_two(field: TypedField) -> str:
    """Say where each of two days belongs; both where one alone can stand there."""
    both = two_days(field.text)
    if both is None:
        return ""
    first, last = both.first[0].value, both.last[0].value
    other = _OTHER_END.get(field.key)
    beside = field.around.at(field.key_path[:-1])
    if not both.is_span or not other or other in beside:
        return f"; one alone may stand here: {first} or {last}"
    if len(both.first) > 1 or len(both.last) > 1 or first >= last:
        return f'; two days? the other one stands in "{other}"'
    here, there = (last, first) if field.key in _LAST else (first, last)
    return f"; write {here} (and {other}: {there} beside it)"


def _in_prose(field: TypedField) -> str:
    """Read the day of a review behind the word for it; a text without a digit holds no day."""
    if not re.search(r"\d", field.text):
        return "" if "explain" in field.key_path else "; no day yet? leave the line out"
    behind = re.split(r"\breview(?:ed)?\b", field.text, flags=re.IGNORECASE)[-1]
    if field.key != "review_due" or behind == field.text:
        return ""
    bare = re.sub(r"^(?:[\s:,-]|date|due|again|by|on|in|is|no later than)+", "", behind)
    return write(day(bare)) or _rest_of(bare)


def _last_of(text: str) -> str:
    last = last_of_month(text)
    return f"; the last of that month is {last}" if last else ""


def _past_month(text: str) -> str:
    """Say that there is no such day, unless the message says it of one written as it should be."""
    last = _last_of(text)
    return last if not last or DAY.fullmatch(text) else f"; there is no such day{last}"


def _rest_of(text: str) -> str:
    found = incomplete(text)
    if not found:
        long = _LENGTH.fullmatch(text.strip().lower())
        return NO_LENGTH if long else ""
    pattern = _pattern(found)
    either = f" ({found.or_missing})" if found.or_missing else ""
    return f"; {found.missing} missing: {pattern}{either}"


def in_part(text: str) -> str:
    """Write a day of which a part was not typed, with letters for that part; nothing of others."""
    found = incomplete(text) if is_short(text) else None
    return _pattern(found) if found else ""


def _pattern(found: IncompleteDay) -> str:
    return f"{found.so_far}{'YYYY-MM-DD'[len(found.so_far) :]}"
