"""Phrases that every format of an answer has in common."""

from collections.abc import Sequence

from govlint.finding import Severity

SHAPES = {Severity.ERROR: "◆", Severity.WARNING: "▲", Severity.INFO: "●"}


LONGEST = 400
"""Characters of one text on one screen."""

LONGEST_WHOLE = 4_000
"""Characters of one text where there is room."""


def listed(missing: Sequence[str]) -> str:
    """Join what is not stated."""
    return "; ".join(missing)
