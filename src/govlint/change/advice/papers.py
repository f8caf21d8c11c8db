"""Changes that give papers in place of a seat to those who attend without a vote."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil

from govlint.change.advice.candidate import Candidate, ChangeSort
from govlint.change.whatif.draft import Draft
from govlint.change.whatif.proposals import Remove
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.measures.people.load import meetings_of
from govlint.structure.word_lists import in_words

MOST_TO_PAPERS = 12
"""Seats that one change takes from one room."""

Worth = Callable[[Seat], float]
"""Gives what a seat counts for, such as its hours a year."""


def smaller_room(draft: Draft, finding: Finding) -> Iterator[Candidate]:
    """Let so many of those who attend without a vote get the papers as the limit asks for."""
    graph, forum = draft.graph, finding.entity or ""
    if forum not in graph.forums or finding.value is None or finding.limit is None:
        return
    there = [seat for seat in graph.seats_of(forum) or () if seat.takes_part]
    voting = {seat.called for seat in there if seat.votes}
    attending = [seat for seat in there if not seat.votes and seat.called not in voting]
    wanted = ceil(finding.value - finding.limit)
    leaving = enough(_least_missed(graph, attending), wanted, lambda seat: seat.number)
    number = sum(seat.number for seat in leaving)
    if not leaving or number > MOST_TO_PAPERS:
        return
    yield _to_papers(graph, forum, leaving, sum(seat.number for seat in attending))


def papers_of(graph: Graph, leaving: Sequence[Seat]) -> Candidate:
    """Take from somebody seats without a vote."""
    forums = tuple(dict.fromkeys(seat.forum for seat in leaving))
    who = graph.seat(leaving[0])
    where = in_words([graph.label(one) for one in forums])
    words = f"{who} gets the papers of {where} in place of a seat"
    proposals = tuple(Remove(seat.called, (seat.forum,)) for seat in leaving)
    return Candidate(ChangeSort.PAPERS, proposals, words, (leaving[0].holder or "",))


def enough(seats: Sequence[Seat], wanted: float, worth: Worth) -> Sequence[Seat]:
    """Give the first seats that are together worth what is wanted; none where all are not."""
    taken: list[Seat] = []
    left = wanted
    for seat in seats:
        if left <= 0:
            break
        taken.append(seat)
        left -= worth(seat)
    return taken if left <= 0 else []


def _least_missed(graph: Graph, seats: Sequence[Seat]) -> Sequence[Seat]:
    """Put first those whose bodies keep another seat there, then those with most hours."""

    def rank(seat: Seat) -> tuple[bool, float, int]:
        others = [one for one in graph.seats_of(seat.forum) or () if one is not seat]
        heard = {body for one in others if one.takes_part for body in one.represents or ()}
        alone = bool({*(seat.represents or ())} - heard)
        return alone, -_hours_of(graph, seat.holder), seat.position

    return sorted(seats, key=rank)


@once
def _hours_of(graph: Graph, holder: str | None) -> float:
    return sum(one.time.hours for one in meetings_of(graph, holder)) if holder else 0


def _to_papers(graph: Graph, forum: str, leaving: Sequence[Seat], of: int) -> Candidate:
    number = sum(seat.number for seat in leaving)
    who = f"{number} of the {of} who attend {graph.label(forum)} without a vote"
    if number == of == 1:
        who = f"The one who attends {graph.label(forum)} without a vote"
    verb = "gets" if number == 1 else "get"
    words = f"{who} {verb} the papers in place of a seat"
    steps = dict.fromkeys(Remove(seat.called, (forum,)).who for seat in leaving)
    proposals = tuple(Remove(called, (forum,)) for called in steps)
    return Candidate(ChangeSort.PAPERS, proposals, words, (forum,))
