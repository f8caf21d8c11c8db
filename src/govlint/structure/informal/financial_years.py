"""Years of two numbers as people type them: financial, academic and school years."""

import re
from typing import NamedTuple

_OF_TWO = re.compile(
    r"(?P<end>(?:the )?end (?:of )?)?(?:(?:fy|ay|financial year|academic year|school year) ?)?"
    r"(?P<year>(?:19|20)\d\d|(?<=\w)\d\d|(?<=\w )\d\d) ?[/-] ?(?:20)?\d\d"
    r"(?P<ended> year[- ]end)?"
)
"""A financial or school year, by the year in which it begins."""


class FinancialYear(NamedTuple):
    """The year in which one begins, and whether its end was meant."""

    begins: int
    is_end: bool


def financial_year(bare: str) -> FinancialYear | None:
    """Read a year of two numbers, such as "FY 2026/27" or "end of 2026/27"."""
    found = _OF_TWO.fullmatch(bare)
    if not found:
        return None
    return FinancialYear(full_year(found["year"]), bool(found["end"] or found["ended"]))


def full_year(year: str) -> int:
    """Give a year of two figures that of this century."""
    digits = year.lstrip("'")
    return int(digits) + (2000 if len(digits) == 2 else 0)
