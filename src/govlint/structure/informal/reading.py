"""Readings of a typed text: one value, or two with the condition of the second."""

from typing import Any, NamedTuple


class Interpretation(NamedTuple):
    """One value that a text may stand for, and a remark on when it does."""

    value: Any
    remark: str = ""


Readings = tuple[Interpretation, ...]
"""The likelier first; none where the text says nothing that can be written down."""


def only(value: Any) -> Readings:
    """Give the one reading of a text that has but one; none where there is no value."""
    return () if value is None else (Interpretation(value),)
