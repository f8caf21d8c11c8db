"""Quarters of a year as people type them, with the days that they begin and end on."""

import re
from calendar import monthrange
from datetime import date

from govlint.structure.typed_text import is_short

_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_NAME = (
    r"(?:q(?P<q>[1-4])|quarter (?P<number>[1-4])|(?P<ordinal>[1-4])(?:st|nd|rd|th) quarter"
    rf"|(?P<word>{'|'.join(_NUMBERS)}) quarter)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_END = r"(?:by |until )?(?:the )?(?:(?P<end>end|beginning|start) of )?(?:the )?"
_QUARTERS = (
    re.compile(rf"{_END}{_NAME}(?: of |, ?| ?[/-] ?| ){_YEAR}"),
    re.compile(rf"{_END}{_YEAR}(?:, ?| ?[/-] ?| ){_NAME}"),
)


def day_of_quarter(text: str, *, last: bool) -> str | None:
    """Give the first or the last day of a quarter, as the calendar parts a year."""
    bare = " ".join(text.lower().split()) if is_short(text) else ""
    found = next(filter(None, (one.fullmatch(bare) for one in _QUARTERS)), None)
    if found is None:
        return None
    number = found["q"] or found["number"] or found["ordinal"] or _NUMBERS[found["word"]]
    year, month = int(found["year"]), 3 * int(number)
    if last if found["end"] is None else found["end"] == "end":
        return date(year, month, monthrange(year, month)[1]).isoformat()
    return date(year, month - 2, 1).isoformat()
