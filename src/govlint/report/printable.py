"""What of a text may reach a screen, a log or a file: nothing that steers it or breaks its form."""

import re

TAB = 4
"""Spaces that a tab is shown as."""

_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)

_ORDER = re.compile(r"##(?=(vso)?\[)", re.IGNORECASE)
"""What a pipeline that reads its own log takes for an order, wherever it stands in a line."""


def printable(text: str) -> str:
    """Put a text on one line of characters that a screen and every format can hold.

    Half a character, as in some names of files, becomes what it becomes in a saved result.
    """
    whole = text.encode(errors="replace").decode()
    spaced = whole.replace("\t", " " * TAB).replace("\n", " ")
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", _ORDER.sub("# #", spaced))
