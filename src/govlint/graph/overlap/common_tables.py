"""Common tables: which forums meet in common, in one room, and where seats are in rooms apart."""

from collections.abc import Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.structure.word_lists import counted


def table_of(graph: Graph, forum: str) -> str:
    """Give one forum that stands for all that meet in common with this one."""
    return _tables(graph).get(forum, forum)


def at_one_table(graph: Graph, forum: str) -> Sequence[str]:
    """List the forums that meet in common with this one, and itself."""
    return _at_tables(graph).get(table_of(graph, forum), (forum,))


def rooms_apart(graph: Graph, seats: Sequence[Seat]) -> Sequence[str]:
    """List the forums of some seats, of those that meet in common the first."""
    rooms: dict[str, str] = {}
    tables = _tables(graph)
    if not tables:
        return list(dict.fromkeys([seat.forum for seat in seats]))
    for seat in seats:
        rooms.setdefault(tables.get(seat.forum, seat.forum), seat.forum)
    return list(rooms.values())


def in_rooms(rooms: Sequence[str], seats: Sequence[Seat]) -> str:
    """Count rooms, and say where some of the seats are in one and the same."""
    apart = "" if len(rooms) == len({seat.forum for seat in seats}) else " apart from one another"
    return counted(len(rooms), "active forum") + apart


@once
def _tables(graph: Graph) -> Mapping[str, str]:
    groups = graph.relation("forum.in_common_with").groups()
    return {one: first for group in groups for first in [min(group)] for one in group}


@once
def _at_tables(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for one, table in _tables(graph).items():
        found.setdefault(table, []).append(one)
    return found
