"""Shares as people type them: per cent, in words, one of so many."""

import re
from fractions import Fraction

from govlint.structure.informal.numbers import number
from govlint.structure.informal.other_languages import in_english
from govlint.structure.informal.reading import Interpretation, Readings
from govlint.structure.typed_text import of_short

_WORDS = {
    **dict.fromkeys(("half", "a half", "one half", "½", "one in two"), Fraction(1, 2)),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    **dict.fromkeys(("all", "everyone", "everybody", "all members", "full"), Fraction(1)),
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_IN_PARTS = re.compile(rf"(?P<number>\w+)[ -](?P<part>{'|'.join(_PARTS)})s?")
_PER_CENT = re.compile(r"(?P<number>.+?) ?(?:%|per ?cent(?:age)?|pc)")
_ONE_IN = re.compile(r"(?P<part>\w+) (?:in|out of|of) (?:every )?(?P<whole>\w+)")
_DIVIDED = re.compile(r"(?P<part>\d{1,4}) ?/ ?(?P<whole>\d{1,4})")
_TAIL = re.compile(
    r",? (?:of|the|those|members|present|membership|voting|votes?|all|seats|them|rounded)\b.*$"
)
_LEAST = re.compile(
    r"^(?:at least|a minimum of|minimum(?: of)?|min(?![a-z])\.?|not less than|≥|>=) ?"
)
_ROUNDED = {33: Fraction(1, 3), 66: Fraction(2, 3), 67: Fraction(2, 3)}
"""Per cents that mostly stand for a third or two."""

LARGEST_PART = 20
"""The largest denominator of a share that is written as a fraction."""

_ROUNDED_BY = Fraction(1, 10**9)
"""How far a decimal is from the fraction that it was reckoned from, at the most."""


@of_short
def share(text: str) -> Readings:
    """Read a share of the whole; both where a per cent may stand for a third."""
    bare = _LEAST.sub("", " ".join(text.lower().split()).rstrip(" .").strip(" ;()"))
    bare = re.sub(r"^\.(?=\d)", "0.", bare)
    english = _LEAST.sub("", in_english(bare))
    for said in dict.fromkeys((bare, _TAIL.sub("", bare), english, _TAIL.sub("", english))):
        value = _WORDS.get(said) or _per_cent(said) or _divided(said) or _in_parts(said)
        if value and 0 < value <= 1:
            return _with_thirds(value, said)
    return ()


def written(value: Fraction) -> str:
    """Write a share as a fraction, or where its parts are many as a decimal."""
    few = value.denominator <= LARGEST_PART
    return f"{value.numerator}/{value.denominator}" if few and value != 1 else _decimal(value)


def _decimal(value: Fraction) -> str:
    return str(int(value)) if value == 1 else f"{float(value):.4f}".rstrip("0")


def _with_thirds(value: Fraction, said: str) -> Readings:
    third = _ROUNDED.get(int(value * 100)) if _PER_CENT.fullmatch(said) else None
    if third is None or third == value:
        return (Interpretation(written(value)),)
    meant = "a third is" if third.numerator == 1 else "two thirds are"
    return Interpretation(written(value)), Interpretation(written(third), f"if {meant} meant")


def _per_cent(said: str) -> Fraction | None:
    found = _PER_CENT.fullmatch(said)
    value = number(found["number"]) if found else None
    return None if value is None else value / 100


def _divided(said: str) -> Fraction | None:
    found = _DIVIDED.fullmatch(said) or _ONE_IN.fullmatch(said)
    if not found:
        return _reckoned(number(said)) if re.fullmatch(r"0[.,]\d+", said) else None
    part, whole = number(found["part"]), number(found["whole"])
    return part / whole if part and whole else None


def _reckoned(value: Fraction | None) -> Fraction | None:
    """Take a decimal of many digits for the fraction that it was reckoned from."""
    near = value.limit_denominator(LARGEST_PART) if value is not None else None
    return near if value is not None and near and abs(near - value) < _ROUNDED_BY else value


def _in_parts(said: str) -> Fraction | None:
    if said in _PARTS:
        return Fraction(1, _PARTS[said])
    found = _IN_PARTS.fullmatch(said)
    value = number(found["number"]) if found else None
    return None if value is None or not found else value / _PARTS[found["part"]]
