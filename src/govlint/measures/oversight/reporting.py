"""Reporting: how often reports go up, how many copies, and whether anything comes down."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import inf

from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.reporting import (
    forums_above,
    forums_below,
    in_force,
    led_by,
    reports_described,
    reports_from,
    strangers,
    told_a_year,
)
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.model import Report


def _reports_up(graph: Graph, day: date, forum: str) -> float | None:
    """Give the fewest reports a year to a body above; None where no report says anything."""
    return min(_told_above(graph, day, forum).values(), default=None)


def _reports_up_told(graph: Graph, day: date, forum: str) -> Sentence:
    told = _told_above(graph, day, forum)
    least = min(told.values())
    bodies = [body for body, number in told.items() if number == least]
    sent = next((key for key in _sent(graph, forum) if _report(graph, key).to in bodies), None)
    place = graph.key_path(sent, "per_year") if sent else ("forums", forum, "accountable_to")
    words = f"sends {f'{least:g}' if least else 'no'} report{'s' * (least != 1)} a year"
    return Sentence(f"{words} to {graph.labels(bodies)}", graph.places(bodies), at=place)


def _told_above(graph: Graph, day: date, forum: str) -> Mapping[str, float]:
    """Give the reports a year to each body above; infinite where it tells of every meeting."""
    known = graph.forums[forum]
    meets = value_of(graph, "forum", forum, known, "meetings.per_year")
    told: dict[str, float] = {}
    for body, receivers in _bodies_above(graph, day, forum):
        if any(reports_described(graph, forum, one) for one in receivers):
            number = told_a_year(graph, forum, receivers)
            number = inf if meets is not None and number >= meets else number
            told[body] = min(number, told.get(body, inf))
    return told


def _bodies_above(graph: Graph, day: date, forum: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Give each forum that it answers to, and the board of each party whose agreement it leads."""
    above = forums_above(graph, forum)
    for body in above:
        if body != forum:
            yield body, [body]
    for key in led_by(graph, forum):
        agreement = graph.structure.agreements[key]
        if agreement.leadership == forum and in_force(agreement, day):
            for party in agreement.parties or ():
                boards = graph.boards.get(party, ())
                if boards and not set(boards) & {*above, forum}:
                    yield min(boards), [party, *_own_forums(graph).get(party, ())]


def _reporters_untold(graph: Graph, day: date, forum: str) -> float | None:
    below = _reporting(graph, forum)
    return len(_untold(graph, forum)) if below else None


def _reporters_untold_told(graph: Graph, day: date, forum: str) -> Sentence:
    untold = _untold(graph, forum)
    verb = "reports" if len(untold) == 1 else "report"
    words = f"tells nothing back to {graph.labels(untold)}, which {verb} to it"
    return Sentence(words, graph.places(untold), parts=tuple(untold))


def _untold(graph: Graph, forum: str) -> list[str]:
    """List the forums below that report, hear nothing, and have nobody there to tell them."""
    return [
        below
        for below in _reporting(graph, forum)
        if not told_a_year(graph, forum, [below]) and strangers(graph, forum, below)
    ]


def _reporting(graph: Graph, forum: str) -> list[str]:
    return [
        below
        for below in forums_below(graph, forum)
        if any(_report(graph, key).to == forum for key in reports_from(graph, below))
    ]


def _copies(graph: Graph, day: date, forum: str) -> float | None:
    sent = _copied(graph, forum)
    return len(sent) if sent else None


def _copies_told(graph: Graph, day: date, forum: str) -> Sentence:
    sent = _copied(graph, forum)
    report = _report(graph, sent[0])
    receivers = [_report(graph, key).to for key in sent]
    on = f" on {graph.labels(report.services)}" if report.services else ""
    words = (
        f"sends its {report.kind} report{on} to {len(receivers)} bodies: {graph.labels(receivers)}"
    )
    related = graph.places([*sent[1:], *receivers, *(report.services or ())])
    return Sentence(words, related, at=graph.key_path(sent[0]))


def _copied(graph: Graph, forum: str) -> Sequence[str]:
    """List the most reports of one kind on one scope, to bodies that it does not answer to."""
    alike: dict[tuple[str, frozenset[str]], list[str]] = {}
    above = set(graph.forums[forum].accountable_to or ())
    for key in reports_from(graph, forum):
        report = _report(graph, key)
        if report.kind and report.to not in above:
            alike.setdefault((report.kind, frozenset(report.services or ())), []).append(key)
    return max(alike.values(), key=lambda sent: (len(sent), sorted(sent)), default=())


@once
def _own_forums(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give the forums of each organisation that are its alone."""
    found: dict[str, list[str]] = {}
    for key, forum in graph.forums.items():
        if forum.of and len(forum.of) == 1:
            found.setdefault(forum.of[0], []).append(key)
    return found


def _sent(graph: Graph, forum: str) -> Iterator[str]:
    for key in reports_from(graph, forum):
        if _report(graph, key).per_year is not None:
            yield key


def _report(graph: Graph, key: str) -> Report:
    return graph.structure.reports[key]


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


MEASURES = (
    Measure(
        "forum.reports-up",
        "forum",
        "reports a year to a body above",
        paired(_reports_up, _reports_up_told),
        ("accountable_to",),
    ),
    Measure(
        "forum.reporters-untold",
        "forum",
        "forums below that are told nothing",
        paired(_reporters_untold, _reporters_untold_told),
    ),
    Measure(
        "forum.copies-of-a-report", "forum", "copies of one report", paired(_copies, _copies_told)
    ),
    Measure(
        "report.beyond-meetings",
        "report",
        "more reports than meetings",
        paired(_beyond_meetings, _beyond_meetings_told),
        ("per_year",),
    ),
)
"""What can be measured of reporting."""
