"""Identity: several entries for one person."""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.placeholders import is_nobody
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, in_words

TITLES = ("dr", "mr", "mrs", "ms", "miss", "prof", "professor", "sir", "dame", "cllr", "councillor")


def _namesakes(graph: Graph, day: date, person: str) -> Reading:
    """Count the other people of the same name and employer, said of the one written last."""
    *others, last = _same_name(graph).get(person, (person,))
    if last != person:
        others = []
    return Reading(len(others), lambda: _same_as(graph, person, others))


def _same_as(graph: Graph, person: str, others: Sequence[str]) -> Sentence:
    if not others:
        return Sentence("has no namesake with the same employer that is written before")
    employer = graph.structure.people[person].employer or ""
    words = (
        f"has {counted(len(others), 'namesake')} with the same employer, {graph.label(employer)}: "
        f"{person} beside {in_words(others)}"
    )
    return Sentence(words, graph.places([*others, employer]), wrong=(*others, person))


@once
def _same_name(graph: Graph) -> Mapping[str, tuple[str, ...]]:
    """Give with each person all of the same name and employer, in the order written."""
    groups: dict[tuple[str, str], list[str]] = {}
    for key, person in graph.structure.people.items():
        if person.name and person.employer and not is_nobody(person.name):
            groups.setdefault((_usual(person.name), person.employer), []).append(key)
    return {key: tuple(group) for group in groups.values() if len(group) > 1 for key in group}


def _usual(name: str) -> str:
    words = unicodedata.normalize("NFKC", name).casefold().replace(".", " ").split()
    return " ".join(word for word in words if word not in TITLES)


MEASURES = (
    Measure(
        "person.namesakes",
        "person",
        "other people of the same name",
        _namesakes,
    ),
)
"""What can be measured of the identity of people."""
