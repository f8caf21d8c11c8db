"""Succession of members: which memberships end without somebody who follows."""

from collections.abc import Iterator, Sequence
from datetime import date

from govlint.graph.seats import Seat


def unfollowed(entries: Sequence[Seat], before: date) -> Iterator[tuple[Seat, date]]:
    """Give the memberships that end before a day and that no later one of their capacity follows.

    Each follows one: of several that end, those that end first are followed first. Whoever goes on
    in another capacity is followed by that.
    """
    over = [(seat, seat.member.until) for seat in entries if seat.member.until]
    past = sorted((one for one in over if one[1] < before), key=lambda one: one[1])
    if not past:
        return
    last: dict[str, date] = {}
    for seat in entries:
        if seat.holder and seat.member.since:
            last[seat.holder] = max(seat.member.since, last.get(seat.holder, date.min))
    begins: dict[str, list[date]] = {}
    for since, capacity in sorted(
        (seat.member.since, seat.member.capacity) for seat in entries if seat.member.since
    ):
        begins.setdefault(capacity, []).append(since)
    taken = dict.fromkeys(begins, 0)
    for seat, end in past:
        capacity = seat.member.capacity
        later = begins.get(capacity, [])
        at = taken.get(capacity, 0)
        while at < len(later) and later[at] <= end:
            at += 1
        if at == len(later) and last.get(seat.holder or "", date.min) <= end:
            yield seat, end
        taken[capacity] = min(at + 1, len(later))
