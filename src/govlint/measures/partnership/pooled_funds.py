"""Pooled funds: who holds them, and how often they are reported on."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Reading, Sentence, made_once
from govlint.structure.word_lists import counted, in_words, shortened


def _fund_reports(graph: Graph, day: date, agreement: str) -> Reading | None:
    """Give how often a year the fund is reported on; None where no such report is stated."""
    known = graph.structure.agreements[agreement]
    if known.pooled_fund is None:
        return None
    return _accounted(graph, known.pooled_fund.host, known.parties or (), tuple(known.forums))


@once
def _accounted(
    graph: Graph, host: str | None, parties: tuple[str, ...], forums: tuple[str, ...]
) -> Reading | None:
    """Read once what is so of all funds of the same bodies and forums."""
    reports = _reports_on_fund(graph, host, parties, forums)
    stated = [graph.structure.reports[key].per_year for key in reports]
    most = max((number for number in stated if number is not None), default=None)
    return None if most is None else Reading(most, made_once(_accounts, graph, most, reports))


def _accounts(graph: Graph, most: float, reports: Sequence[str]) -> Sentence:
    times = "once" if most == 1 else counted(most, "time")
    often = f"{times} a year" if most else "never"
    known = [graph.structure.reports[key] for key in reports]
    ways = [f"{graph.label(one.from_)} to {graph.label(one.to)}" for one in known]
    words = f"has its pooled fund reported on {often}, from {in_words(shortened(ways))}"
    ends = [end for one in known for end in (one.from_, one.to)]
    return Sentence(words, graph.places([*reports, *dict.fromkeys(ends)]))


def _reports_on_fund(
    graph: Graph, host: str | None, parties: Sequence[str], forums: Sequence[str]
) -> Sequence[str]:
    """List the finance reports from the host or a forum of the agreement to another party.

    Where there are such, those count as well that a forum of the host gives a forum of another.
    """
    hosts = [host] if host else []
    senders = {*hosts, *forums, *(board for one in hosts for board in graph.boards.get(one, ()))}
    others = [party for party in parties if party != host]
    told = {*others, *forums, *(board for one in others for board in graph.boards.get(one, ()))}
    if not _finance_reports(graph, senders, told):
        return []
    own = _forums_by_body(graph)
    senders |= {forum for one in hosts for forum in own.get(one, ())}
    return _finance_reports(
        graph, senders, told | {forum for one in others for forum in own.get(one, ())}
    )


def _finance_reports(graph: Graph, senders: Collection[str], told: Collection[str]) -> list[str]:
    sent = _finance_reports_sent(graph)
    found = sorted(one for sender in senders for one in sent.get(sender, ()))
    return [key for _, key, to in found if to in told]


@once
def _finance_reports_sent(graph: Graph) -> Mapping[str, Sequence[tuple[int, str, str]]]:
    """Give by sender the finance reports, each with its place in the file and its receiver."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    for position, (key, report) in enumerate(graph.structure.reports.items()):
        if report.kind == "finance":
            found.setdefault(report.from_, []).append((position, key, report.to))
    return found


@once
def _forums_by_body(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, forum in graph.forums.items():
        for body in forum.of or ():
            found.setdefault(body, []).append(key)
    return found


def _hosts_apart(graph: Graph, day: date, agreement: str) -> Reading | None:
    """Count the hosts of a fund that are no party to its agreement, nor of one group with one."""
    known = graph.structure.agreements[agreement]
    host = known.pooled_fund.host if known.pooled_fund else None
    if host is None or not known.parties:
        return None
    groups = {one for party in known.parties for one in _with_those_above(graph, party)}
    apart = groups.isdisjoint(_with_those_above(graph, host))
    return Reading(int(apart), lambda: _held_by(graph, host, apart=apart))


def _held_by(graph: Graph, host: str, *, apart: bool) -> Sentence:
    words = "has its pooled fund held by no body from outside"
    if apart:
        words = f"has its pooled fund held by one body that is no party to it: {graph.label(host)}"
    return Sentence(words, graph.places([host]), parts=(host,))


def _with_those_above(graph: Graph, body: str) -> Collection[str]:
    """Give a body and all of which it is a part."""
    found: list[str] = []
    at: str | None = body
    while at and at not in found:
        found.append(at)
        known = graph.structure.organisations.get(at)
        at = known.part_of if known else None
    return found


MEASURES = (
    Measure(
        "agreement.hosts-apart",
        "agreement",
        "hosts of its pooled fund that are no party",
        _hosts_apart,
        yes_or_no=True,
    ),
    Measure(
        "agreement.fund-reports", "agreement", "times a year that it is reported on", _fund_reports
    ),
)
"""What can be measured of pooled funds."""
