"""Figures as an answer says them: rounded last, and half up."""

from decimal import ROUND_HALF_UP, Decimal


def figure(value: float, places: int = 0) -> str:
    """Write a number with commas in threes, rounded half up, without a decimal that says nothing."""
    step = Decimal(1).scaleb(-places)
    rounded = Decimal(repr(value)).quantize(step, ROUND_HALF_UP)
    return f"{rounded:,f}".removesuffix(".0")


def about(value: float, *, estimated: bool, places: int = 0) -> str:
    """Write a number, marked where something in it is estimated."""
    return f"{figure(value, places)}{'~' if estimated else ''}"
