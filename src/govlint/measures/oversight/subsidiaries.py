"""Subsidiaries: who sits on the board of a charity or of its company, and not on both."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.owners import is_subsidiary
from govlint.graph.reporting import all_known, voters
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.model import Decision
from govlint.structure.word_lists import counted


def _off_subsidiaries(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the voters of a charity's board who do not sit on that of its company, at the least.

    A committee of the charity is asked of those companies alone about which it decides, and not
    where the board itself has nobody apart.
    """
    owners, companies = graph.forums[forum].of or (), _companies_of_charities(graph)
    own = {company for owner in owners for company in companies.get(owner, ())}
    if not graph.is_board(forum):
        own &= _decided_about(graph, forum)
        above = [board for owner in owners for board in graph.boards.get(owner, ())]
        if own and any(_is_all_on(graph, board, own) for board in above):
            return None
    return _elsewhere(graph, forum, _boards_of(graph, own))


def _boards_of(graph: Graph, companies: Iterable[str]) -> Iterator[str]:
    for company in sorted(companies):
        yield from graph.boards.get(company, ())


def _is_all_on(graph: Graph, board: str, companies: Iterable[str]) -> bool:
    """Tell whether all voters of a board sit on the board of one of some companies."""
    reading = _elsewhere(graph, board, _boards_of(graph, companies))
    return reading is not None and not reading.value


def _decided_about(graph: Graph, forum: str) -> set[str]:
    """Collect the bodies that decisions of a forum concern, or that are to carry them out.

    Daily matters do not count, nor what a board has to decide or agree as well.
    """
    weighty = _decided_apart_from_boards(graph)
    given = [weighty[one] for one in graph.deciding.get(forum, ()) if one in weighty]
    return {body for one in given for body in (*(one.affects or ()), *(one.performed_by or ()))}


@once
def _decided_apart_from_boards(graph: Graph) -> Mapping[str, Decision]:
    return {
        key: decision
        for key, decision in graph.structure.decisions.items()
        if decision.category != "operational" and not _is_for_board(graph, decision)
    }


def _is_for_board(graph: Graph, decision: Decision) -> bool:
    """Tell whether a board decides something with others, keeps it, or can stop it."""
    stops = decision.must_agree or ()
    together = decision.owners if decision.acting == "jointly" or decision.reserved_to else ()
    return any(one in graph.forums and graph.is_board(one) for one in (*stops, *together))


def _off_owner_board(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the voters of a company's board who do not sit on that of its charity, at the least."""
    charities = _charities_by_company(graph)
    owners = dict.fromkeys(
        charities[one] for one in graph.forums[forum].of or () if one in charities
    )
    return _elsewhere(
        graph, forum, (one for owner in owners for one in graph.boards.get(owner, ()))
    )


def _elsewhere(graph: Graph, forum: str, boards: Iterable[str]) -> Reading | None:
    """Count those who are on none of some boards, of the one with which most are shared."""
    there = voters(graph, forum)
    if not there or not all_known(graph, forum):
        return None
    live = (one for one in boards if one != forum and graph.forums[one].status == "active")
    apart = {board: len(there - voters(graph, board)) for board in live}
    if not apart:
        return None
    board = min(apart, key=lambda one: apart[one])
    each = tuple((one, float(number)) for one, number in apart.items())
    return Reading(apart[board], lambda: _in_words(graph, board, apart[board])._replace(each=each))


def _in_words(graph: Graph, board: str, number: int) -> Sentence:
    who = counted(number, "voting member") if number else "no voting member"
    verb = "do" if number > 1 else "does"
    return Sentence(f"has {who} who {verb} not sit on {graph.label(board)}", graph.places([board]))


@once
def _charities_by_company(graph: Graph) -> Mapping[str, str]:
    """Give with each company of a charity the charity."""
    known = _companies_of_charities(graph).items()
    return {company: owner for owner, companies in known for company in companies}


@once
def _companies_of_charities(graph: Graph) -> Mapping[str, set[str]]:
    """Collect with each charity the companies that belong to it."""
    bodies = graph.structure.organisations
    found: dict[str, set[str]] = {}
    for key, body in bodies.items():
        owner = bodies.get(body.part_of or "")
        if is_subsidiary(graph, key, body) and body.part_of and owner and owner.kind == "charity":
            found.setdefault(body.part_of, set()).add(key)
    return found


MEASURES = (
    Measure(
        "forum.voters-off-subsidiaries",
        "forum",
        "voting members who do not sit on the board of its company",
        _off_subsidiaries,
        ("members",),
    ),
    Measure(
        "forum.voters-off-owner-board",
        "forum",
        "voting members who do not sit on the board of the charity it belongs to",
        _off_owner_board,
        ("members",),
    ),
)
"""What can be measured of the boards of a charity and its companies."""
