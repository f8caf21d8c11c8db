"""Currency that is written by a sign, a word or with its scale, where its code belongs."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from govlint.finding import Fix, FixStep
from govlint.lint.not_as_meant.lists import ListFault

_CODE = re.compile("[A-Z]{3}")
_CODE_INSIDE = re.compile(r"\b[A-Z]{3}\b")
_WORD = re.compile(r"[£€$¥₹]|[A-Za-z]+")
_OF_COUNTRIES = {"british": "GBP", "uk": "GBP", "us": "USD", "american": "USD"}


def currency_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report a currency that is no code, where the one that is meant can be told."""
    currency = data.get("currency")
    if not isinstance(currency, str) or _CODE.fullmatch(currency):
        return
    from govlint.structure.informal.money import names_scale

    said = f'"{currency}" is read as the name of the currency'
    if names_scale(currency):
        message = f"{said}, and each sum as it stands; write the code alone, and the sums in full"
        yield ListFault(message, ("currency",))
        return
    written = list(dict.fromkeys(_CODE_INSIDE.findall(currency)))
    if len(written) > 1:
        message = f"{said}, and a structure has one; write {' or '.join(written)}"
        yield ListFault(message, ("currency",))
    elif codes := _codes(currency):
        others = f" (or {', '.join(codes[1:])})" if len(codes) > 1 else ""
        mend = Fix((FixStep("set", ("currency",), codes[0]),)) if len(codes) == 1 else None
        yield ListFault(f"{said}; write its code: {codes[0]}{others}", ("currency",), mend)


def _codes(currency: str) -> Sequence[str]:
    """Give the codes that all words and signs of a text may stand for together."""
    from govlint.structure.informal.money import currency_codes

    words = _WORD.findall(currency)
    if len(words) == 1:
        return currency_codes(currency)
    found: list[Sequence[str]] = []
    for word in words:
        country = _OF_COUNTRIES.get(word.lower())
        if len(word) == 3 and not word.isupper():
            return ()
        found.append([country] if country else currency_codes(word))
    shared = [code for code in found[0] if all(code in codes for codes in found)] if found else []
    return shared if len(shared) == 1 else ()
