"""Days of waiting on a way up: until each forum meets, and until an answer is due."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govlint.answers.trace.way_up import RouteStep, Way
from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.overlap.common_tables import table_of
from govlint.measures.escalation.receivers import days_between
from govlint.structure.word_lists import counted

HOW = "one meeting after another, spread evenly"
WITH_PAPERS = f"{HOW}, with the days that papers are in before"

LONG = 61
"""Days beyond which they are said in months as well; two months are no more."""

MOST_SHOWN = 3
"""Numbers of days that are told apart."""


class Sum(NamedTuple):
    """The days of all steps to somewhere."""

    days: int
    whole: bool
    """Whether every step has its days."""


def days_until(graph: Graph, step: RouteStep) -> int | None:
    """Give the days until the forum meets to which a step leads; none to one at the same table.

    Whatever comes up when the papers are in already waits for the meeting after.
    """
    below, above = step.from_, step.route.to
    if above not in graph.forums:
        return None
    together = below in graph.forums and table_of(graph, below) == table_of(graph, above)
    between = 0 if together else days_between(graph, above)
    return between and between + _papers_before(graph, above)


def waiting(graph: Graph, steps: Sequence[RouteStep]) -> Sum:
    """Add up the days until each forum on some steps meets; posts and bodies do not."""
    days = [days_until(graph, step) for step in steps if step.route.to in graph.forums]
    return Sum(sum(one for one in days if one is not None), None not in days)


def _are_papers_in(graph: Graph, steps: Sequence[RouteStep]) -> bool:
    """Tell whether papers are in some days before one of the meetings on some steps."""
    return any(_papers_before(graph, step.route.to) for step in steps if days_until(graph, step))


def _papers_before(graph: Graph, forum: str) -> int:
    days = forum_value(graph, forum, "meetings.papers_days_before")
    clear = days and forum_value(graph, forum, "meetings.clear_days")
    return (days or 0) + (1 if clear else 0)


def promised(steps: Sequence[RouteStep]) -> Sum:
    """Add up the days in which the steps are answered."""
    days = [step.route.days for step in steps]
    return Sum(sum(one for one in days if one is not None), None not in days)


def waiting_in_words(graph: Graph, way: Way) -> str:
    """Say how long it takes at most to each board, or as far as the way leads."""
    goals = [one for one in (way.boards or way.ends) if one in way.first and one in graph.forums]
    sums = {one: waiting(graph, way.to(one)) for one in goals}
    known = {one: found for one, found in sums.items() if found.whole or found.days}
    if not any(one.days for one in known.values()):
        return ""
    in_before = any(_are_papers_in(graph, way.to(one)) for one in known)
    return f"{_extremes(graph, known, 'up to ')}: {WITH_PAPERS if in_before else HOW}"


def promised_in_words(graph: Graph, way: Way) -> str:
    """Say how many days are promised to each board, or as far as the way leads."""
    goals = [one for one in (way.boards or way.ends) if one in way.first]
    sums = {one: found for one in goals if (found := promised(way.to(one))).days}
    if not sums:
        return ""
    open_ = any(not one.whole for one in sums.values())
    rest = "; steps that promise none are not counted" if open_ else ""
    return f"an answer within {_extremes(graph, sums, '', '')}{rest}"


def _extremes(
    graph: Graph, sums: Mapping[str, Sum], at_most: str, at_least: str = "at least "
) -> str:
    """Say the fewest and the most days, with where that is; those that are open come last."""
    groups: dict[Sum, list[str]] = {}
    for body, found in sorted(sums.items(), key=lambda one: (not one[1].whole, one[1].days)):
        groups.setdefault(found, []).append(body)
    shown = list(groups)
    if len(shown) > MOST_SHOWN:
        shown = [shown[0], *shown[1 - MOST_SHOWN :]]
    said: list[str] = []
    for one in shown:
        lead = "" if one.whole and said else at_most if one.whole else at_least
        number = counted(one.days, "day") if not said or one.days == 1 else f"{one.days}"
        said.append(f"{lead}{number}{_in_months(one.days)} to {graph.labels(groups[one], 2)}")
    return "; ".join(said)


def _in_months(days: int) -> str:
    """Say many days in months and halves of them, which people have a feeling for."""
    if days <= LONG:
        return ""
    whole, half = divmod(round(days * 24 / 365), 2)
    return f" (about {whole}{'½' * half} months)"
