"""Appointments to a board that are in the hands of the board, its executives or one member."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of, one_holder
from govlint.graph.once import once
from govlint.graph.seats import Seat, seats_by_part, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.structure.forums import CHAIRS
from govlint.structure.kind_groups import ELECTED, EMPLOYED, FOR_A_TERM
from govlint.structure.name_words import NAMED_BY_BOARDS
from govlint.structure.word_lists import counted, in_words, listing, shortened

HALF = 2
"""Part of the votes, one of so many, with which nothing is decided against somebody."""


_ByChooser = Mapping[str, Sequence[tuple[int, Seat]]]
"""By whom they are filled or emptied the seats of a forum, each with its place among them."""


class _FilledBoard(NamedTuple):
    """The seat of a member who fills a board, those that this one fills, and their share."""

    seats: Sequence[Seat] = ()
    share: float = 0.0


def _filled_by_itself(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the seats of non-executives that a board or its executives alone fill or empty.

    None where of none of them it is stated by whom.
    """
    seats = [seat for seat in graph.seats_of(forum) or () if _is_non_executive(seat)]
    if not any(seat.member.appointed_by or seat.member.removed_by for seat in seats):
        return None
    own = {graph.label(forum).casefold(), forum.casefold()}
    names = _names_of_executives(graph, graph.forums[forum].of or ())
    found = [seat for seat in seats if _is_in_hands(seat, own, names)]
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


@once
def _executives(graph: Graph, owners: tuple[str, ...]) -> Sequence[str]:
    """Name the executives' posts of some bodies."""
    by_body = _executives_by_body(graph)
    found = sorted({one for owner in owners for one in by_body.get(owner, ())})
    return [key for _, key in found]


@once
def _executives_by_body(graph: Graph) -> Mapping[str, Sequence[tuple[int, str]]]:
    """Give by body the executives' posts, each with its place in the file."""
    found: dict[str, list[tuple[int, str]]] = {}
    for position, (key, post) in enumerate(graph.structure.posts.items()):
        if {*(post.kind or ())} & {*EMPLOYED}:
            for body in post.organisation or ():
                found.setdefault(body, []).append((position, key))
    return found


@once
def _names_of_executives(graph: Graph, owners: tuple[str, ...]) -> frozenset[str]:
    """Collect the names and ids of the executives of some bodies."""
    posts = _executives(graph, owners)
    return frozenset(name.casefold() for one in posts for name in (graph.label(one), one))


@once
def _executives_by_manager(
    graph: Graph, owners: tuple[str, ...]
) -> Mapping[str, Sequence[tuple[int, str]]]:
    """Give by whom they report to the executives of some bodies who are not there for a term."""
    found: dict[str, list[tuple[int, str]]] = {}
    for position, one in enumerate(_executives(graph, owners)):
        post = graph.structure.posts[one]
        if post.reports_to and {*(post.kind or ())}.isdisjoint(FOR_A_TERM):
            found.setdefault(post.reports_to, []).append((position, one))
    return found


def _is_in_hands(seat: Seat, *names: Collection[str]) -> bool:
    """Tell whether those of these names alone fill a seat, or take its holder out of it."""
    member = seat.member
    return any(
        rights and all(any(one.strip().casefold() in those for those in names) for one in rights)
        for rights in (member.appointed_by, member.removed_by)
    )


