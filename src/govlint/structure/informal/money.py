"""Sums and bands of money as people type them."""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

from govlint.structure.informal.numbers import figure, number
from govlint.structure.informal.reading import Interpretation, Readings, only
from govlint.structure.informal.scales import OF_SUMS, WORDS
from govlint.structure.typed_text import is_short, of_short

_CURRENCY = re.compile(
    r"[£€$¥₹]|\brs\.|\b(?:gbp|eur|usd|inr|pkr|rs)(?=\d)|(?<=\d)(?:gbp|eur|usd|chf|inr|pkr)\b"
    r"|\b(?:gbp|eur|usd|aud|cad|nzd|chf|inr|pkr|rs|pounds?|euros?|dollars?|rupees?|sterling)\b"
)
_CALLED = {
    "GBP": "£ gbp pound pounds sterling", "EUR": "€ eur euro euros", "CHF": "chf",
    "INR": "₹ inr rs rs. rupee rupees", "PKR": "pkr rs rs. rupee rupees",
    "JPY": "¥", "CNY": "¥", **{
        code: f"$ {code.lower()} dollar dollars" for code in ("USD", "AUD", "CAD", "NZD")
    },
}  # fmt: skip
"""Signs and words of the currencies that are left out of a sum."""

_TAX = re.compile(
    r",?\s*\(?(?:\+|plus|ex(?:cl(?:uding|usive of)?)?\.?|inc(?:l(?:uding|usive of)?)?\.?|net of) ?"
    r"(?:of )?(?:vat|tax)\)?|,?\s*\((?:net|gross)\)|,?\s(?:net|gross|netto|brutto)$"
)
_NO_PENCE = re.compile(r"/-$|(?<=\d)[.,](?:-|\u2013|\u2014)+$|(?<= \d{3}),00$")
"""What is written behind a sum without pence: 25/-, 25.-, 25,--, 10 000,00."""

_NIL = re.compile(r"^(?:nil|nothing)(?= )")
"""Where a band begins, in words."""

_IN_THOUSANDS = re.compile(r" ?\(?(?:000s?|'000s?|in thousands|thousands)\)$")
_IN_SCALE = re.compile(
    rf"000|(?:{'|'.join(WORDS)})s?\b|(?:[£€$]|\b(?:gbp|eur|usd)) ?(?:k|m|mn|bn)\b"
)
_SCALED = re.compile(rf"(?P<number>.*\d[½¼¾]?) ?(?P<scale>{'|'.join(OF_SUMS)})")
_DOTTED = re.compile(
    rf"(?<![\d.,])(?P<thousands>[1-9]\d{{0,2}})\."
    rf"(?=\d{{3}}(?![\d.,]| ?(?:{'|'.join(OF_SUMS)})(?!\w)))"
)
"""A sum of which nobody can tell whether its full stop parts thousands or decimals."""

_UP_TO = (
    r"up ?to(?:,? (?:and|&) incl(?:uding|usive of|\.)?)?|bis(?: zu)?|jusqu'à|hasta|hyd at"
    r"|(?:a )?max(?:imum)?\.?(?: of)?|(?:no|not) more than"
    r"|not exceeding|at most|≤|<=|limit(?:ed)?(?: to| of)?"
)
_UNDER = r"under|below|less than|<"
_OVER = (
    r"over|above|more than|greater than|exceeding|in excess of|>"
    r"|über|mehr als|plus de|m[aá]s de|dros"
)
_FROM = r"from|(?:a )?min(?:imum)?\.?(?: of)?|at least|(?:no|not) less than|≥|>="
_OR_LESS = r"or (?:less|under|below)|and (?:below|under)|max(?:imum)?\.?|limit"
_OR_MORE = r"\+|plus|(?:or|and) (?:more|over|above|up)|upwards"
_AND = rf" ?[-\u2013\u2014] ?|\.\.+| to |,? ?(?:(?:and|but) )?(?:{_UP_TO}|{_UNDER}) ?"

_RANGES = (
    re.compile(r"between (?P<low>.+?) and (?P<high>.+)"),
    re.compile(r"(?:zwischen|entre|rhwng) (?P<low>.+?) (?:und|et|y|a) (?P<high>.+)"),
    re.compile(r"(?:von|de) (?P<low>.+?) (?:bis(?: zu)?|à|a|hasta) (?P<high>.+)"),
    re.compile(rf"(?:(?:between|from|{_OVER}) ?)?(?P<low>.+?)(?:{_AND})(?P<high>.+)"),
)
_SIDES = {
    "up to": re.compile(rf"(?:{_UP_TO}) ?(?P<sum>.+)|(?P<before>.+?) ?(?:{_OR_LESS})"),
    "under": re.compile(rf"(?:{_UNDER}) ?(?P<sum>.+)"),
    "from": re.compile(rf"(?:{_FROM}) ?(?P<sum>.+)|(?P<before>.+?) ?(?:{_OR_MORE})"),
    "over": re.compile(rf"(?:{_OVER}) ?(?P<sum>.+)"),
    "": re.compile(r"(?P<sum>.+)"),
}
_FOR_EACH = re.compile(
    r"(?P<sum>.*?\S)(?:,? \(?|(?=/))"
    r"(?P<rest>(?:/ ?(?:yr|year|month|item)|per|a|an|each|every|p\.?a\.?|in any|for"
    r"|with|subject to|if|in an)\b[^()]*)\)?"
)
_PENNY = Fraction(1, 100)
SMALLEST_BAND = 100
"""What the ends of bands are multiples of, where one begins a pound above another: 10,001."""

