"""Dates as people type them: the British way, the American way, in words, in part."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import starmap
from typing import NamedTuple

from govlint.structure.informal.days_in_words import in_figures
from govlint.structure.informal.financial_years import financial_year, full_year
from govlint.structure.informal.month_names import MONTHS
from govlint.structure.informal.reading import Interpretation, Readings, only
from govlint.structure.typed_text import is_short, of_short

_HYPHENS = re.compile("[\u2010-\u2015\u2212]")
_BY_YEAR = re.compile(r"(?P<year>\d{4})[-/. ](?P<first>\d\d?)[-/. ](?P<second>\d\d?)")
_BY_DAY = re.compile(
    r"(?P<first>\d\d?) ?(?:(?P<hyphens>-)|[/. ]) ?(?P<second>\d\d?) ?(?(hyphens)-|[/. ]) ?"
    r"(?P<year>\d{4}|\d\d)"
)
_RUN_TOGETHER = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<first>\d\d)(?P<second>\d\d)")
_NAME = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>\d{4}|'?\d\d)"
_ORDINAL = r"(?P<day>\d\d?)(?:st|nd|rd|th|er|\.)?"
_NAMED = (
    re.compile(rf"{_ORDINAL}[- ]?(?:(?:day )?of |de )?{_NAME}(?:[-, ]+|,? del? ){_YEAR}"),
    re.compile(rf"{_NAME}[- ]?{_ORDINAL}[-, ]+{_YEAR}"),
    re.compile(rf"(?P<year>\d{{4}})[-, ]+{_NAME}[- ]?{_ORDINAL}"),
    re.compile(rf"(?P<year>\d{{4}})[-, ]+{_ORDINAL}[- ]?{_NAME}"),
)
_LAST = re.compile(
    rf"(?:end|last day) (?:of )?(?:{_NAME}[-, ]*)?(?P<year>\d{{4}}|(?<=[a-z.][-, ])'?\d\d)"
)
_NO_DAY = (
    re.compile(rf"{_NAME}[-, /]*(?P<year>\d{{4}}|'\d\d)"),
    re.compile(r"(?P<year>\d{4})[-/. ](?P<number>\d\d?)"),
    re.compile(r"(?P<number>\d\d?)[-/. ](?P<year>\d{4})"),
)
_NO_YEAR = (
    re.compile(rf"{_ORDINAL}[- ]?(?:of )?{_NAME}"),
    re.compile(rf"{_NAME}[- ]?{_ORDINAL}"),
    re.compile(r"\d\d?[-/.]\d\d?"),
)
_MONTH_AND_NUMBER = re.compile(rf"{_NAME}[- ]?(?P<number>\d\d)")
"""A month as a spreadsheet shows it, with two figures of its year; a day of it is rarer."""

_YEAR_ALONE = re.compile(r"(?:in |year )?(?P<year>(?:19|20)\d\d)")
_SEASON = re.compile(
    r"(?:spring|summer|autumn|winter|q[1-4]|quarter [1-4])(?: term)?(?:,? |/)"
    r"(?P<year>(?:19|20)\d\d)"
)
_SERIAL = re.compile(r"[34]\d{4}|5[0-4]\d{3}")
"""A day as a spreadsheet counts it, of the years from 1982 to 2050."""

_LEFT_OUT = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? |^(?:on|by|from|until) "
    r"|^(?:since|as of|le|du|au|den|am|vom|ab|seit|bis(?: zum)?) "
    r"|\bthe |,? (?:at the )?(?:at )?latest$"
)
_MIDNIGHT = re.compile(r"(?<=\d)[t ]00:00(?::00)?(?:\.0+)?z?$")
"""What a spreadsheet writes behind a day."""

_WITH_LETTERS = re.compile(r"(?=.*[oil])[\doil./ -]{6,10}")
_DIGITS = str.maketrans("oil", "011")
_WORDS_FIRST = re.compile(r"(?P<words>[^\W\d][^\d,;]{0,40}?)[,:]? (?P<day>\d.*)")
"""A day behind the words for what happened on it."""

_BREAK = re.compile(r"(?<=\d)(?:t(?=\d)|[,;]? )")
_MOST_BREAKS = 6
"""Gaps in and behind a day that are looked at for its end."""

_TO = ("to", "until", "till", "bis", "au", "-", "\u2013", "\u2014")
_BETWEEN = re.compile(
    r" ?(?P<joint>to|until|till|bis|au|[-/\u2013\u2014,;&]|and|or"
    r"|(?:as )?(?:amended|revised|updated)(?: on)?) ?"
)


_YEARS = range(15, 31)
"""The years of this century that two figures mostly stand for."""


class IncompleteDay(NamedTuple):
    """A day of which a part was not typed, and how far it can be written."""

    missing: str
    so_far: str
    or_missing: str = ""
    """What is missing where the number was not meant as the year."""


class TwoDays(NamedTuple):
    """Two days that were typed in one place, and whether they begin and end something."""

    first: Readings
    last: Readings
    is_span: bool


@of_short
def day(text: str) -> Readings:
    """Read a day; both ways round where nobody can tell what came first; with what is behind it."""
    bare = _usual(text)
    if read := _day(bare):
        return read
    if _WITH_LETTERS.fullmatch(bare) and (read := _day(bare.translate(_DIGITS))):
        return tuple(one._replace(remark="a letter stands in it for a figure") for one in read)
    if (found := _WORDS_FIRST.fullmatch(bare)) and (read := _day(found["day"])):
        before = re.match(r"\D*(?=\d)", text.strip())
        words = before[0].strip(" ,:(") if before else found["words"]
        return tuple(_beside(one, words) for one in read)
    for found in [*_BREAK.finditer(bare)][:_MOST_BREAKS][::-1]:
        if read := _day(bare[: found.start()]):
            rest = re.search(re.escape(bare[found.end() :]), text, re.IGNORECASE)
            more = rest[0] if rest else bare[found.end() :]
            return tuple(_beside(one, more.strip(" ()[],;")) for one in read)
    return ()


def two_days(text: str) -> TwoDays | None:
    """Read two days that one text names; none where it is one, or more."""
    bare = _usual(text) if is_short(text) else ""
    for found in _BETWEEN.finditer(bare):
        first, last = _day(bare[: found.start()].strip(" ,;(")), _day(bare[found.end() :])
        if first and last:
            is_span = found["joint"] in (
                "to",
                "until",
                "till",
                "bis",
                "au",
                "-",
                "\u2013",
                "\u2014",
            )
            return TwoDays(first, last, is_span)
    return None


def _beside(read: Interpretation, more: str) -> Interpretation:
    return read if read.remark else read._replace(remark=f'"{more}" has no key of its own')


def _day(bare: str) -> Readings:
    if _RUN_TOGETHER.fullmatch(bare) or _BY_YEAR.fullmatch(bare):
        return only(next(filter(None, starmap(_written, _as_typed(bare))), None))
    if _SERIAL.fullmatch(bare):
        counted = date(1899, 12, 30) + timedelta(days=int(bare))
        return (Interpretation(counted.isoformat(), "if a spreadsheet counted it"),)
    if found := _BY_DAY.fullmatch(bare):
        return _whatever_came_first(found)
    for typed in _as_named(bare):
        return only(_written(*typed))
    if found := _LAST.fullmatch(bare):
        return only(_last_of(full_year(found["year"]), MONTHS[found["month"] or "december"]))
    return ()


def _as_named(bare: str) -> Iterator[tuple[int, int, int]]:
    """Give the year, month and day of a day whose month is named."""
    for found in filter(None, (pattern.fullmatch(bare) for pattern in _NAMED)):
        yield full_year(found["year"]), MONTHS[found["month"]], int(found["day"])


def _as_typed(bare: str) -> Iterator[tuple[int, int, int]]:
    """Give the year, month and day of a day in figures, the two numbers both ways round."""
    for pattern in (_RUN_TOGETHER, _BY_YEAR, _BY_DAY):
        if found := pattern.fullmatch(bare):
            first, second = int(found["first"]), int(found["second"])
            year = full_year(found["year"])
            yield from ((year, first, second), (year, second, first))


def incomplete(text: str) -> IncompleteDay | None:
    """Say what is missing of a day that was typed in part."""
    bare = _usual(text)
    for part in filter(None, (pattern.fullmatch(bare) for pattern in _NO_DAY)):
        said = part.groupdict()
        month = MONTHS[said["month"]] if "month" in said else int(said["number"])
        if 1 <= month <= 12:
            year = full_year(said["year"])
            return IncompleteDay("the day of the month is", f"{year:04}-{month:02}-")
    if found := _MONTH_AND_NUMBER.fullmatch(bare):
        month, number = MONTHS[found["month"]], int(found["number"])
        so_far = f"{full_year(found['number'])}-{month:02}-"
        is_day = _written(2000, month, number) is not None
        either = f"or the year, if {number} is the day: YYYY-{month:02}-{number:02}"
        return IncompleteDay("the day of the month is", so_far, either if is_day else "")
    if found := _YEAR_ALONE.fullmatch(bare):
        return IncompleteDay("the month and the day are", f"{found['year']}-")
    if found := _SEASON.fullmatch(bare):
        return IncompleteDay("the month and the day are", f"{found['year']}-")
    if of_two := financial_year(bare):
        either = "" if of_two.is_end else f"or {of_two.begins + 1}-MM-DD, later in it"
        so_far = f"{of_two.begins + of_two.is_end}-"
        return IncompleteDay("the month and the day are", so_far, either)
    if any(one.fullmatch(bare) for one in _NO_YEAR):
        return IncompleteDay("the year is", "")
    if bare.strip(".") in MONTHS:
        return IncompleteDay("the year and the day are", f"YYYY-{MONTHS[bare.strip('.')]:02}-")
    return _year_among_words(bare)


def _year_among_words(bare: str) -> IncompleteDay | None:
    """Take the one figure of a text for its year, and one month of it for the month."""
    figures = re.findall(r"\d+", bare)
    months = {MONTHS[word] for word in re.findall(r"[^\W\d]{3,}", bare) if word in MONTHS}
    if len(figures) != 1 or not _YEAR_ALONE.fullmatch(figures[0]) or len(months) > 1:
        return None
    if months:
        return IncompleteDay("the day of the month is", f"{figures[0]}-{months.pop():02}-")
    return IncompleteDay("the month and the day are", f"{figures[0]}-")


def last_of_month(text: str) -> str | None:
    """Give the last day of a month, where a day was typed that is past it."""
    bare = _usual(text)
    for year, month, day_ in (*_as_named(bare), *_as_typed(bare)):
        if year and 1 <= month <= 12 and 29 <= day_ <= 31:
            return _last_of(year, month)
    return None


def later(day_: str, months: int) -> str | None:
    """Give the day so many months after one; None where there is no such day."""
    year, month = divmod(int(day_[:4]) * 12 + int(day_[5:7]) - 1 + months, 12)
    return _written(year, month + 1, int(day_[8:10]))


def _usual(text: str) -> str:
    words = " ".join(_HYPHENS.sub("-", text.lower()).split()).strip(" .;")
    return _LEFT_OUT.sub("", in_figures(_MIDNIGHT.sub("", words), MONTHS))


def _whatever_came_first(found: re.Match[str]) -> Readings:
    """Take the day first, unless the first number alone is like the year; offer the other way."""
    first, second, last = (int(found[part]) for part in ("first", "second", "year"))
    year = full_year(found["year"])
    british, american = _written(year, second, first), _written(year, first, second)
    by_year = _written(2000 + first, second, last)
    if by_year and first in _YEARS and last not in _YEARS:
        return _either(by_year, british, "if the day came first")
    if by_year and british and found["hyphens"] and first in _YEARS:
        return _either(british, by_year, "if the year came first")
    if british is None and american is None:
        return only(by_year)
    return _either(british or american, american, "if the month came first")


def _either(first: str | None, other: str | None, remark: str) -> Readings:
    second = (Interpretation(other, remark),) if other and other != first else ()
    return (*only(first), *second)


def _written(year: int, month: int, day_: int) -> str | None:
    try:
        return date(year, month, day_).isoformat()
    except ValueError:
        return None


def _last_of(year: int, month: int) -> str | None:
    return _written(year, month, monthrange(year, month)[1])
