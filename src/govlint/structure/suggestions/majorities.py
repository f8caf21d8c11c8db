"""Suggestion for a majority of which nobody can tell how large it is."""

from collections.abc import Collection

from govlint.structure.informal.reading import Interpretation, Readings
from govlint.structure.spelling import usually

_LARGE = ("super", "qualified", "special", "enhanced", "weighted", "large", "extraordinary")
_MEANT = {"two-thirds": "two thirds are meant", "three-quarters": "three quarters are meant"}


def is_supermajority(text: str) -> bool:
    """Tell whether a text asks for more than a majority without saying how much more."""
    first, _, rest = usually(text).replace("supermajority", "super-majority").partition("-")
    return first in _LARGE and rest.startswith("majority")


def large_majorities(known: Collection[str]) -> Readings:
    """Give the known words for more than a majority, each with its condition."""
    return tuple(
        Interpretation(word, f"if {meant}") for word, meant in _MEANT.items() if word in known
    )
