"""Pooled funds: who holds them, and how often they are reported on."""

from collections.abc import Collection, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, in_words, shortened


def _fund_reports(graph: Graph, day: date, agreement: str) -> Reading | None:
    """Give how often a year the fund is reported on; None where no such report is stated."""
    reports = _reports_on_fund(graph, agreement)
    stated = [graph.structure.reports[key].per_year for key in reports]
    most = max((number for number in stated if number is not None), default=None)
    return None if most is None else Reading(most, lambda: _accounts(graph, most, reports))


def _accounts(graph: Graph, most: float, reports: Sequence[str]) -> Sentence:
    times = "once" if most == 1 else counted(most, "time")
    often = f"{times} a year" if most else "never"
    known = [graph.structure.reports[key] for key in reports]
    ways = [f"{graph.label(one.from_)} to {graph.label(one.to)}" for one in known]
    words = f"has its pooled fund reported on {often}, from {in_words(shortened(ways))}"
    ends = [end for one in known for end in (one.from_, one.to)]
    return Sentence(words, graph.places([*reports, *dict.fromkeys(ends)]))


def _reports_on_fund(graph: Graph, agreement: str) -> list[str]:
    """List the finance reports from the host or a forum of the agreement to another party.

    Where there are such, those count as well that a forum of the host gives a forum of another.
    """
    known = graph.structure.agreements[agreement]
    fund = known.pooled_fund
    if fund is None:
        return []
    host = {fund.host, *known.forums, *graph.boards.get(fund.host or "", ())}
    others = [party for party in known.parties or () if party != fund.host]
    told = {*others, *(board for party in others for board in graph.boards.get(party, ()))}
    told |= {*known.forums}
    if not _finance_reports(graph, host, told):
        return []
    return _finance_reports(
        graph, host | _forums_of(graph, [fund.host]), told | _forums_of(graph, others)
    )


def _finance_reports(
    graph: Graph, senders: Collection[str | None], told: Collection[str]
) -> list[str]:
    return [
        key
        for key, report in graph.structure.reports.items()
        if report.kind == "finance" and report.from_ in senders and report.to in told
    ]


def _forums_of(graph: Graph, bodies: Sequence[str | None]) -> set[str]:
    return {key for key, forum in graph.forums.items() if set(forum.of or ()) & set(bodies)}


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
