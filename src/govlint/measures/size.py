"""Size of a forum: people taking part, voting seats, votes of each party."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.word_lists import in_words

SEVERAL = 2


def _participants(graph: Graph, day: date, forum: str) -> float | None:
    seats = _begun(graph, day, forum)
    return None if seats is None else sum(seat.number for seat in seats if seat.takes_part)


def _participants_told(graph: Graph, day: date, forum: str) -> Sentence:
    there = [seat for seat in _begun(graph, day, forum) or () if seat.takes_part]
    voting = seats_in(seat for seat in there if seat.votes)
    number = seats_in(there)
    words = f"has {number} taking part: {voting} voting and {number - voting} attending"
    return Sentence(words, at=("forums", forum, "members"))


def _voting_seats(graph: Graph, day: date, forum: str) -> float | None:
    seats = _begun(graph, day, forum)
    return None if seats is None else sum(seat.number for seat in seats if seat.votes)


def _voting_seats_told(graph: Graph, day: date, forum: str) -> Sentence:
    sorts = Counter[str]()
    for seat in _begun(graph, day, forum) or ():
        if seat.votes:
            sorts[seat.member.capacity] += seat.number
    return Sentence(f"has {sorts.total()} voting{_sum(sorts)}", at=("forums", forum, "members"))


def _begun(graph: Graph, day: date, forum: str) -> list[Seat] | None:
    """Leave out memberships that begin later."""
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    return [seat for seat in seats if seat.member.since is None or seat.member.since <= day]


def _sum(sorts: Counter[str]) -> str:
    order = ("chair", "co-chair", "deputy-chair", "member")
    parts = [
        f"{sorts[sort]} {sort}{'s' if sorts[sort] > 1 else ''}" for sort in order if sorts[sort]
    ]
    return f": {', '.join(parts)}" if len(parts) > 1 else ""


def _votes_apart(graph: Graph, day: date, forum: str) -> float | None:
    votes = _votes_of_two(graph, forum)
    return max(votes.values()) - min(votes.values()) if votes else None


def _votes_apart_told(graph: Graph, day: date, forum: str) -> Sentence:
    votes = _votes_of_two(graph, forum)
    parts = in_words([f"{number} for {graph.label(body)}" for body, number in votes.items()])
    return Sentence(
        f"has {parts} among its votes", graph.places(votes), at=("forums", forum, "members")
    )


def _votes_of_two(graph: Graph, forum: str) -> Mapping[str, int]:
    """Count the votes of each of two parties; empty where there are not two, or not all known."""
    owners = graph.forums[forum].of or ()
    votes = graph.represented(forum)
    open_ = any(seat.represents is None for seat in graph.seats_of(forum) or () if seat.votes)
    if len(owners) != SEVERAL or open_ or not all(votes[owner] for owner in owners):
        return {}
    return {owner: votes[owner] for owner in owners}


MEASURES = (
    Measure(
        "forum.participants",
        "forum",
        "people taking part",
        paired(_participants, _participants_told),
        ("members",),
    ),
    Measure(
        "forum.voting-seats",
        "forum",
        "voting seats",
        paired(_voting_seats, _voting_seats_told),
        ("members",),
    ),
    Measure(
        "forum.votes-apart",
        "forum",
        "votes between two parties",
        paired(_votes_apart, _votes_apart_told),
        ("members",),
    ),
)
"""What can be measured of the size of a forum."""
