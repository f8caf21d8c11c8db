"""How far ahead is looked: a number of days, weeks, months or years."""

import re
from datetime import date

from govlint.graph.day_arithmetic import days_later, months_later
from govlint.refusal import Refusal
from govlint.structure.informal.numbers import number
from govlint.structure.word_lists import counted, cut_short

DEFAULT = "3m"
FARTHEST = 100
"""Years; no diary reaches further."""

_SPAN = re.compile(
    r"(?P<number>[0-9]{1,5})\s*(?P<unit>d|w|m|y|days?|weeks?|months?|years?)", re.IGNORECASE
)
UNITS = {"d": "day", "w": "week", "m": "month", "y": "year"}


def last_day(within: str, day: date) -> date:
    """Give the last day that is looked at; raises `Refusal`."""
    number, unit = _read(within)
    match unit:
        case "d":
            return days_later(day, number)
        case "w":
            return days_later(day, 7 * number)
        case "m":
            return months_later(day, number)
    return months_later(day, 12 * number)


def in_words(within: str) -> str:
    """Say how far ahead is looked; raises `Refusal`."""
    number, unit = _read(within)
    return counted(number, UNITS[unit])


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
    return f"; write {_CALLED[text]}" if text in _CALLED else ""


def _read(within: str) -> tuple[int, str]:
    found = _SPAN.fullmatch(within.strip())
    shown = cut_short(within, 20)
    if found is None:
        meant = _meant(within.strip().lower())
        raise Refusal(
            f'--within: "{shown}" is not a time; write it like 30d, 6w, 3m or 1y '
            f"(days, weeks, months, years){meant}"
        )
    number, unit = int(found["number"]), found["unit"][0].lower()
    if number > FARTHEST * {"d": 366, "w": 53, "m": 12, "y": 1}[unit]:
        raise Refusal(f'--within: "{shown}" is more than {FARTHEST} years')
    return number, unit
