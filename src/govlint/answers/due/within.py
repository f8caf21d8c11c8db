"""How far ahead is looked: a number of days, weeks, months or years."""

import re
from datetime import date

from govlint.graph.day_arithmetic import days_later, months_later
from govlint.refusal import Refusal
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


def _read(within: str) -> tuple[int, str]:
    found = _SPAN.fullmatch(within.strip())
    shown = cut_short(within, 20)
    if found is None:
        raise Refusal(
            f'--within: "{shown}" is not a time; write it like 30d, 6w, 3m or 1y '
            "(days, weeks, months, years)"
        )
    number, unit = int(found["number"]), found["unit"][0].lower()
    if number > FARTHEST * {"d": 366, "w": 53, "m": 12, "y": 1}[unit]:
        raise Refusal(f'--within: "{shown}" is more than {FARTHEST} years')
    return number, unit
