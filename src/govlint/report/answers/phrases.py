"""Phrases that every format of an answer has in common."""

from collections.abc import Sequence

LONGEST = 400
"""Characters of one text on one screen."""

LONGEST_WHOLE = 4_000
"""Characters of one text where there is room."""


def listed(missing: Sequence[str]) -> str:
    """Join what is not stated."""
    return "; ".join(missing)
