"""Schedule of a forum: meetings a year, and days between papers and meeting."""

from datetime import date

from govlint.finding import KeyPath
from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted

TIMES = {1: "once", 2: "twice"}


def _per_year(graph: Graph, day: date, forum: str) -> Reading | None:
    number = value_of(graph, "forum", forum, graph.forums[forum], "meetings.per_year")
    if number is None:
        return None
    words = f"meets {TIMES.get(number) or f'{number:g} times'} a year"
    return Reading(number, lambda: Sentence(words, at=_meetings(graph, forum, "per_year")))


def _papers(graph: Graph, day: date, forum: str) -> Reading | None:
    days = value_of(graph, "forum", forum, graph.forums[forum], "meetings.papers_days_before")
    if days is None:
        return None
    words = f"sends its papers {counted(days, 'day')} before the meeting"
    at = _meetings(graph, forum, "papers_days_before")
    return Reading(days, lambda: Sentence(words, at=at))


def _meetings(graph: Graph, forum: str, field: str) -> KeyPath:
    """Point at the forum's own number, or at the forum that has it by standing orders."""
    stated = getattr(graph.forums[forum].meetings, field, None)
    return graph.key_path(forum, *(() if stated is None else ("meetings", field)))


MEASURES = (
    Measure(
        "forum.meetings-per-year",
        "forum",
        "meetings a year",
        _per_year,
        ("meetings.per_year",),
    ),
    Measure(
        "forum.papers-days",
        "forum",
        "days",
        _papers,
        ("meetings.papers_days_before",),
    ),
)
"""What can be measured of a schedule of meetings."""
