"""Conditions of a seat: what is true of its holder's other forums, other posts and employer."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.once import once
from govlint.graph.seated_on_a_day import post_is_held
from govlint.graph.seating.sole_seats import sole_seat, sole_seats
from govlint.graph.seats import Seat
from govlint.structure.forums import CHAIRS, VOTING_CAPACITIES
from govlint.structure.kind_groups import ELECTED, EMPLOYED
from govlint.structure.name_words import has_word

Role = Literal["member", "chair"]
"""What somebody sits on a forum as."""


def is_member(seat: Seat) -> bool:
    """Tell whether a seat belongs to a member, with a vote or in a capacity that has one."""
    return seat.votes or seat.member.capacity in VOTING_CAPACITIES


def sits_also(
    graph: Graph,
    seat: Seat,
    groups: Sequence[frozenset[str]],
    *,
    but: str = "",
    as_: Role = "member",
) -> bool | None:
    """Tell whether a seat's holder sits on a forum of these groups, one of them left out.

    None if it is not known, as where there is no such forum.
    """
    if _sits_by_name(graph, seat, groups, as_):
        return True
    holder = seat.holder
    if holder is None or not any(_others(group, but) for group in groups):
        return None
    if any(_others(_sits_on(graph, holder, group, as_), but) for group in groups):
        return True
    left_open = any(_others(_left_open(graph, group, as_), but) for group in groups)
    return None if left_open else False


def _sits_by_name(graph: Graph, seat: Seat, groups: Sequence[frozenset[str]], as_: Role) -> bool:
    """Tell whether a seat that one person alone can have is one of another forum as well."""
    name = sole_seat(graph, seat)
    if name is None or seat.forum not in sole_seats(graph).get(name, ()):
        return False
    held = _held(graph, name) if seat.holder else frozenset()
    return any(_others(_named_on(graph, name, group, as_) - held, seat.forum) for group in groups)


@once
def _held(graph: Graph, name: str) -> frozenset[str]:
    """Collect the forums where somebody known has a seat of a name; two such are told by ids."""
    return frozenset(forum for forum, seat in sole_seats(graph)[name].items() if seat.holder)


@once
def _named_on(graph: Graph, name: str, forums: frozenset[str], as_: Role) -> frozenset[str]:
    seats = sole_seats(graph)[name]
    return frozenset(one for one in seats if one in forums and _counts(seats[one], as_))


def _others(forums: frozenset[str], but: str) -> bool:
    return len(forums) > (but in forums)


@once
def _sits_on(graph: Graph, holder: str, forums: frozenset[str], as_: Role) -> frozenset[str]:
    seats = graph.seats.by_holder.get(holder, ())
    return frozenset(seat.forum for seat in seats if seat.forum in forums and _counts(seat, as_))


@once
def _left_open(graph: Graph, forums: frozenset[str], as_: Role) -> frozenset[str]:
    """Collect the forums of which it is not known who all their members are, or their chairs."""
    return frozenset(
        forum
        for forum in forums
        if graph.all_seats_of(forum) is None
        or any(seat.unnamed and _counts(seat, as_) for seat in graph.seats_of(forum) or ())
    )


def _counts(seat: Seat, as_: Role) -> bool:
    return seat.member.capacity in CHAIRS if as_ == "chair" else is_member(seat)


def of_kind(seat: Seat, kinds: Sequence[str]) -> bool | None:
    """Tell whether a seat is for one of these kinds of member; None if it is not known."""
    return None if seat.kinds is None else bool(set(seat.kinds) & set(kinds))


def is_employed(graph: Graph, seat: Seat) -> bool | None:
    """Tell whether a seat's holder works for the forum's organisation; None if it is not known."""
    person = graph.structure.people.get(seat.holder or "")
    owners = graph.forums[seat.forum].of or ()
    if person and person.employer and person.employer in owners:
        return True
    homes = _homes(graph, seat)
    if homes and owners and not any(_within(graph, home, owners) for home in homes):
        return False
    if "partner-member" in (seat.kinds or ()):
        return False
    return of_kind(seat, EMPLOYED)


def also_holds(
    graph: Graph, seat: Seat, kinds: Sequence[str], *, for_good: bool = False
) -> bool | None:
    """Tell whether a seat is of a post of these kinds where the forum belongs, or its holder's is.

    None where it is not known who sits there. A post that has come to its end is none, nor is one
    to which its holder is elected, or, where those held for good are asked for, one with an end.
    """
    owners = {*(graph.forums[seat.forum].of or ())}
    own = (seat.member.who,) if seat.member.who in graph.structure.posts else ()
    names = dict.fromkeys((*own, *graph.seats.posts_of.get(seat.holder or "", ())))
    posts = [graph.structure.posts[post] for post in names if post]
    if any(
        owners & {*(post.organisation or ())}
        and {*(post.kind or ())} & {*kinds}
        and not {*(post.kind or ())} & {*ELECTED}
        and post_is_held(graph.structure, post, graph.day)
        and not (for_good and post.ends)
        for post in posts
    ):
        return True
    return False if seat.holder in graph.structure.people else None


def _homes(graph: Graph, seat: Seat) -> tuple[str, ...] | None:
    """Name the organisations of a seat's post; of a seat without a holder those it represents."""
    post = graph.structure.posts.get(seat.member.who or "")
    if post or seat.member.who:
        return post.organisation if post else None
    return seat.represents


