"""Words that stand in lists: for a seat, for nobody, for what is not known, for a day."""

import re
from collections.abc import Iterable
from functools import lru_cache

from govlint.structure.enumerations import Capacity
from govlint.structure.informal.absent import is_none, is_open, is_unknown, is_vacant
from govlint.structure.informal.dates import day
from govlint.structure.model_fields import words_in
from govlint.structure.synonyms import MEANT

CAPACITIES = words_in(Capacity)

CODES = {
    "c": "chair", "cc": "co-chair", "dc": "deputy-chair", "vc": "deputy-chair", "m": "member",
    "a": "attendee", "ad": "adviser", "o": "observer", "s": "secretary",
    "x": "member", "y": "member", "yes": "member", "1": "member", "\u2713": "member",
    "\u2714": "member", "\u2022": "member", "\u25cf": "member", "\u221a": "member",
}  # fmt: skip
"""What stands in the cells of a matrix."""

_ALSO = {
    "advisor": "adviser", "alternate": "attendee", "chairman": "chair", "convener": "chair",
    "convenor": "chair", "cochair": "co-chair", "co-chairman": "co-chair",
    "co-chairperson": "co-chair", "cochairman": "co-chair", "cochairwoman": "co-chair",
    "joint-chair": "co-chair", "deputy-chairman": "deputy-chair", "vice-chairwoman": "deputy-chair",
    "vice-president": "deputy-chair", "ranking-member": "member", "trustee": "member",
    "nonvoting-member": "attendee", "non-voting-member": "attendee", "ex-officio-member": "member",
    "guests": "attendee", "secretariat": "secretary", "secretary-to-the-committee": "secretary",
    "committee-secretary": "secretary", "substitute": "attendee", "substitute-member": "attendee",
    "alternate-member": "attendee", "reserve": "attendee", "reserve-member": "attendee",
    "attends": "attendee", "observing": "observer",
}  # fmt: skip


_DOUBTS = re.compile(r"[?*\u2020\u2021]")
"""What says of a word that something is to be added to it."""


def capacity_of(text: str) -> str | None:
    """Read in which capacity somebody sits there; none where the text does not say it."""
    if _DOUBTS.search(text):
        return None
    word = "-".join(re.findall(r"[\w']+", text.casefold()))
    if word in CODES or word in CAPACITIES:
        return CODES.get(word, word)
    meant = (one for one in MEANT.get(word, ()) if one in CAPACITIES)
    return _ALSO.get(word) or next(meant, None)


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
_NUMBERS = re.compile(r"(\d\d?) ?[-/. ] ?(\d\d?) ?[-/. ] ?\d{2,4}")


def is_nobody_s(text: str) -> bool:
    """Tell whether a party that somebody sits for is none."""
    return plain_words(text) in _NO_PARTY


def plain_words(text: str) -> str:
    """Write a text in small letters without signs."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


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
