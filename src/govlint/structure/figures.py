"""Figures as people read them: rounded last, half up, with commas in threes."""

from decimal import ROUND_HALF_UP, Decimal

LIKE_POUNDS = (
    "AUD", "BHD", "CAD", "CHF", "EUR", "FKP", "GBP", "GIP", "JOD", "KWD", "NZD", "OMR", "SGD",
    "USD",
)  # fmt: skip
"""Currencies of which one is worth about a pound or more; ten thousand yen are a small sum."""


def half_up(value: float, places: int = 0) -> float:
    """Round a number, half of the last place up: 17.25 is 17.3."""
    return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def figure(value: float, places: int = 0) -> str:
    """Write a number with commas in threes, rounded half up; a last ".0" is left out."""
    return f"{half_up(value, places):,.{places}f}".removesuffix(".0")


def sum_in_figures(value: float) -> str:
    """Write a sum of money with commas in threes, and two places where it is not whole."""
    return figure(value, 0 if float(value).is_integer() else 2)


def about(value: float, *, estimated: bool, places: int = 0) -> str:
    """Write a number, marked where something in it is estimated."""
    return f"{figure(value, places)}{'~' if estimated else ''}"
