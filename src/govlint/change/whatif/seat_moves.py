"""Seat moves: somebody leaves forums, or sits on another one instead."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govlint.change.data import HomeNeeded
from govlint.change.whatif.draft import Draft
from govlint.change.whatif.merger import as_member
from govlint.change.whatif.subjects import not_itself, seats_on, sits_on, standing_forum
from govlint.edit import Edit
from govlint.graph.seats import Seat
from govlint.refusal import Refusal
from govlint.structure.model import Decision

PARTS_IN_A_DECISION = ("decided_by", "reserved_to", "recommended_by", "must_agree", "performed_by")
"""The fields by which a decision of a forum rests on one of those who sit there."""


class Departure(NamedTuple):
    """A structure in which somebody sits on a forum no more."""

    draft: Draft
    who: str
    """By name."""
    forum: str
    homes: Sequence[HomeNeeded]
    """What names them as somebody who is there."""
    to: str = ""
    """The forum on which they sit instead."""


def remove(draft: Draft, who: str, forum: str) -> Departure:
    """Give the structure in which somebody sits on a forum no more."""
    seats = seats_on(draft, who, forum)
    homes = [*homes_of(draft, seats, forum)]
    return Departure(draft.after(_gone(seats)), draft.graph.seat(seats[0]), forum, homes)


def move(draft: Draft, who: str, out_of: str, to: str) -> Departure:
    """Give the structure in which somebody sits on one forum in the place of another."""
    forum, other = standing_forum(draft, out_of), standing_forum(draft, to)
    not_itself(forum, other, draft)
    seats = seats_on(draft, who, forum)
    graph = draft.graph
    if any(sits_on(draft, seat, other) for seat in seats):
        raise Refusal(f"{graph.seat(seats[0])} sits on {graph.label(other)} already")
    if graph.seats_of(other) is None:
        raise Refusal(f"who sits on {graph.label(other)} is not stated, so nobody can join")
    written = draft.field(forum, "members")
    joins = [
        Edit("append", ("forums", other, "members"), as_member(written[seat.position]))
        for seat in seats
    ]
    homes = [*homes_of(draft, seats, forum)]
    return Departure(
        draft.after([*joins, *_gone(seats)]), graph.seat(seats[0]), forum, homes, other
    )


def _gone(seats: Sequence[Seat]) -> Iterator[Edit]:
    """Take the entries out, the last first."""
    for seat in sorted(seats, key=lambda seat: seat.position, reverse=True):
        yield Edit("remove", seat.key_path)


def homes_of(draft: Draft, seats: Sequence[Seat], forum: str) -> Iterator[HomeNeeded]:
    """Give what names those who leave as somebody who is there."""
    stated = draft.graph.forums[forum]
    leaving = {seat.member.who for seat in seats if seat.member.who}
    for who in sorted(leaving):
        if any(member.deputy == who for member in stated.members or ()):
            yield HomeNeeded(forum, "members", who)
        quorum = stated.quorum
        if quorum and quorum != "none" and who in quorum.named:
            yield HomeNeeded(forum, "quorum", who)
        if stated.urgent_action and who in (stated.urgent_action.by or ()):
            yield HomeNeeded(forum, "urgent_action", who)
        yield from _decisions_with(draft, who, forum)


def _decisions_with(draft: Draft, who: str, forum: str) -> Iterator[HomeNeeded]:
    """Give what a forum decides and names one of those who sit there for a part in it."""
    for key, decision in draft.graph.structure.decisions.items():
        if decision.status in ("standing", "open") and forum in _deciders(decision):
            for part in PARTS_IN_A_DECISION:
                if who in (getattr(decision, part) or ()):
                    yield HomeNeeded(key, part, who)


def _deciders(decision: Decision) -> Sequence[str]:
    return (*(decision.decided_by or ()), *(decision.reserved_to or ()))
