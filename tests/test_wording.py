"""Wording of messages: they agree in number, end where a sentence ends, and speak of people."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

import pytest

from govlint.graph.days_in_words import years_and_months
from govlint.lint.reading.loader import load_text
from govlint.lint.rule_examples import IMPLIED
from govlint.lint.run import Run
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.absences import not_stated, stated_as_none, without_text
from govlint.structure.traits_in_words import traits
from govlint.structure.word_lists import portion, share_in_words
from wording import faults


@pytest.fixture(scope="module")
def messages(catalogue: Catalogue) -> list[tuple[str, str]]:
    """What every rule says of its bad examples."""
    return list(_messages(catalogue))


def _messages(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for entry in catalogue.rules.values():
        rule = entry.rule
        for text in rule.bad:
            run = Run(catalogue, rule.as_of, names=False)
            run.check(load_text(text, "example", IMPLIED), [rule])
            yield from ((rule.id, one.message) for one in run.result().findings)


def test_somebody_in_a_post_is_no_thing(messages: list[tuple[str, str]]) -> None:
    said = {message for rule, message in messages if rule == "audit-or-pay-answers-to-executive"}
    assert said == {
        f"{committee} Committee answers to Chief Executive, who is an executive"
        for committee in ("Audit", "Remuneration")
    } | {"fund-audit answers to Fund Manager, who is an officer"}


def test_messages_are_written_as_people_write(messages: list[tuple[str, str]]) -> None:
    assert len(messages) > 300
    assert [(rule, fault) for rule, said in messages for fault in faults(said)] == []


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        ("Board has 1 members", "one of several"),
        ("Board has 1 voting members", "one of several"),
        ("Board has 12 member", "several of one"),
        ("Board: 0 of its 3 seats are lay", "a nought"),
        ("1 of 1 boards has no part", "part of one"),
        ("Board  meets", "two spaces"),
        ("Board has no seat and", "an empty list"),
        ("Board has 2 lines:", "an empty list"),
        ("Board, , meets", "an empty list"),
        ("Board answers to None", "a word of the format"),
        ('Board states "answers to" as none', "a field in quotation marks"),
        ("Board has a quorum of 33%", "an abbreviation"),
    ],
)
def test_a_fault_of_wording_is_noticed(message: str, fault: str) -> None:
    assert fault in [said.partition(":")[0] for said in faults(message)]


@pytest.mark.parametrize(
    "message", ["Board has 1 seat, and 1 is lay", "Board has 1 of its 3 seats, from 10 members"]
)
def test_what_is_in_order_is_no_fault(message: str) -> None:
    assert faults(message) == []


@pytest.mark.parametrize(
    ("number", "whole", "said"),
    [
        (0, 3, "none of its forums"),
        (1, 3, "1 of its 3 forums"),
        (1, 1, "its one forum"),
        (2, 2, "both of its forums"),
        (3, 3, "all 3 of its forums"),
    ],
)
def test_a_portion_agrees_in_number(number: int, whole: int, said: str) -> None:
    assert portion(number, whole, "forum") == said


@pytest.mark.parametrize(("share", "said"), [("1/3", "a third"), ("1/2", "half"), ("9/10", "9/10")])
def test_a_share_is_said_as_people_say_it(share: str, said: str) -> None:
    assert share_in_words(Fraction(share)) == said


@pytest.mark.parametrize(
    ("fields", "none", "unsaid"),
    [
        (["accountable_to"], "says that it answers to nobody", "does not say to whom it answers"),
        (["quorum"], "says that it has no quorum", "states no quorum"),
        (["place"], 'says that it has no "place"', 'states no "place"'),
        (
            ["purpose", "services", "ends"],
            "says that it does not end and it has no purpose or services",
            "states no purpose or services and does not say when it ends",
        ),
    ],
)
def test_an_absence_is_said_in_words(fields: Sequence[str], none: str, unsaid: str) -> None:
    assert (stated_as_none("forum", fields), not_stated("forum", fields)) == (none, unsaid)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("instrument", "TBC", 'says only "TBC" of its instrument'),
        ("instrument", " ", "says nothing of its instrument"),
        ("reports_back", "-", 'says only "-" of how its use is reported'),
    ],
)
def test_a_placeholder_is_no_text(field: str, text: str, said: str) -> None:
    assert without_text("delegation", field, text) == said


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("powers", "personal", "decides only through its members' own authority"),
        ("form", "advisory-group", "has the form advisory group"),
        ("statutory", True, "has the statutory"),
        ("status", "shadow", "has the status shadow"),
    ],
)
def test_a_trait_is_said_in_words(field: str, value: object, said: str) -> None:
    assert traits(field, [value]) == [said]


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (date(2020, 2, 28), "6 years 9 months"),
        (date(2025, 11, 30), "1 year"),
        (date(2026, 10, 31), ""),
        (date(2026, 10, 30), "1 month"),
        (date(2027, 11, 30), ""),
    ],
)
def test_how_long_it_is_by_now_is_said_in_whole_months(since: date, said: str) -> None:
    assert years_and_months(since, date(2026, 11, 30)) == said
