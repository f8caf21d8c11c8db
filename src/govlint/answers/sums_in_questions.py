"""Sums in questions, as people write money: 300k, 1.5 million, £300,000."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govlint.refusal import Refusal
from govlint.structure.field_types import LARGEST_NUMBER
from govlint.structure.informal.scales import OF_SUMS
from govlint.structure.word_lists import cut_short

SIGNS: Mapping[str, str] = {
    "£": "GBP", "€": "EUR", "$": "USD AUD CAD NZD HKD SGD", "¥": "JPY CNY", "₹": "INR",
    "₦": "NGN", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₴": "UAH", "₫": "VND", "฿": "THB",
    "R$": "BRL", "zł": "PLN", "Kč": "CZK",
}  # fmt: skip
"""Signs, with the currencies that they may stand for."""

LONGEST = 40
"""Characters; no sum is longer."""

WRITTEN = "write it like 300000, 300,000, 300k or 1.5m"

_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_SUM = re.compile(
    rf"(?P<before>{_SIGN}|[A-Za-z]{{3}}(?=[\s0-9]))?\s*"
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?P<fraction>\.[0-9]+)?\s*"
    rf"(?P<unit>{'|'.join(OF_SUMS)})?(?:\s+(?P<after>[A-Za-z]{{3}}))?",
    re.IGNORECASE,
)
_MEANT = re.compile(rf"(?:{_SIGN}|[A-Z]{{3}}\s*(?=[0-9])|[-+~<>≈.]\s*(?=[0-9]))|[0-9]")
"""How a last argument begins that is meant for a sum."""


_THOUSANDS = re.compile(r"[0-9]{3}")
_HEAD = re.compile(rf"(?:{_SIGN})?[0-9]{{1,3}}")

_LINKS = (
    "up to", "more than", "less than", "worth", "costing", "above", "below", "under", "about",
    "over", "of", "for", "at",
)  # fmt: skip
"""Words that stand between what is decided and its sum."""


class Question(NamedTuple):
    """The words of a question, and its sum where there is one."""

    words: str
    sum: float | None
    asked: str
    """The whole question as it was put."""


def question(arguments: Sequence[str], currency: str | None) -> Question:
    """Part the words of a question from a sum that stands last; raises `Refusal`."""
    whole = " ".join(arguments)
    parts = list(arguments)
    if len(parts) > 1 and parts[-1].casefold() in OF_SUMS and _MEANT.match(parts[-2]):
        parts[-2:] = [f"{parts[-2]} {parts[-1]}"]
    if len(parts) > 2 and parts[-1] == currency and _MEANT.match(parts[-2]):
        parts[-2:] = [f"{parts[-2]} {parts[-1]}"]
    if len(parts) > 2 and parts[-2] in {*SIGNS, currency} and _MEANT.match(parts[-1]):
        parts[-2:] = [f"{parts[-2]} {parts[-1]}"]
    if len(parts) > 2 and _THOUSANDS.fullmatch(parts[-1]) and _HEAD.fullmatch(parts[-2]):
        in_one = f"{parts[-2]}{parts[-1]}"
        raise Refusal(f'"{parts[-2]} {parts[-1]}": a sum is written without a space, as {in_one}')
    if len(parts) > 1 and _MEANT.match(parts[-1].strip()):
        return Question(_without_link(parts[:-1]), sum_of(parts[-1], currency), whole)
    return Question(whole, None, whole)


def _without_link(words: Sequence[str]) -> str:
    """Leave out what only leads on to the sum: of, over, up to."""
    said = " ".join(words)
    for link in _LINKS:
        if said.casefold().endswith(f" {link}"):
            return said[: -len(link)].rstrip(" ,")
    return said


def sum_of(text: str, currency: str | None) -> float:
    """Read a sum in the currency of a structure; raises `Refusal`."""
    shown = cut_short(text, LONGEST)
    found = _SUM.fullmatch(text.strip()) if len(text) <= LONGEST else None
    if found is None:
        raise Refusal(f'"{shown}" is not a sum; {WRITTEN}{_why(text)}')
    named = [sign for sign in (found["before"], found["after"]) if sign]
    if not all(_is_currency(sign, currency) for sign in named):
        known = f"the structure counts in {currency}" if currency else "the file states no currency"
        raise Refusal(f'"{shown}": {known}; write the number alone')
    if found["fraction"] and not found["unit"] and len(found["fraction"]) == 4:
        raise Refusal(f'"{shown}" can be read in two ways; {WRITTEN}')
    number = float(found["number"].replace(",", "") + (found["fraction"] or ""))
    value = number * OF_SUMS.get((found["unit"] or "").casefold(), 1)
    if value > LARGEST_NUMBER:
        raise Refusal(f'"{shown}" is more money than there is')
    return value


def _is_currency(before: str, currency: str | None) -> bool:
    if currency is None:
        return False
    return before.upper() == currency.upper() or currency.upper() in SIGNS.get(before, "").split()


def _why(text: str) -> str:
    if "%" in text or "per cent" in text:
        return "; a share of something is no sum"
    if re.search(r"[0-9]\s*(?:-|\u2013|to)\s*\W?[0-9]", text):
        return "; ask for one sum at a time"
    return ""
