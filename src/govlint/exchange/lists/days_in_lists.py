"""Days in lists: in which order a column writes day and month, and what has no last day."""

import re
from collections.abc import Iterable

from govlint.exchange.lists.placeholders import is_placeholder
from govlint.structure.informal.absent import is_open
from govlint.structure.informal.dates import day

_NUMBERS = re.compile(r"(\d\d?) ?[-/. ] ?(\d\d?) ?[-/. ] ?\d{2,4}")


class Days:
    """A column of days, all of them written with the day or with the month first."""

    def __init__(self, written: Iterable[str]) -> None:
        pairs = [tuple(map(int, found.groups())) for text in written
                 if (found := _NUMBERS.fullmatch(text.strip()))]  # fmt: skip
        self.by_month = any(b > 12 for _, b in pairs) and not any(a > 12 for a, _ in pairs)

    def __call__(self, text: str) -> str | None:
        """Read one of them."""
        found = day(text)
        return found[-1 if self.by_month else 0].value if found else None


def is_open_end(text: str) -> bool:
    """Tell whether a text says that there is no last day."""
    return is_open(text) or is_placeholder(text)
