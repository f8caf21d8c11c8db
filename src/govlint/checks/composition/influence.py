"""Influence of those of whom too many sit on a forum: its chair, half of its votes, its quorum."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.quorums import are_enough, effective_quorum
from govlint.graph.seats import Seat, seats_in
from govlint.graph.standing_orders import quorum_of
from govlint.parts_of_findings import as_words
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import portion

HALF = 2
"""Part of the votes, one of so many, with which nothing is decided against those who have it."""


class Influence(NamedTuple):
    """What some can do on a forum beyond sitting there, in words and as parts."""

    said: str
    parts: Mapping[str, float]


def influence(
    graph: Graph, theirs: Sequence[Seat], seats: Sequence[Seat], *, with_chair: bool
) -> Influence:
    """Tell whether some of all the seats lead a forum, can stop it, or are enough for it to meet.

    Who leads it is no part where only those who do are asked for.
    """
    found = [
        *(_chair(theirs) if with_chair else ()),
        *_votes(theirs, seats),
        *_quorum(graph, theirs),
    ]
    said = "".join(f", {words}" for words, _, _ in found if words)
    return Influence(said, {as_words(part): amount for _, part, amount in found})


_Found = tuple[str, str, float]
"""What some can do, in words unless that is said already, and as a part that grows with it."""


def _chair(theirs: Sequence[Seat]) -> Iterator[_Found]:
    if any(seat.member.capacity in CHAIRS for seat in theirs):
        yield "the chair's" if seats_in(theirs) == 1 else "one of them the chair's", "chair", 0.0


def _votes(theirs: Sequence[Seat], seats: Sequence[Seat]) -> Iterator[_Found]:
    """Tell whether they have half of the votes, or of the seats where nobody votes."""
    voting = [seat for seat in seats if seat.votes]
    number, total = seats_in(seat for seat in theirs if seat.votes), seats_in(voting)
    some_have_none = 0 < total < seats_in(seats)
    if not total:
        number, total = seats_in(theirs), seats_in(seats)
    if number * HALF >= total:
        words = f"with {portion(number, total, 'vote', of='the')}" if some_have_none else ""
        yield words, "half", number / total


def _quorum(graph: Graph, theirs: Sequence[Seat]) -> Iterator[_Found]:
    """Tell how often over they are a quorum by themselves; where none is stated, one may be."""
    forum = theirs[0].forum
    voting = [seat for seat in theirs if seat.votes]
    quorum = effective_quorum(graph, forum)
    if not voting or (quorum is None and quorum_of(graph, forum) is not None):
        return
    if quorum is None:
        yield "", "enough", float(seats_in(voting))
    elif are_enough(quorum, voting):
        words = "enough for a quorum" if seats_in(voting) < quorum.seats else ""
        yield words, "enough", seats_in(voting) / max(quorum.number, 1)
