"""Days and times in cells: which forms of numbers mean them, and how they are read."""

import re
from contextlib import suppress
from datetime import datetime, time, timedelta
from enum import StrEnum

from govlint.exchange.workbook.cells import Cell
from govlint.exchange.workbook.endings import WorkbookFault

DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001  # a spreadsheet knows no time zone
"""The day from which spreadsheets count."""
LEAP_DAY = 60
"""The number of the 29th February 1900, which spreadsheets count and no calendar has."""

_NOT_MEANT = re.compile(
    r'"[^"]*"?|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general|standard', re.IGNORECASE
)
"""What stands in a form of numbers and is no part of a day."""

LONGEST_FORM = 1_000
"""Characters of a form of numbers; no program keeps as many as 255."""

_OF_A_DAY = re.compile(r"[ymdhs]", re.IGNORECASE)
_OF_AN_ERA = re.compile(r"e|aaa", re.IGNORECASE)
"""The year of an era, and a weekday, as Excel shows them in Japan; the e of a number is no year."""

_DIGIT = re.compile(r"[0#?]")
_PART = "(?:([0-9]{{1,8}}){})?"
_SPAN = re.compile(
    f"P{_PART.format('D')}T?{_PART.format('H')}{_PART.format('M')}{_PART.format('(?:[.,][0-9]*)?S')}"
)


class NumberForm(StrEnum):
    """What a form of numbers shows."""

    FIGURE = "figure"
    DAY = "day"
    SPAN = "span"
    """Hours that may be more than a day has."""


_KNOWN = {
    str(number): NumberForm.SPAN if number == 46 else NumberForm.DAY
    for number in (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))
}
"""The forms that every spreadsheet program knows by their numbers."""


def form_of_numbers(number: str, code: str | None) -> NumberForm:
    """Tell what a form of numbers shows, by its number and its code; raises `WorkbookFault`."""
    if code is None:
        return _KNOWN.get(number, NumberForm.FIGURE)
    if len(code) > LONGEST_FORM:
        raise WorkbookFault(f"a form of numbers in it has more than {LONGEST_FORM:,} characters")
    meant = _NOT_MEANT.sub("", code).partition(";")[0]
    if "[" in meant:
        return NumberForm.SPAN
    of_an_era = _OF_AN_ERA.search(meant) and not _DIGIT.search(meant)
    return NumberForm.DAY if of_an_era or _OF_A_DAY.search(meant) else NumberForm.FIGURE


def cell_of_days(days: float, form: NumberForm, shift: timedelta = timedelta()) -> Cell:
    """Read a number of days; a number stays one where there is no such day."""
    if form is NumberForm.FIGURE or (form is NumberForm.DAY and days < 0):
        return days
    try:
        if form is NumberForm.SPAN or days < 1:
            return _clock(timedelta(days=days))
        moment = DAY_ZERO + shift + timedelta(days=days + (days < LEAP_DAY and not shift))
        return _cell(_whole_seconds(moment))
    except OverflowError:
        return days


def cell_of_text(said: str) -> Cell:
    """Read a day, a moment or a time that is written out; a text stays one where it is none."""
    with suppress(ValueError):
        return _cell(datetime.fromisoformat(said).replace(tzinfo=None))
    with suppress(ValueError):
        if ":" in said:
            one = time.fromisoformat(said)
            return _clock(timedelta(hours=one.hour, minutes=one.minute, seconds=one.second))
    return said


def cell_of_span(said: str) -> Cell:
    """Read hours, minutes and seconds that are written as `PT09H30M00S`; others stay a text."""
    if not (found := _SPAN.fullmatch(said)):
        return said
    days, hours, minutes, seconds = (int(one or 0) for one in found.groups())
    try:
        return _clock(timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds))
    except OverflowError:
        return said


def _cell(moment: datetime) -> Cell:
    return moment if moment.time() != time() else moment.date()


def _whole_seconds(moment: datetime) -> datetime:
    """Round to a second, since a number of days holds no more than that."""
    half = moment + timedelta(microseconds=500_000)
    return half.replace(microsecond=0)


def _clock(span: timedelta) -> str:
    minutes, seconds = divmod(round(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
