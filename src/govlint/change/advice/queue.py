"""Queue of changes by the hours that they free, each made only where it may be the next."""

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from math import inf
from typing import NamedTuple

from govlint.change.advice.candidate import Candidate, ChangeSort
from govlint.change.hours import totals
from govlint.change.whatif.draft import Draft
from govlint.change.whatif.proposals import Remove
from govlint.change.whatif.trial import Made, made_of
from govlint.graph.graph import Graph
from govlint.measures.meetings.hours import everyones, time_of
from govlint.refusal import Refusal


class PendingTrial(NamedTuple):
    """A change that was made and is not checked yet."""

    candidate: Candidate
    made: Made
    freed: float | None
    """Hours a year; None where no forum states its rhythm and its members."""


def by_hours(draft: Draft, candidates: Sequence[Candidate]) -> Iterator[PendingTrial]:
    """Give changes, those that free most first; what cannot be made is left out.

    Before it is made a change is known by the most that it may free.
    """
    waiting: list[tuple[float, int, PendingTrial | None]] = [
        (-_at_most(draft.graph, one), place, None) for place, one in enumerate(candidates)
    ]
    heapify(waiting)
    now = totals(draft.graph, draft.day).hours
    while waiting:
        _, place, ready = heappop(waiting)
        if ready:
            yield ready
        elif made := _made(draft, candidates[place]):
            then = totals(made.draft.graph, draft.day).hours
            freed = None if now is None or then is None else now - then
            one = PendingTrial(candidates[place], made, freed)
            heappush(waiting, (-(freed or 0), place, one))


def _made(draft: Draft, candidate: Candidate) -> Made | None:
    try:
        return made_of(draft, candidate.proposals)
    except Refusal:
        return None


def _at_most(graph: Graph, candidate: Candidate) -> float:
    """Give the hours a year that all who sit where something changes have there."""
    match candidate.sort:
        case ChangeSort.STAND_DOWN | ChangeSort.MERGE | ChangeSort.RHYTHM:
            seats = everyones(graph, candidate.about[:1])
            return sum(one.hours for those in seats.values() for one in those)
        case ChangeSort.PAPERS:
            return sum(map(_of_seats(graph), candidate.proposals))
        case ChangeSort.DEPUTY:
            return inf


def _of_seats(graph: Graph) -> Callable[[object], float]:
    def hours(step: object) -> float:
        assert isinstance(step, Remove)
        return sum(
            time.hours * seat.number
            for forum in step.forums
            for seat in graph.seats_of(forum) or ()
            if seat.called == step.who and (time := time_of(graph, forum))
        )

    return hours
