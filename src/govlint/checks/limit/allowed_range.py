"""Allowed range of a number: between which ends it is no finding, and beyond which one it is."""

from math import ceil, inf
from typing import NamedTuple

JUST_BELOW = 0.1
"""How far below a whole per cent a limit leaves out that per cent and no more, such as 69.9."""


class AllowedRange(NamedTuple):
    """The smallest and the largest number that are no finding; without end where none is asked."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Tell whether a value keeps to them, both inclusive."""
        return self.low <= value <= self.high

    def broken_by(self, value: float) -> float:
        """Give the limit that a value is beyond."""
        return self.low if value < self.low else self.high

    def in_words(self, value: float, unit: str, whole: int) -> str:
        """Say the one that a value is beyond, unless the sentence before says all there is to."""
        part = " per cent" if unit.startswith("per cent") else ""
        if value > self.high and part and 0 < ceil(self.high) - self.high <= JUST_BELOW:
            return f"; less than {ceil(self.high)}{part} is asked for"
        if value > self.high:
            return f"; the limit is {self.high:g}{part}" if self.high else ""
        if self.low == -inf or (self.low == 1 and value <= 0):
            return ""
        if whole:
            least = ceil(self.low * whole / 100)
            return f"; at least {least} of {whole} {'is' if least == 1 else 'are'} asked for"
        if unit.startswith("of a full post") and self.low < 1:
            part = " of a full post"
        return f"; at least {self.low:g}{part} {'is' if part or self.low <= 1 else 'are'} asked for"


UNLIMITED = AllowedRange(-inf, inf)


def allowed(at_least: float | None, at_most: float | None) -> AllowedRange:
    """Give limits as a rule states them."""
    return AllowedRange(-inf if at_least is None else at_least, inf if at_most is None else at_most)
