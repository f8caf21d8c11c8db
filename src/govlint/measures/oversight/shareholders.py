"""Shareholder committees: are those who watch a council's company its directors?"""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.owners import is_principal
from govlint.graph.reporting import voters
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.structure.forums import CHAIRS
from govlint.structure.name_words import CABINETS, OTHER_AUTHORITIES, PARISH_COUNCILS
from govlint.structure.word_lists import counted, in_words, listing

HALF = 2
"""Part of the votes, one of so many, with which nothing is found against somebody."""


def _companies_of_its_own(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the companies whose directors lead, or are half of, the committee over their board.

    Of a cabinet or another committee with other business, the leader alone is not enough.

    None where no company's board answers to the council's committee, and to nobody else.
    """
    owners = graph.forums[forum].of or ()
    if len(owners) != 1 or not is_principal(graph, owners[0]) or graph.is_board(forum):
        return None
    boards = [one for one in _below(graph, forum) if _is_companys(graph, one, owners[0])]
    if not boards:
        return None
    voting = [seat for seat in graph.all_seats_of(forum) or () if seat.votes]
    has_more = _has_other_business(graph, forum)
    found: dict[str, Sequence[Seat]] = {}
    by: dict[str, float] = {}
    for board in boards:
        there = voters(graph, board)
        both = [seat for seat in voting if seat.holder and seat.holder in there]
        leads = not has_more and any(seat.member.capacity in CHAIRS for seat in both)
        share = seats_in(both) / seats_in(voting) if both else 0.0
        if leads or share * HALF >= 1:
            found[board] = both
            if leads:
                by[f"{board} {as_words('chair')}"] = 0.0
            if share * HALF >= 1:
                by[f"{board} {as_words('half')}"] = share
    return Reading(len(found), lambda: _said(graph, forum, found, by))


def _has_other_business(graph: Graph, forum: str) -> bool:
    """Tell whether a committee states a duty or several functions, or is called a cabinet."""
    known = graph.forums[forum]
    return (
        bool(known.duty) or len(known.functions or ()) > 1 or CABINETS.found_in(graph.label(forum))
    )


def _below(graph: Graph, forum: str) -> Sequence[str]:
    """Name the active boards that answer to a forum alone."""
    return [
        one
        for one in sorted(graph.relation("forum.accountable_to").previous(forum))
        if one in graph.forums
        and graph.is_board(one)
        and graph.forums[one].status == "active"
        and {*(graph.forums[one].accountable_to or ())} == {forum}
    ]


def _is_companys(graph: Graph, board: str, council: str) -> bool:
    bodies = [graph.structure.organisations.get(one) for one in graph.forums[board].of or ()]
    is_own = council in (graph.forums[board].of or ())
    return bool(bodies) and not is_own and all(one and one.kind == "company" for one in bodies)


def _said(
    graph: Graph, forum: str, found: Mapping[str, Sequence[Seat]], by: Mapping[str, float]
) -> Sentence:
    boards = counted(len(found), "company board")
    words = f"holds to account {boards} whose directors lead it or have half of its votes"
    seats = {seat.key_path: seat for both in found.values() for seat in both}.values()
    names = in_words(
        [
            f"{graph.labels([one.holder or '' for one in both])} of {graph.label(board)}"
            for board, both in found.items()
        ]
    )
    own = (f"{board} {seat.holder}" for board, both in found.items() for seat in both)
    return Sentence(
        listing(words, names if found else ""),
        (*graph.places(found), *graph.seat_places(seats)),
        at=("forums", forum, "members"),
        parts={**dict.fromkeys(own, 0.0), **by},
    )


MEASURES = (
    Measure(
        "forum.companies-of-its-own",
        "forum",
        "company boards whose directors hold them to account",
        _companies_of_its_own,
        ("members",),
        goes_by=(PARISH_COUNCILS, OTHER_AUTHORITIES, CABINETS),
    ),
)
"""What can be measured of shareholder committees."""
