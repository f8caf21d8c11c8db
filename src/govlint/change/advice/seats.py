"""Changes for rooms that are too large and posts that sit too long: papers, deputies, rhythm."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil, floor
from typing import Any

from govlint.answers.apart import why_apart
from govlint.change.advice.candidate import Candidate, ChangeSort
from govlint.change.whatif.draft import Draft
from govlint.change.whatif.merging import as_member
from govlint.change.whatif.proposals import Proposal, Remove, SetField
from govlint.change.whatif.seating import homes_of
from govlint.finding import Finding
from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.graph.identity import named, one_holder
from govlint.graph.memberships import active_seats
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.measures.meetings.hours import time_of
from govlint.measures.people.load import MONTHS, NOT_COUNTED, meetings_of
from govlint.structure.figures import figure
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import in_words

RHYTHMS = (26, 12, 10, 8, 6, 4)
"""Meetings a year that forums commonly have."""

LEAST_OFTEN = 0.45
"""The part of its meetings below which a forum is not tried: fortnightly may become monthly."""

MOST_SEATS = 3
"""Seats that one change takes from one post."""

MOST_RHYTHMS = 3
"""Forums of somebody, those that take most, of which another rhythm is tried."""

MOST_TO_PAPERS = 12
"""Seats that one change takes from one room."""


def smaller_room(draft: Draft, finding: Finding) -> Iterator[Candidate]:
    """Let so many of those who attend without a vote get the papers as the limit asks for."""
    graph, forum = draft.graph, finding.entity or ""
    if forum not in graph.forums or finding.value is None or finding.limit is None:
        return
    there = [seat for seat in graph.seats_of(forum) or () if seat.takes_part]
    voting = {seat.called for seat in there if seat.votes}
    attending = [seat for seat in there if not seat.votes and seat.called not in voting]
    wanted = ceil(finding.value - finding.limit)
    leaving = _enough(_least_missed(graph, attending), wanted, lambda seat: seat.number)
    number = sum(seat.number for seat in leaving)
    if not leaving or number > MOST_TO_PAPERS:
        return
    yield _to_papers(graph, forum, leaving, sum(seat.number for seat in attending))


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
    seats = active_seats(graph, one_holder(graph, holder))
    counting = [seat for seat in seats if seat.member.capacity not in NOT_COUNTED]
    counting.sort(key=lambda seat: -hours(seat))
    wanted = ceil(finding.value - finding.limit)
    yield from _fewer_seats(draft, counting, wanted, lambda _: 1)


Worth = Callable[[Seat], float]


def _fewer_seats(
    draft: Draft, seats: Sequence[Seat], wanted: float, worth: Worth
) -> Iterator[Candidate]:
    graph = draft.graph
    listening = [seat for seat in seats if seat.takes_part and not seat.votes]
    leaving = _enough(listening, wanted, worth)
    if 0 < len(leaving) <= MOST_SEATS:
        yield _papers_of(graph, leaving)
    free = [seat for seat in seats if _may_hand_over(draft, seat)]
    stated = [seat for seat in free if seat.member.deputy]
    for those in (stated, free):
        leaving = _enough(those, wanted, worth)
        if 0 < len(leaving) <= MOST_SEATS:
            yield _to_deputies(draft, leaving)
            return


def _enough(seats: Sequence[Seat], wanted: float, worth: Worth) -> Sequence[Seat]:
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


def _hours(graph: Graph) -> Worth:
    """Give what a seat takes in a year."""

    def hours(seat: Seat) -> float:
        time = time_of(graph, seat.forum)
        return time.hours if time else 0

    return hours


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


def _papers_of(graph: Graph, leaving: Sequence[Seat]) -> Candidate:
    """Take from somebody seats without a vote."""
    forums = tuple(dict.fromkeys(seat.forum for seat in leaving))
    who = graph.seat(leaving[0])
    where = in_words([graph.label(one) for one in forums])
    words = f"{who} gets the papers of {where} in place of a seat"
    proposals = tuple(Remove(seat.called, (seat.forum,)) for seat in leaving)
    return Candidate(ChangeSort.PAPERS, proposals, words, (leaving[0].holder or "",))


def _may_hand_over(draft: Draft, seat: Seat) -> bool:
    """Tell whether another may sit there: not in the chair, nor where somebody is meant by name."""
    if seat.member.capacity in CHAIRS or why_apart(draft.graph, seat.forum):
        return False
    written = draft.field(seat.forum, "members")
    return len(written) > 1 and not [*homes_of(draft, [seat], seat.forum)]


def _to_deputies(draft: Draft, leaving: Sequence[Seat]) -> Candidate:
    graph = draft.graph
    steps: list[Proposal] = []
    for seat in leaving:
        path = f"forums.{seat.forum}.members.{seat.position}"
        steps.append(SetField(path, _deputy(draft, seat)))
    to_find = sum(not seat.member.deputy for seat in leaving)
    where = in_words([graph.label(seat.forum) for seat in leaving])
    seats = "the seat" if len(leaving) == 1 else f"{len(leaving)} seats,"
    comma = "," if len(leaving) > 1 else ""
    deputies = dict.fromkeys(filter(None, (seat.member.deputy for seat in leaving)))
    whom = named(graph, deputies) if not to_find else "a deputy"
    if to_find > 1:
        whom = "deputies"
    words = f"{graph.seat(leaving[0])} gives {seats} on {where}{comma} to {whom}"
    return Candidate(ChangeSort.DEPUTY, tuple(steps), words, (leaving[0].holder or "",), to_find)


def _deputy(draft: Draft, seat: Seat) -> Any:
    """Write a seat as that of the deputy who is stated, or of one who is still to be found."""
    written = as_member(draft.field(seat.forum, "members")[seat.position])
    left = dict(written) if isinstance(written, dict) else {"who": written}
    deputy = left.pop("deputy", None)
    del left["who"]
    graph = draft.graph
    post = next(iter(graph.seats.posts_of.get(seat.holder or "", ())), seat.called)
    first = {"who": deputy} if deputy else {"seat": f"Deputy of {graph.label(post)}"}
    if seat.represents is not None:
        left.setdefault("represents", list(seat.represents))
    return {**first, **left}


def _less_often(graph: Graph, forum: str, wanted: float) -> Iterator[Candidate]:
    """Let a forum meet as often as it commonly may and somebody has so many hours fewer."""
    time = time_of(graph, forum)
    if time is None or why_apart(graph, forum):
        return
    now = value_of(graph, "forum", forum, graph.forums[forum], "meetings.per_year")
    most = floor(now - wanted * now / time.hours)
    often = [one for one in RHYTHMS if LEAST_OFTEN * now <= one <= most]
    if not often:
        return
    words = f"{graph.label(forum)} meets {often[0]} times a year in place of {figure(now)}"
    proposal = SetField(f"forums.{forum}.meetings.per_year", often[0])
    yield Candidate(ChangeSort.RHYTHM, (proposal,), words, (forum,))
