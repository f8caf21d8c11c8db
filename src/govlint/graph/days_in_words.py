"""Days in words: a day in full, and how long it is from one day to another."""

from datetime import date

from govlint.graph.day_arithmetic import months_between
from govlint.structure.word_lists import counted

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def span_in_words(start: date, day: date, *, years: bool) -> str:
    """Say the whole years or months between two days, and whether there are days beyond."""
    unit, length = ("year", 12) if years else ("month", 1)
    months = months_between(start, day)
    whole = int(months // length)
    beyond = "more than " if months > whole * length else ""
    return f"{beyond}{whole} {unit}{'s' * (whole != 1)}"


def years_and_months(start: date, day: date) -> str:
    """Say the whole years and months between two days; nothing of less than a month."""
    years, months = divmod(int(months_between(start, day)), 12)
    parts = [
        counted(number, unit) for number, unit in ((years, "year"), (months, "month")) if number
    ]
    return " ".join(parts) if day > start else ""


def in_full(day: date) -> str:
    """Write a day as people say it: 1 October 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
