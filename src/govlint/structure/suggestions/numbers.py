"""Suggestion of a number: a sum, minutes, days, times a year, a share, a count."""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction

from govlint.structure.informal.absent import is_endless, is_irregular, is_none
from govlint.structure.informal.money import band, ceiling, limit, per_cent, threshold
from govlint.structure.informal.numbers import figure, number
from govlint.structure.informal.other_languages import in_english
from govlint.structure.informal.reading import Interpretation, Readings, only
from govlint.structure.informal.rhythms import times_a_year
from govlint.structure.informal.shares import share
from govlint.structure.informal.times import days, hours_a_month, minutes
from govlint.structure.suggestions.more_of_numbers import with_more, without_more
from govlint.structure.suggestions.wording import IN_BRACKETS, left_out, write
from govlint.structure.typed_text import of_short

_MOST = re.compile(
    r"^(?:at (?:least|most)|minimum(?: of)?|min\.?|max(?:imum)?\.?(?: of)?|up to|over|above|"
    r"more than|no more than|approx(?:imately)?\.?|about|around|circa|c\.|ca\.|~"
    r"|>=?|<=?|≥|≤|x|×) ?|(?: ?\+| or more| or above|(?<=\d) ?[x×])$"  # noqa: RUF001
)
_ABOVE = re.compile(r"over|above|more than|greater than|>(?!=)")
"""Before a score, what says that the least of them is the next one."""

_ABOUT = re.compile(r"(?P<word>approx(?:imately)?\.?|about|around|circa|c\.|ca\.|~)")
_THINGS = re.compile(
    r" (?:voting |other |named )?(?:members?|others?|people|persons?|seats?|posts?|places?|times?"
    r"|present|meetings?|councillors?|trustees?|directors?|governors?|representatives?|vacanc(?:y|ies)"
    r"|of them)\b.*$"
)
_PRODUCT = re.compile(
    r"(?:(?P<first>\d+) ?[=(] ?)?(?P<one>\d{1,2}) ?[x×*] ?(?P<other>\d{1,2})(?: ?= ?\d+)?\)?"  # noqa: RUF001
)
_ENDS = re.compile(r"(?P<low>\d+) ?(?:[-\u2013\u2014]|to|or) ?(?P<high>\d+)(?P<rest>(?: \D.*)?)")
_LETTERS = re.compile(
    r"[lic]\.?(?= ?[=:]? ?\d)|(?<=\d) ?\(?\b(?:l|i|c|likelihood|impact|consequence|severity)\b\)?"
    r"|\b(?:likelihood|impact|consequence|severity) ?[=:]? ?(?=\d)"
)
"""What says which number is the likelihood, and which the impact."""

_TWO_SCORES = re.compile(r" ?(?P<one>[1-5])(?P<sign> ?[/,;] ?| (?:and )?)(?P<other>[1-5]) ?")
_OUT_OF = re.compile(r"(?P<score>\d{1,2}) ?(?:/|out of|of) ?(?P<highest>\d{1,3})")
_NAMED_SCORE = re.compile(
    r"(?:very )?(?:high|medium|low|red|amber|green) ?\(?(?P<score>\d\d?)\+?\)?"
)
_RATED = re.compile(
    r"(?:very )?(?:high|h|red|critical|severe|extreme|major|medium|moderate|m|amber|yellow"
    r"|low|l|green|minor)(?:[ -]risk)?"
)
_BANDS = (
    "; a score is likelihood times impact, each from 1 to 5: "
    "commonly 15 to 25 is high, 8 to 12 medium, 1 to 6 low"
)
HIGHEST_SCORE = 25
"""The highest score of a risk where likelihood and impact go up to five."""


@of_short
def part_time(text: str) -> Readings:
    """Read how much of a full post somebody has."""
    bare = re.sub(r"(?:\b(?:wte|fte|of a post)\b|[ -]?time$)", "", text.lower()).strip(" .")
    if found := re.fullmatch(r"(.+?) days? (?:a|per|each) week", bare):
        value = number(found[1])
        return only(None if value is None or value > 5 else figure(value / 5))
    value = number(bare)
    if value is not None and value <= 1:
        return only(figure(value))
    return tuple(
        one._replace(value=figure(Fraction(one.value)), remark="") for one in share(bare)[:1]
    )


