"""Effective quorum: what a stated one comes to on the forum that has it."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat, once_each, seats_in
from govlint.graph.standing_orders import quorum_of
from govlint.structure.forums import Quorum, QuorumInclusion
from govlint.structure.kind_groups import with_those_of
from govlint.structure.word_lists import any_of

ALL = "all of them"
"""The sum of a quorum that is the whole forum."""

NO_PARTIES: Mapping[str, int] = {}


class EffectiveQuorum(NamedTuple):
    """What a stated quorum comes to on one forum."""

    forum: str
    stated: Quorum
    number: int
    sum: str
    voting: Sequence[Seat]
    seats: int
    parties: Mapping[str, int]
    """The voting seats of each party; empty where the parties are not stated."""

    @property
    def worked_out(self) -> str:
        """How the number follows from what is stated, in brackets, unless it is what is stated."""
        return "" if self.sum in (f"at least {self.number}", ALL) else f" ({self.sum})"

    @property
    def all_have_deputies(self) -> bool:
        """Whether a deputy who counts may stand in for each voting member."""
        deputies = all(seat.deputy for seat in self.voting)
        return deputies and self.stated.deputies_count is not False


@once
def effective_quorum(graph: Graph, forum: str) -> EffectiveQuorum | None:
    """Work out a forum's quorum; None where there is none, or quorum or members are not stated.

    Where it is not stated of a vote for whom it is, the parties are not known.
    """
    return _worked_out(graph, forum, NO_PARTIES if _is_open(graph, forum) else _votes(graph, forum))


def quorum_if_open(graph: Graph, forum: str) -> EffectiveQuorum | None:
    """Work out a quorum as if votes were for nobody of which is not stated for whom they are.

    None where that is stated of all of them.
    """
    return _worked_out(graph, forum, _votes(graph, forum)) if _is_open(graph, forum) else None


def _worked_out(graph: Graph, forum: str, parties: Mapping[str, int]) -> EffectiveQuorum | None:
    stated = quorum_of(graph, forum)
    seats = graph.all_seats_of(forum)
    if stated is None or seats is None or _lists_officers_alone(graph, forum):
        return None
    voting = [seat for seat in seats if seat.votes]
    total = sum(seat.number for seat in voting)
    parts: dict[str, int] = {}
    if stated.min is not None:
        parts[f"at least {stated.min}"] = stated.min
    if stated.fraction is not None:
        share = ceil(stated.fraction * total)
        is_all = stated.fraction == 1
        parts[ALL if is_all else f"{stated.fraction} of {total} is {share}"] = share
    if stated.must_include:
        least = max(len(stated.named), *(one.at_least for one in stated.must_include))
        parts[f"{least} who must be there"] = least
    if stated.each_party and parties:
        parts[f"one for each of {len(parties)} parties"] = len(parties)
    if not parts:
        return None
    number = max(parts.values())
    return EffectiveQuorum(forum, stated, number, ", ".join(parts), voting, total, parties)


def _lists_officers_alone(graph: Graph, forum: str) -> bool:
    """Tell whether of a meeting of members those who lead it are listed, and no member."""
    if graph.forums[forum].form != "members-meeting":
        return False
    return all(seat.member.capacity != "member" for seat in graph.all_seats_of(forum) or ())


def _is_open(graph: Graph, forum: str) -> bool:
    """Tell whether it is open for which party somebody votes."""
    seats = (graph.all_seats_of(forum) or ()) if parties_of(graph, forum) else ()
    return any(seat.votes and seat.represents is None for seat in seats)


def _votes(graph: Graph, forum: str) -> Mapping[str, int]:
    """Count the votes of each party, as far as it is stated whom they are for."""
    parties = parties_of(graph, forum)
    if not parties:
        return NO_PARTIES
    votes = graph.represented(forum)
    return {party: votes[party] for party in parties}


def parties_of(graph: Graph, forum: str) -> Sequence[str]:
    """Name the parties to a forum: the organisations it is of, else those of its agreement."""
    owners = graph.forums[forum].of or ()
    if len(owners) > 1:
        return owners
    return graph.bound_by.get(forum, ())


def are_enough(quorum: EffectiveQuorum, seats: Sequence[Seat]) -> bool:
    """Tell whether these seats alone are a quorum with all who must be there."""
    there = {one for seat in seats for one in (seat.holder, seat.member.who)}
    return seats_in(seats) >= quorum.number and all(
        one.who in there if one.who else might_be_there(seats, one) >= one.at_least
        for one in quorum.stated.must_include
    )


def might_be_there(seats: Sequence[Seat], asked: QuorumInclusion) -> int:
    """Count the seats that are, or may be, of the class that a quorum asks for."""
    return seats_in(once_each(seat for seat in seats if _might_be(seat, asked)))


def _might_be(seat: Seat, asked: QuorumInclusion) -> bool:
    """Tell whether a seat may be of a class; of whom no kind is stated, only those who vote."""
    if asked.capacity and seat.member.capacity not in asked.capacity:
        return False
    is_sure = not asked.kind or seat.kinds is not None
    if asked.kind and {*(seat.kinds or ())}.isdisjoint(with_those_of(asked.kind)) and is_sure:
        return False
    return bool(asked.capacity) or (seat.takes_part if is_sure else seat.votes)


def name_of_class(asked: QuorumInclusion) -> str:
    """Name a class of members, however many must be there and in whatever order it is written."""
    return " ".join(("member", *sorted(asked.kind or ()), "/", *sorted(asked.capacity or ())))


def in_class(asked: QuorumInclusion) -> str:
    """Say how many of a class must be there."""
    kinds = any_of(asked.kind) if asked.kind else ""
    capacity = any_of(asked.capacity) if asked.capacity else "member"
    several = "" if asked.at_least == 1 or (asked.capacity and len(asked.capacity) > 1) else "s"
    return " ".join(filter(None, [str(asked.at_least), kinds, f"{capacity}{several}"]))
