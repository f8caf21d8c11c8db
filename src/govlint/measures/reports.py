"""Whether a report can come as often as it is due, and which way it takes."""

from datetime import date

from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Sentence
from govlint.structure.model import Report


def _beyond_meetings(graph: Graph, day: date, report: str) -> float | None:
    """Give how many more reports are due in a year than its sender has meetings."""
    stated = _report(graph, report)
    meets = _meetings(graph, stated)
    return None if meets is None or stated.per_year is None else stated.per_year - meets


def _beyond_meetings_told(graph: Graph, day: date, report: str) -> Sentence:
    stated = _report(graph, report)
    words = (
        f"is due {stated.per_year:g} times a year from {graph.label(stated.from_)}, "
        f"which meets {_meetings(graph, stated):g} times"
    )
    return Sentence(words, graph.places([stated.from_]), at=graph.key_path(report, "per_year"))


def _meetings(graph: Graph, report: Report) -> float | None:
    sender = graph.forums.get(report.from_)
    if sender is None or sender.status != "active":
        return None
    meets: float | None = value_of(graph, "forum", report.from_, sender, "meetings.per_year")
    return meets


def _report(graph: Graph, key: str) -> Report:
    return graph.structure.reports[key]


MEASURES = (
    Measure(
        "report.beyond-meetings",
        "more reports than meetings",
        _beyond_meetings,
        _beyond_meetings_told,
        ("per_year",),
    ),
)
"""What can be measured of a report."""
