"""Interests: how long ago a declaration was looked at."""

from datetime import date

from govlint.graph.day_arithmetic import months_between
from govlint.graph.days_in_words import span_in_words
from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import listing


def _since_review(graph: Graph, day: date, interest: str) -> Reading | None:
    """Count the months since a declaration was looked at; None for one that lies ahead."""
    known = graph.structure.interests[interest]
    last = known.reviewed_on or known.declared_on
    if last is None or last > day:
        return None
    return Reading(months_between(last, day), lambda: _looked_at(graph, interest, last, day))


def _looked_at(graph: Graph, interest: str, last: date, day: date) -> Sentence:
    known = graph.structure.interests[interest]
    named = [name for name in (known.person, known.organisation) if name]
    words = f"was last reviewed {span_in_words(last, day, years=False)} ago, on {last}"
    field = "reviewed_on" if known.reviewed_on else "declared_on"
    at = ("interests", interest, field)
    holder = f"{graph.label(known.person)}'s interest" if known.person else "an interest"
    where = f" in {graph.label(known.organisation)}" if known.organisation else ""
    said = listing(words, f"{holder}{where}")
    return Sentence(said, graph.places(named), at=at, parts=tuple(named))


MEASURES = (
    Measure(
        "interest.months-since-review",
        "interest",
        "months since it was looked at",
        _since_review,
        ("reviewed_on",),
        ages=True,
    ),
)
"""What can be measured of interests."""
