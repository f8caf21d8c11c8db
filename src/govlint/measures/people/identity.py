"""Identity: two entries for one person, and entries for nobody."""

import unicodedata
from collections.abc import Mapping
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.word_lists import in_words

TITLES = ("dr", "mr", "mrs", "ms", "miss", "prof", "professor", "sir", "dame", "cllr", "councillor")


NOBODY = (
    "tbd", "tbc", "tba", "vacant", "vacancy", "n/a", "na", "none", "nobody", "unknown", "unfilled",
    "to be confirmed", "to be decided", "to be determined", "to be appointed", "to be advised",
    "not applicable", "not known", "not appointed", "position vacant", "vacant post",
    "n.a", "?", "-",
)  # fmt: skip
"""Words that stand in lists of people where there is nobody."""


def _namesakes(graph: Graph, day: date, person: str) -> float:
    """Count the other people of the same name and employer, said of the one written last."""
    *others, last = _same_name(graph).get(person, (person,))
    return len(others) if last == person else 0


def _namesakes_told(graph: Graph, day: date, person: str) -> Sentence:
    group = _same_name(graph)[person]
    others = group[:-1]
    employer = graph.structure.people[person].employer or ""
    words = (
        f"({person}) has the same name and employer, {graph.label(employer)}, as {in_words(others)}"
    )
    return Sentence(words, graph.places([*others, employer]), wrong=group)


@once
def _same_name(graph: Graph) -> Mapping[str, tuple[str, ...]]:
    """Give with each person all of the same name and employer, in the order written."""
    groups: dict[tuple[str, str], list[str]] = {}
    for key, person in graph.structure.people.items():
        if person.name and person.employer and not _is_nobody(person.name):
            groups.setdefault((_usual(person.name), person.employer), []).append(key)
    return {key: tuple(group) for group in groups.values() if len(group) > 1 for key in group}


def _nobody(graph: Graph, day: date, person: str) -> float:
    name = graph.structure.people[person].name
    return float(_is_nobody(person if name is None else name))


def _nobody_told(graph: Graph, day: date, person: str) -> Sentence:
    known = graph.structure.people[person]
    at = ("people", person, "name") if known.name else None
    seats = graph.seats.by_holder.get(person, ())
    words = f"stands among the people as {person}"
    if seats:
        words += f" and holds {len(seats)} seat{'s' * (len(seats) > 1)}"
    places = graph.forum_places(seats)
    return Sentence(words, places, at=at)


def _is_nobody(name: str) -> bool:
    words = name.casefold().strip(" .()[]<>*")
    return (words or name.strip()) in NOBODY or words.replace("-", " ").replace("_", " ") in NOBODY


def _usual(name: str) -> str:
    words = unicodedata.normalize("NFKC", name).casefold().replace(".", " ").split()
    return " ".join(word for word in words if word not in TITLES)


MEASURES = (
    Measure(
        "person.namesakes",
        "person",
        "other people of the same name",
        paired(_namesakes, _namesakes_told),
    ),
    Measure(
        "person.is-nobody", "person", "words that stand for nobody", paired(_nobody, _nobody_told)
    ),
)
"""What can be measured of the identity of people."""
