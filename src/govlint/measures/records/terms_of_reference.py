"""Terms of reference, as far as a body above approved them."""

from collections.abc import Collection, Sequence
from datetime import date

from govlint.graph.authority.delegation_conditions import in_force
from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.forums import TermsOfReference
from govlint.structure.word_lists import counted

TERMS = "terms-of-reference"
"""The matter that lets its holder approve the terms of others."""


def _rightful_approvals(graph: Graph, day: date, forum: str) -> Reading | None:
    approved, makers = _approved_by(graph, forum), _makers(graph, forum)
    if not approved or not makers:
        return None
    number = sum(_is_above(graph, forum, makers, body) for body in approved)
    return Reading(number, lambda: _approved(graph, forum, number, approved))


def _approved(graph: Graph, forum: str, number: int, approved: Sequence[str]) -> Sentence:
    by = "itself" if approved == (forum,) else graph.labels(approved)
    known = graph.forums[forum]
    makers = [
        body for body in known.established_by or () if body not in (known.accountable_to or ())
    ]
    lines = [
        *([f"was set up by {graph.labels(makers)}"] if makers else []),
        *([f"answers to {graph.labels(known.accountable_to)}"] if known.accountable_to else []),
    ]
    above = counted(number, "body", "bodies") if number else "no body"
    words = (
        f"has terms of reference approved by {above} above it, {'by' if number else 'but by'} "
        f"{by}; it {' and '.join(lines)}"
    )
    others = [body for body in (*approved, *makers, *(known.accountable_to or ())) if body != forum]
    at = ("forums", forum, "terms_of_reference", "approved_by")
    return Sentence(words, graph.places(dict.fromkeys(others)), at=at)


def _approved_by(graph: Graph, forum: str) -> Sequence[str]:
    terms = graph.forums[forum].terms_of_reference
    return (terms.approved_by or ()) if isinstance(terms, TermsOfReference) else ()


def _makers(graph: Graph, forum: str) -> Collection[str]:
    """Collect who set a forum up, and whom it answers to."""
    known = graph.forums[forum]
    return {*(known.established_by or ()), *(known.accountable_to or ())} - {forum}


def _is_above(graph: Graph, forum: str, makers: Collection[str], body: str) -> bool:
    """Tell whether a body may approve: a maker, one above them, or a board of these or its own.

    So may one to which a maker has delegated it.
    """
    lines = graph.relation("forum.accountable_to")
    known = graph.forums
    owners = (known[body].of or ()) if body in known and graph.is_board(body) else ()
    heads = [owner for owner in owners if body in graph.boards.get(owner, ())]
    if body == forum:
        return False
    if _is_let_approve(graph, makers, body):
        return True
    return not {*heads}.isdisjoint(known[forum].of or ()) or any(
        one == maker or lines.leads_to(maker, one) for one in (body, *heads) for maker in makers
    )


def _is_let_approve(graph: Graph, makers: Collection[str], body: str) -> bool:
    """Tell whether a maker delegates terms of reference, by that name, to a body."""
    return any(
        given.from_ in makers
        and in_force(graph, key, given)
        and any(matter.replace("_", "-") == TERMS for matter in given.matters or ())
        for key, given in graph.delegations_to.get(body, ())
    )


MEASURES = (
    Measure(
        "forum.rightful-approvals",
        "forum",
        "approvals of its terms by a body above it",
        _rightful_approvals,
        ("terms_of_reference",),
    ),
)
"""What can be measured of terms of reference."""
