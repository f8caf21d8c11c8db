"""Suggestion of the share that should have been written."""

import re

from govlint.structure.informal.numbers import number
from govlint.structure.informal.reading import Interpretation
from govlint.structure.informal.shares import share, written
from govlint.structure.suggestions.more_than_half import more_than_half_as_a_share
from govlint.structure.suggestions.quorums import number_and_share
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import left_out, write


def of_share(field: TypedField) -> str:
    """Say which share to write: of per cent, of words, of a number above one."""
    text = field.text
    return (
        left_out(text)
        or write(share(text))
        or more_than_half_as_a_share(field)
        or _of_number(text)
        or _with_number(text)
    )


def _with_number(text: str) -> str:
    """Say how a share is written of which a number must be reached as well."""
    read = number_and_share(text)
    return f"; both are said by fraction: {read['fraction']} and min: {read['min']}" if read else ""


def _of_number(text: str) -> str:
    """Take a number above one for per cent, unless it may be a number of members."""
    value = number(re.sub(r" (?:members?|people|seats)\b.*", "", text.lower().strip()))
    if value is None or value <= 1:
        return ""
    if 20 <= value <= 100:
        return write((Interpretation(written(value / 100), "if per cent is meant"),))
    return f"; a number of members is said by min: {int(value)}" if value.denominator == 1 else ""
