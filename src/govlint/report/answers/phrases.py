"""Phrases that every format of an answer has in common."""

from collections.abc import Sequence

from govlint.finding import Severity

SHAPES = {Severity.ERROR: "◆", Severity.WARNING: "▲", Severity.INFO: "●"}


def listed(missing: Sequence[str]) -> str:
    """Join what is not stated."""
    return "; ".join(missing)
