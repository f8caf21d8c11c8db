"""Changes of seats: who came to a forum, who left it, and what is otherwise of those who stay."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from govlint.change.data import ChangedSeat, SeatChanges, SeatGroup
from govlint.change.membership import known_as
from govlint.change.pairs import Pairing
from govlint.graph.graph import Graph
from govlint.graph.seats import Seat, seats_in

FIELDS = ("capacity", "votes", "represents", "deputy", "vacant")
"""What is compared of a seat that stays."""

Groups = Mapping[Hashable, list[Seat]]


class _SeatsOf(NamedTuple):
    """The seats of one version, by who sits there as AFTER calls them."""

    groups: Groups
    number: int | None


def seat_changes(before: Graph, after: Graph, pairing: Pairing) -> Sequence[SeatChanges]:
    """Compare the seats of every forum that is in both versions and of which members are known."""
    found = []
    for old, new in pairing.after.items():
        if old in before.forums and before.seats_of(old) != after.seats_of(new):
            were = _side(before, old, pairing.renamed)
            are = _side(after, new, {})
            made = _changes(new, were, are, pairing)
            if made.in_ or made.out or made.changed or made.before != made.after:
                found.append(made)
    return found


def _side(graph: Graph, forum: str, renamed: Mapping[str, str]) -> _SeatsOf:
    seats = graph.seats_of(forum)
    groups: defaultdict[Hashable, list[Seat]] = defaultdict(list)
    for seat in seats or ():
        groups[known_as(seat, renamed)].append(seat)
    return _SeatsOf(groups, None if seats is None else seats_in(seats))


def _changes(forum: str, were: _SeatsOf, are: _SeatsOf, pairing: Pairing) -> SeatChanges:
    """Match seats by who sits there, those left over by the person, then count the rest.

    Where one version does not state its members, nobody is known to have come or left.
    """
    if were.number is None or are.number is None:
        return SeatChanges(forum, were.number, are.number, [], [], [])
    same = dict(_matched(were.groups, are.groups, pairing))
    in_: list[SeatGroup] = []
    out: list[SeatGroup] = []
    changed: list[ChangedSeat] = []
    taken = set(same.values())
    for known, seats in were.groups.items():
        now = are.groups[same[known]] if known in same else []
        fewer = seats_in(seats) - seats_in(now)
        if fewer > 0:
            out.append(_group(seats[0], fewer, pairing.now))
        if fewer < 0:
            in_.append(_group(now[0], -fewer))
        if now:
            changed += _otherwise(seats, now, pairing)
    for known, seats in are.groups.items():
        if known not in taken:
            in_.append(_group(seats[0], seats_in(seats)))
    return SeatChanges(forum, were.number, are.number, in_, out, changed)


def _matched(were: Groups, are: Groups, pairing: Pairing) -> Iterator[tuple[Hashable, Hashable]]:
    """Pair what is known alike, and then a post with the person who holds it."""
    yield from ((known, known) for known in were if known in are)
    by_holder = {
        seat.holder: known
        for known, seats in are.items()
        if known not in were
        for seat in seats
        if seat.holder
    }
    for known, seats in were.items():
        holder = seats[0].holder
        if known not in are and holder and pairing.now(holder) in by_holder:
            yield known, by_holder[pairing.now(holder)]


def _group(seat: Seat, count: int, called: Any = str) -> SeatGroup:
    who = seat.member.who
    return SeatGroup(called(who) if who else None, None if who else seat.member.seat, count)


def _otherwise(
    were: Sequence[Seat], are: Sequence[Seat], pairing: Pairing
) -> Iterator[ChangedSeat]:
    """Compare what is said of seats that stay; of several of one name, all that is said of them."""
    for field in FIELDS:
        then = Counter(_value(seat, field, pairing) for seat in were)
        now = Counter(_value(seat, field, None) for seat in are)
        if then.keys() != now.keys():
            group = _group(are[0], 1)
            sides = [sorted(one, key=str) for one in (then, now)]
            values = [_plain(side[0]) if len(side) == 1 else [*map(_plain, side)] for side in sides]
            yield ChangedSeat(group.holder, group.seat, field, *values)


def _value(seat: Seat, field: str, pairing: Pairing | None) -> Any:
    match field:
        case "votes":
            return seat.votes
        case "vacant":
            return seat.vacant
        case "represents":
            those = seat.represents
            named = pairing.all_now(those) if pairing and those else those
            return None if named is None else tuple(sorted(named))
        case "deputy":
            deputy = seat.member.deputy
            return pairing.now(deputy) if pairing and deputy else deputy
    return seat.member.capacity


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
