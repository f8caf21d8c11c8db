"""Data that is read otherwise than it was meant, by what it is: lists, seats, matters, names."""

from collections.abc import Iterator
from typing import Any

from govlint.lint.not_as_meant.authority import authority_not_as_meant
from govlint.lint.not_as_meant.currency import currency_not_as_meant
from govlint.lint.not_as_meant.lists import ListFault, lists_not_as_meant
from govlint.lint.not_as_meant.matters import matters_not_as_meant, types_not_as_meant
from govlint.lint.not_as_meant.names import names_not_as_meant
from govlint.lint.not_as_meant.placeholders import placeholders_not_as_meant
from govlint.lint.not_as_meant.seats import seats_not_as_meant

_EACH = (
    lists_not_as_meant,
    seats_not_as_meant,
    matters_not_as_meant,
    types_not_as_meant,
    names_not_as_meant,
    placeholders_not_as_meant,
    authority_not_as_meant,
    currency_not_as_meant,
)


def data_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report all that the keys and values of a structure say otherwise than it was meant."""
    for found in _EACH:
        yield from found(data)