@of_short
def score(text: str) -> Readings:
    """Read a score, also as the product of likelihood and impact, or out of the highest."""
    bare = _MOST.sub("", text.lower().strip())
    numbers = " ".join(_LETTERS.sub(" ", bare).split())
    if found := _PRODUCT.fullmatch(numbers):
        product = str(int(found["one"]) * int(found["other"]))
        return only(product if (found["first"] or product) == product else None)
    if found := _TWO_SCORES.fullmatch(numbers):
        return _of_two_scores(*found.group("one", "sign", "other"), by_letter=numbers != bare)
    if found := _NAMED_SCORE.fullmatch(bare):
        return only(found["score"])
    if _ABOVE.match(text.lower().strip()) and bare.isdigit():
        return only(str(int(bare) + 1) if int(bare) < HIGHEST_SCORE else None)
    if found := _OUT_OF.fullmatch(bare):
        most = bare[found.end("score") :].strip()
        usual = found["highest"] == str(HIGHEST_SCORE)
        remark = "" if usual else f'"{most}" has no key of its own'
        return (Interpretation(found["score"], remark),)
    return count(bare)


def _of_two_scores(one: str, sign: str, other: str, *, by_letter: bool) -> Readings:
    """Multiply a likelihood and an impact; offer the one score that may have been typed as well."""
    if by_letter or not sign.strip():
        return only(str(int(one) * int(other)) if by_letter else None)
    single, when = one, f"if {other} is the highest score"
    if sign.strip() in (",", "."):
        single, when = f"{one}.{other}", "if one score is meant"
    elif sign.strip() != "/":
        single, when = other, "if one score is meant"
    return Interpretation(str(int(one) * int(other))), Interpretation(single, when)


@of_short
def count(text: str) -> Readings:
    """Read a number of things, with what they are left out."""
    said = _THINGS.sub("", " ".join(text.lower().split()).strip(" .,;"))
    if number(_MOST.sub("", said)) is None:
        said = _THINGS.sub("", in_english(said))
    value, about = number(_MOST.sub("", said)), _ABOUT.match(said)
    remark = f'"{about["word"]}" has no key of its own' if about else ""
    return () if value is None else (Interpretation(figure(value), remark),)


def _years(text: str) -> Readings:
    bare = text.strip().lower()
    if found := re.fullmatch(r"(?P<many>.+?)[ -]?(?:months?|mths?)", bare):
        months = number(found["many"])
        return only(figure(months / 12) if months and (months / 12).denominator <= 2 else None)
    return count(re.sub(r" ?(?:-| )?(?:years?|yrs?)(?: each)?$", "", bare))


_READERS: Mapping[str, Callable[[str], Readings]] = {
    "a_year": ceiling,
    "each": ceiling,
    "hours_per_month": hours_a_month,
    "limit": ceiling,
    "minutes": minutes,
    "minutes_within_days": days,
    "over": threshold,
    "papers_days_before": days,
    "per_year": times_a_year,
    "percent": per_cent,
    "prep_minutes": minutes,
    "risk_at_least": score,
    "score": score,
    "sro_fte": part_time,
    "unbudgeted": ceiling,
    "up_to": ceiling,
    "value_over": threshold,
    "within_days": days,
    "years": _years,
}
"""How each field of a number is read; what is not here counts things."""