def _within(graph: Graph, body: str, owners: Collection[str]) -> bool:
    """Tell whether an organisation is one of these, or a part of one."""
    seen: set[str] = set()
    at: str | None = body
    while at and at not in seen:
        if at in owners:
            return True
        seen.add(at)
        known = graph.structure.organisations.get(at)
        at = known.part_of if known else None
    return False


def speaks_for(graph: Graph, seat: Seat, kinds: Sequence[str]) -> bool | None:
    """Tell whether a seat represents one of these kinds of organisation; None if not known."""
    if seat.represents is None:
        return None
    bodies = [graph.structure.organisations.get(body) for body in seat.represents]
    if any(body and body.kind in kinds for body in bodies):
        return True
    return None if any(body is None or body.kind is None for body in bodies) else False


def says_for_whom(graph: Graph, seat: Seat) -> bool:
    """Tell whether a seat or its post says for whom it speaks, beside who employs its holder."""
    post = graph.structure.posts.get(seat.member.who or "")
    return bool(seat.member.represents or (post and post.organisation))


def is_named(graph: Graph, seat: Seat, words: Sequence[str]) -> bool:
    """Tell whether one of these words is in the name of a seat or of those it represents."""
    names = [graph.seat(seat), *(graph.label(body) for body in seat.represents or ())]
    return any(word in name.casefold() for word in words for name in names)


def is_titled(graph: Graph, seat: Seat, titles: Sequence[str], but: tuple[str, ...] = ()) -> bool:
    """Tell whether the name of a seat begins with one of these titles, of nobody from elsewhere.

    With one of the other words in its name it is of somebody who works for the holder.
    """
    post = graph.structure.posts.get(seat.member.who or "")
    name = ((post.title if post else seat.member.seat) or "").casefold()
    owners = graph.forums[seat.forum].of or ()
    bodies = (*(seat.represents or ()), *((post.organisation if post else None) or ()))
    return bool(
        any(re.match(rf"{re.escape(title)}\b", name) for title in titles)
        and not has_word(but, name)
        and all(body in owners for body in bodies)
    )


def declared(graph: Graph, holder: str, body: str) -> bool:
    """Tell whether a seat-holder has declared an interest in an organisation."""
    known = _declarers(graph).get(body, ())
    return any(one in known for one in ids_of(graph, holder))


@once
def _declarers(graph: Graph) -> Mapping[str, set[str]]:
    """Give with each organisation who has declared an interest in it, as the file names them."""
    found: dict[str, set[str]] = {}
    for interest in graph.structure.interests.values():
        if interest.organisation and interest.person:
            found.setdefault(interest.organisation, set()).add(interest.person)
    return found
