"""Twin boards: the same people as the boards of two bodies, and what answers to them."""

from collections.abc import Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.seating.known_voters import known_voters
from govlint.graph.seats import seats_in


def of_twins(graph: Graph, forum: str) -> int:
    """Give the boards of the same people as the boards that a forum is or answers to.

    For such a board that is also what answers to the others.
    """
    twins = _twins(graph)
    above = [one for one in graph.forums[forum].accountable_to or () if one in twins]
    found = [other for board in above for other in twins[board]]
    for other in twins.get(forum, ()):
        found += [other, *graph.relation("forum.accountable_to").previous(other)]
    return exemptions_of(graph).of(one for one in found if one in graph.forums) if found else 0


@once
def _twins(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give with each board of which all voters are known the others of the very same people."""
    alike: dict[frozenset[str], list[str]] = {}
    for key, forum in graph.forums.items():
        if graph.is_board(key) and forum.status == "active":
            voters = known_voters(graph, key)
            votes = seats_in(seat for seat in graph.all_seats_of(key) or () if seat.votes)
            if len(voters) > 1 and len(voters) == votes:
                alike.setdefault(voters, []).append(key)
    return {
        board: [one for one in boards if one != board]
        for boards in alike.values()
        if len(boards) > 1 and _may_be_of_two_bodies(graph, boards)
        for board in boards
    }


def _may_be_of_two_bodies(graph: Graph, boards: Sequence[str]) -> bool:
    """Tell whether boards are of bodies of their own, or may be.

    Where it is not stated whose they are, all must sit there for one body that has a part.
    """
    owners = [graph.forums[board].of or () for board in boards]
    if all(owners):
        return len({one for owner in owners for one in owner}) == sum(map(len, owners))
    bodies = {body for board in boards for body in graph.represented(board)}
    parts = {one.part_of for one in graph.structure.organisations.values()}
    return len(bodies) == 1 and bool(bodies & parts)
