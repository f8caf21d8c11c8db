"""Interests: how long ago a declaration was looked at."""

from datetime import date

from govlint.graph.calendar import months_between, span_in_words
from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Sentence, paired


def _since_review(graph: Graph, day: date, interest: str) -> float | None:
    last = _looked_at(graph, interest)
    return months_between(last, day) if last else None


def _since_review_told(graph: Graph, day: date, interest: str) -> Sentence:
    known = graph.structure.interests[interest]
    last = _looked_at(graph, interest)
    assert last is not None
    named = [name for name in (known.person, known.organisation) if name]
    whose = f"({' in '.join(map(graph.label, named))}) " if named else ""
    words = f"{whose}was last looked at {span_in_words(last, day, years=False)} ago, on {last}"
    field = "reviewed_on" if known.reviewed_on else "declared_on"
    return Sentence(words, graph.places(named), at=("interests", interest, field))


def _looked_at(graph: Graph, interest: str) -> date | None:
    known = graph.structure.interests[interest]
    return known.reviewed_on or known.declared_on


MEASURES = (
    Measure(
        "interest.months-since-review",
        "interest",
        "months",
        paired(_since_review, _since_review_told),
        ("reviewed_on",),
        ages=True,
    ),
)
"""What can be measured of interests."""
