"""Sanitised text for a screen, a log or a file: nothing in it steers them or breaks their form."""

import re
from re import Match

from govlint.invisible_characters import JOINERS, ORDERS, PILED, UNSEEN

TAB = 4
"""Spaces that a tab is shown as."""

SUBSTITUTE = "\N{REPLACEMENT CHARACTER}"

_LEFT_OUT = re.compile(f"[{JOINERS}]")


def printable(text: str) -> str:
    """Put a text on one line of characters that a screen and every format can hold.

    Half a character, as in some names of files, becomes what it becomes in a saved result.
    """
    seen = text if text.isascii() and text.isprintable() else _seen(text)
    return ORDERS.sub(r"\g<0> ", seen)


def _seen(text: str) -> str:
    whole = text.encode(errors="replace").decode()
    spaced = _LEFT_OUT.sub("", whole).replace("\t", " " * TAB).replace("\n", " ")
    return UNSEEN.sub(SUBSTITUTE, PILED.sub(_first, spaced))


def _first(piled: Match[str]) -> str:
    return piled[0][0] + SUBSTITUTE * (len(piled[0]) - 1)


def printable_lines(text: str) -> str:
    """Sanitise each line of a text, and keep its line breaks."""
    return "\n".join(map(printable, text.split("\n")))
