"""Days that are soon to come, those of an entity in one finding."""

from collections.abc import Iterator, Sequence
from datetime import date

from govlint.graph.day_arithmetic import days_later
from govlint.graph.deadlines import Due, Window, days_in
from govlint.graph.graph import Graph
from govlint.hit import Hit, added_up
from govlint.structure.word_lists import counted

MOST_DAYS = 3
"""Days of one entity that a message names; the rest stand beside it."""


def coming(graph: Graph, day: date, within_days: int, days: Sequence[str]) -> Iterator[Hit]:
    """Give a hit for each entity with a day that is not past and not far."""
    window = Window(day, days_later(day, within_days))
    for key, due in days_in(graph, window, days):
        if due:
            name = f"{graph.label(key)}: " if key else ""
            yield _due(name, day, sorted(due, key=lambda one: (one.day, one.words)))


def _due(name: str, day: date, due: Sequence[Due]) -> Hit:
    words = [f"{one.words}, {_in_days((one.day - day).days)}" for one in due]
    more = [f"{len(due) - MOST_DAYS} more"] if len(due) > MOST_DAYS else []
    message = f"{name}{'; '.join([*words[:MOST_DAYS], *more])}"
    others = tuple((one.words, one.key_path) for one in due[1:])
    by = added_up((one.what, one.number) for one in due)
    return Hit(message, due[0].key_path, others, value=sum(by.values()), limit=0, parts=by)


def _in_days(number: int) -> str:
    return f"in {counted(number, 'day')}" if number else "today"
