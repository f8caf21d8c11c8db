"""Rows of tables that add up what stands above them."""

import re
from collections.abc import Sequence

_TOTAL = re.compile(
    r"(?:grand |sub.?|overall )?(?:totals?|sum|count|head.?count|average|number of .*|summe|anzahl"
    r"|gesamt|nombre|no\.? of .*)"
    r"(?: (?:of|number|in|head.?count|members?|membership|voting|seats?|posts?|people|staff|filled"
    r"|vacant|vacancies|committees?|all|employees|ftes?))*:?|[a-z ]{1,30}\(?totals?\)?:?",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\A(?=[.,% ]*+\d)[\d.,% ]*+(?:fte)?", re.IGNORECASE)


def begins_total(text: str) -> bool:
    """Tell whether a row that begins so may add up what stands above it."""
    return bool(_TOTAL.fullmatch(text))


def is_total(row: Sequence[str]) -> bool:
    """Tell whether a row adds up what stands above it: such a word, and beside it only figures."""
    first, *others = filter(None, row)
    return bool(others) and begins_total(first) and all(map(_FIGURE.fullmatch, others))
