"""Day arithmetic: days and months from one day to another, as far as the calendar goes."""

from calendar import monthrange
from datetime import date

LONGEST_MONTH = 31


def days_later(day: date, days: int) -> date:
    """Give the day so many days later, or earlier where the number is negative."""
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))


def day_before(start: date | None, day: date) -> date | None:
    """Give the last day before a start that is to come on some day; none before one that came."""
    return days_later(start, -1) if start is not None and start > day else None


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later, or the last of a shorter month."""
    years, before = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, before + 1
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def months_between(start: date, day: date) -> float:
    """Count the months between two days, the last one in thirty-firsts."""
    whole = (day.year - start.year) * 12 + day.month - start.month
    return whole + (day.day - start.day) / LONGEST_MONTH
