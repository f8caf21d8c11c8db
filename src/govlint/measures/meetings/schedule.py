"""Schedule of a forum: meetings a year, and days between papers and meeting."""

from collections.abc import Mapping
from datetime import date

from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.place import KeyPath
from govlint.structure.word_lists import counted

TIMES: Mapping[float, str] = {1: "once", 2: "twice"}


def _per_year(graph: Graph, day: date, forum: str) -> Reading | None:
    number = meetings_a_year(graph, forum)
    if number is None:
        return None
    words = f"meets {TIMES.get(number) or f'{number:g} times'} a year" if number else "never meets"
    return Reading(number, lambda: Sentence(words, at=_meetings(graph, forum, "per_year")))


def _papers(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give the days from papers to meeting; one more than clear days, which leave out both ends."""
    stated = _stated_days(graph, forum)
    if stated is None:
        return None
    clear = _are_clear(graph, forum)
    days = stated + 1 if clear else stated
    words = f"sends its papers {counted(days, 'day')} before the meeting"
    words += f", {stated:g} of them clear" if clear else ""
    return Reading(days, lambda: Sentence(words, at=_meetings(graph, forum, "papers_days_before")))


def _clear_days(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give the clear days before a meeting; where it is not stated how days count, they are clear.

    A day that is said not to be clear is the day of sending, and one less is between.
    """
    stated = _stated_days(graph, forum)
    if stated is None:
        return None
    sent = _are_clear(graph, forum) is False
    days = max(stated - 1, 0) if sent else stated
    words = f"sends its papers {counted(days, 'clear day')} before the meeting"
    words += f", sent {counted(stated, 'day')} ahead" if sent else ""
    return Reading(days, lambda: Sentence(words, at=_meetings(graph, forum, "papers_days_before")))


def _stated_days(graph: Graph, forum: str) -> int | None:
    days = forum_value(graph, forum, "meetings.papers_days_before")
    return None if days is None else int(days)


def _are_clear(graph: Graph, forum: str) -> bool | None:
    meetings = graph.forums[forum].meetings
    return meetings.clear_days if meetings else None


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
    Measure(
        "forum.papers-clear-days",
        "forum",
        "clear days",
        _clear_days,
        ("meetings.papers_days_before",),
    ),
)
"""What can be measured of a schedule of meetings."""
