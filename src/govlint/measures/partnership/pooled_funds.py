"""Pooled funds: how often they are reported on."""

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


MEASURES = (
    Measure(
        "agreement.fund-reports", "agreement", "times a year that it is reported on", _fund_reports
    ),
)
"""What can be measured of pooled funds."""
