"""Sentences of measures: each states its number first, and is true at any number."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from govlint.graph.graph import Graph
from govlint.lint.loader import load_text
from govlint.lint.rule_examples import IMPLIED
from govlint.measures.catalogue import MEASURES
from govlint.measures.measure import Measure, Reading
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.rule import Rule

WORDS = {
    "no": 0, "none": 0, "nobody": 0, "nothing": 0, "never": 0, "neither": 0,
    "one": 1, "once": 1, "another": 1, "two": 2, "twice": 2, "both": 2,
}  # fmt: skip
NUMBER = re.compile(
    rf"\b(?:{'|'.join(WORDS)}|(\d[\d,]*(?:\.\d+)?)(?: years? and (\d+) months?)?)\b"
)
TENTH = 0.05
"""What rounding to one place hides."""


def stated(words: str) -> float | None:
    """Read the first number of a sentence, in figures or as a word."""
    found = NUMBER.search(words)
    if found is None:
        return None
    figures, months = found.groups()
    if figures is None:
        return WORDS[found[0]]
    return float(figures.replace(",", "")) + int(months or 0) / 12


def true_of(reading: Reading) -> bool:
    """Tell whether a sentence states the number that was measured; how short is said as what is."""
    number = stated(reading.sentence().words)
    return number is not None and abs(number - abs(reading.value)) <= TENTH


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


@pytest.mark.parametrize("name", MEASURES)
def test_a_sentence_states_its_number(name: str, readings: Mapping[str, list[Reading]]) -> None:
    assert [(one.value, one.sentence().words) for one in readings[name] if not true_of(one)] == []
