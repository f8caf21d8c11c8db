"""Seniors: who stands above those who decide, by line or as giver of their authority."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from govlint.checks.ladder.held_amounts import HeldAmount, Unit
from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.reach import Reach


class Seniors:
    """Who stands above those who hold something in one matter, as sets."""

    def __init__(
        self, graph: Graph, givers: Mapping[str, Sequence[str]], units: Iterable[Unit]
    ) -> None:
        self._asked = {one for unit in units for one in unit}
        self._line, self._from = _upward(graph, givers, self._asked)
        self.gave_it_all = {*self._line} <= {*self._from}
        """Whether nobody stands above another who did not give that one something."""

    @cached_property
    def _both(self) -> Reach:
        return Reach([*self._line, *self._from], also=self._asked)

    @cached_property
    def _lines(self) -> Reach:
        return self._both.within(self._line)

    @cached_property
    def _given(self) -> Reach:
        return self._both.within(self._from)

    def of(self, entities: Iterable[str]) -> int:
        """Put some into one set."""
        return self._both.of(entities)

    def names(self, entities: int) -> Iterator[str]:
        """Give those of a set, the nearest to the top first."""
        return self._both.names(entities)

    def all_of(self, unit: Unit, own: HeldAmount) -> int:
        """Give those above every one of a unit who are not the source of what it holds."""
        found = -1
        for one in unit:
            found &= (self._both if own.rung else self._lines).beyond(one)
        return found if own.rung else found & ~self._given.beyond(unit[0])


def _upward(
    graph: Graph, givers: Mapping[str, Sequence[str]], units: set[str]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Give the steps up from some, and from all whom they lead to: by line, and as given."""
    relations = [graph.relation("forum.accountable_to"), graph.relation("post.reports_to")]
    lines, given, met = [], [], set(units)
    waiting = list(units)
    while waiting:
        below = waiting.pop()
        lines += [(below, above) for line in relations for above in line.next(below)]
        given += [(below, giver) for giver in givers.get(below, ())]
        onward = {*(to for line in relations for to in line.next(below)), *givers.get(below, ())}
        waiting += onward - met
        met |= onward
    return lines, given


def seniors_of(
    graph: Graph, entity: str, givers: Mapping[str, Sequence[str]] | None = None
) -> Iterator[str]:
    """Give who stands above a forum or post, nearest first, also as giver of its authority."""
    lines = [graph.relation("forum.accountable_to"), graph.relation("post.reports_to")]
    found = {entity}
    waiting = deque([entity])
    while waiting:
        below = waiting.popleft()
        steps = [
            *(sorted(line.next(below)) for line in lines),
            sorted((givers or {}).get(below, ())),
        ]
        for above in steps:
            new = [one for one in dict.fromkeys(above) if one not in found]
            yield from new
            found.update(new)
            waiting.extend(new)


def chairs_of(graph: Graph, unit: Unit) -> set[str]:
    """Collect by all their ids those who chair a forum with a vote, where it decides by itself.

    Alone they may well decide less than with the others at the table.
    """
    seats = graph.seats_of(unit[0]) or () if len(unit) == 1 and unit[0] in graph.forums else ()
    return {
        one
        for seat in seats
        if seat.votes and seat.member.capacity == "chair" and seat.member.who
        for one in (seat.member.who, *ids_of(graph, seat.holder or ""))
    }


def sources_of(entity: str, givers: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Give everyone from whom authority came; there another rule reports what is too wide."""
    found: set[str] = set()
    waiting = [entity]
    while waiting:
        for giver in givers.get(waiting.pop(), ()):
            if giver not in found:
                found.add(giver)
                waiting.append(giver)
                yield giver
