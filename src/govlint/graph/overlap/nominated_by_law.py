"""Boards made by law on which other bodies have to put their own people."""

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.seating.known_voters import known_voters, votes_of
from govlint.graph.seats import seats_in


def nominated_to(graph: Graph, forum: str, others: int) -> int:
    """Give those of some forums that law makes the board of another body, and fills from this one.

    Those who sit on both have at most half of the votes there.
    """
    exemptions, owners = exemptions_of(graph), {*(graph.forums[forum].of or ())}
    boards = others & _boards_by_law(graph) if owners else 0
    return exemptions.of(
        board
        for board in exemptions.names(boards)
        if owners.isdisjoint(graph.forums[board].of or ()) and not _is_ruled_by(graph, board, forum)
    )


def _is_ruled_by(graph: Graph, board: str, forum: str) -> bool:
    """Tell whether those who vote on both have more than half of the votes on a board."""
    votes = seats_in(seat for seat in graph.all_seats_of(board) or () if seat.votes)
    return 2 * votes_of(graph, board, known_voters(graph, forum)) > votes


@once
def _boards_by_law(graph: Graph) -> int:
    return exemptions_of(graph).of(
        key
        for key, forum in graph.forums.items()
        if forum.statutory_composition and forum.of and graph.is_board(key)
    )
