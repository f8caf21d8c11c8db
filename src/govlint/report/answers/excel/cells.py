"""Cells of a workbook: a figure is a number, a day is a day, and nothing is ever a formula."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from textwrap import wrap
from typing import TYPE_CHECKING

from govlint.exchange.workbook.names import LONGEST
from govlint.graph.days_in_words import MONTHS
from govlint.structure.sanitise import printable
from govlint.structure.word_lists import cut_short

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

FIRST_YEAR = 1901
"""Before that Excel counts days in a way of its own."""

INK, WASH, HERE, LINES = "#1C1B19", "#F0ECE4", "#FBEECB", "#D9D4CB"
MOST_INDENT = 8

LINE, HIGHEST = 15, 400
"""Points of one line, and of a row at most."""

SPARE = 1
"""Characters of a column that are kept free, since letters are not all as wide as a figure."""

_FIGURE = re.compile(r"-?[0-9]{1,3}(?:,?[0-9]{3})*(?:\.[0-9]+)?")
_DAY = re.compile(rf"([0-9]{{1,2}}) ({'|'.join(MONTHS)}) ([0-9]{{4}})")


class Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def of(self, **wanted: object) -> Format:
        """Give a format: at the top of its cell, wrapped, and what is wanted beside."""
        key = tuple(sorted(wanted.items()))
        if key not in self._made:
            plain = {"valign": "top", "text_wrap": True, "font_color": INK}
            self._made[key] = self._workbook.add_format({**plain, **wanted})
        return self._made[key]


def put(sheet: Worksheet, at: tuple[int, int], text: str, styles: Styles, **wanted: object) -> None:
    """Write a text into a cell, as a number or a day where all of it is one."""
    row, column = at
    whole = printable(text)
    if wanted.get("align") == "right" and _FIGURE.fullmatch(whole):
        shown = "#,##0.0" if "." in whole else "#,##0"
        style = styles.of(num_format=shown, **wanted)
        sheet.write_number(row, column, float(whole.replace(",", "")), style)
    elif (day := _day(whole)) is not None:
        style = styles.of(num_format="d mmmm yyyy", **{**wanted, "align": "left"})
        sheet.write_datetime(row, column, day, style)
    elif whole:
        sheet.write_string(row, column, cut_short(whole, LONGEST), styles.of(**wanted))
    else:
        sheet.write_blank(row, column, None, styles.of(**wanted))


def lines(text: str, width: float) -> int:
    """Count the lines that a text takes in a column of so many characters."""
    room = max(int(width) - SPARE, 1)
    return 1 if len(text) <= room else len(wrap(text, room))


def height(number: int) -> float:
    """Give the points of a row of so many lines, which not every program works out itself."""
    return min(number * LINE + 1, HIGHEST)


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    if found is None or int(found[3]) < FIRST_YEAR:
        return None
    year, month, day = int(found[3]), MONTHS.index(found[2]) + 1, int(found[1])
    return date(year, month, day) if day <= monthrange(year, month)[1] else None
