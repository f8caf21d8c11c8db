"""Amendment: what may stand instead of a part of a text that is not YAML."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from govlint.document.lines import TextLine

FIRST_WORDS = 40
"""Characters of a line that a message repeats."""


class Amendment(NamedTuple):
    """What is wrong, and what would stand instead of a part of the text."""

    said: str
    begin: int
    end: int
    instead: str
    shown: bool = True
    """Whether a message ends in what would stand there, or says it in words."""
    or_else: str = ""
    """What may have been meant as well, with its condition."""


Amender = Callable[[Sequence[TextLine], int], Iterator[Amendment]]
"""Gives ways in which the line at a position may have been meant."""


def first_words(text: str) -> str:
    """Repeat the first words of a text in a message."""
    words = " ".join(text.split())
    return words if len(words) <= FIRST_WORDS else f"{words[:FIRST_WORDS].rsplit(' ', 1)[0]}…"


def in_quotes(text: str) -> str:
    """Write a text in quotation marks that it does not hold itself."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'{}'".format(text.replace("'", "''"))
