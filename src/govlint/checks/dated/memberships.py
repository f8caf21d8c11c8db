"""Memberships that are past, forum by forum: their terms, or those who had them have left."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seating.member_succession import unfollowed
from govlint.graph.seats import Seat, seats_in
from govlint.graph.standing_on_a_day import left_by
from govlint.hit import Hit, added_up
from govlint.parts_of_findings import as_words
from govlint.structure.forums import CHAIRS
from govlint.structure.traits_in_words import plain
from govlint.structure.word_lists import in_words

MOST_NAMED = 3
"""Members whom a message names."""

Past = tuple[Seat, date]
"""A membership and the last day that it had."""


def memberships(
    graph: Graph, forums: Iterable[str], day: date, *, of_those_who_left: bool
) -> Iterator[Hit]:
    """Give a hit for each forum with memberships that are past: their terms, or who had them."""
    for forum in forums:
        entries = graph.memberships.by_forum.get(forum) or ()
        past = (
            list(_left(graph, entries, day))
            if of_those_who_left
            else list(unfollowed(entries, day))
        )
        if not past:
            continue
        message = f"{graph.label(forum)}: {_who(graph, past, left=of_those_who_left)}"
        related = tuple(
            (f"{graph.seat(seat)}{_sits_as(seat)}, until {end}", seat.key_path)
            for seat, end in past
        )
        by = {
            **added_up((seat.term, seat.number) for seat, _ in past),
            **_without_a_lead(graph, forum, past),
        }
        value = seats_in(seat for seat, _ in past)
        yield Hit(message, graph.key_path(forum), related, value=value, limit=0, parts=by)


def _who(graph: Graph, past: Sequence[Past], *, left: bool) -> str:
    """Say of one what has ended and when, and of several who they are."""
    if len(past) == 1:
        seat, end = past[0]
        name, capacity = graph.seat(seat), seat.member.capacity
        if left:
            if _is_post_over(graph, seat, end):
                return f"{name}{_sits_as(seat)} ended on {end} and still has a seat"
            return f"{name}{_sits_as(seat)} left office on {end}"
        role = "" if capacity == "member" else f" as {plain(capacity)}"
        return f"{name}'s term{role} ended on {end}"
    names = in_words([f"{graph.seat(seat)}{_sits_as(seat)}" for seat, _ in past[:MOST_NAMED]])
    more = f" and {len(past) - MOST_NAMED} more" if len(past) > MOST_NAMED else ""
    over = left and any(_is_post_over(graph, seat, end) for seat, end in past)
    gone = "have left office, or their posts have ended" if over else "have left office"
    what = gone if left else "are past the end of their terms"
    return f"{len(past)} members {what}: {names}{more}"


def _left(graph: Graph, entries: Sequence[Seat], day: date) -> Iterator[Past]:
    """Give the memberships, not over themselves, of people and posts that are there no more."""
    people, posts = left_by(graph, day)
    for seat in entries:
        end = people.get(seat.holder) or posts.get(seat.member.who)
        if end and not (seat.member.until and seat.member.until < day):
            yield seat, end


def _is_post_over(graph: Graph, seat: Seat, end: date) -> bool:
    """Tell whether somebody has gone on a day by the end of the post."""
    person = graph.structure.people.get(seat.holder or "")
    return not (person and person.until == end)


def _without_a_lead(graph: Graph, forum: str, past: Sequence[Past]) -> Mapping[str, float]:
    """Give as parts whether a chair and a deputy are there, where the term of a chair is over.

    No rule asks for a chair beside one who has left, so that this grows as the others go.
    """
    if not any(seat.member.capacity in CHAIRS for seat, _ in past):
        return {}
    over = {seat.position for seat, _ in past}
    leading = {
        seat.member.capacity
        for seat in graph.seats_of(forum) or ()
        if seat.position not in over and seat.vacant < seat.number
    }
    chair, deputy = bool(leading & {*CHAIRS}), "deputy-chair" in leading
    return {as_words("a chair"): 0.0 - chair, as_words("a deputy"): 0.0 - deputy}


def _sits_as(seat: Seat) -> str:
    capacity = seat.member.capacity
    return "" if capacity == "member" else f" ({plain(capacity)})"
