"""Schedule of a forum: meetings a year, and days between papers and meeting."""

from datetime import date

from govlint.finding import KeyPath
from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Sentence, paired


def _per_year(graph: Graph, day: date, forum: str) -> float | None:
    known = graph.forums[forum]
    number: float | None = value_of(graph, "forum", forum, known, "meetings.per_year")
    return number


def _per_year_told(graph: Graph, day: date, forum: str) -> Sentence:
    number = _per_year(graph, day, forum)
    return Sentence(f"meets {number:g} times a year", at=_meetings(graph, forum, "per_year"))


def _papers(graph: Graph, day: date, forum: str) -> float | None:
    known = graph.forums[forum]
    days: float | None = value_of(graph, "forum", forum, known, "meetings.papers_days_before")
    return days


def _papers_told(graph: Graph, day: date, forum: str) -> Sentence:
    days = _papers(graph, day, forum)
    words = f"has its papers {days:g} {'day' if days == 1 else 'days'} before the meeting"
    return Sentence(words, at=_meetings(graph, forum, "papers_days_before"))


def _meetings(graph: Graph, forum: str, field: str) -> KeyPath:
    """Point at the forum's own number, or at the forum that has it by standing orders."""
    stated = getattr(graph.forums[forum].meetings, field, None)
    return graph.key_path(forum, *(() if stated is None else ("meetings", field)))


MEASURES = (
    Measure(
        "forum.meetings-per-year",
        "forum",
        "meetings a year",
        paired(_per_year, _per_year_told),
        ("meetings.per_year",),
    ),
    Measure(
        "forum.papers-days",
        "forum",
        "days",
        paired(_papers, _papers_told),
        ("meetings.papers_days_before",),
    ),
)
"""What can be measured of a schedule of meetings."""
