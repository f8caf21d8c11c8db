"""Durations as people type them: in minutes, in hours, in whole days."""

import re
from collections.abc import Mapping
from fractions import Fraction

from govlint.structure.informal.numbers import figure, number
from govlint.structure.informal.reading import Interpretation, Readings, only
from govlint.structure.typed_text import of_short

_HOURS = dict.fromkeys(
    ("hours", "hour", "hrs", "hr", "stunden", "stunde", "std", "heures", "heure", "h"), 60
)
_MINUTES: Mapping[str, int] = {
    **dict.fromkeys(("minutes", "minute", "mins", "min", "m", "'", "\u2032"), 1),
    **_HOURS,
}
_DAYS: Mapping[str, Fraction | int] = {
    **dict.fromkeys(("days", "day", "d"), 1),
    **dict.fromkeys(("weeks", "week", "wks", "wk", "w"), 7),
    **dict.fromkeys(("fortnights", "fortnight"), 14),
    **dict.fromkeys(_HOURS, Fraction(1, 24)),
}
_MOST = r"up to|max(?:imum)?\.?(?: of)?"
_ABOUT = re.compile(
    rf"^(?:{_MOST}|about|approx(?:imately)?\.?|around|roughly|circa|c\.|ca\.|~|some)\s*"
)
_MEETING = re.compile(
    r"(?:,?\s*(?:max(?:imum)?|each(?: time)?|long|in length|duration"
    r"|(?:per|a|every|each) meeting))+\.?$"
)
_AHEAD = re.compile(
    r"\s(?:before(?:hand)?|in advance|ahead|prior|notice|earlier|later|after(?:wards)?)\b.*$"
)
_MONTH = re.compile(r"\s*(?:(?:per|a|each|every|in a) month|/ ?month|monthly|pcm)$")
_WEEK = re.compile(r"\s*(?:(?:per|a|each|every) week|/ ?week|weekly)$")
_RANGE = re.compile(r"(?P<low>[\d.,½¼¾]+|[a-z]+) ?(?:[-\u2013\u2014]|to|or) ?(?P<high>.+)")
_IN_A_CELL_OF_TIMES = re.compile(r"(?P<hours>\d{3,5}):00(?::00)?")
"""A number of minutes that was typed into a cell that a time had been in: 150 is 3600:00."""

_LENGTH = re.compile(r"(?P<hours>\d\d?):(?P<minutes>[0-5]\d)(?: ?h(?:rs?|ours?)?)?")
_HOURS_POINT = re.compile(r"(?P<hours>\d)\.(?P<minutes>15|30|45)")
"""Hours and minutes with a full stop between, as clocks have them."""

_TIME = r"(\d\d?)(?:[:.]([0-5]\d))? ?(am|pm)?"
_CLOCK = re.compile(rf"(?:from )?{_TIME} ?(?:[-\u2013\u2014]|to|until|till) ?{_TIME}")
_CLEAR = re.compile(r"(?P<number>.+?) clear (?:working )?days?")
_WORKING = re.compile(r"(?P<number>.+?) (?:working|business|week) ?days?")
CLEAR = "clear_days: true"
"""What is said beside a number of days between which neither the first nor the last counts."""

_AT_ONCE = ("immediately", "at once", "same day", "the same day", "on the day")
LONGEST_LENGTH = 12
"""Hours; what is written as a later time is one on the clock."""

WEEKS = Fraction(52, 12)
"""Weeks in a month."""


@of_short
def minutes(text: str) -> Readings:
    """Read the length of a meeting in minutes."""
    bare = _MEETING.sub("", _ABOUT.sub("", _usual(text)))
    if found := _IN_A_CELL_OF_TIMES.fullmatch(bare):
        return _whole_days(int(found["hours"]))
    if found := _LENGTH.fullmatch(bare):
        hours = int(found["hours"])
        return only(f"{hours * 60 + int(found['minutes'])}" if hours <= LONGEST_LENGTH else None)
    value = _amount(bare, _MINUTES)
    if value is not None:
        return _whole(value)
    value = number(bare)
    if (found := _HOURS_POINT.fullmatch(bare)) and value is not None:
        whole = str(int(found["hours"]) * 60 + int(found["minutes"]))
        either = f"if {float(value):g} hours are meant"
        part = [one._replace(remark=either) for one in _whole(value * 60)]
        return (Interpretation(whole, "if hours and minutes are meant"), *part)[: 2 if part else 1]
    if value is not None and value.denominator > 1 and value <= LONGEST_LENGTH:
        return tuple(one._replace(remark="if hours are meant") for one in _whole(value * 60))
    return _on_the_clock(bare) or _from_to(bare)