_A_YEAR = re.compile(
    r"(?P<sum>.*?\S)[, ]*\(?(?:(?:per|a|each|every|in any|in a) (?:financial )?(?:year|annum|yr)"
    r"|(?:pro|im) jahr|jährlich|par an"
    r"|/ ?(?:yr|year|annum|pa)|p\.? ?a\.?|annually|yearly)\)?"
)
_EACH = re.compile(
    r"(?P<sum>.*?\S)[, ]*\(?(?:(?:per|for each|for any one|each|an?) (?:single )?(?:item|case"
    r"|contract|order|decision|transaction|project|purchase|invoice|matter|grant)|/ ?item|each)\)?"
)
_PER_CENT = re.compile(
    r"(?:up to )?(?P<number>\d+(?:[.,]\d+)?) ?(?:%|per ?cent|pc)(?: of (?P<whole>[^,;]+))?"
)


@of_short
def band(text: str) -> Readings:
    """Read what a decision covers: the keys `over` and `up_to` with their sums."""
    whole = _whatever_the_full_stop(text, _band)
    parted = _FOR_EACH.fullmatch(text)
    if whole or parted is None or re.search(r"\d", parted["rest"]):
        return whole
    remark = f'"{parted["rest"]}" has no key of its own'
    return tuple(one._replace(remark=remark) for one in band(parted["sum"])[:1])


@of_short
def ceiling(text: str) -> Readings:
    """Read the one sum at which something stops."""
    whole = _whatever_the_full_stop(text, lambda bare: _sided(bare, "up_to"))
    parted = _FOR_EACH.fullmatch(text)
    if whole or parted is None or re.search(r"\d", parted["rest"]):
        return whole
    remark = f'"{parted["rest"]}" has no key of its own'
    return tuple(one._replace(remark=remark) for one in ceiling(parted["sum"])[:1])


def other_currency(text: str, currency: object) -> str:
    """Give the currency that a sum is typed in, if it is another than that of the file."""
    known = _CALLED.get(str(currency).upper(), "").split()
    typed = _CURRENCY.search(text.lower()) if known and is_short(text) else None
    return text[slice(*typed.span())] if typed and typed[0] not in known else ""


def currency_codes(text: str) -> Sequence[str]:
    """Give the codes of the currencies that a sign or a word may stand for; of a code, its own."""
    words = re.findall(r"[£€$¥₹]|[a-z]+", text.lower())
    if len(words) != 1:
        return ()
    known = [code for code, said in _CALLED.items() if words[0] in said.split()]
    return known or ([text.upper()] if re.fullmatch("[A-Za-z]{3}", text) else ())


def names_scale(text: str) -> bool:
    """Tell whether a currency is written with thousands or millions in which sums stand."""
    return bool(_IN_SCALE.search(text.lower()))


@of_short
def limit(text: str) -> Readings:
    """Read a limit that one sum does not say: for a year, for each matter, in per cent."""
    bare = " ".join(text.split())
    parts = [part for part in _TWO_SUMS.split(bare) if part]
    if len(parts) > 1:
        return _of_each(parts)
    if found := _PER_CENT.fullmatch(bare.lower()):
        whole = bare[found.start("whole") :] if found["whole"] else "its whole"
        return only(
            {"percent": figure(number(found["number"]) or Fraction(0)), "percent_of": whole}
        )
    for key, pattern in (("a_year", _A_YEAR), ("each", _EACH)):
        found = pattern.fullmatch(_FIRST.sub(r"\2 \1", bare.lower()))
        if found and (sums := ceiling(found["sum"])):
            return tuple(one._replace(value={key: one.value}) for one in sums)
    return ()


def _of_each(parts: list[str]) -> Readings:
    """Read several limits, each of another length of time; nothing where one cannot be read."""
    read = [limit(part) for part in parts]
    if any(len(one) != 1 or one[0].remark for one in read):
        return ()
    whole = {key: value for [one] in read for key, value in one.value.items()}
    return only(whole if len(whole) == sum(len(one[0].value) for one in read) else None)


