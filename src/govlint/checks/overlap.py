"""Do two forums have the same people, or the same remit?"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from math import ceil
from typing import Literal, NamedTuple

from govlint.graph.graph import Graph, in_words
from govlint.graph.together import table_of
from govlint.question import Check, Hit, Need
from govlint.structure.forums import Forum

ALL = "all"
ROUNDING = 1e-9
"""Keeps 0.7 of 10 at 7, whatever binary fractions make of it."""


class Room(NamedTuple):
    """The voters of a forum who are known, and its voting seats, known or not."""

    voters: frozenset[str]
    seats: int


class Overlap(Check):
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
        rooms: dict[Room, list[str]] = {}
        for forum, room in self._rooms(graph):
            rooms.setdefault(room, []).append(forum)
        larger: dict[Room, list[Room]] = {}
        for small, large in self._pairs(sorted(rooms, key=lambda room: min(rooms[room]))):
            larger.setdefault(small, []).append(large)
        for room, forums in rooms.items():
            if room.seats < self.smaller_at_least:
                continue
            alike = sorted(forums) if len(room.voters) >= self._least(room) else []
            near = [*alike, *(forum for other in larger.get(room, ()) for forum in rooms[other])]
            hits = (self._shared(graph, forum, near, room) for forum in alike)
            yield from islice(filter(None, hits), 1)

    def _rooms(self, graph: Graph) -> Iterator[tuple[str, Room]]:
        for forum in self.scope(graph, "forum").entities:
            voting = [seat for seat in graph.seats_of(forum) or () if seat.votes]
            voters = frozenset(seat.holder for seat in voting if seat.holder)
            if voters:
                yield forum, Room(voters, sum(seat.number for seat in voting))

    def _pairs(self, rooms: Sequence[Room]) -> Iterator[tuple[Room, Room]]:
        """Join the rooms by looking up only the rarest voters of each, which finds all pairs."""
        seats = Counter(voter for room in rooms for voter in room.voters)
        looked_up: dict[str, list[int]] = {}
        for place, room in enumerate(rooms):
            rarest = sorted(room.voters, key=lambda voter: (seats[voter], voter))
            for voter in rarest[: max(0, len(rarest) - self._least(room) + 1)]:
                looked_up.setdefault(voter, []).append(place)
        for place, room in enumerate(rooms):
            found = {near for voter in room.voters for near in looked_up.get(voter, ())}
            for near in sorted(found):
                small = rooms[near]
                smaller = (small.seats, near) < (room.seats, place)
                if smaller and len(small.voters & room.voters) >= self._least(small):
                    yield small, room

    def _least(self, room: Room) -> int:
        return ceil(self.share_at_least * room.seats - ROUNDING)

    def _shared(self, graph: Graph, small: str, near: Sequence[str], room: Room) -> Hit | None:
        """Tell of the forums near a small one that have no good reason to share its people."""
        others = [other for other in near if other != small and not _exempt(graph, small, other)]
        return self._same_people(graph, small, others, room) if others else None

    def _same_people(self, graph: Graph, small: str, others: Sequence[str], room: Room) -> Hit:
        shares = {other: _voters_there(graph, other, room) for other in others}
        counts = [f"{graph.label(other)} ({share})" for other, share in shares.items()]
        with_whom = graph.label(others[0]) if len(others) == 1 else in_words(counts)
        number = f"{shares[others[0]]} of" if len(others) == 1 else "most of"
        said = f"shares {number} its {room.seats} voting members with"
        return Hit(
            f"{graph.label(small)} {said} {with_whom}",
            graph.key_path(small, "members"),
            tuple((graph.label(other), graph.key_path(other, "members")) for other in others),
            wrong=(small, *others),
            value=max(shares.values()) / room.seats,
            limit=self.share_at_least,
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
        return Hit(message, place, related, wrong=tuple(group), value=len(shared), limit=0)


def services_of(forum: Forum) -> set[str]:
    """Give the services in a forum's scope, less those it must not discuss."""
    return set(forum.services or ()) - set(forum.excludes or ()) - {ALL}


def _exempt(graph: Graph, one: str, other: str) -> bool:
    """Tell whether two forums are meant to share their members."""
    forums = graph.forums
    return (
        (forums[one].statutory_composition and forums[other].statutory_composition)
        or table_of(graph, one) == table_of(graph, other)
        or graph.one_chain(one, other)
    )


def _voters_there(graph: Graph, forum: str, room: Room) -> int:
    voters = {seat.holder for seat in graph.seats_of(forum) or () if seat.votes}
    return len(voters & room.voters)


def _clashing(graph: Graph, forums: Sequence[str]) -> Iterator[list[str]]:
    """Group the forums of one remit that are for the same place and in no chain together."""
    groups: list[list[str]] = []
    for forum in forums:
        home = next((group for group in groups if _clash(graph, group, forum)), None)
        if home is None:
            groups.append([forum])
        else:
            home.append(forum)
    yield from (group for group in groups if len(group) > 1)


def _clash(graph: Graph, group: Sequence[str], forum: str) -> bool:
    return not any(
        _exempt(graph, other, forum) or _elsewhere(graph, other, forum) for other in group
    )


def _elsewhere(graph: Graph, one: str, other: str) -> bool:
    places = graph.forums[one].place, graph.forums[other].place
    return None not in places and places[0] != places[1]
