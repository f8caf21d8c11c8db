"""Which day should have been written."""

from govlint.structure.informal.absent import is_none, is_open
from govlint.structure.informal.dates import day, incomplete
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import left_out, write

_LAST = ("ends", "until")


def of_day(field: TypedField) -> str:
    """Say which day to write, or what is missing of it."""
    text = field.text
    if field.key in _LAST and is_open(text):
        return "; no last day? leave the line out"
    if is_none(text):
        return "; there is none? leave the line out"
    return left_out(text) or write(day(text)) or _rest_of(text)


def _rest_of(text: str) -> str:
    found = incomplete(text)
    if not found:
        return ""
    pattern = f"{found.so_far}{'YYYY-MM-DD'[len(found.so_far) :]}"
    return f"; {found.missing} missing: {pattern}"
