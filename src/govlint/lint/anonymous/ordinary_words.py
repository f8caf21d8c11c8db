"""Ordinary words: which parts of a name say something else where they stand alone."""

import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from govlint.answers.lookup import APOSTROPHES
from govlint.structure.definitions import tables

TITLES = frozenset((
    "baroness", "capt", "captain", "cllr", "col", "colonel", "councillor", "dame", "dr", "fr",
    "hon", "judge", "lady", "lord", "miss", "mr", "mrs", "ms", "mx", "prof", "professor", "rabbi",
    "rev", "revd", "reverend", "rt", "sir", "sister",
))  # fmt: skip
"""What stands before a name, folded."""

BEHIND = frozenset((
    "am", "ba", "bem", "bsc", "cbe", "cpa", "dbe", "esq", "frcgp", "frcn", "frcp", "frcs", "jp",
    "jr", "kbe", "kc", "ma", "mbe", "mba", "md", "mp", "mrcgp", "ms", "msc", "obe", "phd", "qc",
    "rgn", "sr",
))  # fmt: skip
"""What stands behind a name, folded."""

SHORTEST = 3
"""Letters of a part of a name that says by itself who is meant."""


def folded(word: str) -> str:
    """Write a word so that case, accents and apostrophes do not count."""
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", word)).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@cache
def _words() -> frozenset[str]:
    """Collect the words and places that people are called by as well, folded."""
    written = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
    return frozenset(written.split())


@cache
def words_of_the_format() -> frozenset[str]:
    """Collect the words that the format itself uses."""
    values = (value for table in tables().values() for value in table)
    return frozenset(word for value in values for word in value.split("-"))


def is_ordinary(word: str, in_use: Iterable[str] = ()) -> bool:
    """Tell whether a folded word says nothing by itself of who is meant."""
    known = (_words(), TITLES, BEHIND, words_of_the_format(), in_use)
    short = len(word) < SHORTEST and word.isascii()  # other scripts have shorter names
    return short or word.isdigit() or any(word in words for words in known)
