"""Dispute steps of an agreement that have no time."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import listing, portion

BINDING = ("determination", "court")
"""Steps whose time is in the hands of somebody from outside."""


def _untimed(graph: Graph, day: date, agreement: str) -> Reading | None:
    steps = graph.structure.agreements[agreement].disputes
    if not steps:
        return None
    own = [step for step in steps if step.kind not in BINDING]
    untimed = [step.by for step in own if step.within_days is None]
    rulings = " before any ruling" if len(own) < len(steps) else ""
    step = (f"dispute step{rulings}", f"dispute steps{rulings}")
    words = f"leaves {portion(len(untimed), len(own), *step)} without a time limit"
    at = ("agreements", agreement, "disputes")
    return Reading(
        len(untimed),
        lambda: Sentence(listing(words, graph.labels(untimed)), at=at, parts=tuple(untimed)),
    )


MEASURES = (
    Measure(
        "agreement.steps-without-time",
        "agreement",
        "dispute steps without a time",
        _untimed,
        ("disputes",),
    ),
)
"""What can be measured of dispute steps."""
