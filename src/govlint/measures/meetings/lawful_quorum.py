"""Quorums that law lays down: how far a stated one is below that of its council."""

from datetime import date
from math import ceil

from govlint.graph.graph import Graph
from govlint.graph.owners import is_full_council, is_of_community, is_of_parish
from govlint.graph.quorums import EffectiveQuorum, effective_quorum
from govlint.graph.standing_orders import ordering_body
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.forums import Forum
from govlint.structure.name_words import COMBINED_AUTHORITIES, FULL_COUNCILS, PARISH_COUNCILS
from govlint.structure.word_lists import counted

LEAST_OF_PARISH = 3
"""The quorum of a parish council at least, by paragraph 12 of Schedule 12 to the Act of 1972."""

SMALLEST_PARISH = 5
"""The members of a parish council at least, by section 16 of the Act of 1972."""


def _short_of_law(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count how many more must be there by law; None where no law that we know lays it down."""
    known, quorum = graph.forums[forum], effective_quorum(graph, forum)
    if quorum is None:
        return None
    if is_full_council(graph, forum, known) and is_of_parish(graph, forum, known):
        by_law = _of_parish(graph, forum, quorum)
    elif _is_watching_combined_authority(graph, known):
        by_law = ceil(quorum.seats * 2 / 3)
    else:
        return None
    if by_law is None:
        return None
    short = max(0, by_law - quorum.number)
    return Reading(short, lambda: _said(graph, forum, quorum, by_law, short))


def _of_parish(graph: Graph, forum: str, quorum: EffectiveQuorum) -> int | None:
    """Give a third of a parish council, and three at least.

    None where not all of its members seem to be listed, or so many are missing that the law counts
    those who are left; and of a community council, which in Scotland is no council.
    """
    vacant = sum(seat.vacant for seat in quorum.voting)
    community = is_of_community(graph, forum, graph.forums[forum])
    if quorum.seats < SMALLEST_PARISH or vacant * 3 > quorum.seats or community:
        return None
    return max(LEAST_OF_PARISH, ceil(quorum.seats / 3))


def _is_watching_combined_authority(graph: Graph, known: Forum) -> bool:
    """Tell whether a forum is the scrutiny or audit committee of one combined authority."""
    owners, above = known.of or (), known.accountable_to or ()
    if len(owners) != 1 or not COMBINED_AUTHORITIES.found_in(graph.label(owners[0])):
        return False
    if any(one in graph.forums and not graph.is_board(one) for one in above):
        return False
    is_audit = known.form == "committee" and "audit" in (known.duty or ())
    return known.form == "scrutiny-committee" or is_audit


def _said(graph: Graph, forum: str, quorum: EffectiveQuorum, by_law: int, short: int) -> Sentence:
    votes = counted(short, "member")
    words = (
        f"is {votes} short of the quorum that law lays down: {quorum.number} of {quorum.seats} "
        f"are enough here, and {by_law} are by law"
    )
    if graph.forums[forum].quorum is not None:
        return Sentence(words, at=graph.key_path(forum, "quorum"))
    owner = ordering_body(graph, forum)
    assert owner is not None
    orders = f"the standing orders of {graph.label(owner)}"
    place = (orders, graph.key_path(owner, "forum_defaults", "quorum"))
    return Sentence(f"{words}, by {orders}", (place,))


MEASURES = (
    Measure(
        "forum.quorum-short-of-law",
        "forum",
        "members short of the quorum by law",
        _short_of_law,
        ("quorum", "members"),
        goes_by=(PARISH_COUNCILS, FULL_COUNCILS, COMBINED_AUTHORITIES),
    ),
)
"""What can be measured of quorums by law."""
