"""Equal findings: which of several that are known by the same it was, as far as can be told."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice, zip_longest
from math import inf

from govlint.finding import Finding
from govlint.result import Gone

MOST_ALIKE = 50
"""Equal findings of an earlier state that one of today is held to."""

ByMessage = Mapping[str, Sequence[Gone]]
"""Findings of an earlier state that are known by the same, by their messages."""

Choice = Callable[[ByMessage], str | None]
"""Chooses one of several equal findings, by its message."""


def of_its_message(found: Finding, then: ByMessage) -> str | None:
    """Choose one that says the same."""
    return found.message if found.message in then else None


def one_it_is_part_of(found: Finding, then: ByMessage) -> str | None:
    """Choose one of which each part was there, and amounted to no less; of many a few are tried."""
    near = islice(then.items(), MOST_ALIKE)
    return next((said for said, alike in near if alike and not beyond(found, alike[-1])), None)


def the_first(_: Finding, then: ByMessage) -> str | None:
    """Choose any of them."""
    return next((said for said, alike in then.items() if alike), None)


def beyond(found: Finding, then: Gone) -> int:
    """Count the parts of a finding that were not there before, or amounted to less."""
    amounts = dict(zip_longest(then.parts, then.amounts))
    now = zip_longest(found.parts, found.amounts)
    return sum(
        part not in amounts or or_endless(amount) > or_endless(amounts[part])
        for part, amount in now
    )


def or_endless(amount: float | None) -> float:
    """Give what a part amounts to; one that is not stated is without end."""
    return inf if amount is None else amount