_MONEY = ("a_year", "each", "limit", "over", "unbudgeted", "up_to", "value_over")
_LIKE = {
    **dict.fromkeys(_MONEY, "a sum is digits alone, like 250000"),
    **dict.fromkeys(("minutes", "prep_minutes"), "a length is in whole minutes, like 120"),
    **dict.fromkeys(
        ("minutes_within_days", "papers_days_before", "within_days"),
        "a time is in whole days, like 14",
    ),
    "hours_per_month": "a time is in hours a month, like 4",
    "per_year": "a rhythm is a number of times a year, like 6",
    "risk_at_least": "a score is digits alone, like 15",
    "score": "a score is digits alone, like 15",
    "sro_fte": "a part of a post is a decimal, like 0.2",
}
"""What a number of each field is like."""


def of_number(key: str, text: str, *, whole: bool) -> str:
    """Say which number to write in a field, and where none can be made out what one is like."""
    return (
        left_out(text, or_none=key == "limit")
        or _without_end(key, text)
        or (write(limit(text)) if key == "limit" else "")
        or write(number_meant(key, text, whole=whole))
        or _of_a_range(key, text)
        or write(_of_both_ends(key, text, whole=whole))
        or _with_a_bracket(key, text, whole=whole)
        or with_more(key, text, number_meant(key, without_more(text), whole=whole))
        or _of_a_share(key, text)
        or (_BANDS if _READERS.get(key) is score and _RATED.fullmatch(text.strip().lower()) else "")
        or (f"; {_LIKE[key]}" if key in _LIKE else "")
    )


def _with_a_bracket(key: str, text: str, *, whole: bool) -> str:
    """Read a number of things without the words in brackets behind it."""
    found = IN_BRACKETS.search(text) if key in ("count", "min") else None
    if not found or re.search(r"\d|chair|vacan", found["inner"], re.IGNORECASE):
        return ""
    read = number_meant(key, text[: found.start()], whole=whole)
    if len(read) != 1 or read[0].remark:
        return ""
    return write((read[0]._replace(remark=f'"{found["inner"]}" has no key of its own'),))


def number_meant(key: str, text: str, *, whole: bool) -> Readings:
    """Read a number of a field; a whole one where no other can stand there."""
    readings = _READERS.get(key, count)(text) or (() if key in _MONEY else count(text))
    return tuple(one for one in readings if not whole or str(one.value).isdigit())


def _of_both_ends(key: str, text: str, *, whole: bool) -> Readings:
    """Read the lower end of a range, and the upper one in its place."""
    found = _ENDS.fullmatch(text.strip()) if key not in _MONEY else None
    if not found:
        return ()
    low = number_meant(key, f"{found['low']}{found['rest']}", whole=whole)
    high = number_meant(key, f"{found['high']}{found['rest']}", whole=whole)
    return (*low[:1], *(one._replace(remark="if the most is meant") for one in high[:1]))


def _without_end(key: str, text: str) -> str:
    """Say how it is written that there is no limit, no number or no rhythm."""
    if key in _MONEY and re.sub(r"\W", "", text.lower()) in ("nil", "zero", "nothing"):
        return "; write 0" + (" (or none, if there is no limit)" if key == "limit" else "")
    if key == "limit" and (is_endless(text) or is_none(text)):
        return "; write none"
    if is_none(text) or (is_endless(text) and not (key == "min" and share(text))):
        return "; there is none? leave the line out"
    if key == "per_year" and is_irregular(text):
        return "; no rhythm? leave the line out"
    return ""


def _of_a_share(key: str, text: str) -> str:
    """Say where a share belongs that stands for a number of members."""
    said = {"min": "fraction", "at_most": "share"}.get(key)
    found = share(text) if said else ()
    return f"; a share of the seats is said by {said}: {found[0].value}" if found else ""


def _of_a_range(key: str, text: str) -> str:
    """Say which end of a range stands in a field for one sum, and where the other belongs."""
    read = band(text) if key in ("limit", "over", "up_to") else ()
    ends = read[0].value if read and len(read[0].value) > 1 else {}
    match key:
        case "limit" if ends:
            return f"; write {ends['up_to']} (the upper end)"
        case "over" if ends:
            return f"; write {ends['over']} (the upper end is said by up_to)"
        case "up_to" if ends:
            return f"; write {ends['up_to']} (the lower end is said by over)"
    return ""
