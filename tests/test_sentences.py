"""Sentences of measures: each states its number first, and is true at any number."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from math import ceil, inf

import pytest

from govlint.checks.limit.allowed_range import AllowedRange
from govlint.checks.limit.check import LimitCheck
from govlint.graph.graph import Graph
from govlint.lint.reading.loader import load_text
from govlint.lint.rule_examples import IMPLIED
from govlint.measures.catalogue import MEASURES
from govlint.measures.measure import Measure, Reading
from govlint.rulebook.catalogue import Catalogue, load_catalogue
from govlint.rulebook.rule import Rule
from wording import faults

WORDS = {
    "no": 0, "none": 0, "nobody": 0, "nothing": 0, "never": 0, "neither": 0, "today": 0,
    "one": 1, "once": 1, "another": 1, "two": 2, "twice": 2, "both": 2,
}  # fmt: skip
NUMBER = re.compile(rf"\b(more than )?(?:({'|'.join(WORDS)})|(\d[\d,]*(?:\.\d+)?))\b")
"""The first number of a sentence, in figures or as a word; "more than 3" is less than 4."""
TENTH = 0.05
"""What rounding to one place hides."""


def true_of(value: float, words: str) -> bool:
    """Tell whether a sentence states the number measured; "2 short" may be said of -2."""
    found = NUMBER.search(words)
    if found is None:
        return False
    beyond, word, figures = found.groups()
    number = WORDS[word] if word else float(figures.replace(",", ""))
    if beyond:
        return number < value < number + 1
    return abs(number - abs(value)) <= TENTH


@pytest.fixture(scope="module")
def readings(catalogue: Catalogue) -> Mapping[str, list[Reading]]:
    """Every answer of every measure about every structure that is an example of a rule."""
    found: dict[str, list[Reading]] = {}
    for graph, day in (one for entry in catalogue.rules.values() for one in graphs(entry.rule)):
        for name, measure in MEASURES.items():
            answers = (measure.of(graph, day, key) for key in _subjects(graph, measure))
            found.setdefault(name, []).extend(one for one in answers if one is not None)
    return found


def graphs(rule: Rule) -> Iterator[tuple[Graph, date]]:
    """Give the graph of each example of a rule, and the day on which it is judged."""
    for text in (*rule.bad, *rule.good):
        structure = load_text(text, "example", IMPLIED).structure
        if structure is not None:
            yield Graph(structure, names=False), rule.as_of


def _subjects(graph: Graph, measure: Measure) -> list[str]:
    if measure.subject == "seat-holder":
        return list(graph.seats.by_holder)
    return list(graph.of_kind(measure.subject))


def test_a_sentence_states_its_number(readings: Mapping[str, list[Reading]]) -> None:
    said = {(name, one.value, one.sentence().words) for name in readings for one in readings[name]}
    assert [one for one in sorted(said) if not true_of(*one[1:])] == []


def test_a_sentence_is_worded_as_people_speak(readings: Mapping[str, list[Reading]]) -> None:
    said = {(name, one.sentence().words) for name in readings for one in readings[name]}
    assert [(name, fault) for name, words in sorted(said) for fault in faults(words)] == []


def limits(check: LimitCheck) -> Iterator[tuple[str, float]]:
    """Give each limit of a check, one less and one more."""
    for field, limit in (("at_least", check.at_least), ("at_most", check.at_most)):
        if limit is not None:
            yield from ((field, limit + step) for step in (-1, 0, 1))


HELD_TO_LIMITS = [
    entry.rule
    for entry in load_catalogue().rules.values()
    if isinstance(entry.rule.check, LimitCheck) and any(limits(entry.rule.check))
]


@pytest.mark.parametrize("rule", HELD_TO_LIMITS, ids=lambda rule: str(rule.id))
def test_a_message_states_the_limit_that_it_is_held_to(rule: Rule) -> None:
    asked = list(graphs(rule))
    bare = {("at_most", 0): "", ("at_least", 1): " no|nobody|never| short of"}
    for field, limit in limits(rule.check):
        wanted = {"at_least": None, "at_most": None, "at_least_by": {}, field: limit}
        check = rule.check.model_copy(update=wanted)
        found = [hit.message for graph, day in asked for hit in check.ask(graph, day)]
        said = {"at_least": f"; at least {limit:g} ", "at_most": f"; the limit is {limit:g}"}
        other = rf"; at least \d+ of \d+ (?:is|are) asked for|; less than {ceil(limit)} per cent is"
        without = bare.get((field, limit), other)
        assert [
            message
            for message in found
            if said[field] not in message and not re.search(without, message)
        ] == []


@pytest.mark.parametrize(
    ("high", "said"),
    [
        (69.9, "; less than 70 per cent is asked for"),
        (70, "; the limit is 70 per cent"),
        (66.7, "; the limit is 66.7 per cent"),
    ],
)
def test_a_limit_just_below_a_whole_per_cent_is_said_by_that(high: float, said: str) -> None:
    assert AllowedRange(-inf, high).in_words(75, "per cent of the votes", 0) == said


@pytest.mark.parametrize("value", [-1, 0])
def test_what_is_lacking_is_said_once(value: float) -> None:
    assert AllowedRange(1, inf).in_words(value, "filled votes beyond the quorum", 0) == ""


@pytest.mark.parametrize(
    ("value", "whole", "said"),
    [
        (25.5, 51, "; at least 17 of 51 are asked for"),
        (32, 100, "; at least 33 of 100 are asked for"),
        (0, 1, "; at least 1 of 1 is asked for"),
        (0, 0, "; at least 33 per cent is asked for"),
    ],
)
def test_the_least_share_is_said_as_so_many_of_the_whole(
    value: float, whole: int, said: str
) -> None:
    assert AllowedRange(33, inf).in_words(value, "per cent of the votes", whole) == said


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1, "has no clinical lead, and none of the 2 seats is clinical"),
        (2, "has one chair and 2 members"),
        (0, "has 1 seat still filled"),
        (9.0, "has had the same holder for more than 9 years"),
        (10.0, "has had the same holder for more than 9 years"),
        (3, "is silent"),
    ],
)
def test_a_falsified_sentence_is_noticed(value: float, words: str) -> None:
    assert not true_of(value, words)
