"""Identity: several entries for one person."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.placeholders import is_nobody
from govlint.graph.seating.active_seats import active_seats
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_shared_name
from govlint.structure.name_words import NOBODY, TITLES
from govlint.structure.word_lists import counted, in_words

SEVERAL = 2


class Namesakes(NamedTuple):
    """Several entries of one name that look like one person, and what they have in common."""

    people: tuple[str, ...]
    employer: str | None
    forum: str | None


def _namesakes(graph: Graph, day: date, person: str) -> Reading:
    """Count the other entries that look like one person, said of one of them."""
    group = _same_name(graph).get(person)
    others = group.people[:-1] if group else ()
    return Reading(len(others), lambda: _same_as(graph, others, group))


def _same_as(graph: Graph, others: Sequence[str], group: Namesakes | None) -> Sentence:
    if not others or group is None:
        return Sentence("has no namesake with the same employer or forum that is written before")
    person = group.people[-1]
    with_ = f"with the same employer, {graph.label(group.employer or '')}"
    if group.forum:
        with_ = f"on the same forum, {graph.label(group.forum)}"
    words = f"has {counted(len(others), 'namesake')} {with_}: {in_words([*others, person])}"
    posts = [post for one in (person, *others) for post in graph.seats.posts_of.get(one, ())]
    places = graph.places([*others, group.forum or group.employer or "", *posts])
    return Sentence(
        words,
        places,
        at=graph.key_path(person),
        wrong=(*others, person),
        parts=(as_shared_name(_usual(graph.structure.people[person].name or "")),),
    )


@once
def _same_name(graph: Graph) -> Mapping[str, Namesakes]:
    """Give with one of all who look like the same person all of these, in the order written."""
    named: dict[str, list[str]] = {}
    for key, person in graph.structure.people.items():
        if person.name and " " in _usual(person.name) and not is_nobody(person.name):
            named.setdefault(_usual(person.name), []).append(key)
    several = [people for people in named.values() if len(people) > 1]
    groups = {group.people: group for people in several for group in _alike(graph, people)}
    return _one_of_each([*groups.values()])


def _one_of_each(groups: Sequence[Namesakes]) -> Mapping[str, Namesakes]:
    """Choose of each group one who stands for it: who is in no other, and is written last.

    Nobody stands for two, and whoever is in several does so in whatever order they are written.
    """
    several = Counter(key for group in groups for key in group.people)
    found: dict[str, Namesakes] = {}
    for group in sorted(groups, key=lambda group: sorted(group.people)):
        free = [key for key in group.people if key not in found]
        alone = [key for key in free if several[key] == 1]
        if free:
            found[alone[-1] if alone else min(free)] = group
    return found


def _alike(graph: Graph, people: Sequence[str]) -> Iterator[Namesakes]:
    """Group people of one name: those on one forum where an employer is open, then by employer."""
    employers = {key: graph.structure.people[key].employer for key in people}
    for forum, there in _forums_of(graph, people).items():
        known = {employers[key] for key in there} - {None}
        alike = there if len(known) < SEVERAL else [key for key in there if employers[key] is None]
        if len(alike) > 1 and any(employers[key] is None for key in alike):
            yield Namesakes(tuple(alike), None, forum)
    by_employer: dict[str, list[str]] = {}
    for key, employer in employers.items():
        if employer:
            by_employer.setdefault(employer, []).append(key)
    for employer, alike in by_employer.items():
        if len(alike) > 1:
            yield Namesakes(tuple(alike), employer, None)


def _forums_of(graph: Graph, people: Sequence[str]) -> Mapping[str, list[str]]:
    """Give the forums on which any of these people sit, with those who do."""
    found: dict[str, list[str]] = {}
    for key in people:
        for forum in dict.fromkeys(seat.forum for seat in active_seats(graph, key)):
            found.setdefault(forum, []).append(key)
    return found


def _usual(name: str) -> str:
    words = unicodedata.normalize("NFKC", name).casefold().replace(".", " ").split()
    return " ".join(word for word in words if word not in TITLES.words)


MEASURES = (
    Measure(
        "person.namesakes",
        "person",
        "other people of the same name",
        _namesakes,
        goes_by=(TITLES, NOBODY),
    ),
)
"""What can be measured of the identity of people."""
