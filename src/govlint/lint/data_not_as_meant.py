"""Data that is read otherwise than it was meant, by what it is: lists, seats, matters, names."""

from collections.abc import Iterator
from typing import Any

from govlint.lint.authority_not_as_meant import authority_not_as_meant
from govlint.lint.currency_not_as_meant import currency_not_as_meant
from govlint.lint.lists_not_as_meant import ListFault, lists_not_as_meant
from govlint.lint.matters_not_as_meant import matters_not_as_meant, types_not_as_meant
from govlint.lint.names_not_as_meant import names_not_as_meant
from govlint.lint.placeholders_not_as_meant import placeholders_not_as_meant
from govlint.lint.seats_not_as_meant import seats_not_as_meant

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
