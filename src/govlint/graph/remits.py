"""Remits: which forums are for the same services or functions, purpose and place."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import chain, islice
from operator import and_
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.overlap_exemptions import Exemptions, exemptions_of
from govlint.graph.scopes import scope_of
from govlint.structure.forums import Forum

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


def remits_differ(graph: Graph, one: str, other: str) -> bool:
    """Tell whether two forums are for other services, functions or places, as far as stated."""
    mine, theirs = graph.forums[one], graph.forums[other]
    if mine.place and theirs.place and mine.place != theirs.place:
        return True
    if mine.functions and theirs.functions and not {*_functions(mine)} & {*_functions(theirs)}:
        return True
    return bool(mine.services and theirs.services) and not _services_meet(graph, one, other)


def _services_meet(graph: Graph, one: str, other: str) -> bool:
    mine, theirs = scope_of(graph, one), scope_of(graph, other)
    both = mine.everything and theirs.everything
    return both or bool(mine.among(theirs.named) or theirs.among(mine.named))


class _Remits:
    """The forums that state what they are for, by service, function and purpose."""

    def __init__(self, graph: Graph, forums: Sequence[str]) -> None:
        self._graph = graph
        self._exemptions = exemptions_of(graph)
        self._forums = {key: graph.forums[key] for key in forums if graph.forums[key].purpose}
        self._apart = _Apart(self._exemptions, graph, self._forums)
        self._by_service: dict[Key, list[str]] = {}
        self._by_function: dict[Key, list[str]] = {}
        self._for_all: dict[str, list[str]] = {}
        for key, forum in self._forums.items():
            scope = scope_of(graph, key)
            for purpose in forum.purpose or ():
                for service in scope.named:
                    self._by_service.setdefault((service, purpose), []).append(key)
                for function in _functions(forum):
                    self._by_function.setdefault((function, purpose), []).append(key)
                if scope.everything:
                    self._for_all.setdefault(purpose, []).append(key)

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
            () if everything or services else _common(map(_functions, forums)),
            one_purpose=bool(shared),
            excluded=tuple(sorted(frozenset[str]().union(*(one.excluded for one in scopes)))),
        )

    def _written(self, forum: str) -> Iterator[str]:
        """Give the services named in a scope, those of the forum's own list first."""
        named = scope_of(self._graph, forum).named
        yield from (one for one in self._forums[forum].services or () if one in named)
        yield from sorted(named)

    def _with_one_purpose(self) -> Iterator[frozenset[str]]:
        for (service, purpose), forums in sorted(self._by_service.items()):
            yield from self._for_service(service, sorted(forums), self._for_all.get(purpose, ()))
        for _, forums in sorted(self._for_all.items()):
            for group in self._grouped(sorted(forums), self._apart.of_all):
                if self._has_services_left(group):
                    yield frozenset(group)
        for _, forums in sorted(self._by_function.items()):
            yield from map(frozenset, self._grouped(sorted(forums), self._apart.of_function))

    def _has_services_left(self, group: Sequence[str]) -> bool:
        """Tell whether forums for all services leave any that none of them leaves out."""
        left_out = set().union(*(scope_of(self._graph, forum).excluded for forum in group))
        services = self._graph.structure.services.keys()
        return not services or not services <= left_out

    def _for_service(
        self, service: str, forums: Sequence[str], for_all: Sequence[str]
    ) -> Iterator[frozenset[str]]:
        """Group the forums for a service, with those for all services that overlap with them."""
        groups = [*self._grouped(forums, self._apart.of_service)]
        if for_all:
            there = self._exemptions.of(for_all) & self._apart.holding(service)
            grouped = {forum for group in groups for forum in group}
            alone = ([forum] for forum in forums if forum not in grouped)
            groups = [
                made for group in (*groups, *alone) for made in self._joined(group, service, there)
            ]
        yield from map(frozenset, groups)

    def _joined(self, group: Sequence[str], service: str, for_all: int) -> Iterator[Sequence[str]]:
        """Add to a group some of those for all services, else to each of its forums alone."""
        near = {forum: self._apart.of_part(forum, service) & for_all for forum in group}
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
            forums &= self._apart.of_all(first)

    def _watching(self) -> Iterator[frozenset[str]]:
        """Group those of which one oversees and one assures the same, under the same parent."""
        found: dict[object, list[str]] = {}
        for key, forum in self._forums.items():
            scope = scope_of(self._graph, key)
            if scope.named and not scope.everything and {*(forum.purpose or ())} & {*WATCHING}:
                for parent in forum.accountable_to or ():
                    found.setdefault((scope.named, forum.place, parent), []).append(key)
        for forums in found.values():
            for group in self._grouped(sorted(forums), self._apart.of_service):
                if not _common(self._forums[key].purpose or () for key in group):
                    yield frozenset(group)

    def _grouped(self, forums: Sequence[str], alike: Alike) -> Iterator[Sequence[str]]:
        """Part forums into groups of which each may overlap with every other."""
        groups: list[int] = []
        grouped = 0
        for forum in forums if len(forums) > 1 else ():
            near = alike(forum)
            joined = (at for at, group in enumerate(groups) if not group & ~near)
            at = next(joined, None) if grouped & near else None
            bit = self._exemptions.of([forum])
            if at is None:
                groups.append(bit)
            else:
                groups[at] |= bit
            grouped |= bit
        for group in groups:
            if group.bit_count() > 1:
                yield sorted(self._exemptions.names(group))


