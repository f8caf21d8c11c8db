"""Changes for those who sit too much: another rhythm, papers in place of seats, or deputies."""

from collections.abc import Iterator, Sequence
from math import ceil, floor

from govlint.answers.set_apart import why_apart
from govlint.change.advice.candidate import Candidate, ChangeSort
from govlint.change.advice.deputies import may_hand_over, to_deputies
from govlint.change.advice.papers import Worth, enough, papers_of
from govlint.change.whatif.draft import Draft
from govlint.change.whatif.proposals import SetField
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.seats import Seat
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.meetings.hours import time_of
from govlint.measures.people.load import MONTHS, counted_seats, meetings_of
from govlint.structure.figures import figure

RHYTHMS = (26, 12, 10, 8, 6, 4)
"""Meetings a year that forums commonly have."""

LEAST_OFTEN = 0.45
"""The part of its meetings below which a forum is not tried: fortnightly may become monthly."""

MOST_SEATS = 3
"""Seats that one change takes from one post."""

MOST_RHYTHMS = 3
"""Forums of somebody, those that take most, of which another rhythm is tried."""


def fewer_hours(draft: Draft, finding: Finding) -> Iterator[Candidate]:
    """Let somebody with too many hours of meetings have so many fewer, each sort in one change."""
    graph, holder = draft.graph, finding.entity
    if holder is None or finding.value is None or finding.limit is None:
        return
    wanted = (finding.value - finding.limit) * MONTHS
    times = sorted(meetings_of(graph, one_holder(graph, holder)), key=lambda one: -one.time.hours)
    for one in times[:MOST_RHYTHMS]:
        yield from _less_often(graph, one.seat.forum, wanted)
    yield from _fewer_seats(draft, [one.seat for one in times], wanted, _hours(graph))


def fewer_seats(draft: Draft, finding: Finding) -> Iterator[Candidate]:
    """Let somebody with too many seats have so many fewer."""
    graph, holder = draft.graph, finding.entity
    if holder is None or finding.value is None or finding.limit is None:
        return
    hours = _hours(graph)
    counting = counted_seats(graph, one_holder(graph, holder))
    counting.sort(key=lambda seat: -hours(seat))
    wanted = ceil(finding.value - finding.limit)
    yield from _fewer_seats(draft, counting, wanted, lambda _: 1)


def _fewer_seats(
    draft: Draft, seats: Sequence[Seat], wanted: float, worth: Worth
) -> Iterator[Candidate]:
    """Take seats that are together worth what is wanted: those without a vote, or any."""
    graph = draft.graph
    listening = [seat for seat in seats if seat.takes_part and not seat.votes]
    leaving = enough(listening, wanted, worth)
    if 0 < len(leaving) <= MOST_SEATS:
        yield papers_of(graph, leaving)
    free = [seat for seat in seats if may_hand_over(draft, seat)]
    stated = [seat for seat in free if seat.deputy]
    for those in (stated, free):
        leaving = enough(those, wanted, worth)
        if 0 < len(leaving) <= MOST_SEATS:
            yield to_deputies(draft, leaving)
            return


def _hours(graph: Graph) -> Worth:
    """Give what a seat takes in a year."""

    def hours(seat: Seat) -> float:
        time = time_of(graph, seat.forum)
        return time.hours if time else 0

    return hours


def _less_often(graph: Graph, forum: str, wanted: float) -> Iterator[Candidate]:
    """Let a forum meet as often as it commonly may and somebody has so many hours fewer."""
    time, now = time_of(graph, forum), meetings_a_year(graph, forum)
    if time is None or now is None or why_apart(graph, forum):
        return
    most = floor(now - wanted * now / time.hours)
    often = [one for one in RHYTHMS if LEAST_OFTEN * now <= one <= most]
    if not often:
        return
    words = f"{graph.label(forum)} meets {often[0]} times a year in place of {figure(now)}"
    proposal = SetField(f"forums.{forum}.meetings.per_year", often[0])
    yield Candidate(ChangeSort.RHYTHM, (proposal,), words, (forum,))
