"""Membership: who sits on a forum, in words that mean the same in both versions."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from datetime import date

from govlint.change.pairs import in_one_case
from govlint.graph.graph import Graph
from govlint.graph.seats import Seat

Renamed = Mapping[str, str]
"""The later ids of what has another one now."""


def members(graph: Graph, forum: str, renamed: Renamed) -> Counter[Hashable]:
    """Count the seats of a forum by who sits there, of all entries where nobody is seated."""
    seats = graph.seats_of(forum) or graph.memberships.by_forum.get(forum) or ()
    found: Counter[Hashable] = Counter()
    for seat in seats:
        found[known_as(seat, renamed)] += seat.number
    return found


def to_come(graph: Graph, forum: str, day: date) -> Sequence[Seat]:
    """Give the memberships of a forum that have not begun on a day."""
    later = [one for one in graph.forums[forum].members or () if one.since and one.since > day]
    if not later:
        return ()
    return [seat for seat in graph.memberships.by_forum[forum] if seat.member in later]


def known_as(seat: Seat, renamed: Renamed) -> Hashable:
    """Give what a seat is known by: who is named there, or its name and whom it is for."""
    who = seat.member.who
    if who is not None:
        return renamed.get(who, who)
    parties = tuple(sorted(renamed.get(one, one) for one in seat.represents or ()))
    return in_one_case(seat.member.seat), parties


def is_told_apart(member: Hashable) -> bool:
    """Tell whether it is known who sits there or for whom; many a seat is called a member's."""
    return not isinstance(member, tuple) or any(member[1:])
