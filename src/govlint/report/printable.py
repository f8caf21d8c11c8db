"""What of a text may reach a screen, a log or a file: nothing that steers it or breaks its form."""

import re

from govlint.document.characters import JOINERS, UNSEEN

TAB = 4
"""Spaces that a tab is shown as."""

_LEFT_OUT = str.maketrans(dict.fromkeys(JOINERS))

_ORDER = re.compile(r"##(?=(vso)?\[)", re.IGNORECASE)
"""What a pipeline that reads its own log takes for an order, wherever it stands in a line."""


def printable(text: str) -> str:
    """Put a text on one line of characters that a screen and every format can hold.

    Half a character, as in some names of files, becomes what it becomes in a saved result.
    """
    whole = text.encode(errors="replace").decode().translate(_LEFT_OUT)
    spaced = whole.replace("\t", " " * TAB).replace("\n", " ")
    return UNSEEN.sub("\N{REPLACEMENT CHARACTER}", _ORDER.sub("# #", spaced))


def printable_lines(text: str) -> str:
    """Do the same with each line of a text, and keep the lines."""
    return "\n".join(map(printable, text.split("\n")))
