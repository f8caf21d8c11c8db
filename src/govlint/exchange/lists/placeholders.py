"""Placeholders in lists: what is written where nobody is named, for no party, or not yet known."""

from functools import lru_cache

from govlint.exchange.lists.names import plain_words
from govlint.structure.informal.absent import is_none, is_unknown, is_vacant


@lru_cache(maxsize=100_000)
def is_placeholder(text: str) -> bool:
    """Tell whether a text stands where nobody is named, or nothing is known yet."""
    return not text or is_unknown(text) or is_none(text) or is_vacant(text)


def is_nobody(text: str) -> bool:
    """Tell whether a text in the place of a name says that there is nobody, and not who is not."""
    return is_none(text) or plain_words(text) in ("", "n a", "na", "not applicable")


_NO_PARTY = {
    "independent", "independents", "ind", "non aligned", "unaligned", "no party", "nonpartisan",
    "non partisan", "no group", "ungrouped", "crossbench", "unaffiliated", "non affiliated",
}  # fmt: skip


def is_nobody_s(text: str) -> bool:
    """Tell whether a party that somebody sits for is none."""
    return plain_words(text) in _NO_PARTY
