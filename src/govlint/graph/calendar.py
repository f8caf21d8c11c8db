"""Calendar: the day some days or months after another; where the calendar ends, its last day."""

from calendar import monthrange
from datetime import date


def days_later(day: date, days: int) -> date:
    """Give the day so many days later, or earlier where the number is negative."""
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later, or the last of a shorter month."""
    years, before = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, before + 1
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    return date(year, month, min(day.day, monthrange(year, month)[1]))
