"""Remits: which forums are for the same services or functions, purpose and place."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, islice, product
from operator import and_
from typing import NamedTuple

from govlint.graph.forum_conditions import ADVISING
from govlint.graph.graph import Graph
from govlint.graph.overlap.alike_remits import AlikeRemits, functions_of
from govlint.graph.overlap.exemptions import Exemptions, exemptions_of
from govlint.graph.scopes import scope_of
from govlint.structure.forums import CHAIRS, Forum

MOST_FOR_ALL = 7
"""Forums for all services that are set beside those for one; more tell no more."""
WATCHING = ("assurance", "oversight")
"""Purposes that are one where all else is the same."""

Key = tuple[str, str]
"""A service or function, and a purpose."""
Alike = Callable[[str], int]
"""Gives the forums that one may overlap with."""


class Remit(NamedTuple):
    """What forums have in common: their purposes, and services or else functions."""

    forums: tuple[str, ...]
    purposes: tuple[str, ...]
    services: tuple[str, ...]
    everything: bool = False
    """Whether all of them are for all services."""
    functions: tuple[str, ...] = ()
    one_purpose: bool = True
    """Whether each of them has every one of the purposes."""
    excluded: tuple[str, ...] = ()
    """Of all services, those that one of them must not discuss."""


def shared_remits(graph: Graph, forums: Sequence[str]) -> Iterator[Remit]:
    """Give each set of forums with one remit, and what it is; each set once."""
    remits = _Remits(graph, forums)
    told: set[frozenset[str]] = set()
    for group in remits.groups():
        if group not in told:
            told.add(group)
            yield remits.remit(sorted(group))


def in_groups(
    exemptions: Exemptions, forums: Sequence[str], alike: Alike
) -> Iterator[Sequence[str]]:
    """Part forums into groups of which each may overlap with every other."""
    groups: dict[str, int] = {}
    first = 0
    for forum in forums if len(forums) > 1 else ():
        near, bit = alike(forum), exemptions.of([forum])
        may_join = exemptions.names(first & near)
        joined = next((one for one in may_join if not groups[one] & ~near), None)
        if joined is None:
            groups[forum] = bit
            first |= bit
        else:
            groups[joined] |= bit
    for group in groups.values():
        if group.bit_count() > 1:
            yield sorted(exemptions.names(group))


class _Remits:
    """The forums that state what they are for, by service, function and purpose."""

    def __init__(self, graph: Graph, forums: Sequence[str]) -> None:
        self._graph = graph
        self._exemptions = exemptions_of(graph)
        self._forums = {key: graph.forums[key] for key in forums if graph.forums[key].purpose}
        self._alike = AlikeRemits(self._exemptions, graph, self._forums)
        self._by_service: dict[Key, list[str]] = {}
        self._by_function: dict[Key, list[str]] = {}
        self._for_all: dict[str, list[str]] = {}
        self._advised: dict[tuple[str, str], list[str]] = {}
        for key, forum in self._forums.items():
            scope = scope_of(graph, key)
            if _only_advises(forum):
                if "engagement" not in (forum.purpose or ()):
                    self._add_advice(key, scope.named)
                continue
            for purpose in forum.purpose or ():
                for service in scope.named:
                    self._by_service.setdefault((service, purpose), []).append(key)
                for function in functions_of(forum):
                    self._by_function.setdefault((function, purpose), []).append(key)
                if scope.everything:
                    self._for_all.setdefault(purpose, []).append(key)

    def _add_advice(self, key: str, services: Collection[str]) -> None:
        """Enter a forum for advice by its chair: who is heard apart is meant to be, by others."""
        chairs = {
            seat.holder
            for seat in self._graph.seats_of(key) or ()
            if seat.holder and seat.member.capacity in CHAIRS
        }
        for service, chair in product(services, chairs):
            self._advised.setdefault((service, chair), []).append(key)

    def groups(self) -> Iterator[frozenset[str]]:
        """Give those who overlap; forums that watch the same before those of one purpose."""
        watched = [*self._watching()]
        yield from watched
        home = {forum: number for number, group in enumerate(watched) for forum in group}
        for group in self._with_one_purpose():
            homes = {home.get(forum) for forum in group}
            if len(homes) > 1 or None in homes:
                yield group

    def remit(self, group: Sequence[str]) -> Remit:
        """Say what forums that overlap have in common, services in the order written."""
        forums = [self._forums[key] for key in group]
        scopes = [scope_of(self._graph, key) for key in group]
        shared = _common(forum.purpose or () for forum in forums)
        services = tuple(
            service
            for service in dict.fromkeys(chain(*map(self._written, group)))
            if all(scope.among([service]) for scope in scopes)
        )
        everything = all(scope.everything for scope in scopes)
        return Remit(
            tuple(group),
            shared or WATCHING,
            services,
            everything,
            () if everything or services else _common(map(functions_of, forums)),
            one_purpose=bool(shared),
            excluded=tuple(sorted(frozenset[str]().union(*(one.excluded for one in scopes)))),
        )

    def _written(self, forum: str) -> Iterator[str]:
        """Give the services named in a scope, those of the forum's own list first."""
        named = scope_of(self._graph, forum).named
        yield from (one for one in self._forums[forum].services or () if one in named)
        yield from sorted(named)

    def _with_one_purpose(self) -> Iterator[frozenset[str]]:
        for_all = {purpose: self._exemptions.of(keys) for purpose, keys in self._for_all.items()}
        for (service, purpose), forums in sorted(self._by_service.items()):
            yield from self._for_service(service, sorted(forums), for_all.get(purpose, 0))
        for _, forums in sorted(self._for_all.items()):
            for group in in_groups(self._exemptions, sorted(forums), self._alike.of_all):
                if self._has_services_left(group):
                    yield frozenset(group)
        for _, forums in sorted(self._advised.items()):
            yield from map(
                frozenset, in_groups(self._exemptions, sorted(forums), self._alike.of_service)
            )
        for _, forums in sorted(self._by_function.items()):
            yield from map(
                frozenset, in_groups(self._exemptions, sorted(forums), self._alike.of_function)
            )

    def _has_services_left(self, group: Sequence[str]) -> bool:
        """Tell whether forums for all services leave any that none of them leaves out."""
        left_out = set().union(*(scope_of(self._graph, forum).excluded for forum in group))
        services = self._graph.structure.services.keys()
        return not services or not services <= left_out

    def _for_service(
        self, service: str, forums: Sequence[str], for_all: int
    ) -> Iterator[frozenset[str]]:
        """Group the forums for a service, with those for all services that overlap with them."""
        groups = [*in_groups(self._exemptions, forums, self._alike.of_service)]
        if for_all:
            there = for_all & self._alike.holding(service)
            grouped = {forum for group in groups for forum in group}
            alone = ([forum] for forum in forums if forum not in grouped)
            groups = [
                made for group in (*groups, *alone) for made in self._joined(group, service, there)
            ]
        yield from map(frozenset, groups)

    def _joined(self, group: Sequence[str], service: str, for_all: int) -> Iterator[Sequence[str]]:
        """Add to a group some of those for all services, else to each of its forums alone."""
        near = {forum: self._alike.of_part(forum, service) & for_all for forum in group}
        if together := reduce(and_, near.values()):
            yield [*group, *self._some(together)]
            return
        if len(group) > 1:
            yield group
        yield from ([one, *self._some(some)] for one, some in near.items() if some)

    def _some(self, forums: int) -> Iterator[str]:
        """Give a few of a set that may overlap with one another."""
        for _ in range(MOST_FOR_ALL):
            first = next(islice(self._exemptions.names(forums), 1), None)
            if first is None:
                return
            yield first
            forums &= self._alike.of_all(first)

    def _watching(self) -> Iterator[frozenset[str]]:
        """Group those of which one oversees and one assures the same, under the same parent."""
        found: dict[object, list[str]] = {}
        for key, forum in self._forums.items():
            scope = scope_of(self._graph, key)
            if scope.named and not scope.everything and {*(forum.purpose or ())} & {*WATCHING}:
                for parent in forum.accountable_to or ():
                    found.setdefault((scope.named, forum.place, parent), []).append(key)
        for forums in found.values():
            for group in in_groups(self._exemptions, sorted(forums), self._alike.of_service):
                if not _common(self._forums[key].purpose or () for key in group):
                    yield frozenset(group)


def _only_advises(forum: Forum) -> bool:
    """Tell whether a forum is there to advise or be heard, and for nothing else."""
    return bool(forum.purpose) and {*(forum.purpose or ())} <= {*ADVISING}


def _common(lists: Iterable[Sequence[str]]) -> tuple[str, ...]:
    first, *others = lists
    return tuple(one for one in dict.fromkeys(first) if all(one in other for other in others))
