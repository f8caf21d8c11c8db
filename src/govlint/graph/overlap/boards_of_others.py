"""Tables of others at which people sit for their own: by law, from a committee, or as one side."""

from govlint.graph.graph import JOINT_FORMS, Graph
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.seating.known_voters import known_voters, votes_of
from govlint.graph.seats import seats_in


def nominated_to(graph: Graph, forum: str, others: int) -> int:
    """Give those of some forums that are another body's board, of which law fills a part from this.

    For a committee of a board that may be any board: neither can be merged with the other, or undo
    what it agreed. Those who sit on both have at most half of the votes there. Boards of two bodies
    may have any people in common, since each body must have one.
    """
    exemptions, owners = exemptions_of(graph), {*(graph.forums[forum].of or ())}
    boards = others & _boards(graph) if owners else 0
    if boards and graph.is_board(forum):
        names = exemptions.names(boards)
        return exemptions.of(one for one in names if owners.isdisjoint(graph.forums[one].of or ()))
    of_any = bool(boards) and _is_boards_committee(graph, forum)
    return exemptions.of(
        board
        for board in exemptions.names(boards)
        if (of_any or graph.forums[board].statutory_composition)
        and owners.isdisjoint(graph.forums[board].of or ())
        and not _is_ruled_by(graph, board, forum)
    )


def with_other_side(graph: Graph, forum: str, others: int) -> int:
    """Give those of some forums at which a network, which binds nobody, is one of two sides.

    So the staff side meets apart from the joint committee, on which all of it sits.
    """
    if not others or graph.forums[forum].form != "network":
        return 0
    exemptions = exemptions_of(graph)
    tables = (one for one in exemptions.names(others) if graph.forums[one].form in JOINT_FORMS)
    return exemptions.of(one for one in tables if not _is_ruled_by(graph, one, forum))


def _is_ruled_by(graph: Graph, board: str, forum: str) -> bool:
    """Tell whether those who vote on both have more than half of the votes on a board."""
    votes = seats_in(seat for seat in graph.all_seats_of(board) or () if seat.votes)
    return 2 * votes_of(graph, board, known_voters(graph, forum)) > votes


def _is_boards_committee(graph: Graph, key: str) -> bool:
    """Tell whether a forum is a committee of its body's board: by form, or all sit on the board."""
    known = graph.forums[key]
    boards = [
        one
        for one in known.accountable_to or ()
        if one in graph.forums and graph.is_board(one) and graph.forums[one].of == known.of
    ]
    if known.form is None:
        voting = [seat for seat in graph.all_seats_of(key) or () if seat.votes]
        return any(
            votes_of(graph, key, known_voters(graph, one)) == seats_in(voting) for one in boards
        )
    return known.form in ("committee", "sub-committee") and bool(boards)


@once
def _boards(graph: Graph) -> int:
    """Put into one set the boards of which it is stated whose they are."""
    return exemptions_of(graph).of(
        key for key, forum in graph.forums.items() if forum.of and graph.is_board(key)
    )
