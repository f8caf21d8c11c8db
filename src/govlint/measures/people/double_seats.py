"""Double seats: who has two votes on one forum at the same time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, in_words, listing, shortened

Overlap = tuple[Seat, Seat]
"""Two voting seats of one holder that share a day."""


def _double(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the holders of two voting seats whose days overlap, today or later."""
    entries = graph.memberships.by_forum.get(forum)
    if entries is None:
        return None
    twice = dict(_twice(graph, day, entries))
    return Reading(len(twice), lambda: _with_two_votes(graph, forum, twice))


def _double_by_shared_posts(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count also those one of whose seats is that of a post that they share."""
    entries = graph.memberships.by_forum.get(forum)
    if entries is None:
        return None
    twice = dict(_twice(graph, day, [each for one in entries for each in _shared(graph, one)]))
    return Reading(len(twice), lambda: _with_two_votes(graph, forum, twice))


def _shared(graph: Graph, seat: Seat) -> Iterator[Seat]:
    """Give the seat of a post that several hold once for each of them."""
    post = graph.structure.posts.get(seat.member.who or "")
    holders = (post and post.holder) or ()
    yield from (seat._replace(holder=one) for one in holders if len(holders) > 1)
    if len(holders) < 2:
        yield seat


def _with_two_votes(graph: Graph, forum: str, twice: Mapping[str, Sequence[Overlap]]) -> Sentence:
    """Name of each the first two seats, and count all that overlap."""
    names = [f"{graph.label(holder)}{_days(each[0])}" for holder, each in twice.items()]
    words = f"has {counted(len(twice), 'member')} with two voting seats at once"
    return Sentence(
        listing(words, in_words(shortened(names))),
        graph.seat_places([seat for each in twice.values() for seat in each[0]]),
        at=("forums", forum, "members"),
        parts={holder: len(each) for holder, each in twice.items()},
    )


def _twice(
    graph: Graph, day: date, entries: Sequence[Seat]
) -> Iterator[tuple[str, Sequence[Overlap]]]:
    """Give the seats that overlap, two by two, of each holder who is not known to have left."""
    held: dict[str, list[Seat]] = {}
    for seat in entries:
        if seat.votes and seat.holder and _ends(seat) >= day:
            held.setdefault(seat.holder, []).append(seat)
    several = ((holder, seats) for holder, seats in held.items() if len(seats) > 1)
    for holder, seats in several:
        person = graph.structure.people.get(holder)
        left = person and person.until and person.until < day
        overlaps = list(_overlaps(seats))
        if overlaps and not left:
            yield holder, overlaps


def _overlaps(seats: Sequence[Seat]) -> Iterator[Overlap]:
    """Give every two of somebody's seats, none of them over, that follow on and share a day."""
    for before, after in pairwise(sorted(seats, key=_begins)):
        if _begins(after) <= _ends(before) and not _for_others(before, after):
            yield before, after


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
        wider=_double_by_shared_posts,
        excuse="by a post that several share nobody is known to sit",
    ),
)
"""What can be measured of double seats."""
