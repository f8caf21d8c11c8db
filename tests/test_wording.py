"""Wording of messages: they agree in number, end where a sentence ends, and speak of people."""

import re
from collections.abc import Iterator

import pytest

from govlint.lint.loader import load_text
from govlint.lint.rule_examples import IMPLIED
from govlint.lint.run import Run
from govlint.rulebook.catalogue import Catalogue

SINGULAR = ("is", "was", "has", "its", "other's", "less", "across")
"""Words in s that may stand behind a 1 and are no plurals."""
FAULTS = {
    "one of several": re.compile(r"(?<![\d.,/-])\b1 (?:[a-z-]+ )?([a-z]+s)\b"),
    "several of one": re.compile(r"(?<![\d.,/-])\b(?:[2-9]|\d\d+) (member|seat|vote|day|forum)\b"),
    "a nought": re.compile(r"(?<![\d.,/:-])\b0 [a-z]"),
    "part of one": re.compile(r"\b(?:\d+|none|both|all) of (?:the |its )?1 "),
    "two spaces": re.compile(r"\S  +\S"),
    "an empty list": re.compile(r"[:,;]$|\b(?:and|or|of|by|with)$|, ?,|\(\)|: ?[;:]"),
    "a word of the format": re.compile(r"\b(?:None|True|False)\b|\w_\w"),
    "a field in quotation marks": re.compile(r"\bstates \".*\" as none|does not state \""),
    "an abbreviation": re.compile(r"\d ?%|\betc\b|\bmin\b|\bmax\b"),
    "another word for a layer": re.compile(r"\btiers?\b"),
    "another word for a route": re.compile(r"\bways? of escalation\b"),
    "another word for a voting member": re.compile(r"\bvoters?\b"),
}
"""What no message holds."""


def faults(message: str) -> list[str]:
    """Name what is wrong with the words of a message."""
    said = re.sub(r"\"[^\"]*\"", '""', message)
    return [
        f"{fault}: {message}"
        for fault, pattern in FAULTS.items()
        for found in pattern.finditer(message if '"' in pattern.pattern else said)
        if not (found.groups() and found[1] in SINGULAR)
    ]


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
