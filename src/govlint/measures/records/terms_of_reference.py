"""Terms of reference, as far as a body above approved them."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.forums import TermsOfReference


def _rightful_approvals(graph: Graph, day: date, forum: str) -> float | None:
    approved = _approved_by(graph, forum)
    above = _above(graph, forum)
    if not approved or not above:
        return None
    return sum(body in above for body in approved)


def _rightful_approvals_told(graph: Graph, day: date, forum: str) -> Sentence:
    approved = _approved_by(graph, forum)
    known = graph.forums[forum]
    by = "itself" if approved == (forum,) else graph.labels(approved)
    makers = [
        body for body in known.established_by or () if body not in (known.accountable_to or ())
    ]
    lines = [
        *([f"was set up by {graph.labels(makers)}"] if makers else []),
        *([f"answers to {graph.labels(known.accountable_to)}"] if known.accountable_to else []),
    ]
    words = f"has its terms of reference approved by {by}, and {' and '.join(lines)}"
    others = [body for body in (*approved, *makers, *(known.accountable_to or ())) if body != forum]
    at = ("forums", forum, "terms_of_reference", "approved_by")
    return Sentence(words, graph.places(dict.fromkeys(others)), at=at)


def _approved_by(graph: Graph, forum: str) -> Sequence[str]:
    terms = graph.forums[forum].terms_of_reference
    return (terms.approved_by or ()) if isinstance(terms, TermsOfReference) else ()


def _above(graph: Graph, forum: str) -> set[str]:
    """Collect who may approve: who set it up, whom it answers to, those above them, its boards."""
    known = graph.forums[forum]
    makers = [*(known.established_by or ()), *(known.accountable_to or ())]
    answers = graph.relation("forum.accountable_to")
    found = set(makers)
    for body in makers:
        found |= answers.beyond(body)
    for body in (*found, *(known.of or ())):
        found.update(graph.boards.get(body, ()))
    return found - {forum} if makers else set()


MEASURES = (
    Measure(
        "forum.rightful-approvals",
        "forum",
        "approvals of its terms by a body above it",
        paired(_rightful_approvals, _rightful_approvals_told),
        ("terms_of_reference",),
    ),
)
"""What can be measured of terms of reference."""
