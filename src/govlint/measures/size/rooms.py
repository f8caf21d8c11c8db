"""Rooms: how many take part where several forums meet in common at one table."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.relations import Relation
from govlint.graph.seats import Seat, once_each, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted

SEVERAL = 2


def _in_common(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count who takes part at the table of forums that meet in common, each seat-holder once.

    What is planned is added to what is in force only where a planned forum is asked about.
    """
    table = _tables(graph).get(forum)
    if table is None:
        return None
    asked = table[0], day if _in_force(graph, day, forum) else None
    number, there = _room(graph, *asked)
    if len(there) < SEVERAL or forum not in there:
        return None
    return Reading(number, lambda: _at_one_table(graph, forum, number, there), asked)


@once
def _room(graph: Graph, first: str, day: date | None) -> tuple[int, Mapping[str, Sequence[Seat]]]:
    """Count who takes part at the table of a forum, of those in force on a day or of all."""
    there = {
        one: seats
        for one in _tables(graph)[first]
        if day is None or _in_force(graph, day, one)
        if (seats := [seat for seat in graph.all_seats_of(one) or () if seat.takes_part])
    }
    return seats_in(once_each(seat for seats in there.values() for seat in seats)), there


def _at_one_table(
    graph: Graph, forum: str, number: int, there: Mapping[str, Sequence[Seat]]
) -> Sentence:
    own = [seats_in(once_each(seats)) for seats in there.values()]
    again = sum(own) - number
    others = [one for one in there if one != forum]
    words = (
        f"makes a room of {counted(number, 'person', 'people')} taking part with "
        f"{graph.labels(others)}: {' + '.join(map(str, own))}"
    )
    if again:
        words += f", less {counted(again, 'seat')} of those who sit on several"
    at = ("forums", forum, "members")
    return Sentence(words, graph.places(others), at=at, wrong=tuple(sorted(there)))


def _in_force(graph: Graph, day: date, forum: str) -> bool:
    known = graph.forums[forum]
    return known.status == "active" and (known.starts is None or known.starts <= day)


@once
def _tables(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give with each forum that meets in common all that share its table, in the order written."""
    living = [key for key, forum in graph.forums.items() if forum.status != "stood-down"]
    order = {key: place for place, key in enumerate(living)}
    edges = [
        (key, other, graph.key_path(key, "in_common_with"))
        for key, other in (*_stated(graph, living), *_boards(graph, living))
        if other in order
    ]
    groups = [sorted(group, key=order.__getitem__) for group in Relation(edges).groups()]
    return {one: group for group in groups for one in group}


def _stated(graph: Graph, living: Sequence[str]) -> Iterator[tuple[str, str]]:
    for key in living:
        yield from ((key, other) for other in graph.forums[key].in_common_with or ())


def _boards(graph: Graph, living: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Join the boards in common of one place, each of one body, that do not say with whom."""
    stated = {one for pair in _stated(graph, living) for one in pair}
    first: dict[str | None, str] = {}
    for key in living:
        forum = graph.forums[key]
        if forum.form == "board-in-common" and len(forum.of or ()) == 1 and key not in stated:
            yield first.setdefault(forum.place, key), key


MEASURES = (
    Measure(
        "forum.participants-in-common",
        "forum",
        "people taking part with all who meet in common",
        _in_common,
    ),
)
"""What can be measured of a room that several forums share."""
