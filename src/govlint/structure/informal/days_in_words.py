"""Days and years in words, as deeds and minutes have them: the eighteenth day of September."""

import re
from collections.abc import Iterable

from govlint.structure.informal.numbers import number

_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_DAYS = {
    **{word: day for day, word in enumerate((*_UNITS, *_TEENS), 1)},
    **{f"twenty-{word}": 20 + day for day, word in enumerate(_UNITS, 1)},
    "thirtieth": 30,
    "thirty-first": 31,
}
_DAY = "|".join(sorted(_DAYS, key=len, reverse=True))
_YEAR = re.compile(r"two thousand(?: and)? (?P<rest>[a-z-]+(?: [a-z]+)?)$")
_TENS = re.compile(r"\b(twenty|thirty) (?=[a-z]+(?:st|nd|rd|th)\b)")


def in_figures(words: str, months: Iterable[str]) -> str:
    """Write a day before the name of a month, and a year at the end, in figures."""
    if found := _YEAR.search(words):
        rest = number(found["rest"])
        if rest and rest.denominator == 1 and rest < 100:
            words = f"{words[: found.start()]}{2000 + int(rest)}"
    if not re.search(_DAY, words):
        return words
    named = "|".join(filter(None, months))
    pattern = rf"\b(?P<day>{_DAY})(?= (?:day )?(?:of )?(?:{named})\b)"
    return re.sub(pattern, lambda found: str(_DAYS[found["day"]]), _TENS.sub(r"\1-", words))
