"""Second boards: below a board of the same body, or of the same people as that of another."""

from govlint.graph.graph import Graph
from govlint.graph.overlap.exemptions import PARTS
from govlint.graph.seating.known_voters import known_voters
from govlint.graph.seats import seats_in
from govlint.structure.forums import Forum
from govlint.structure.name_words import SUPERVISORY_BOARDS


def is_below_own_board(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a board answers to another board of its body, as one of two tiers does.

    That of one place does not manage the whole, and one without powers nothing. Nor is there a
    board above where that has no powers, is not there, or answers to the lower one itself.
    """
    return (
        graph.is_board(key)
        and not forum.place
        and forum.powers != "none"
        and any(
            above in graph.forums
            and _is_over(graph, above, key)
            and not {*(forum.of or ())}.isdisjoint(graph.forums[above].of or ())
            for above in forum.accountable_to or ()
        )
    )


def _is_over(graph: Graph, above: str, board: str) -> bool:
    """Tell whether a board that governs is above another, and not below it as well."""
    known = graph.forums[above]
    return (
        graph.is_board(above)
        and known.powers != "none"
        and known.status not in ("stood-down", "proposed")
        and not graph.relation("forum.accountable_to").leads_to(above, board)
    )


def is_supervisory_board(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a board is by its name the one that watches the board of management."""
    return graph.is_board(key) and SUPERVISORY_BOARDS.found_in(graph.label(key))


def is_owners_board(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a charity or company is governed by the people of the board that it belongs to.

    So it is with a hospital's board as the trustee of its charity.
    """
    bodies = [graph.structure.organisations.get(one) for one in forum.of or ()]
    owners = [one.part_of for one in bodies if one and one.part_of and one.kind in PARTS]
    return graph.is_board(key) and any(
        _have_the_same_votes(graph, key, board)
        for owner in owners
        for board in graph.boards.get(owner, ())
    )


def _have_the_same_votes(graph: Graph, one: str, other: str) -> bool:
    votes = [
        seats_in(seat for seat in graph.all_seats_of(key) or () if seat.votes)
        for key in (one, other)
    ]
    return votes[0] == votes[1] > 0 and known_voters(graph, one) == known_voters(graph, other)
