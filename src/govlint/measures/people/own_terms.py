"""Own terms: who sits on a forum for longer than it allows anybody to."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.day_arithmetic import days_later, months_later
from govlint.graph.graph import Graph
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.forums import Member
from govlint.structure.kind_groups import EMPLOYED, FOR_A_TERM
from govlint.structure.word_lists import counted, in_words, listing, shortened

GRACE_DAYS = 92
"""Days between two terms that make no break, and after the last that are let pass; a convention."""


def _beyond(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the members whose terms in a row are over, or will be before their stated last day."""
    terms = graph.forums[forum].terms
    if terms is None or not terms.years or not terms.at_most or graph.seats_of(forum) is None:
        return None
    months = round(12 * terms.years * terms.at_most)
    entries = _entries(graph, forum)
    begun = [(seat, _first_day(graph, seat, entries)) for seat in _for_a_term(graph, forum)]
    longer = [
        (seat, first)
        for seat, first in begun
        if first and _last_day(first, months) < max(day, seat.member.until or day)
    ]
    return Reading(len(longer), lambda: _in_words(graph, forum, longer))


def _last_day(first: date, months: int) -> date:
    return days_later(months_later(first, months), GRACE_DAYS)


def _in_words(graph: Graph, forum: str, longer: Sequence[tuple[Seat, date]]) -> Sentence:
    terms = graph.forums[forum].terms
    assert terms is not None
    allowed = f"{counted(terms.at_most or 0, 'term')} of {counted(terms.years or 0, 'year')}"
    who = counted(len(longer), "member who sits", "members who sit")
    words = f"has {who} there for longer than the {allowed} that it allows"
    since = [f"{graph.seat(seat)} since {first}" for seat, first in longer]
    places = tuple((graph.seat(seat), seat.key_path) for seat, _ in longer)
    parts = tuple(seat.term for seat, _ in longer)
    at = ("forums", forum, "terms")
    return Sentence(listing(words, in_words(shortened(since))), places, at=at, parts=parts)


def _for_a_term(graph: Graph, forum: str) -> list[Seat]:
    """List the voting seats of those who are appointed or elected, and do not come with a post.

    Of several that one holder has in one capacity it is the one held for longest.
    """
    found = [
        seat
        for seat in graph.seats_of(forum) or ()
        if seat.votes and seat.holder and not _comes_with_post(graph, seat)
        if seat.member.who in graph.structure.people or set(seat.kinds or ()) & set(FOR_A_TERM)
    ]
    found.sort(key=lambda seat: seat.member.since or date.max, reverse=True)
    longest = {(seat.holder, seat.member.capacity): seat for seat in found}
    return sorted(longest.values(), key=lambda seat: seat.position)


def _comes_with_post(graph: Graph, seat: Seat) -> bool:
    """Tell whether somebody sits there by a post of those who work for the body, or holds one."""
    if {*(seat.kinds or ())} & {*EMPLOYED}:
        return True
    owners = {*(graph.forums[seat.forum].of or ())}
    held = (graph.structure.posts[one] for one in graph.seats.posts_of.get(seat.holder or "", ()))
    return any(
        {*(post.kind or ())} & {*EMPLOYED}
        and not (owners and post.organisation and owners.isdisjoint(post.organisation))
        for post in held
    )


def _entries(graph: Graph, forum: str) -> Mapping[object, Sequence[Member]]:
    """Give the entries of each holder and capacity, those that end last first."""
    found: dict[object, list[Member]] = {}
    for seat in graph.memberships.by_forum.get(forum, ()):
        found.setdefault((seat.holder, seat.member.capacity), []).append(seat.member)
    for members in found.values():
        members.sort(key=lambda one: one.until or date.min, reverse=True)
    return found


def _first_day(graph: Graph, seat: Seat, entries: Mapping[object, Sequence[Member]]) -> date | None:
    """Give the day since when somebody has been there in this capacity without a break.

    Whoever follows in a post has not been there before.
    """
    first = seat.member.since
    if first and seat.member.who in graph.structure.posts:
        post = graph.structure.posts[seat.member.who]
        person = graph.structure.people.get(seat.holder or "")
        first = max(first, post.first_appointed or first, (person and person.since) or first)
    for member in entries[seat.holder, seat.member.capacity]:
        if first and member.since and member.until and member.since < first:
            first = member.since if days_later(member.until, GRACE_DAYS) >= first else first
    return first


MEASURES = (
    Measure(
        "forum.members-beyond-terms",
        "forum",
        "members who sit there for longer than its terms allow",
        _beyond,
        ("members",),
    ),
)
"""What can be measured of a forum's own terms of office."""
