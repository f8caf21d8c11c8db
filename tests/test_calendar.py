"""Days at both ends of the calendar: what is counted from them stays inside it."""

import re
from datetime import date

import pytest

from govlint.graph.day_arithmetic import days_later, months_later
from govlint.lint.reading.loader import load_text
from govlint.lint.run import Run
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.examples import EXAMPLE

FIRST, LAST = date.min, date.max
USUAL = date(2026, 11, 21)
FAR = 10**20


@pytest.mark.parametrize(
    ("day", "days", "later"),
    [
        (USUAL, 10, date(2026, 12, 1)),
        (USUAL, -21, date(2026, 10, 31)),
        (LAST, 1, LAST),
        (LAST, -1, date(9999, 12, 30)),
        (FIRST, -1, FIRST),
        (USUAL, FAR, LAST),
        (USUAL, -FAR, FIRST),
    ],
)
def test_days_are_counted_as_far_as_the_calendar_goes(day: date, days: int, later: date) -> None:
    assert days_later(day, days) == later


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (USUAL, 2, date(2027, 1, 21)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (USUAL, -11, date(2025, 12, 21)),
        (date(9999, 11, 30), 1, date(9999, 12, 30)),
        (LAST, 1, LAST),
        (FIRST, -1, FIRST),
        (USUAL, FAR, LAST),
        (USUAL, -FAR, FIRST),
    ],
)
def test_months_are_counted_as_far_as_the_calendar_goes(
    day: date, months: int, later: date
) -> None:
    assert months_later(day, months) == later


@pytest.mark.parametrize("as_of", [FIRST, USUAL, LAST])
@pytest.mark.parametrize("written", [FIRST, LAST])
def test_every_rule_can_be_asked_on_the_first_and_on_the_last_day(
    written: date, as_of: date, catalogue: Catalogue
) -> None:
    text = re.sub(r"\d{4}-\d\d-\d\d", f"{written}", EXAMPLE.read_text("utf-8"))
    run = Run(catalogue, as_of, names=False)
    run.check(load_text(text, "structure.yaml", {}), [one.rule for one in catalogue.rules.values()])
    assert [found.message for found in run.findings if found.rule == "internal"] == []
