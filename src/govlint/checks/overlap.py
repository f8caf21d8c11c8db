"""Overlap: do two forums have the same people, or the same remit?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from math import ceil
from typing import Literal, NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.overlap_exemptions import exemptions_of
from govlint.graph.shared_voters import SharedVoters
from govlint.hit import Check, Hit, Need
from govlint.structure.forums import Forum
from govlint.structure.word_lists import in_words

ALL = "all"
MOST_NAMED = 8
"""Forums that one finding names; the rest are counted."""
ROUNDING = 1e-9
"""Keeps 0.7 of 10 at 7, whatever binary fractions make of it."""


class Room(NamedTuple):
    """The voters of a forum who are known, and its voting seats, known or not."""

    voters: frozenset[str]
    seats: int


class OverlapCheck(Check):
    """Forums share neither most of their voting members nor a purpose for the same service."""

    kind: Literal["overlap"]
    by: Literal["members", "scope"]
    """Whether people are compared, or purposes and services."""
    share_at_least: float = 1
    """The part of the smaller forum's voting members that sit on the other as well."""
    smaller_at_least: int = 1
    """The voting members that the smaller forum must have to be compared."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give one hit for each smaller forum, or for each set of forums with one remit."""
        return self._members(graph) if self.by == "members" else self._scopes(graph)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say which fields of a forum are needed."""
        fields = ("members",) if self.by == "members" else ("services", "purpose")
        return self.needs_of(graph, "forum", *fields)

    def _members(self, graph: Graph) -> Iterator[Hit]:
        """Ask the forums of each room of all those that have as many seats or more."""
        rooms = dict(self._rooms(graph))
        alike: dict[Room, list[str]] = {}
        for forum, room in rooms.items():
            alike.setdefault(room, []).append(forum)
        exemptions = exemptions_of(graph)
        sharing = SharedVoters(exemptions, {forum: room.voters for forum, room in rooms.items()})
        larger = 0
        for room in sorted(alike, key=lambda room: (room.seats, min(alike[room])), reverse=True):
            larger |= exemptions.of(alike[room])
            least = max(1, self._least(room))
            if room.seats >= self.smaller_at_least and len(room.voters) >= least:
                near = sharing.having(room.voters, least) & larger
                hits = (self._shared(graph, one, near, room) for one in sorted(alike[room]))
                yield from islice(filter(None, hits), 1)

    def _rooms(self, graph: Graph) -> Iterator[tuple[str, Room]]:
        for forum in self.scope(graph, "forum").entities:
            voting = [seat for seat in graph.seats_of(forum) or () if seat.votes]
            voters = frozenset(seat.holder for seat in voting if seat.holder)
            if voters:
                yield forum, Room(voters, sum(seat.number for seat in voting))

    def _least(self, room: Room) -> int:
        return ceil(self.share_at_least * room.seats - ROUNDING)

    def _shared(self, graph: Graph, small: str, near: int, room: Room) -> Hit | None:
        """Report the forums near a small one that have no good reason to share its people."""
        exemptions = exemptions_of(graph)
        others = near & ~exemptions.exempt(small)
        return self._same_people(graph, small, others, room) if others else None

    def _same_people(self, graph: Graph, small: str, others: int, room: Room) -> Hit:
        """Name the first of the others and count the rest; parts only where all are named."""
        number = others.bit_count()
        named = tuple(islice(exemptions_of(graph).names(others), MOST_NAMED))
        shares = {other: _voters_there(graph, other, room) for other in named}
        counts = [f"{graph.label(other)} ({share})" for other, share in shares.items()]
        if number > len(named):
            counts.append(f"{number - len(named)} more")
        with_whom = graph.label(named[0]) if number == 1 else in_words(counts)
        how_many = f"{shares[named[0]]} of" if number == 1 else "most of"
        said = f"shares {how_many} its {room.seats} voting members with"
        few = number == len(named)
        return Hit(
            f"{graph.label(small)} {said} {with_whom}",
            graph.key_path(small, "members"),
            tuple((graph.label(other), graph.key_path(other, "members")) for other in named),
            wrong=(small,),
            value=max(shares.values()) / room.seats if few else number,
            limit=self.share_at_least if few else 0,
            parts=named if few else (),
            amounts=tuple(share / room.seats for share in shares.values()) if few else (),
        )

    def _scopes(self, graph: Graph) -> Iterator[Hit]:
        told: set[frozenset[str]] = set()
        for (service, purpose), forums in sorted(self._remits(graph).items()):
            for group in _clashing(graph, sorted(forums)):
                if frozenset(group) not in told:
                    told.add(frozenset(group))
                    yield self._same_remit(graph, group, service, purpose)

    def _remits(self, graph: Graph) -> Mapping[tuple[str, str], list[str]]:
        remits: dict[tuple[str, str], list[str]] = {}
        for key, forum in self.scope(graph, "forum").entities.items():
            for service in services_of(forum):
                for purpose in forum.purpose or ():
                    remits.setdefault((service, purpose), []).append(key)
        return remits

    def _same_remit(self, graph: Graph, group: Sequence[str], service: str, purpose: str) -> Hit:
        first, *others = group
        shared = set.intersection(*(services_of(graph.forums[key]) for key in group))
        written = [own for own in graph.forums[first].services or () if own in shared]
        names = graph.labels(written or [service])
        message = f"{graph.labels(group)} all have the purpose {purpose} for {names}"
        if len(group) == 2:
            message = message.replace(" all ", " both ", 1)
        scopes = tuple((graph.label(key), graph.key_path(key, "services")) for key in others)
        related = (*scopes, *graph.places(written or [service]))
        place = graph.key_path(first, "services")
        number, parts = len(shared), tuple(sorted(shared))
        return Hit(message, place, related, wrong=tuple(group), value=number, limit=0, parts=parts)


def services_of(forum: Forum) -> set[str]:
    """Give the services in a forum's scope, less those it must not discuss."""
    return set(forum.services or ()) - set(forum.excludes or ()) - {ALL}


def _voters_there(graph: Graph, forum: str, room: Room) -> int:
    voters = {seat.holder for seat in graph.seats_of(forum) or () if seat.votes}
    return len(voters & room.voters)


def _clashing(graph: Graph, forums: Sequence[str]) -> Iterator[list[str]]:
    """Group the forums of one remit that are for the same place and in no chain together."""
    exemptions = exemptions_of(graph)
    here = _by_place(graph, forums)
    groups: list[int] = []
    grouped = 0
    for forum in forums:
        alike = here[graph.forums[forum].place] & ~exemptions.exempt(forum)
        joined = (at for at, group in enumerate(groups) if not group & ~alike)
        at = next(joined, None) if grouped & alike else None
        bit = exemptions.of([forum])
        if at is None:
            groups.append(bit)
        else:
            groups[at] |= bit
        grouped |= bit
    yield from (sorted(exemptions.names(group)) for group in groups if group.bit_count() > 1)


def _by_place(graph: Graph, forums: Sequence[str]) -> Mapping[str | None, int]:
    """Give for each place the forums that may be there; of no place, all of them."""
    exemptions = exemptions_of(graph)
    there: dict[str | None, list[str]] = {}
    for forum in forums:
        there.setdefault(graph.forums[forum].place, []).append(forum)
    anywhere = exemptions.of(there.get(None, ()))
    found: dict[str | None, int] = {
        place: exemptions.of(ones) | anywhere for place, ones in there.items()
    }
    return found | {None: exemptions.of(forums)}
