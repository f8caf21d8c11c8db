"""Suggestion for a majority that was typed as a share, or without saying how large it is."""

from collections.abc import Collection, Mapping
from fractions import Fraction

from govlint.structure.informal.reading import Interpretation, Readings
from govlint.structure.informal.shares import share
from govlint.structure.nearest_word import usually

_LARGE = ("super", "qualified", "special", "enhanced", "weighted", "large", "extraordinary")
_MEANT = {"two-thirds": "two thirds are meant", "three-quarters": "three quarters are meant"}

_SHARES = {"2/3": "two-thirds", "3/4": "three-quarters", "1": "unanimous"}


def is_supermajority(text: str) -> bool:
    """Tell whether a text asks for more than a majority without saying how much more."""
    first, _, rest = usually(text).replace("supermajority", "super-majority").partition("-")
    return first in _LARGE and rest.startswith("majority")


def large_majorities(known: Collection[str]) -> Readings:
    """Give the known words for more than a majority, each with its condition."""
    return tuple(
        Interpretation(word, f"if {meant}") for word, meant in _MEANT.items() if word in known
    )


def majority(text: str, known: Collection[str]) -> Mapping[str, str]:
    """Read a share of the votes: the known word for it, or a share of more than half."""
    shares = [one.value for one in share(text)]
    words = [_SHARES[one] for one in shares if _SHARES.get(one) in known]
    if words:
        return {"rule": words[0]}
    more = [one for one in shares if Fraction(one) > Fraction(1, 2)]
    return {"share": more[0]} if more else {}
