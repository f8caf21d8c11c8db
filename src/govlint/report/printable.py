"""What of a text may reach a screen or a log: nothing that steers it or turns its lines round."""

import re

TAB = 4
"""Spaces that a tab is shown as."""

_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)

_ORDER = re.compile(r"##(?=(vso)?\[)", re.IGNORECASE)
"""What a pipeline that reads its own log takes for an order, wherever it stands in a line."""


def printable(text: str) -> str:
    """Make a text safe to print on one line."""
    spaced = text.replace("\t", " " * TAB).replace("\n", " ")
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", _ORDER.sub("# #", spaced))
