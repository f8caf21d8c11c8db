"""Currency that is written by a sign, a word or with its scale, where its code belongs."""

import re
from collections.abc import Iterator
from typing import Any

from govlint.finding import Fix, FixStep
from govlint.lint.lists_not_as_meant import ListFault

_CODE = re.compile("[A-Z]{3}")


def currency_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report a currency that is no code, where the one that is meant can be told."""
    currency = data.get("currency")
    if not isinstance(currency, str) or _CODE.fullmatch(currency):
        return
    from govlint.structure.informal.money import currency_codes, names_scale

    said = f'"{currency}" is read as the name of the currency'
    if names_scale(currency):
        message = f"{said}, and each sum as it stands; write the code alone, and the sums in full"
        yield ListFault(message, ("currency",))
    elif codes := currency_codes(currency):
        others = f" (or {', '.join(codes[1:])})" if len(codes) > 1 else ""
        mend = Fix((FixStep("set", ("currency",), codes[0]),)) if len(codes) == 1 else None
        yield ListFault(f"{said}; write its code: {codes[0]}{others}", ("currency",), mend)
