"""Numbers as people type them: with commas in threes, in words, with a half behind them."""

import re
from fractions import Fraction

from govlint.structure.informal import scales

LONGEST = 60
"""Characters of a number that is read; nobody types a longer one."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {
    **{word: Fraction(value) for value, word in enumerate(_SMALL.split())},
    **{word: Fraction(10 * value) for value, word in enumerate(_TENS.split(), 2)},
}
_PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "quarters": Fraction(1, 4)}
_TIMES = {"dozen": 12, "hundred": 100}

_VULGAR = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}

_IN_THREES = re.compile(r"(?<=\d)[ ,'\u2019\u00a0\u2009\u202f](?=\d{3}(?!\d))")
_IN_LAKH = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?")
"""A number with commas as in India: 1,50,000."""

_DOTTED = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d+)")
_DECIMAL_COMMA = re.compile(r"(\d+),(\d{1,2})")
_DECIMAL = re.compile(r"\d+(\.\d+)?")
_TWICE = re.compile(r"(?P<one>[^()]+?) ?\((?P<other>[^()]+)\)")
_MIXED = re.compile(r"(?:(\d+) )?(\d+)/([1-9]\d*)")


def number(text: str) -> Fraction | None:
    """Read a number in digits or in words, or in both; none where it is neither."""
    bare = " ".join(text.lower().split())
    if not bare or len(bare) > LONGEST:
        return None
    if (twice := _TWICE.fullmatch(bare)) and number(twice["one"]) == number(twice["other"]):
        return number(twice["one"])
    for sign, written in _VULGAR.items():
        bare = bare.replace(sign, f" {written}").strip()
    read = (_in_digits(bare), _mixed(bare), _in_words(bare))
    return next((value for value in read if value is not None), None)


def figure(value: Fraction) -> str:
    """Write a number as the format has it: whole, or with two decimals at most."""
    return str(int(value)) if value.denominator == 1 else f"{float(value):.2f}".rstrip("0")


def _in_digits(bare: str) -> Fraction | None:
    if _DOTTED.fullmatch(bare):
        bare = bare.replace(".", "")
    bare = _DECIMAL_COMMA.sub(r"\1.\2", bare) if _DECIMAL_COMMA.fullmatch(bare) else bare
    bare = bare.replace(",", "") if _IN_LAKH.fullmatch(bare) else _IN_THREES.sub("", bare)
    return Fraction(bare) if _DECIMAL.fullmatch(bare) else None


def _mixed(bare: str) -> Fraction | None:
    """Read a whole number with a fraction behind it."""
    found = _MIXED.fullmatch(bare)
    return int(found[1] or 0) + Fraction(int(found[2]), int(found[3])) if found else None


def _in_words(bare: str) -> Fraction | None:
    words = re.split(r"[\s-]+", bare)
    said = [word for word in words if word not in ("a", "an", "of")]
    if not said:
        return Fraction(1) if len(words) == 1 else None
    total = current = Fraction(0)
    for before, word in zip(["and", *said], said, strict=False):
        if word in _WORDS:
            current += _WORDS[word]
        elif word in _PARTS:
            current = current + _PARTS[word] if before == "and" else current * _PARTS[word]
        elif word in _TIMES:
            current = (current or Fraction(1)) * _TIMES[word]
        elif word in scales.WORDS:
            total, current = total + scales.WORDS[word] * (current or Fraction(1)), Fraction(0)
        elif word != "and":
            return None
    return total + current if said[-1] != "and" else None
