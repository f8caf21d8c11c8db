"""Appointments to a board that are in the hands of the board itself or of its executives."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat, seats_by_part, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.forums import CHAIRS
from govlint.structure.kind_groups import EMPLOYED
from govlint.structure.name_words import NAMED_BY_BOARDS
from govlint.structure.word_lists import counted, in_words, listing, shortened


def _filled_by_itself(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the seats of non-executives that a board or its executives alone fill or empty.

    None where of none of them it is stated by whom.
    """
    seats = [seat for seat in graph.seats_of(forum) or () if _is_non_executive(seat)]
    if not any(seat.member.appointed_by or seat.member.removed_by for seat in seats):
        return None
    own = {forum, *_executives(graph, forum)}
    names = {graph.label(one).casefold() for one in own} | {one.casefold() for one in own}
    found = [seat for seat in seats if _is_in_hands(seat, names)]
    return Reading(seats_in(found), lambda: _said(graph, forum, found))


def _is_non_executive(seat: Seat) -> bool:
    """Tell whether a seat with a vote is a non-executive's; the board may name its deputy chair.

    So it may which of them is the senior independent director, or leads a committee.
    """
    if not seat.votes or seat.member.capacity == "deputy-chair":
        return False
    if NAMED_BY_BOARDS.found_in(seat.member.seat or ""):
        return False
    if seat.kinds is None:
        return seat.member.capacity in CHAIRS
    return "non-executive" in seat.kinds


def _executives(graph: Graph, forum: str) -> Sequence[str]:
    """Name the executives' posts of the bodies whose board it is."""
    owners = {*(graph.forums[forum].of or ())}
    return [
        key
        for key, post in graph.structure.posts.items()
        if owners & {*(post.organisation or ())} and {*(post.kind or ())} & {*EMPLOYED}
    ]


def _is_in_hands(seat: Seat, names: set[str]) -> bool:
    """Tell whether those of these names alone fill a seat, or take its holder out of it."""
    member = seat.member
    return any(
        rights and all(one.strip().casefold() in names for one in rights)
        for rights in (member.appointed_by, member.removed_by)
    )


def _said(graph: Graph, forum: str, found: Sequence[Seat]) -> Sentence:
    count = counted(seats_in(found), "seat")
    words = f"has {count} of non-executives in its own hands or in those of its executives"
    names = in_words(shortened([graph.seat(seat) for seat in found]))
    return Sentence(
        listing(words, names),
        graph.seat_places(found),
        at=("forums", forum, "members"),
        parts=seats_by_part(found),
    )


MEASURES = (
    Measure(
        "forum.seats-filled-by-itself",
        "forum",
        "seats that a board or its executives fill",
        _filled_by_itself,
        ("members",),
        goes_by=(NAMED_BY_BOARDS,),
    ),
)
"""What can be measured of appointments to a board."""
