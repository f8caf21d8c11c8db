"""Pooled funds: how often they are reported on."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.model import Agreement


def _fund_reports(graph: Graph, day: date, agreement: str) -> float | None:
    """Give how often a year the fund is reported on; None where no such report is stated."""
    reports = [graph.structure.reports[key] for key in _reports_on_fund(graph, agreement)]
    return max((one.per_year for one in reports if one.per_year is not None), default=None)


def _fund_reports_told(graph: Graph, day: date, agreement: str) -> Sentence:
    reports = _reports_on_fund(graph, agreement)
    number = _fund_reports(graph, day, agreement)
    known = [graph.structure.reports[key] for key in reports]
    ways = [f"{graph.label(one.from_)} to {graph.label(one.to)}" for one in known]
    words = f"has a pooled fund that is reported on {number:g} times a year: {'; '.join(ways)}"
    ends = [end for one in known for end in (one.from_, one.to)]
    return Sentence(words, graph.places([*reports, *dict.fromkeys(ends)]))


def _reports_on_fund(graph: Graph, agreement: str) -> list[str]:
    """List the finance reports from the host or a forum of the agreement to another party."""
    known = graph.structure.agreements[agreement]
    fund = known.pooled_fund
    if fund is None:
        return []
    host = {fund.host, *_forums(known), *graph.boards.get(fund.host or "", ())}
    others = [party for party in known.parties or () if party != fund.host]
    told = {*others, *(board for party in others for board in graph.boards.get(party, ()))}
    told |= {*_forums(known)}
    return [
        key
        for key, report in graph.structure.reports.items()
        if report.kind == "finance" and report.from_ in host and report.to in told
    ]


def _forums(agreement: Agreement) -> list[str]:
    return [forum for forum in (agreement.leadership, agreement.management) if forum]


MEASURES = (
    Measure(
        "agreement.fund-reports",
        "agreement",
        "reports a year",
        paired(_fund_reports, _fund_reports_told),
    ),
)
"""What can be measured of pooled funds."""
