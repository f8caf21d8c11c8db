"""Exemptions from the rules on overlap: one chain, table or owner, mandate, statute, in turn."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import reduce
from operator import or_

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.overlap.presumed_owners import presumed_owners
from govlint.graph.reach import Reach

LINE = "forum.accountable_to"
PARTS = ("charity", "company")
"""Kinds of body whose board may have the people of the body of which it is a part."""


class Exemptions:
    """The forums of a structure by number, and those that each may be like."""

    def __init__(self, graph: Graph) -> None:
        line = list(_line(graph))
        upward = Reach(line, also=graph.forums)
        self._beyond = upward.beyond
        self._before = upward.within((above, one) for one, above in line).beyond
        self.of, self.names = upward.of, upward.names
        self._sent = _speaking_for(graph)
        groups = graph.relation("forum.in_common_with").groups()
        self._tables = {one: group for group in groups for one in group}
        presumed = presumed_owners(graph)
        self._owners = {key: presumed[key] for key in graph.forums}
        self._above = _owners_of_boards(graph)
        self._boards = self._as_sets(_by_owner(self._above.items()))
        self._forums = self._as_sets(_by_owner(self._owners.items() if self._above else ()))
        self._below_parts = _below_boards(graph, self._above)
        self._tops = self._as_sets(graph.boards if self._below_parts else {})
        self._committees = self._as_sets(_by_owner(self._below_parts.items()))
        self._is_board = frozenset(board for boards in graph.boards.values() for board in boards)
        self._successions = _successions(graph)
        self._starts = {one: known.starts for one, known in graph.forums.items() if known.starts}
        self._ends = {one: known.ends for one, known in graph.forums.items() if known.ends}
        self._ended: dict[date, int] = {}
        self._begun: dict[date, int] = {}
        self._statutory = self.of(
            forum for forum, known in graph.forums.items() if known.statutory_composition
        )

    def upward(self, forum: str) -> int:
        """Give the forum itself and all above it."""
        return self.of([forum]) | self._beyond(forum)

    def above(self, forum: str) -> int:
        """Give all above a forum that are not below it as well."""
        return self._beyond(forum) & ~self._before(forum)

    def below(self, forum: str) -> int:
        """Give all below a forum that are not above it as well."""
        return self._before(forum) & ~self._beyond(forum)

    def exempt(self, forum: str) -> int:
        """Give the forum itself and all that it may be like."""
        own = self.of([forum])
        line = self._beyond(forum) | self._before(forum)
        statutory = self._statutory if self._statutory & own else 0
        together = (
            *self._tables.get(forum, ()),
            *self._sent.get(forum, ()),
            *self._successions.get(forum, ()),
        )
        in_turn = self._over_before(forum) | self._begun_after(forum)
        return own | line | self.of(together) | statutory | self._parts(forum) | in_turn

    def _over_before(self, forum: str) -> int:
        """Give the forums whose last day is past when this one begins."""
        day = self._starts.get(forum)
        if day is None or not self._ends:
            return 0
        if day not in self._ended:
            self._ended[day] = self.of(one for one, ends in self._ends.items() if ends < day)
        return self._ended[day]

    def _begun_after(self, forum: str) -> int:
        """Give the forums that begin after the last day of this one."""
        day = self._ends.get(forum)
        if day is None or not self._starts:
            return 0
        if day not in self._begun:
            self._begun[day] = self.of(one for one, starts in self._starts.items() if starts > day)
        return self._begun[day]

    def _parts(self, forum: str) -> int:
        """Give the boards of what its owner has, and for such a board all forums of that owner.

        What answers to such a board may be like the boards of that owner, and the other way round.
        """
        found = [self._boards.get(owner, 0) for owner in self._owners[forum]]
        for owner in self._above.get(forum, ()):
            found += [self._boards[owner], self._forums.get(owner, 0)]
        found += [self._tops.get(owner, 0) for owner in self._below_parts.get(forum, ())]
        if self._committees and forum in self._is_board:
            found += [self._committees.get(owner, 0) for owner in self._owners[forum]]
        return reduce(or_, found, 0)

    def _as_sets(self, forums: Mapping[str, Iterable[str]]) -> Mapping[str, int]:
        return {owner: self.of(found) for owner, found in forums.items()}


@once
def exemptions_of(graph: Graph) -> Exemptions:
    """Give the exemptions of all forums."""
    return Exemptions(graph)


def _speaking_for(graph: Graph) -> Mapping[str, set[str]]:
    """Give with each forum those on which its people speak for it, and the other way round."""
    found: dict[str, set[str]] = {}
    for forum, seats in graph.seats.by_forum.items():
        for body in {body for seat in seats for body in seat.represents or ()}:
            if body in graph.forums and body != forum:
                found.setdefault(forum, set()).add(body)
                found.setdefault(body, set()).add(forum)
    return found


def _successions(graph: Graph) -> Mapping[str, set[str]]:
    """Give with each forum those that it replaces, and that replace it."""
    found: dict[str, set[str]] = {}
    for key, forum in graph.forums.items():
        for other in forum.replaces or ():
            if other in graph.forums:
                found.setdefault(key, set()).add(other)
                found.setdefault(other, set()).add(key)
    return found


def _owners_of_boards(graph: Graph) -> Mapping[str, set[str]]:
    """Give with each board of a charity or company the organisations of which that is a part."""
    found: dict[str, set[str]] = {}
    for key, body in graph.structure.organisations.items():
        if body.part_of and body.kind in PARTS:
            for board in graph.boards.get(key, ()):
                found.setdefault(board, set()).add(body.part_of)
    return found


def _below_boards(graph: Graph, above: Mapping[str, set[str]]) -> Mapping[str, set[str]]:
    """Give with what answers to such a board the organisations of which its own is a part."""
    found: dict[str, set[str]] = {}
    for key, known in graph.forums.items() if above else ():
        for board in known.accountable_to or ():
            if board in above:
                found.setdefault(key, set()).update(above[board])
    return found


def _by_owner(owners: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for forum, bodies in owners:
        for body in bodies:
            found.setdefault(body, []).append(forum)
    return found


def _line(graph: Graph) -> Iterator[tuple[str, str]]:
    """Give each forum, and each post on a way up, with each of them that it answers to."""
    line = graph.relation(LINE)
    posts = graph.structure.posts
    for one in (*graph.forums, *posts):
        for above in line.next(one):
            if above in graph.forums or above in posts:
                yield one, above
