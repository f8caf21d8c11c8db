"""Days as options and programs give them, and what is said of one that is none."""

from datetime import date

from govlint.refusal import Refusal


def given_day(given: str, like: str = "2026-01-31", option: str = "") -> date:
    """Read a day; raises `Refusal` with the day to write, where what was typed tells it."""
    try:
        return date.fromisoformat(given)
    except ValueError:
        from govlint.structure.suggestions.days import day_to_write

        said = day_to_write(given) or f"; write it like {like}"
        raise Refusal(f"{option}{given} is not a day{said}") from None
