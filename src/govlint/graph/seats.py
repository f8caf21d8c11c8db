"""Seats: who sits where, by forum and by the one who holds the membership."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import NamedTuple, TypeVar

from govlint.graph.seated_on_a_day import in_office, is_seated, post_is_held
from govlint.parts_of_findings import as_name, as_words
from govlint.place import KeyPath
from govlint.structure.forums import VOTING_CAPACITIES, Forum, Member
from govlint.structure.model import Post, Structure

T = TypeVar("T")

NOT_TAKING_PART = ("observer", "secretary")


class Seat(NamedTuple):
    """One membership; `holder` is None for an unnamed seat and for one that nobody holds."""

    forum: str
    position: int
    member: Member
    holder: str | None
    number: int
    """How many seats the membership stands for."""
    votes: bool
    represents: tuple[str, ...] | None
    kinds: tuple[str, ...] | None
    vacant: int = 0
    """How many of these seats nobody holds, as far as that is stated."""
    deputy: str | None = None
    """Who comes in the place of its holder: another, and nobody by a post that is vacant."""

    @property
    def unnamed(self) -> bool:
        """Whether somebody sits here of whom nothing is known but the name of the seat."""
        return self.member.who is None and self.vacant < self.number

    @property
    def key_path(self) -> KeyPath:
        """Where the membership stands."""
        return ("forums", self.forum, "members", self.position)

    @property
    def called(self) -> str:
        """The id of who sits here, or the name of the seat."""
        return self.member.who or self.member.seat or ""

    @property
    def part(self) -> str:
        """The id of who sits here, or the name of the seat with whom it is for and of what kind.

        Seats that no more than their place in the list tells apart have the same one.
        """
        return self.member.who or self.part_by_name

    @property
    def part_by_name(self) -> str:
        """The part without who sits here."""
        return " ".join([self.name, *(one for each in self.told_by for one in each)])

    @property
    def name(self) -> str:
        """The name of the seat, told apart from every id."""
        return as_name(self.member.seat) if self.member.seat else ""

    @property
    def told_by(self) -> Iterator[Sequence[str]]:
        """What tells seats of one name apart, as far as it is stated, as whom they are for."""
        member = self.member
        kinds = map(as_words, member.kind or ())
        for each in (member.represents, kinds, member.appointed_by, member.removed_by):
            if told := sorted({*(each or ())}):
                yield told

    @property
    def term(self) -> str:
        """The part, and the capacity of all but members: one may have a term in each."""
        capacity = self.member.capacity
        return self.part if capacity == "member" else f"{self.part} {as_words(capacity)}"

    @property
    def takes_part(self) -> bool:
        """Whether the seat speaks in meetings: all but observers and secretaries do."""
        return self.member.capacity not in NOT_TAKING_PART


class SeatHolder(NamedTuple):
    """What is known of one `who`: its seat-holder, whom it speaks for, what sort it is."""

    holder: str | None
    """None where a post is vacant or its holders have left, or a person has left."""
    represents: tuple[str, ...] | None
    kinds: tuple[str, ...] | None


@dataclass(frozen=True)
class Seats:
    """The seats of each forum that states its members, and of each seat-holder."""

    by_forum: Mapping[str, tuple[Seat, ...]]
    posts_of: Mapping[str, tuple[str, ...]]
    """The posts that a person alone holds, in the order written."""

    @cached_property
    def by_holder(self) -> Mapping[str, tuple[Seat, ...]]:
        """The seats of each seat-holder."""
        found: dict[str, list[Seat]] = {}
        for seats in self.by_forum.values():
            for seat in seats:
                if seat.holder is not None:
                    found.setdefault(seat.holder, []).append(seat)
        return _frozen(found)


def index_seats(structure: Structure, day: date | None = None, alike: Seats | None = None) -> Seats:
    """Resolve every membership; a post and the one person who holds it are one seat-holder.

    On a day, an entry that is over or has not begun is no seat, and a forum whose entries are all
    over or to come is one of which nothing is known; without a day every entry counts. Of forums
    whose seats are those of `alike`, the same ones are given, as most are on any day.
    """
    seated, posts_of = _seat_holders(structure, day)
    kept = _kept(structure, seated, alike) if alike and day is None else {}
    by_forum = {
        key: seats
        for key, forum in structure.forums.items()
        if forum.members is not None
        and (
            (seats := kept.get(key) or tuple(_seats(key, forum, seated, day))) or not forum.members
        )
    }
    return Seats(by_forum, _frozen(posts_of))


def _seat_holders(
    structure: Structure, day: date | None
) -> tuple[Mapping[str, SeatHolder], Mapping[str, list[str]]]:
    """Say of each person and post who sits by it, and give the posts that a person alone holds."""
    seated = {
        key: SeatHolder(key if in_office(person, day) else None, _employer(structure, key), None)
        for key, person in structure.people.items()
    }
    posts_of: dict[str, list[str]] = {}
    for key, post in structure.posts.items():
        holder = _only_holder(structure, post, day) or key
        if holder != key:
            posts_of.setdefault(holder, []).append(key)
        speaks_for = post.organisation or _employer(structure, holder)
        held = holder if post_is_held(structure, post, day) else None
        seated[key] = SeatHolder(held, speaks_for, post.kind)
    return seated, posts_of


def _kept(
    structure: Structure, seated: Mapping[str, SeatHolder], alike: Seats
) -> Mapping[str, tuple[Seat, ...]]:
    """Give the seats that are the same on a day and without one.

    That is where every entry is a seat and is held by the same, who speaks for the same as well,
    with the same deputy.
    """
    holder: dict[str | None, str | None] = {who: known.holder for who, known in seated.items()}
    return {
        key: seats
        for key, seats in alike.by_forum.items()
        if len(seats) == len(structure.forums[key].members or ())
        and all(
            seat.holder == holder.get(seat.member.who)
            and (
                seat.member.deputy is None
                or seat.deputy == _deputy(seat.member, seat.holder, seated)
            )
            for seat in seats
        )
    }


def seats_in(seats: Iterable[Seat]) -> int:
    """Add up the seats that memberships stand for."""
    return sum([seat.number for seat in seats])


def seats_by_part(seats: Iterable[Seat]) -> Mapping[str, float]:
    """Add up the seats of each part of a finding about memberships, whatever their order."""
    found: dict[str, float] = {}
    for seat in seats:
        found[seat.part] = found.get(seat.part, 0) + seat.number
    return found


def once_each(seats: Iterable[Seat]) -> list[Seat]:
    """Keep one entry of each holder, one with votes, or more seats, before others.

    Unnamed seats all count.
    """
    kept: dict[str | int, Seat] = {}
    for seat in sorted(seats, key=attrgetter("votes", "number"), reverse=True):
        kept.setdefault(len(kept) if seat.holder is None else seat.holder, seat)
    return list(kept.values())


def _seats(
    key: str, forum: Forum, seated: Mapping[str, SeatHolder], day: date | None
) -> Iterator[Seat]:
    """Give a forum's seats on a day, or on its own first day if that is later."""
    on = day and max(day, forum.starts or day)
    for position, member in enumerate(forum.members or ()):
        if on and (member.since or member.until) and not is_seated(member, on):
            continue
        known = seated.get(member.who or "")
        votes = member.capacity in VOTING_CAPACITIES if member.voting is None else member.voting
        represents = member.represents
        kinds: tuple[str, ...] | None = member.kind
        if known:
            represents = known.represents if represents is None else represents
            kinds = known.kinds if kinds is None else kinds
        holder = known.holder if known else None
        vacant = member.vacant and min(member.vacant, member.count)
        if known and holder is None:
            vacant = member.count
        deputy = _deputy(member, holder, seated)
        yield Seat(
            key,
            position,
            member,
            holder,
            member.count,
            votes,
            represents,
            kinds,
            vacant,
            deputy,
        )


def _deputy(member: Member, holder: str | None, seated: Mapping[str, SeatHolder]) -> str | None:
    """Name the deputy of a holder, unless that is the holder again or nobody is there by it."""
    if member.deputy is None:
        return None
    known = seated.get(member.deputy)
    there = known.holder if known else member.deputy
    return None if there in (None, holder, member.who) else member.deputy


def _only_holder(structure: Structure, post: Post, day: date | None) -> str | None:
    holders = [
        holder
        for holder in post.holder or ()
        if holder in structure.people and in_office(structure.people[holder], day)
    ]
    return holders[0] if len(holders) == 1 else None


def _employer(structure: Structure, person: str) -> tuple[str, ...] | None:
    known = structure.people.get(person)
    return _alone(known.employer) if known and known.employer else None


@lru_cache(10_000)
def _alone(body: str) -> tuple[str]:
    """Give a body as those for whom somebody speaks, the same for all who speak for it."""
    return (body,)


def _frozen(lists: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(items) for key, items in lists.items()}
