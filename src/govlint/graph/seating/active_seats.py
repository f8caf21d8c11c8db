"""Active seats: those that somebody has on forums that are active and have not ended."""

from collections.abc import Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.graph.standing_on_a_day import is_over


def active_seats(graph: Graph, holder: str) -> Sequence[Seat]:
    """Give the seats that a seat-holder has on forums that are active and have not ended."""
    return _active_seats(graph).get(holder, ())


@once
def _active_seats(graph: Graph) -> Mapping[str, Sequence[Seat]]:
    forums = going_on(graph)
    by_holder = graph.seats.by_holder
    if forums.issuperset(graph.seats.by_forum):
        return by_holder
    return {
        holder: [seat for seat in seats if seat.forum in forums]
        for holder, seats in by_holder.items()
    }


@once
def going_on(graph: Graph) -> frozenset[str]:
    """Collect the forums that are active and have not ended."""
    return frozenset(
        key
        for key, forum in graph.forums.items()
        if forum.status == "active" and not is_over(forum, graph.day)
    )
