"""Committees of one board: which have other duties, so that they may have the same people."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_

from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.known_voters import known_at_table, known_voters
from govlint.graph.once import once
from govlint.graph.overlap_exemptions import exemptions_of

FORMS = ("committee", "sub-committee")
"""Forms of forum to which a board gives a part of its work."""
NO_DUTY = ""


def with_other_duties(graph: Graph, forum: str) -> int:
    """Give the committees of a board that do not share a duty with a forum of its people alone.

    A board has to fill all of its committees from the few who sit at its table, with or without a
    vote, or answer to it.
    """
    known = graph.forums[forum]
    found = 0
    for board in known.accountable_to or () if known.form in FORMS else ():
        if board in graph.forums and _are_of_board(graph, known_voters(graph, forum), board):
            duties = _by_duty(graph).get(board, {})
            alike = (duties.get(duty, 0) for duty in known.duty or (NO_DUTY,))
            found |= reduce(or_, duties.values(), 0) & ~reduce(or_, alike, 0)
    return found


def _are_of_board(graph: Graph, voters: frozenset[str], board: str) -> bool:
    """Tell whether all of some voters sit at the table of a board, or answer to it by a post."""
    elsewhere = voters - known_at_table(graph, board)
    return all(_answers_to(graph, ids_of(graph, voter), board) for voter in elsewhere)


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
        boards = known.accountable_to or () if known.form in FORMS else ()
        for board in boards:
            if board in graph.forums and graph.is_board(board):
                for duty in known.duty or (NO_DUTY,):
                    found.setdefault(board, {}).setdefault(duty, []).append(forum)
    return {board: _as_sets(graph, duties) for board, duties in found.items()}


def _as_sets(graph: Graph, duties: Mapping[str, Sequence[str]]) -> Mapping[str, int]:
    return {duty: exemptions_of(graph).of(forums) for duty, forums in duties.items()}