class _Apart:
    """What keeps forums with one service or function apart, as sets of those still alike."""

    def __init__(self, exemptions: Exemptions, graph: Graph, forums: Mapping[str, Forum]) -> None:
        self._exemptions = exemptions
        self._forums = forums
        self._graph = graph
        self._place = _Index(exemptions, forums, lambda _, forum: _listed(forum.place))
        self._duty = _Index(exemptions, forums, lambda _, forum: forum.duty or ())
        self._function = _Index(exemptions, forums, lambda _, forum: _functions(forum))
        self._owner = _Index(exemptions, forums, lambda _, forum: forum.of or ())
        self._service = _Index(exemptions, forums, lambda key, _: scope_of(graph, key).named)
        self._left_out = _Index(exemptions, forums, lambda key, _: scope_of(graph, key).excluded)
        self._everything = exemptions.of(key for key in forums if scope_of(graph, key).everything)

    def of_service(self, forum: str) -> int:
        """Give those of the same duty, of no other place or functions, and in no chain with it."""
        near = self._place.same_or_unstated(forum) & ~self._exemptions.exempt(forum)
        duty = self._duty.same(forum) if self._forums[forum].duty else self._duty.unstated
        return near & duty & self._function.same_or_unstated(forum)

    def of_all(self, forum: str) -> int:
        """Give those of the same organisation: what is all of it differs from one to the next."""
        return self.of_service(forum) & self._owner.same_or_unstated(forum)

    def of_function(self, forum: str) -> int:
        """Give those of the same organisation or stated place whose services do not differ."""
        here = self._place.same(forum) if self._forums[forum].place else 0
        own = self._owner.same_or_unstated(forum) | here
        if self._everything & self._exemptions.of([forum]):
            return self.of_service(forum) & own
        services = self._service.same_or_unstated(forum) | self._everything
        return self.of_service(forum) & own & services

    def of_part(self, forum: str, service: str) -> int:
        """Give those whose organisation may have a service that is a part of all its services."""
        known = self._graph.structure.services.get(service)
        having = known and (*(known.commissioner or ()), *(known.providers or ()))
        if not having:
            return self.of_service(forum)
        with_it = self._owner.having(having) | self._owner.unstated | self._owner.same(forum)
        return self.of_service(forum) & with_it

    def holding(self, service: str) -> int:
        """Give those that may discuss a service."""
        return ~self._left_out.having([service])


class _Index:
    """The forums by what they state in a field, and those that state nothing there."""

    def __init__(
        self,
        exemptions: Exemptions,
        forums: Mapping[str, Forum],
        read: Callable[[str, Forum], Iterable[str]],
    ) -> None:
        self._read = read
        self._forums = forums
        found: dict[str, list[str]] = {}
        silent = []
        for key, forum in forums.items():
            values = tuple(read(key, forum))
            for value in values:
                found.setdefault(value, []).append(key)
            if not values:
                silent.append(key)
        self._by_value = {value: exemptions.of(keys) for value, keys in found.items()}
        self.unstated = exemptions.of(silent)
        self._all = exemptions.of(forums)

    def having(self, values: Iterable[str]) -> int:
        """Give those that state one of these values."""
        found = 0
        for value in values:
            found |= self._by_value.get(value, 0)
        return found

    def same(self, forum: str) -> int:
        """Give those that state something of what a forum states."""
        return self.having(self._read(forum, self._forums[forum]))

    def same_or_unstated(self, forum: str) -> int:
        """Give those of which it is not known that they differ."""
        same = self.same(forum)
        return same | self.unstated if same else self._all


def _functions(forum: Forum) -> tuple[str, ...]:
    return tuple(" ".join(function.casefold().split()) for function in forum.functions or ())


def _listed(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


def _common(lists: Iterable[Sequence[str]]) -> tuple[str, ...]:
    first, *others = lists
    return tuple(one for one in dict.fromkeys(first) if all(one in other for other in others))
