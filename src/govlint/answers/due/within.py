"""How far ahead is looked: a number of days, weeks, months or years, or up to a day."""

import re
from datetime import date

from govlint.graph.day_arithmetic import days_later, months_later
from govlint.graph.days_in_words import in_full
from govlint.refusal import Refusal
from govlint.structure.informal.numbers import number
from govlint.structure.suggestions.given_days import given_day
from govlint.structure.word_lists import counted, cut_short

DEFAULT = "3m"
FARTHEST = 100
"""Years; no diary reaches further."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPAN = re.compile(
    r"(?P<number>[0-9]{1,5})\s*(?P<unit>d|w|m|y|days?|weeks?|months?|years?)", re.IGNORECASE
)
UNITS = {"d": "day", "w": "week", "m": "month", "y": "year"}


def last_day(within: str, day: date) -> date:
    """Give the last day that is looked at; raises `Refusal`."""
    if named := _named_day(within):
        return _coming(named, day)
    return _end_of(*_read(within), day)


def end_of_span(text: str, day: date, option: str) -> date | None:
    """Give the last day of a time from a day on, None where the text is none; raises `Refusal`."""
    found = _SPAN.fullmatch(text.strip())
    return _end_of(*_number_and_unit(found, option), day) if found else None


def _end_of(number: int, unit: str, day: date) -> date:
    match unit:
        case "d":
            return days_later(day, number)
        case "w":
            return days_later(day, 7 * number)
        case "m":
            return months_later(day, number)
    return months_later(day, 12 * number)


def until(within: str, last: date) -> str:
    """Say how far ahead is looked; raises `Refusal`."""
    by = f"by {in_full(last)}"
    if _named_day(within):
        return by
    number, unit = _read(within)
    return f"within {counted(number, UNITS[unit])}, {by}"


def _named_day(within: str) -> date | None:
    """Read the day up to which is looked, where it is named; raises `Refusal`."""
    bare = within.strip()
    return given_day(bare, option="--within: ") if _DAY.fullmatch(bare) else None


def _coming(last: date, day: date) -> date:
    if last < day:
        raise Refusal(f"--within: {last} is before {day}, where the answer begins")
    if last > months_later(day, 12 * FARTHEST):
        raise Refusal(f"--within: {last} is more than {FARTHEST} years ahead")
    return last


_CALLED = {
    "1q": "3m", "a month": "1m", "a quarter": "3m", "a week": "1w", "a year": "1y", "month": "1m",
    "quarter": "3m", "week": "1w", "year": "1y",
}  # fmt: skip


def _meant(text: str) -> str:
    """Say which time was meant, where the text tells it."""
    if text.isdigit() and 0 < int(text) < 1000:
        return f"; write {text}d, if days are meant"
    first, _, unit = text.partition(" ")
    amount = number(first)
    if unit.rstrip("s") in UNITS.values() and amount and amount == int(amount):
        return f"; write {int(amount)}{unit[0]}"
    if text in _CALLED:
        return f"; write {_CALLED[text]}"
    from govlint.structure.suggestions.days import day_to_write

    return day_to_write(text)


def _read(within: str) -> tuple[int, str]:
    found = _SPAN.fullmatch(within.strip())
    if found is None:
        meant = _meant(within.strip().lower())
        raise Refusal(
            f'--within: "{cut_short(within, 20)}" is not a time; write it like 30d, 6w, 3m or 1y '
            f"(days, weeks, months, years), or name the last day, like 2027-03-31{meant}"
        )
    return _number_and_unit(found, "--within")


def _number_and_unit(span: re.Match[str], option: str) -> tuple[int, str]:
    number, unit = int(span["number"]), span["unit"][0].lower()
    if number > FARTHEST * {"d": 366, "w": 53, "m": 12, "y": 1}[unit]:
        raise Refusal(f'{option}: "{cut_short(span[0], 20)}" is more than {FARTHEST} years')
    return number, unit
