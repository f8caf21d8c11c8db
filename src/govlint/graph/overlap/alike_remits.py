"""Alike remits: which forums may have one remit, and what keeps them apart."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import Exemptions
from govlint.graph.scopes import scope_of
from govlint.structure.forums import Forum

FEW = 64
"""Forums of one value that are looked up each time; the set of more is kept."""


def functions_of(forum: Forum) -> tuple[str, ...]:
    """List a forum's functions, in whatever case they are written."""
    return tuple(" ".join(function.casefold().split()) for function in forum.functions or ())


def remits_differ(graph: Graph, one: str, other: str) -> bool:
    """Tell whether two forums are for other services, functions or places, as far as stated."""
    mine, theirs = graph.forums[one], graph.forums[other]
    if mine.place and theirs.place and mine.place != theirs.place:
        return True
    if mine.functions and theirs.functions and not {*functions_of(mine)} & {*functions_of(theirs)}:
        return True
    return bool(mine.services and theirs.services) and not _services_meet(graph, one, other)


def _services_meet(graph: Graph, one: str, other: str) -> bool:
    mine, theirs = scope_of(graph, one), scope_of(graph, other)
    both = mine.everything and theirs.everything
    return both or bool(mine.among(theirs.named) or theirs.among(mine.named))


@once
def appealed(graph: Graph) -> Mapping[str, set[str]]:
    """Give with each forum those that hear appeals from it, and the other way round."""
    found: dict[str, set[str]] = {}
    for decision in graph.structure.decisions.values():
        for hearer in decision.appeal_to or () if decision.status != "withdrawn" else ():
            for decider in decision.decided_by or decision.reserved_to or ():
                if {hearer, decider} <= graph.forums.keys():
                    found.setdefault(hearer, set()).add(decider)
                    found.setdefault(decider, set()).add(hearer)
    return found


FOR_ONES_OWN = ("assurance", "scrutiny")
"""Purposes that each organisation has a forum of its own for."""


class AlikeRemits:
    """What keeps forums with one service or function apart, as sets of those still alike."""

    def __init__(self, exemptions: Exemptions, graph: Graph, forums: Mapping[str, Forum]) -> None:
        self._exemptions = exemptions
        self._forums = forums
        self._graph = graph
        index = partial(_Index, exemptions, forums, exemptions.of(forums))
        self._place = index(lambda _, forum: _listed(forum.place))
        self._duty = index(lambda _, forum: forum.duty or ())
        self._function = index(lambda _, forum: functions_of(forum))
        self._form = index(lambda _, forum: _listed(forum.form))
        self._purpose = index(lambda _, forum: forum.purpose or ())
        self._owner = index(lambda _, forum: forum.of or ())
        self._service = index(lambda key, _: scope_of(graph, key).named)
        self._left_out = index(lambda key, _: scope_of(graph, key).excluded)
        self._everything = exemptions.of(key for key in forums if scope_of(graph, key).everything)
        self._assuring = exemptions.of(
            key for key, forum in forums.items() if set(forum.purpose or ()) <= set(FOR_ONES_OWN)
        )

    def of_service(self, forum: str) -> int:
        """Give those of the same duty, of no other place or functions, and in no chain with it.

        Who hears an appeal is kept apart from who decided.

        Of forums that only assure or scrutinise, each does it for its own organisation.
        """
        near = self._place.same_or_unstated(forum) & ~self._exemptions.exempt(forum)
        own = self._owner.same_or_unstated(forum)
        near &= ~self._exemptions.of(appealed(self._graph).get(forum, ()))
        near &= own if self._assuring & self._exemptions.of([forum]) else own | ~self._assuring
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

    def of_duty(self, forum: str) -> int:
        """Give those of the same owner and duty of which nothing says that they are for others."""
        alike = self._form.same_or_unstated(forum) & self._purpose.same_or_unstated(forum)
        return self.of_function(forum) & alike

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
    """The forums by what they state in a field, read when they are first asked for."""

    def __init__(
        self,
        exemptions: Exemptions,
        forums: Mapping[str, Forum],
        everyone: int,
        read: Callable[[str, Forum], Iterable[str]],
    ) -> None:
        self._everyone = everyone
        self._read = read
        self._forums = forums
        self._of = exemptions.of
        self._sets: dict[str | None, int] = {}

    @cached_property
    def _having(self) -> Mapping[str | None, Sequence[str]]:
        """The forums that state each value, and those that state nothing there under None."""
        found: dict[str | None, list[str]] = {}
        for key, forum in self._forums.items():
            for value in tuple(self._read(key, forum)) or (None,):
                found.setdefault(value, []).append(key)
        return found

    @cached_property
    def unstated(self) -> int:
        """Those that state nothing there."""
        return self._set(None)

    def _set(self, value: str | None) -> int:
        forums = self._having.get(value, ())
        if len(forums) <= FEW:
            return self._of(forums)
        if value not in self._sets:
            self._sets[value] = self._of(forums)
        return self._sets[value]

    def having(self, values: Iterable[str]) -> int:
        """Give those that state one of these values."""
        found = 0
        for value in values:
            found |= self._set(value)
        return found

    def same(self, forum: str) -> int:
        """Give those that state something of what a forum states."""
        return self.having(self._read(forum, self._forums[forum]))

    def same_or_unstated(self, forum: str) -> int:
        """Give those of which it is not known that they differ."""
        same = self.same(forum)
        return same | self.unstated if same else self._everyone


def _listed(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)