_TWO_SUMS = re.compile(r"\s*(?:;|,(?! ?\d{3}(?!\d))|\s/\s|\band\b|\bup to\b|[()])\s*(?=\D*\d)|[()]")
_FIRST = re.compile(r"^(each|per \w+|a year|annual(?:ly)?)[: ]+(\S+)$")
"""What a sum is for, where that stands before it."""


@of_short
def per_cent(text: str) -> Readings:
    """Read how many hundredths of a whole."""
    found = _PER_CENT.fullmatch(" ".join(text.lower().split()))
    value = number(found["number"]) if found and not found["whole"] else None
    return only(None if value is None else figure(value))


@of_short
def threshold(text: str) -> Readings:
    """Read the one sum above which something begins."""
    return _whatever_the_full_stop(text, lambda bare: _sided(bare, "over"))


def _whatever_the_full_stop(text: str, read: Callable[[str], Readings]) -> Readings:
    """Read 250.000 both ways; what a sum says of a tax has no key."""
    bare, tax = _bare(text), _TAX.search(text.lower())
    found = read(bare)
    if _DOTTED.search(bare):
        remark = "if the full stop is a decimal point"
        decimals = [Interpretation(one.value, remark) for one in found[:1]]
        found = (*read(_DOTTED.sub(r"\g<thousands>", bare))[:1], *decimals)
    if tax is None:
        return found
    beside = f'"{text[tax.start() : tax.end()].strip(" ,()")}" has no key of its own'
    return tuple(one._replace(remark=one.remark or beside) for one in found)


def _band(bare: str) -> Readings:
    ranges = (pattern.fullmatch(bare) for pattern in _RANGES) if _sum(bare) is None else ()
    for found in filter(None, ranges):
        low, high = _with_its_scale(found["low"], found["high"]), _sum(found["high"])
        if low is not None and high is not None and low < high:
            return only({"over": figure(_end_below(low)), "up_to": figure(high)})
    for side, pattern in _SIDES.items():
        one = pattern.fullmatch(bare)
        written = one and (one["sum"] or one.groupdict().get("before"))
        if written and (value := _sum(written)) is not None:
            return tuple(_one_sided(side, value))
    return ()


def _end_below(low: Fraction) -> Fraction:
    """Give the end of the band below, where one is said to begin a pound or a penny above it."""
    if low > SMALLEST_BAND and low % SMALLEST_BAND == 1:
        return low - 1
    return low - _PENNY if low > 1 and low % 1 == _PENNY else low


def _sided(bare: str, key: str) -> Readings:
    found = [one for one in _band(bare) if list(one.value) == [key]]
    return tuple(
        Interpretation(one.value[key], one.remark if len(found) > 1 else "") for one in found
    )


def _one_sided(side: str, value: Fraction) -> list[Interpretation]:
    sum_, less = figure(value), figure(value - _PENNY)
    match side:
        case "up to":
            return [Interpretation({"up_to": sum_})]
        case "under":
            return [
                Interpretation({"up_to": sum_}),
                Interpretation({"up_to": less}, f"if {sum_} is out"),
            ]
        case "over":
            return [Interpretation({"over": sum_})]
        case "from" if _end_below(value) < value:
            return [Interpretation({"over": figure(_end_below(value))})]
        case "from":
            return [
                Interpretation({"over": sum_}),
                Interpretation({"over": less}, f"if {sum_} is in"),
            ]
    return [
        Interpretation({"up_to": sum_}),
        Interpretation({"over": sum_}, "if it begins above that sum"),
    ]


def _bare(text: str) -> str:
    """Leave out the currency and what ends a sentence."""
    in_words = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", text)
    again = " ".join(_CURRENCY.sub(" ", in_words[2].lower()).split()) if in_words else ""
    text = in_words[1] if in_words and number(again) is not None else text
    text = _IN_THOUSANDS.sub("k", text) if text.endswith(")") else text
    bare = " ".join(_CURRENCY.sub(" ", _TAX.sub("", _NIL.sub("0", text.lower()))).split())
    return _NO_PENCE.sub("", bare.strip(" .;:="))


def _sum(written: str) -> Fraction | None:
    found = _SCALED.fullmatch(written.strip())
    if found is None:
        return number(written)
    value = number(found["number"])
    return None if value is None else value * OF_SUMS[found["scale"]]


def _with_its_scale(low: str, high: str) -> Fraction | None:
    """Read the lower sum of a range, in thousands where only the upper one says so: 10-50k."""
    value, above = _sum(low), _SCALED.fullmatch(high.strip())
    if value is None or above is None or _SCALED.fullmatch(low.strip()):
        return value
    most = number(above["number"])
    return value * OF_SUMS[above["scale"]] if most is not None and value < most else value
