"""Sum in the words of a question, wherever among them it stands."""

from collections.abc import Iterator, Sequence

from govlint.answers.sums_in_questions import sum_of
from govlint.refusal import Refusal

JOINTS = ("of", "for", "on", "from")
"""Words between a sum and what it is for."""


def sum_last(parts: Sequence[str], currency: str | None) -> list[str] | None:
    """Put a sum behind the other words of a question; None where there is none, or it is last.

    Raises `Refusal` where there are no other words.
    """
    for before, written, after in _parted(parts):
        if not _is_sum(written, currency):
            continue
        is_joint = bool(after) and after[0].casefold() in JOINTS
        others = [*before, *after[is_joint:]]
        if not others:
            raise Refusal(
                f"{written}: for what? Write it before the sum, as in: equipment {written}"
            )
        return [*others, written] if after else None
    return None


def _parted(parts: Sequence[str]) -> Iterator[tuple[Sequence[str], str, Sequence[str]]]:
    """Give the words before, at and after each place at which a sum of one or two words may be."""
    for at in range(len(parts)):
        for length in (2, 1):
            yield parts[:at], " ".join(parts[at : at + length]), parts[at + length :]


def _is_sum(written: str, currency: str | None) -> bool:
    try:
        sum_of(written, currency)
    except Refusal:
        return False
    return True
