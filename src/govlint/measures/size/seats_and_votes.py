"""Seats and votes of a forum: people taking part, voting seats, votes of each party."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat, once_each, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, in_words, listing

SEVERAL = 2


def _participants(graph: Graph, day: date, forum: str) -> Reading | None:
    seats = graph.all_seats_of(forum)
    if seats is None:
        return None
    there = once_each(seat for seat in seats if seat.takes_part)
    number = seats_in(there)
    return Reading(number, lambda: _taking_part(forum, number, there))


def _taking_part(forum: str, number: int, there: Sequence[Seat]) -> Sentence:
    voting = seats_in(seat for seat in there if seat.votes)
    parts = [(voting, "voting"), (number - voting, "attending")]
    said = [(part, word) for part, word in parts if part]
    words = f"has {counted(number, 'person', 'people')} taking part"
    if len(said) > 1:
        words += f": {', '.join(f'{part} {word}' for part, word in said)}"
    elif number > 1:
        words += f", all {said[0][1]}"
    return Sentence(words, at=("forums", forum, "members"))


def _voting_seats(graph: Graph, day: date, forum: str) -> Reading | None:
    seats = graph.all_seats_of(forum)
    if seats is None:
        return None
    sorts = Counter[str]()
    for seat in once_each(seat for seat in seats if seat.votes):
        sorts[seat.member.capacity] += seat.number
    words = f"has {counted(sorts.total(), 'voting member')}"
    at = ("forums", forum, "members")
    return Reading(sorts.total(), lambda: Sentence(listing(words, _sum(sorts)), at=at))


def _sum(sorts: Counter[str]) -> str:
    order = ("chair", "co-chair", "deputy-chair", "member")
    parts = [counted(sorts[sort], sort) for sort in order if sorts[sort]]
    return ", ".join(parts) if len(parts) > 1 else ""


def _votes_apart(graph: Graph, day: date, forum: str) -> Reading | None:
    votes = _votes_of_each(graph, forum)
    if not votes:
        return None
    apart = max(votes.values()) - min(votes.values())
    seats = graph.all_seats_of(forum) or ()
    open_ = any(seat.represents is None for seat in seats if seat.votes)
    return Reading(
        apart,
        lambda: _apart(graph, forum, apart, votes),
        in_doubt=open_ or len(votes) > SEVERAL or not all(votes.values()),
    )


def _apart(graph: Graph, forum: str, apart: int, votes: Mapping[str, int]) -> Sentence:
    parts = in_words(
        [f"{number or 'none'} for {graph.label(body)}" for body, number in votes.items()]
    )
    parties = "two parties" if len(votes) == SEVERAL else "parties"
    words = f"has {counted(apart, 'vote')} of difference between its {parties}: {parts}"
    most = max(votes, key=lambda body: votes[body])
    return Sentence(
        words, graph.places(votes), at=("forums", forum, "members"), each=((most, apart),)
    )


def _votes_of_each(graph: Graph, forum: str) -> Mapping[str, int]:
    """Count the votes of each party, as far as is stated; empty where there are not several."""
    owners = graph.forums[forum].of or ()
    votes = graph.represented(forum)
    if not graph.all_seats_of(forum) or len(owners) < SEVERAL:
        return {}
    return {owner: votes[owner] for owner in owners}


MEASURES = (
    Measure(
        "forum.participants",
        "forum",
        "people taking part",
        _participants,
        ("members",),
    ),
    Measure(
        "forum.voting-seats",
        "forum",
        "voting seats",
        _voting_seats,
        ("members",),
    ),
    Measure(
        "forum.votes-apart",
        "forum",
        "votes between two parties",
        _votes_apart,
        ("members",),
    ),
)
"""What can be counted of the seats and votes of a forum."""
