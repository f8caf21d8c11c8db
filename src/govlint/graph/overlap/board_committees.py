"""Committees of one board: which have other duties, so that they may have the same people."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_

from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import PARTS, exemptions_of
from govlint.graph.seating.known_voters import known_at_table, known_voters
from govlint.structure.forums import CHAIRS, Forum

FORMS = ("committee", "sub-committee")
"""Forms of forum to which a board gives a part of its work."""
NO_DUTY = ""


def with_other_duties(graph: Graph, forum: str) -> int:
    """Give the committees of a board that share no duty with a forum, and only the board's people.

    A board has to fill all of its committees from the few who sit at its table, with or without a
    vote, or answer to it.
    """
    known = graph.forums[forum]
    found = 0
    for board in _boards_above(graph, known) if known.form in FORMS else ():
        if board in graph.forums:
            duties = _by_duty(graph).get(board, {})
            alike = (duties.get(duty, 0) for duty in _duties(graph, forum, board))
            others = reduce(or_, duties.values(), 0) & ~reduce(or_, alike, 0)
            strangers = _not_of_board(graph, known_voters(graph, forum), board) if others else ()
            on = [one for voter in strangers for one in _by_voter(graph)[voter]]
            found |= others & ~exemptions_of(graph).of(on)
    return found


def _not_of_board(graph: Graph, voters: frozenset[str], board: str) -> Sequence[str]:
    """List those of some who neither sit at the table of a board nor answer to it by a post."""
    elsewhere = voters - known_at_table(graph, board)
    return [one for one in elsewhere if not _answers_to(graph, ids_of(graph, one), board)]


@once
def _by_voter(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give the committees on which each voter has a vote."""
    found: dict[str, list[str]] = {}
    for forum, known in graph.forums.items():
        for voter in known_voters(graph, forum) if known.form in FORMS else ():
            found.setdefault(voter, []).append(forum)
    return found


def _duties(graph: Graph, forum: str, board: str) -> Sequence[str]:
    """List the duties of a forum; where it states none, what tells it from the board's others.

    That is whom it has beside people of the board, the other body whose it is, and of the whole
    board as a committee who is in the chair.
    """
    if stated := graph.forums[forum].duty:
        return stated
    bodies, chairs = _other_bodies(graph, forum, board), _chairs_of_whole(graph, forum, board)
    return (" and ".join((NO_DUTY, *bodies, *chairs, *_beside(graph, forum, board))),)


def _chairs_of_whole(graph: Graph, forum: str, board: str) -> Sequence[str]:
    """List who leads a committee of the whole board, as councils have for one part of the work."""
    if not known_voters(graph, forum) >= known_voters(graph, board):
        return ()
    seats = graph.seats_of(forum) or ()
    return sorted(one.holder for one in seats if one.holder and one.member.capacity in CHAIRS)


def _other_bodies(graph: Graph, forum: str, board: str) -> Sequence[str]:
    """List the bodies of a forum that are not those of a board, where both are stated."""
    own = graph.forums[board].of
    return sorted({*(graph.forums[forum].of or ())} - {*own}) if own else ()


@once
def _beside(graph: Graph, forum: str, board: str) -> Sequence[str]:
    """List those who vote on a forum or advise it and are not of a board, by id or by seat."""
    seats = graph.seats_of(forum) or ()
    heard = [seat for seat in seats if seat.votes or seat.member.capacity == "adviser"]
    holders = frozenset(seat.holder for seat in heard if seat.holder)
    titles = {seat.member.seat for seat in graph.seats_of(board) or ()}
    unnamed = {seat.called for seat in heard if seat.unnamed and seat.member.seat not in titles}
    return sorted({*_not_of_board(graph, holders, board), *unnamed})


def _answers_to(graph: Graph, ids: Iterable[str], board: str) -> bool:
    """Tell whether one of these posts reports to a board, or to another post that does."""
    for one in ids:
        at, passed = graph.structure.posts.get(one), {one}
        while at and at.reports_to and at.reports_to not in passed:
            if at.reports_to == board:
                return True
            passed.add(at.reports_to)
            at = graph.structure.posts.get(at.reports_to)
    return False


@once
def _by_duty(graph: Graph) -> Mapping[str, Mapping[str, int]]:
    """Give by board and duty the committees that have it, and those of none under no name."""
    found: dict[str, dict[str, list[str]]] = {}
    for forum, known in graph.forums.items():
        boards = _boards_above(graph, known) if known.form in FORMS else ()
        for board in boards:
            if board in graph.forums and graph.is_board(board):
                for duty in _duties(graph, forum, board):
                    found.setdefault(board, {}).setdefault(duty, []).append(forum)
    return {board: _as_sets(graph, duties) for board, duties in found.items()}


def _boards_above(graph: Graph, forum: Forum) -> Sequence[str]:
    """List what a forum answers to, and the boards of whatever its organisation is a part of.

    So the committee of a hospital as trustee of its charity is one of the hospital's board as well.
    """
    bodies = [graph.structure.organisations.get(body) for body in forum.of or ()]
    owners = [body.part_of for body in bodies if body and body.part_of and body.kind in PARTS]
    boards = (board for owner in owners for board in graph.boards.get(owner, ()))
    return [*dict.fromkeys((*(forum.accountable_to or ()), *boards))]


def _as_sets(graph: Graph, duties: Mapping[str, Sequence[str]]) -> Mapping[str, int]:
    return {duty: exemptions_of(graph).of(forums) for duty, forums in duties.items()}
