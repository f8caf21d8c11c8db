"""Double seats: who has two votes on one forum at the same time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, in_words, listing, shortened


def _double(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the holders of two voting seats whose days overlap, today or later."""
    entries = graph.memberships.by_forum.get(forum)
    if entries is None:
        return None
    twice = dict(_twice(graph, day, entries))
    return Reading(len(twice), lambda: _with_two_votes(graph, forum, twice))


def _with_two_votes(graph: Graph, forum: str, twice: Mapping[str, Sequence[Seat]]) -> Sentence:
    names = [f"{graph.seat_holder(holder)}{_days(seats)}" for holder, seats in twice.items()]
    words = f"has {counted(len(twice), 'member')} with two voting seats at once"
    places = graph.seat_places([seat for seats in twice.values() for seat in seats])
    at = ("forums", forum, "members")
    return Sentence(listing(words, in_words(shortened(names))), places, at=at, parts=tuple(twice))


def _twice(
    graph: Graph, day: date, entries: Sequence[Seat]
) -> Iterator[tuple[str, Sequence[Seat]]]:
    """Give the seats that overlap of each holder who is not known to have left."""
    held: dict[str, list[Seat]] = {}
    for seat in entries:
        if seat.votes and seat.holder and _ends(seat) >= day:
            held.setdefault(seat.holder, []).append(seat)
    for holder, seats in held.items():
        person = graph.structure.people.get(holder)
        left = person and person.until and person.until < day
        together = _together(seats)
        if together and not left:
            yield holder, together


def _together(seats: Sequence[Seat]) -> Sequence[Seat]:
    """Give the first two of somebody's seats, none of them over, that share a day."""
    in_turn = sorted(seats, key=_begins)
    for before, after in pairwise(in_turn):
        if _begins(after) <= _ends(before) and not _for_others(before, after):
            return before, after
    return ()


def _for_others(one: Seat, other: Seat) -> bool:
    """Tell whether somebody is said to sit twice for different bodies, with a vote for each."""
    first, second = one.member.represents, other.member.represents
    return bool(first and second) and set(first or ()).isdisjoint(second or ())


def _begins(seat: Seat) -> date:
    return seat.member.since or date.min


def _ends(seat: Seat) -> date:
    return seat.member.until or date.max


def _days(seats: Sequence[Seat]) -> str:
    """Write the days of several seats, as far as any are stated."""
    dated = any(seat.member.since or seat.member.until for seat in seats)
    return f" ({in_words([_span(seat) for seat in seats])})" if dated else ""


def _span(seat: Seat) -> str:
    since, until = seat.member.since, seat.member.until
    if since and until:
        return f"{since} to {until}"
    if since or until:
        return f"from {since}" if since else f"until {until}"
    return "without days"


MEASURES = (
    Measure(
        "forum.double-seats",
        "forum",
        "members with two voting seats at once",
        _double,
        ("members",),
    ),
)
"""What can be measured of double seats."""
