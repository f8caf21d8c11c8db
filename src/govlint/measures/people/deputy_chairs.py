"""Deputy chairs: whether a forum has one, and from which organisation."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.day_arithmetic import days_later
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.structure.forums import CHAIRS, Forum
from govlint.structure.word_lists import counted, in_words

DAYS_TO_FILL = 90
"""How long a post may be vacant before it is left so, as in the rule post-left-vacant."""
IN_COMMON = ("board-in-common", "committee-in-common")
LEADING = ("chair", "deputy-chair")


def _deputy_chairs(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count who can take the chair beside its first holder; a vacant seat is nobody."""
    seats = graph.all_seats_of(forum)
    if seats is None:
        return None
    chairs = [seat for seat in seats if seat.member.capacity in CHAIRS]
    deputies = [seat for seat in seats if seat.member.capacity == "deputy-chair"]
    named = sum(seat.deputy is not None for seat in chairs)
    number = _filled(deputies) + named + max(_filled(chairs) - 1, 0)
    if not number and any(_is_being_filled(graph, seat, day) for seat in deputies):
        return None
    if not number and _is_to_come(graph.forums[forum], day):
        return None
    return Reading(number, lambda: _who_leads(graph, number, deputies))


def _is_being_filled(graph: Graph, seat: Seat, day: date) -> bool:
    """Tell whether the post of a seat has not been vacant for longer than it takes to fill one."""
    post = graph.structure.posts.get(seat.member.who or "")
    since = post and post.vacant_since
    return bool(seat.vacant and since and day <= days_later(since, DAYS_TO_FILL))


def _is_to_come(forum: Forum, day: date) -> bool:
    """Tell whether a deputy chair takes the seat no later than it takes to fill one."""
    days = (one.since for one in forum.members or () if one.capacity == "deputy-chair")
    return any(since and day < since <= days_later(day, DAYS_TO_FILL) for since in days)


def _who_leads(graph: Graph, number: int, deputies: Sequence[Seat]) -> Sentence:
    who = counted(number, "person", "people") if number else "nobody"
    words = f"has {who} to take the chair when its chair is away"
    vacant = [seat for seat in deputies if seat.vacant]
    if number or not vacant:
        return Sentence(words)
    seats = "seat of its deputy chair" if len(vacant) == 1 else "seats of its deputy chairs"
    names = in_words([graph.seat(seat) for seat in vacant])
    be = "is" if len(vacant) == 1 else "are"
    return Sentence(f"{words}: the {seats} ({names}) {be} vacant", graph.seat_places(vacant))


def _filled(seats: Sequence[Seat]) -> int:
    return sum(seat.number - seat.vacant for seat in seats)


def _usual(graph: Graph, day: date, forum: str) -> Reading:
    """Count how many more forums of its form and owner state a deputy chair than only a chair."""
    owners = graph.forums[forum].of or (None,)
    form = graph.forums[forum].form
    number = _more_with_a_deputy(graph, form, owners)
    beyond = f"{abs(number)} {'fewer' if number < 0 else 'more'}" if number else "no more"
    words = (
        f"is of a form and owner of which {beyond} in this file state a deputy chair than only a "
        "chair"
    )
    customs = tuple(f"{as_words(f'{form} of')} {owner}" for owner in owners)
    return Reading(number, lambda: Sentence(words), customs=customs)


@once
def _more_with_a_deputy(graph: Graph, form: str | None, owners: tuple[str | None, ...]) -> int:
    """Count how many more forums of a form and of some owners state a deputy than only a chair."""
    alike = _led_alike(graph)
    there = {one for owner in owners for one in alike.get((form, owner), ())}
    return sum(1 if has_deputy else -1 for _, has_deputy in there)


@once
def _led_alike(
    graph: Graph,
) -> Mapping[tuple[str | None, str | None], set[tuple[str, bool]]]:
    """Collect by form and owner the forums that state who leads, and whether a deputy chair is."""
    found: dict[tuple[str | None, str | None], set[tuple[str, bool]]] = {}
    for key, seats in graph.seats.by_forum.items():
        capacities = {seat.member.capacity for seat in seats}
        if capacities & {*CHAIRS, "deputy-chair"}:
            for owner in graph.forums[key].of or (None,):
                alike = found.setdefault((graph.forums[key].form, owner), set())
                alike.add((key, "deputy-chair" in capacities))
    return found


def _leaders(graph: Graph, forum: str) -> list[Seat]:
    seats = graph.seats_of(forum) or ()
    return [seat for seat in seats if seat.member.capacity in LEADING and seat.represents]


def _bodies_in_the_chair(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the bodies that chair and deputy chairs speak for, where there are both.

    A board or committee of one body that meets in common with others' has both from its own.
    """
    known = graph.forums[forum]
    if known.form in IN_COMMON and len(known.of or ()) == 1:
        return None
    leaders = _leaders(graph, forum)
    if {seat.member.capacity for seat in leaders} != set(LEADING):
        return None
    bodies = list(dict.fromkeys(body for seat in leaders for body in seat.represents or ()))
    return Reading(len(bodies), lambda: _led_from(graph, leaders, bodies))


def _led_from(graph: Graph, leaders: Sequence[Seat], bodies: Sequence[str]) -> Sentence:
    names = in_words([graph.seat(seat) for seat in leaders])
    words = (
        f"has its chair and deputy chair from {counted(len(bodies), 'organisation')}, "
        f"{graph.labels(bodies)}: {names}"
    )
    places = (*graph.seat_places(leaders), *graph.places(bodies))
    return Sentence(words, places, parts=tuple(bodies))


MEASURES = (
    Measure(
        "forum.deputy-chairs",
        "forum",
        "who can take the chair beside its holder",
        _deputy_chairs,
        ("members",),
    ),
    Measure(
        "forum.deputy-chair-usual",
        "forum",
        "forums of its form and owner with a deputy chair beyond those without",
        _usual,
    ),
    Measure(
        "forum.bodies-in-the-chair",
        "forum",
        "organisations of chair and deputy chair",
        _bodies_in_the_chair,
        ("members",),
    ),
)
"""What can be measured of deputy chairs."""