def _filled_by_executive(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the seats that one executive fills or empties on the board to which that one answers.

    There are none where half of the votes, or fewer, are in such hands. Seats of those who work
    there, whom an executive may well appoint, are not counted.
    """
    voting = [seat for seat in graph.all_seats_of(forum) or () if seat.votes]
    stated = [seat for seat in voting if seat.member.appointed_by or seat.member.removed_by]
    if not stated:
        return None
    by_chooser = _by_chooser(stated)
    by = {one: _chosen_by(graph, one, by_chooser) for one in _answering_executives(graph, forum)}
    return _most_chosen(graph, forum, by, seats_in(voting))


def _perhaps_filled_by_executive(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count them also where it is not known by which of several posts somebody fills a seat."""
    voting = _voting(graph, forum)
    by_chooser = _by_chooser(voting)
    by = {
        one: _chosen_by_any(by_chooser, {one, one_holder(graph, one)})
        for one in _answering_executives(graph, forum)
    }
    return _most_chosen(graph, forum, by, seats_in(voting))


def _most_chosen(graph: Graph, forum: str, by: Mapping[str, Sequence[Seat]], votes: int) -> Reading:
    most = max(by, key=lambda one: seats_in(by[one]), default="")
    if not most or seats_in(by[most]) * HALF <= votes:
        return Reading(0, lambda: Sentence("has no executive who chooses most of it"))
    return Reading(seats_in(by[most]), lambda: _chosen(graph, forum, most, by[most]))


def _answering_executives(graph: Graph, forum: str) -> Sequence[str]:
    """Name the executives who report to a board or to one of its body with a vote on it.

    Not those whose line manager is another executive there, who does not lead it.
    """
    owners = graph.forums[forum].of or ()
    voters = {
        seat.member.who
        for seat in graph.seats_of(forum) or ()
        if seat.votes
        and not _is_elsewhere(graph, seat.member.who or "", owners)
        and (seat.member.capacity in CHAIRS or {*(seat.kinds or ())}.isdisjoint(EMPLOYED))
    }
    answering = _executives_by_manager(graph, owners)
    managers = {forum, *filter(None, voters)}
    return [key for _, key in sorted(one for who in managers for one in answering.get(who, ()))]


def _is_elsewhere(graph: Graph, one: str, owners: Collection[str]) -> bool:
    """Tell whether a post is one of other bodies alone, as the chair of a parent is."""
    post = graph.structure.posts.get(one)
    bodies = (post.organisation if post else None) or ()
    return bool(bodies) and not any(body in owners for body in bodies)


def _by_chooser(seats: Sequence[Seat]) -> _ByChooser:
    """Give by whom they are filled or emptied, be it with others, the seats of a forum."""
    found: dict[str, list[tuple[int, Seat]]] = {}
    for position, seat in enumerate(seats):
        rights = (*(seat.member.appointed_by or ()), *(seat.member.removed_by or ()))
        for one in dict.fromkeys(rights):
            found.setdefault(one, []).append((position, seat))
    return found


def _chosen_by(graph: Graph, one: str, by_chooser: _ByChooser) -> Sequence[Seat]:
    """Give the seats that a post or its holder fills, and not by another post, as an owner's.

    Of a holder with several posts it is not known by which.
    """
    holder = one_holder(graph, one)
    ids = {one} if len(graph.seats.posts_of.get(holder, ())) > 1 else {one, holder}
    return _chosen_by_any(by_chooser, ids)


def _chosen_by_any(by_chooser: _ByChooser, ids: Collection[str]) -> Sequence[Seat]:
    """Give the seats of a forum that some ids alone fill or empty, in their order."""
    near = dict(one for who in ids for one in by_chooser.get(who, ()))
    return [near[position] for position in sorted(near) if _is_chosen_by(near[position], ids)]


def _is_chosen_by(seat: Seat, ids: Collection[str | None]) -> bool:
    """Tell whether one of these alone appoints or removes somebody who does not work there.

    Of whoever is elected it is only declared.
    """
    works_there = {*(seat.kinds or ())} & {*EMPLOYED, "elected"} or seat.member.who in ids
    rights = (seat.member.appointed_by, seat.member.removed_by)
    return not works_there and any(_alone(right, ids) for right in rights)


def _chosen(graph: Graph, forum: str, one: str, found: Sequence[Seat]) -> Sentence:
    seats = counted(seats_in(found), "seat")
    words = f"has {seats} in the hands of {graph.label(one)}, who answers to it or to a member"
    names = in_words(shortened([graph.seat(seat) for seat in found]))
    return Sentence(
        listing(words, names),
        (*graph.seat_places(found), *graph.places([one])),
        at=("forums", forum, "members"),
        parts=seats_by_part(found),
    )


def _filled_by_member(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the members of a board who appoint and remove themselves and appoint half of the rest.

    None where of no seat both are stated.
    """
    seats = _voting(graph, forum)
    if not any(seat.member.appointed_by and seat.member.removed_by for seat in seats):
        return None
    return _filled_by(graph, forum, [seat for seat in seats if _fills_itself(graph, seat)])


def _may_be_filled_by_member(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count them also where something of it is not stated of their own seats."""
    seats = _voting(graph, forum)
    return _filled_by(graph, forum, [seat for seat in seats if _may_fill_itself(graph, seat)])


def _voting(graph: Graph, forum: str) -> Sequence[Seat]:
    return [seat for seat in graph.all_seats_of(forum) or () if seat.votes]


def _filled_by(graph: Graph, forum: str, filling: Sequence[Seat]) -> Reading:
    voting = _voting(graph, forum) if filling else ()
    by_chooser, total = _by_chooser(voting), seats_in(voting)
    for own in filling:
        ids, others = _ids(graph, own), total - own.number
        near = dict(one for who in ids for one in by_chooser.get(who or "", ()))
        several = [near[position] for position in sorted(near) if near[position] is not own]
        filled = [seat for seat in several if _alone(seat.member.appointed_by, ids)]
        if filled and seats_in(filled) * HALF >= others:
            found = _FilledBoard([own, *filled], seats_in(filled) / others)
            return Reading(1, partial(_by_one, graph, forum, found))
    return Reading(0, partial(_by_one, graph, forum, _FilledBoard()))


def _fills_itself(graph: Graph, seat: Seat) -> bool:
    """Tell whether somebody alone appoints and removes the one in that seat, who is the same.

    Whoever is elected answers to those who elect.
    """
    if {*(seat.kinds or ()), *_kinds_held(graph, seat)} & {*ELECTED}:
        return False
    ids = _ids(graph, seat)
    return _alone(seat.member.appointed_by, ids) and _alone(seat.member.removed_by, ids)


def _may_fill_itself(graph: Graph, seat: Seat) -> bool:
    """Tell whether it is not stated who fills a seat or takes its holder out, or who holds it."""
    if {*(seat.kinds or ()), *_kinds_held(graph, seat)} & {*ELECTED}:
        return False
    ids = _ids(graph, seat)
    post = graph.structure.posts.get(seat.member.who or "")
    anybody = graph.structure.people if post and post.holder is None else ()
    rights = (seat.member.appointed_by, seat.member.removed_by)
    return any(rights) and all(
        one in ids or one in anybody for some in rights for one in some or ()
    )


def _kinds_held(graph: Graph, seat: Seat) -> Iterator[str]:
    for one in _ids(graph, seat):
        post = graph.structure.posts.get(one or "")
        yield from (post.kind if post else None) or ()


def _ids(graph: Graph, seat: Seat) -> Collection[str | None]:
    return {seat.member.who, *ids_of(graph, seat.holder)} if seat.holder else ()


def _alone(rights: Sequence[str] | None, ids: Collection[str | None]) -> bool:
    return bool(rights) and all(one in ids for one in rights or ())


def _by_one(graph: Graph, forum: str, found: _FilledBoard) -> Sentence:
    seats = found.seats
    number = "one member," if seats else "no member"
    words = f"is filled by {number} who appoints and removes that member too"
    votes = f"with {counted(seats_in(seats), 'vote')} in all"
    said = f"{words}: {graph.seat(seats[0])}, {votes}" if seats else words
    return Sentence(
        said,
        graph.seat_places(seats),
        at=("forums", forum, "members"),
        parts={**seats_by_part(seats), as_words("half"): found.share},
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
    Measure(
        "forum.seats-filled-by-executive",
        "forum",
        "seats that an executive who answers to it fills",
        _filled_by_executive,
        ("members",),
        wider=_perhaps_filled_by_executive,
        excuse="it is not stated by which post somebody fills a seat",
    ),
    Measure(
        "forum.seats-filled-by-member",
        "forum",
        "members who fill it",
        _filled_by_member,
        ("members",),
        wider=_may_be_filled_by_member,
        excuse="it is not stated of each seat who appoints and removes, or who holds it",
    ),
)
"""What can be measured of appointments to a board."""
