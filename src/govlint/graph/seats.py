"""Seats: who sits where, by forum and by the one who holds the membership."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from govlint.finding import KeyPath
from govlint.structure.forums import VOTING_CAPACITIES, Forum, Member
from govlint.structure.model import Post, Structure

T = TypeVar("T")

NOT_TAKING_PART = ("observer", "secretary")


class Seat(NamedTuple):
    """One membership; `holder` is None for a seat that only the terms of reference name."""

    forum: str
    position: int
    member: Member
    holder: str | None
    number: int
    """How many seats the membership stands for."""
    votes: bool
    represents: tuple[str, ...] | None
    kinds: tuple[str, ...] | None

    @property
    def key_path(self) -> KeyPath:
        """Where the membership stands."""
        return ("forums", self.forum, "members", self.position)

    @property
    def called(self) -> str:
        """The id of who sits here, or the name of the seat."""
        return self.member.who or self.member.seat or ""

    @property
    def takes_part(self) -> bool:
        """Whether the seat speaks in meetings: all but observers and secretaries do."""
        return self.member.capacity not in NOT_TAKING_PART


class SeatHolder(NamedTuple):
    """What is known of one `who`: its seat-holder, whom it speaks for, what sort it is."""

    holder: str
    represents: tuple[str, ...] | None
    kinds: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Seats:
    """The seats of each forum that states its members, and of each seat-holder."""

    by_forum: Mapping[str, tuple[Seat, ...]]
    by_holder: Mapping[str, tuple[Seat, ...]]
    posts_of: Mapping[str, tuple[str, ...]]
    """The posts that a person alone holds, in the order written."""


def index_seats(structure: Structure) -> Seats:
    """Resolve every membership; a post and the one person who holds it are one seat-holder."""
    seated = {key: SeatHolder(key, _employer(structure, key), None) for key in structure.people}
    posts_of: dict[str, list[str]] = {}
    for key, post in structure.posts.items():
        holder = _only_holder(structure, post) or key
        if holder != key:
            posts_of.setdefault(holder, []).append(key)
        seated[key] = SeatHolder(
            holder, post.organisation or _employer(structure, holder), post.kind
        )
    by_forum = {
        key: tuple(_seats(key, forum, seated))
        for key, forum in structure.forums.items()
        if forum.members is not None
    }
    by_holder: dict[str, list[Seat]] = {}
    for seats in by_forum.values():
        for seat in seats:
            if seat.holder is not None:
                by_holder.setdefault(seat.holder, []).append(seat)
    return Seats(by_forum, _frozen(by_holder), _frozen(posts_of))


def seats_in(seats: Iterable[Seat]) -> int:
    """Add up the seats that memberships stand for."""
    return sum(seat.number for seat in seats)


def _seats(key: str, forum: Forum, seated: Mapping[str, SeatHolder]) -> Iterator[Seat]:
    for position, member in enumerate(forum.members or ()):
        known = seated.get(member.who or "")
        votes = member.capacity in VOTING_CAPACITIES if member.voting is None else member.voting
        represents = member.represents
        kinds: tuple[str, ...] | None = member.kind
        if known:
            represents = known.represents if represents is None else represents
            kinds = known.kinds if kinds is None else kinds
        holder = known.holder if known else None
        yield Seat(key, position, member, holder, member.count, votes, represents, kinds)


def _only_holder(structure: Structure, post: Post) -> str | None:
    holders = [holder for holder in post.holder or () if holder in structure.people]
    return holders[0] if len(holders) == 1 else None


def _employer(structure: Structure, person: str) -> tuple[str, ...] | None:
    known = structure.people.get(person)
    return (known.employer,) if known and known.employer else None


def _frozen(lists: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(items) for key, items in lists.items()}