def _whole_days(hours: int) -> Readings:
    """Give the number that a spreadsheet shows as so many hours in a cell made for times."""
    of_day, rest = divmod(hours, 24)
    remark = "in a cell of plain numbers, for one of times counts days"
    return () if rest else (Interpretation(str(of_day), remark),)


@of_short
def days(text: str) -> Readings:
    """Read a time in whole days."""
    bare = _AHEAD.sub("", _ABOUT.sub("", _usual(text)))
    if bare in _AT_ONCE:
        return only("0")
    if (found := _CLEAR.fullmatch(bare)) and (clear := number(found["number"])) is not None:
        return tuple(one._replace(remark=f"and {CLEAR}") for one in _whole(clear))
    if found := _WORKING.fullmatch(bare):
        return _working_days(number(found["number"]))
    value = _amount(bare, _DAYS)
    return () if value is None else _whole(value)


@of_short
def hours_a_month(text: str) -> Readings:
    """Read the hours that something takes in a month."""
    bare = _ABOUT.sub("", _usual(text))
    a_week = _WEEK.search(bare)
    value = _amount(_WEEK.sub("", _MONTH.sub("", bare)), _MINUTES)
    return only(None if value is None else figure(value / 60 * (WEEKS if a_week else 1)))


def _usual(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .;")


def _whole(value: Fraction) -> Readings:
    return only(figure(value) if value.denominator == 1 else None)


def _amount(bare: str, units: Mapping[str, Fraction | int]) -> Fraction | None:
    """Add up numbers with their units; a number without one, after hours, is minutes or a part."""
    part = re.compile(rf"(.*?)[ -]?({'|'.join(units)})(?![a-z])\.?,?(?: and)? ?")
    at, total, unit = 0, Fraction(0), Fraction(0)
    while found := part.match(bare, at):
        value = Fraction(1) if at == 0 and found[1] == "" else number(found[1])
        if value is None:
            return None
        unit = Fraction(units[found[2]])
        total, at = total + value * unit, found.end()
    if at == len(bare):
        return total if at else None
    rest = number(bare[at:])
    if not at or rest is None:
        return None
    return total + (rest * unit if rest < 1 else rest)


def _from_to(bare: str) -> Readings:
    """Read both ends of a range; the shorter one is in the unit of the longer."""
    found = _RANGE.fullmatch(bare)
    unit = found and re.search(r"[a-z']+$", found["high"])
    if not found or not unit:
        return ()
    low = _amount(f"{found['low']} {unit[0]}", _MINUTES)
    high = _amount(found["high"], _MINUTES)
    if low is None or high is None or low >= high:
        return ()
    longer = (one._replace(remark="if the longer is meant") for one in _whole(high))
    return (*_whole(low), *longer)


def _on_the_clock(bare: str) -> Readings:
    """Read the length from when a meeting begins and ends."""
    found = _CLOCK.fullmatch(bare)
    if not found or not (found[2] or found[3] or found[5] or found[6]):
        return ()
    begin, end = _minute_of_day(*found.group(1, 2, 3)), _minute_of_day(*found.group(4, 5, 6))
    length = end - begin if found[3] else (end - begin) % (12 * 60)
    return only(str(length) if 0 < length <= LONGEST_LENGTH * 60 else None)


def _minute_of_day(hour: str, minute: str | None, half: str | None) -> int:
    hours = int(hour) % 12 + (12 if half == "pm" else 0) if half else int(hour)
    return hours * 60 + int(minute or 0)


def _working_days(value: Fraction | None) -> Readings:
    """Count the weekends into whole weeks of working days; other numbers depend on the weekday."""
    if value is None or value % 5:
        return ()
    return (Interpretation(figure(value / 5 * 7), "with the weekends between"),)
