"""The words and letters that multiply a number: thousand, k, million, bn, lakh, crore."""

from collections.abc import Mapping

WORDS: Mapping[str, int] = {
    "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "lakh": 100_000, "crore": 10_000_000,
}  # fmt: skip
"""What multiplies any number."""

OF_SUMS: Mapping[str, int] = {
    **WORDS,
    **dict.fromkeys(("k", "tsd", "teur", "t"), 1_000),
    **dict.fromkeys(("m", "mn", "mil", "mill", "mio"), 1_000_000),
    **dict.fromkeys(("b", "bn"), 1_000_000_000),
    **dict.fromkeys(("lakhs", "lac", "lacs"), 100_000),
    **dict.fromkeys(("crores", "cr"), 10_000_000),
}
"""What multiplies a sum of money: the short forms as well that people type."""
