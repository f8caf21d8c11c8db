"""Committees of one board: which have other duties, so that they may have the same people."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_

from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import PARTS, exemptions_of
from govlint.graph.seating.known_voters import known_at_table, known_voters
from govlint.structure.forums import CHAIRS
from govlint.structure.name_words import FIELDS_OF_COMMITTEES

FORMS = ("committee", "sub-committee")
"""Forms of forum to which a board gives a part of its work."""
ANY_FIELD = "any"


def with_other_duties(graph: Graph, forum: str) -> int:
    """Give the committees of a board that share no duty with a forum, and only the board's people.

    A board has to fill all of its committees from the few who sit at its table, with or without a
    vote, or answer to it.
    """
    known = graph.forums[forum]
    found = 0
    for board in _boards_above(graph, forum) if known.form in FORMS else ():
        if board in graph.forums:
            duties = _by_duty(graph).get(board, {})
            alike = (duties.get(duty, 0) for duty in _asked(graph, forum, board))
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


def _filed(graph: Graph, forum: str, board: str) -> Sequence[str]:
    """List the duties of a forum; where it states none, what tells it from the board's others."""
    if stated := graph.forums[forum].duty:
        return stated
    apart = _apart(graph, forum, board)
    return (f"{_field(graph, forum)} of {apart}", f"{ANY_FIELD} of {apart}")


def _asked(graph: Graph, forum: str, board: str) -> Sequence[str]:
    """List the duties of those that may be for the same as a forum.

    A field in a name tells it from what has another field in its name, and from nothing else.
    """
    if stated := graph.forums[forum].duty:
        return stated
    apart, field = _apart(graph, forum, board), _field(graph, forum)
    return (f"{field} of {apart}", f" of {apart}") if field else (f"{ANY_FIELD} of {apart}",)


def _field(graph: Graph, forum: str) -> str:
    return FIELDS_OF_COMMITTEES.first_in(graph.label(forum))


def _apart(graph: Graph, forum: str, board: str) -> str:
    """Name whom a forum has beside people of the board, and the other body whose it is.

    Of the whole board as a committee it is also who is in the chair.
    """
    bodies, chairs = _other_bodies(graph, forum, board), _chairs_of_whole(graph, forum, board)
    return " and ".join((*bodies, *chairs, *_beside(graph, forum, board)))


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
        boards = _boards_above(graph, forum) if known.form in FORMS else ()
        for board in boards:
            if board in graph.forums and _gives_work(graph, board):
                for duty in _filed(graph, forum, board):
                    found.setdefault(board, {}).setdefault(duty, []).append(forum)
    return {board: _as_sets(graph, duties) for board, duties in found.items()}


def _gives_work(graph: Graph, forum: str) -> bool:
    """Tell whether a forum is a board, or the governors of a trust, who have committees as well."""
    return graph.is_board(forum) or graph.forums[forum].form == "council-of-governors"


def _boards_above(graph: Graph, key: str) -> Sequence[str]:
    """List what a forum answers to, and the boards of whatever its organisation is a part of.

    So the committee of a hospital as trustee of its charity is one of the hospital's board as well.
    """
    forum = graph.forums[key]
    above = [*(forum.accountable_to or ()), *board_presumed(graph, key)]
    bodies = [graph.structure.organisations.get(body) for body in forum.of or ()]
    owners = [body.part_of for body in bodies if body and body.part_of and body.kind in PARTS]
    boards = (board for owner in owners for board in graph.boards.get(owner, ()))
    return [*dict.fromkeys((*above, *boards))]


@once
def board_presumed(graph: Graph, key: str) -> Sequence[str]:
    """Give the board of a committee that states no line, most of whose known people are on it.

    That is the one board of its body or, where it is not stated whose they are, of the file.
    """
    forum = graph.forums[key]
    if forum.form not in FORMS or forum.accountable_to is not None:
        return ()
    owners = forum.of or ()
    boards = graph.boards.get(owners[0], ()) if len(owners) == 1 else _all_boards(graph)
    if len(boards) != 1:
        return ()
    voters = known_voters(graph, key)
    there = voters & known_at_table(graph, boards[0])
    return tuple(boards) if 2 * len(there) > len(voters) else ()


@once
def _all_boards(graph: Graph) -> Sequence[str]:
    return [one for one, known in graph.forums.items() if known.form == "board"]


def _as_sets(graph: Graph, duties: Mapping[str, Sequence[str]]) -> Mapping[str, int]:
    return {duty: exemptions_of(graph).of(forums) for duty, forums in duties.items()}
