"""Dispute steps of an agreement that have no time."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Sentence, paired

BINDING = ("determination", "court")
"""Steps whose time is in the hands of somebody from outside."""


def _untimed(graph: Graph, day: date, agreement: str) -> float | None:
    return None if not _steps(graph, agreement) else len(_without_time(graph, agreement))


def _untimed_told(graph: Graph, day: date, agreement: str) -> Sentence:
    steps = _steps(graph, agreement)
    untimed = _without_time(graph, agreement)
    names = graph.labels(untimed)
    words = f"has {len(untimed)} of {len(steps)} dispute steps without a time: {names}"
    return Sentence(words, at=("agreements", agreement, "disputes"), parts=tuple(untimed))


def _steps(graph: Graph, agreement: str) -> Sequence[str]:
    return [step.by for step in graph.structure.agreements[agreement].disputes or ()]


def _without_time(graph: Graph, agreement: str) -> list[str]:
    return [
        step.by
        for step in graph.structure.agreements[agreement].disputes or ()
        if step.within_days is None and step.kind not in BINDING
    ]


MEASURES = (
    Measure(
        "agreement.steps-without-time",
        "agreement",
        "dispute steps",
        paired(_untimed, _untimed_told),
        ("disputes",),
    ),
)
"""What can be measured of dispute steps."""
