"""Reporting: how often reports go up, how many copies, and whether anything comes down."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import inf

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
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.structure.model import Report
from govlint.structure.word_lists import counted, listing

BodyAbove = tuple[str, Sequence[str]]
"""A body above, and those whom a report to it may go to."""


def _reports_up(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give the fewest reports a year to a body above, if some are described to one of these."""
    bodies = [*_bodies_above(graph, day, forum)]
    told = _told_a_year(graph, forum, _described(graph, forum, bodies) or bodies)
    if not told:
        return None
    least = min(told.values())
    return Reading(least, lambda: _told_least(graph, forum, least, told))


def _told_least(graph: Graph, forum: str, least: float, told: Mapping[str, float]) -> Sentence:
    bodies = [body for body, number in told.items() if number == least]
    sent = next((key for key in _sent(graph, forum) if _report(graph, key).to in bodies), None)
    place = graph.key_path(sent, "per_year") if sent else ("forums", forum, "accountable_to")
    reports = f"{counted(least, 'report')} a year" if least else "no reports"
    words = f"sends {reports} to {graph.labels(bodies)}"
    related = graph.places([*bodies, *([forum] if sent else [])])
    return Sentence(words, related, at=place, each=tuple(told.items()))


def _reports_described(graph: Graph, day: date, forum: str) -> Reading:
    """Count the bodies above of which the file goes into what they are told."""
    bodies = [*_bodies_above(graph, day, forum)]
    there = list(dict.fromkeys(body for body, _ in _described(graph, forum, bodies)))
    named = counted(len(there), "body", "bodies") if there else "no body"
    words = f"answers to {named} of which it is described what it is told"
    customs = tuple(body for body, _ in bodies)
    return Reading(len(there), lambda: Sentence(words, graph.places(there)), customs=customs)


def _described(graph: Graph, forum: str, bodies: Sequence[BodyAbove]) -> Sequence[BodyAbove]:
    return [
        (body, receivers)
        for body, receivers in bodies
        if any(reports_described(graph, forum, one) for one in receivers)
    ]


def _told_a_year(graph: Graph, forum: str, bodies: Sequence[BodyAbove]) -> Mapping[str, float]:
    """Give the reports a year to each of some bodies that does not hear of every meeting.

    One that hears at each of its own meetings, as once a year, hears of them all.
    """
    meets = meetings_a_year(graph, forum)
    told: dict[str, float] = {}
    for body, receivers in bodies:
        number = told_a_year(graph, forum, receivers)
        meets_above = meetings_a_year(graph, body) if body in graph.forums else None
        if number < min(inf if meets is None else meets, max(1, meets_above or inf)):
            told[body] = min(number, told.get(body, inf))
    return told


def _bodies_above(graph: Graph, day: date, forum: str) -> Iterator[BodyAbove]:
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


def _reporters_untold(graph: Graph, day: date, forum: str) -> Reading | None:
    below = _reporting(graph, forum)
    if not below:
        return None
    untold = _untold(graph, forum, below)
    words = (
        f"leaves {counted(len(untold), 'forum that reports', 'forums that report')} to it without "
        "a report back or a shared member"
    )
    return Reading(
        len(untold),
        lambda: Sentence(
            listing(words, graph.labels(untold)), graph.places(untold), parts=tuple(untold)
        ),
    )


def _untold(graph: Graph, forum: str, reporting: Sequence[str]) -> list[str]:
    """List the forums below that report, hear nothing, and have nobody there to tell them."""
    return [
        below
        for below in reporting
        if not told_a_year(graph, forum, [below]) and strangers(graph, forum, below)
    ]


def _reporting(graph: Graph, forum: str) -> list[str]:
    return [
        below
        for below in forums_below(graph, forum)
        if any(_report(graph, key).to == forum for key in reports_from(graph, below))
    ]


def _copies(graph: Graph, day: date, forum: str) -> Reading | None:
    copied = _copied(graph, forum)
    if not copied:
        return None
    sent = max(copied.values(), key=lambda sent: (len(sent), sorted(sent)))
    return Reading(len(sent), lambda: _copies_of(graph, sent, copied))


def _copies_of(graph: Graph, sent: Sequence[str], copied: Mapping[str, Sequence[str]]) -> Sentence:
    report = _report(graph, sent[0])
    receivers = [_report(graph, key).to for key in sent]
    on = f" on {graph.labels(report.services)}" if report.services else ""
    words = (
        f"sends {counted(len(sent), 'copy', 'copies')} of its {report.kind} report{on} to bodies "
        f"that it does not answer to: {graph.labels(receivers)}"
    )
    related = graph.places([report.from_, *receivers, *(report.services or ()), *sent[1:]])
    each = tuple((one, len(keys)) for one, keys in copied.items())
    return Sentence(words, related, at=graph.key_path(sent[0]), each=each)


def _copied(graph: Graph, forum: str) -> Mapping[str, Sequence[str]]:
    """Give with each kind and scope the reports of it to bodies that it does not answer to."""
    alike: dict[str, dict[str, str]] = {}
    above = set(graph.forums[forum].accountable_to or ())
    for key in reports_from(graph, forum):
        report = _report(graph, key)
        if report.kind and report.to not in above:
            scope = sorted({*(report.services or ())})
            what = " ".join([as_words(report.kind), *scope])
            alike.setdefault(what, {}).setdefault(report.to, key)
    return {one: list(by_receiver.values()) for one, by_receiver in alike.items()}


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


def _beyond_meetings(graph: Graph, day: date, report: str) -> Reading | None:
    """Give how many more reports are due in a year than its sender has meetings."""
    stated = _report(graph, report)
    meets = _meetings(graph, stated)
    if meets is None or stated.per_year is None:
        return None
    beyond = stated.per_year - meets
    sums = f"{counted(stated.per_year, 'report')} and {counted(meets, 'meeting')}"
    return Reading(beyond, lambda: _more_than_meetings(graph, report, beyond, sums))


def _more_than_meetings(graph: Graph, report: str, beyond: float, sums: str) -> Sentence:
    sender = _report(graph, report).from_
    times = "once" if abs(beyond) == 1 else counted(abs(beyond), "time")
    often = f"{times} a year {'less' if beyond < 0 else 'more'}" if beyond else "no more"
    words = f"is due {often} often than {graph.label(sender)} meets: {sums}"
    return Sentence(words, graph.places([sender]), at=graph.key_path(report, "per_year"))


def _meetings(graph: Graph, report: Report) -> float | None:
    sender = graph.forums.get(report.from_)
    if sender is None or sender.status != "active":
        return None
    return meetings_a_year(graph, report.from_)


MEASURES = (
    Measure(
        "forum.reports-up",
        "forum",
        "reports a year to a body above",
        _reports_up,
        ("accountable_to",),
    ),
    Measure(
        "forum.reports-up-described",
        "forum",
        "bodies above of which it is described what they are told",
        _reports_described,
    ),
    Measure(
        "forum.reporters-untold",
        "forum",
        "forums below that are told nothing",
        _reporters_untold,
    ),
    Measure("forum.copies-of-a-report", "forum", "bodies that are sent one report", _copies),
    Measure(
        "report.beyond-meetings",
        "report",
        "more reports than meetings",
        _beyond_meetings,
        ("per_year",),
    ),
)
"""What can be measured of reporting."""
