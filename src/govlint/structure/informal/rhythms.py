"""Frequencies as people type them: the number of times a year."""

import re
from collections.abc import Mapping
from fractions import Fraction

from govlint.structure.informal.month_names import months_in
from govlint.structure.informal.numbers import figure, number
from govlint.structure.informal.other_languages import in_english
from govlint.structure.informal.reading import Interpretation, Readings
from govlint.structure.typed_text import of_short

_A_YEAR = {
    "year": 1, "half-term": 6, "half term": 6, "term": 3, "quarter": 4, "month": 12,
    "fortnight": 26, "week": 52,
}  # fmt: skip
"""How often each length of time comes in a year."""

_WORDS: Mapping[str, int | Fraction] = {
    **dict.fromkeys(
        ("yearly", "annual", "annually", "per annum", "jährlich", "annuel", "annuelle"), 1
    ),
    **dict.fromkeys(
        ("half-yearly", "half-annually", "semi-annual", "semi-annually", "halbjährlich"), 2
    ),
    "termly": 3,
    **dict.fromkeys(
        ("quarterly", "vierteljährlich", "quartalsweise", "trimestriel", "trimestrielle"), 4
    ),
    "half-termly": 6,
    **dict.fromkeys(("monthly", "monatlich", "mensuel", "mensuelle"), 12),
    **dict.fromkeys(("wöchentlich", "hebdomadaire"), 52),
    "fortnightly": 26,
    **dict.fromkeys(("weekly", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays"), 52),
    **dict.fromkeys(("biennial", "biennially"), Fraction(1, 2)),
}
_TWO_WAYS: Mapping[str, tuple[int, int | Fraction, str]] = {
    **dict.fromkeys(("bi-monthly", "bimonthly"), (6, 24, "if twice a month is meant")),
    **dict.fromkeys(("bi-weekly", "biweekly"), (26, 104, "if twice a week is meant")),
    **dict.fromkeys(
        ("bi-annual", "biannual", "bi-annually", "biannually", "bi-yearly"),
        (2, Fraction(1, 2), "if every two years is meant"),
    ),
    **dict.fromkeys(
        ("daily", "every day", "each day", "täglich", "quotidien", "quotidienne"),
        (365, 260, "if working days alone are meant"),
    ),
}
"""Words of two senses: nobody can tell whether they halve or double, or count each day."""

_NOISE = re.compile(
    r"\b(?:at least|not? (?:less|fewer) than|min\.?|minimum(?: of)?|we|it|will|be|usually"
    r"|normally|generally|about|approx(?:imately)?\.?|roughly|meets?|meetings?|held|on average"
    r"|currently|-ish)\b"
)
_UNIT = "|".join(_A_YEAR)
_TIMES_IN = re.compile(
    rf"(?:(?P<number>.+?) ?(?:\btimes|(?<![a-z])x|\u00d7)?|(?P<once>once|twice|thrice)) ?"
    rf"(?:in |during )?(?:a|an|per|each|every|in a|/|(?<=[x\u00d7] )) ?"
    rf"(?P<unit>(?:calendar|academic|school|financial|municipal|civic) year|annum|yr|{_UNIT})"
)
_YEARLY = re.compile(r"(?P<number>.+?) ?(?:times |x )?(?:yearly|annually|p\.?a\.?)")
_WEEKLY = re.compile(r"(?P<number>\w+)[ -](?P<unit>week|month)ly")
_EVERY = re.compile(
    rf"(?:once )?(?:every|each|all|(?=alternate )) ?"
    rf"(?P<number>other|alternate|second|third|fourth|2nd|3rd|4th|.*?) ?(?P<unit>{_UNIT})s?"
)
_WEEKDAY = re.compile(
    r"(?:every|each) (?:(?P<number>other|alternate|second|third|fourth|2nd|3rd|4th) )?"
    r"(?P<day>mon|tues|wednes|thurs|fri)day"
)
_WORKING_DAYS = re.compile(
    r"(?:daily,? ?)?\(?(?:(?:on|every|each|all|during the) )?"
    r"(?:(?:working|business|week) ?days?|mon(?:days?)? ?(?:[-\u2013\u2014]|to|till|through) ?"
    r"fri(?:days?)?)(?: only)?\)?|daily,? (?:except|excluding|but not|not)(?: at| on)? weekends?"
    r"|werktäglich|arbeitstäglich"
)
_ORDINAL = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_ON_A_DAY = re.compile(
    rf"(?:on )?(?:the )?{_ORDINAL} (?:\w+day)s?(?: (?:(?:of|in) )?(?:(?:the|each|every|a) )?"
    rf"(?P<unit>month|quarter|term)(?:ly)?)?"
)
_EXCEPT = re.compile(
    r"(?P<rhythm>.+?),? \(?(?:except|excluding|but not|apart from|not)(?P<rest>.+)"
)
_WHEN = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\d ?[ap]m\b|\d[:.]\d\d\b"
    r"|\b(?:except|excluding|but not|apart from|not(?! (?:less|fewer) than))\b",
    re.IGNORECASE,
)
_AT_HOUR = re.compile(
    r"(?<=\w),? (?:at |from )?(?:\d{1,2}[:.]\d\d ?(?:[ap]m)?|\d{1,2} ?[ap]m)"
    r"(?: (?:utc|gmt|bst|c?et))?$"
)
"""The hour at which meetings begin, behind a rhythm."""

_OR = re.compile(r"(?P<one>[^\d/]+?) ?(?:/|\bor\b) ?(?P<other>[^\d/]+)")
_WHEN_NEEDED = (
    r"(?:as(?: and when)?|when(?:ever)?|if|where) (?:required|needed|necessary|appropriate)"
)
_AND_MORE = re.compile(
    rf"(?P<rhythm>.+?)[, (]+(?:(?:and|or|plus|but|&) )?(?:otherwise )?{_WHEN_NEEDED}\)?"
)
_NEEDED_FIRST = re.compile(rf"{_WHEN_NEEDED}[, (]+(?:(?:and|but|with) )?(?P<rhythm>.+?)\)?")
"""A rhythm with meetings beyond it, and the least of them."""

_AND_WHEN = re.compile(r"(?P<rhythm>.+?)[, (:]+(?:in |on )(?:the )?(?P<when>[\w/,&. -]+?)\)?")
_DAYS = re.compile(r"(?:mon|tues|wednes|thurs|fri)days?(?: (?:morning|afternoon|evening)s?)?")
"""A rhythm with the months or the weekday of its meetings behind it."""

_APART = re.compile(
    r"every (?P<low>\w+) ?(?:[-\u2013\u2014]|to|or) ?(?P<high>\w+) (?P<unit>week|month)s?"
)
_FROM_TO = re.compile(r"(?P<low>\d+) ?(?:[-\u2013\u2014]|to|or) ?(?P<high>\d+) (?P<rest>.+)")
_ORDINALS = {
    "other": 2,
    "alternate": 2,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_COUNTED = {"once": 1, "twice": 2, "thrice": 3}


@of_short
def times_a_year(text: str) -> Readings:
    """Read how often a year; both numbers where a word has two senses."""
    bare = " ".join(_NOISE.sub(" ", _AT_HOUR.sub("", text.lower())).split()).strip(" .;:,")
    if bare in _TWO_WAYS:
        usual, other, remark = _TWO_WAYS[bare]
        return Interpretation(figure(Fraction(usual))), Interpretation(
            figure(Fraction(other)), remark
        )
    if _WORKING_DAYS.fullmatch(bare):
        return (Interpretation(figure(Fraction(5 * _A_YEAR["week"])), "less public holidays"),)
    if found := _FROM_TO.fullmatch(bare):
        least, most = (_one_way(f"{found[end]} {found['rest']}") for end in ("low", "high"))
        if least and most:
            return Interpretation(figure(least)), Interpretation(
                figure(most), "if the most is meant"
            )
    if both := _either(bare) or _so_far_apart(bare) or _every_weekday(bare):
        return both
    value = _one_way(bare) or _one_way(in_english(bare)) or _and_when(bare)
    return (Interpretation(figure(value), besides(text)),) if value else _when_needed(bare)


def _either(bare: str) -> Readings:
    """Read two rhythms of which nobody can tell which holds."""
    found = _OR.fullmatch(bare)
    one, other = (_one_way(found["one"]), _one_way(found["other"])) if found else (None, None)
    if not found or not one or not other:
        return ()
    meant = f"if {found['other']} is meant"
    return Interpretation(figure(one)), Interpretation(figure(other), meant)


def _every_weekday(bare: str) -> Readings:
    """Read every second Tuesday as each fortnight, or as the second one of each month."""
    found = _WEEKDAY.fullmatch(bare)
    if not found or found["number"] in (None, "other", "alternate"):
        return ()
    weeks = Interpretation(figure(Fraction(round(52 / _ORDINALS[found["number"]]))))
    meant = f"if the {found['number']} {found['day'].capitalize()}day of each month is meant"
    return weeks, Interpretation("12", meant)


def _so_far_apart(bare: str) -> Readings:
    """Read a rhythm with the least and the most that lies between two meetings."""
    found = _APART.fullmatch(bare)
    if not found:
        return ()
    most, least = (_one_way(f"every {found[end]} {found['unit']}s") for end in ("low", "high"))
    if not most or not least or most <= least:
        return ()
    fewer = Interpretation(figure(Fraction(round(least))), "if the longer is meant")
    return Interpretation(figure(Fraction(round(most)))), fewer


def _and_when(bare: str) -> Fraction | None:
    """Read a rhythm behind which the months or the weekday stand that agree with it."""
    found = _AND_WHEN.fullmatch(bare)
    value = _one_way(found["rhythm"]) if found else None
    if not found or not value:
        return None
    agrees = value == len(months_in(found["when"])) or _DAYS.fullmatch(found["when"])
    return value if agrees else None


def _when_needed(bare: str) -> Readings:
    """Read a rhythm beside which a forum meets when it has to."""
    found = _AND_MORE.fullmatch(bare) or _NEEDED_FIRST.fullmatch(bare)
    often = found["rhythm"] if found else ""
    value = _one_way(often) or number(often)
    return (Interpretation(figure(value), "what is beyond it has no key"),) if value else ()


def besides(text: str) -> str:
    """Say that a text says on which day, at what hour or in which months as well, if it does."""
    found = _WHEN.search(text) or _months_behind(text)
    return "on which day, and when, has no key of its own" if found else ""


def _months_behind(text: str) -> bool:
    """Tell whether a rhythm has the months of its meetings behind it."""
    found = _AND_WHEN.fullmatch(text.lower().strip(" .;"))
    return found is not None and bool(months_in(found["when"]))


def _one_way(bare: str) -> Fraction | None:
    hyphened = bare.replace(" ", "-")
    if hyphened in _WORDS or bare in _WORDS:
        return Fraction(_WORDS.get(hyphened) or _WORDS[bare])
    if bare in _A_YEAR:
        return Fraction(_A_YEAR[bare])
    if found := _EXCEPT.fullmatch(bare):
        return _without_months(found["rhythm"], found["rest"])
    if found := _ON_A_DAY.fullmatch(bare):
        return Fraction(_A_YEAR[found["unit"] or "month"])
    if found := _WEEKDAY.fullmatch(bare):
        return Fraction(52) / _ORDINALS[found["number"] or ""]
    if len(named := months_in(bare)) > 1:
        return Fraction(len(named))
    return _counted(bare)


def _counted(bare: str) -> Fraction | None:
    if found := _TIMES_IN.fullmatch(bare):
        said = found["once"] or found["number"]
        times = Fraction(_COUNTED[said]) if said in _COUNTED else number(said)
        unit = found["unit"] if found["unit"] in _A_YEAR else "year"
        return None if times is None else times * _A_YEAR[unit]
    if found := _EVERY.fullmatch(bare):
        said = found["number"]
        apart = Fraction(_ORDINALS[said]) if said in _ORDINALS else number(said)
        return None if not apart else Fraction(_A_YEAR[found["unit"]]) / apart
    if found := _WEEKLY.fullmatch(bare):
        apart = number(found["number"])
        return None if not apart else Fraction(_A_YEAR[found["unit"]]) / apart
    found = _YEARLY.fullmatch(bare)
    said = found["number"] if found else ""
    return Fraction(_COUNTED[said]) if said in _COUNTED else number(said)


def _without_months(rhythm: str, rest: str) -> Fraction | None:
    """Take the months off in which nobody meets."""
    usual, named = _one_way(rhythm), months_in(rest.strip(" )"))
    return usual - len(named) if usual == 12 and named else None
