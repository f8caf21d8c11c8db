"""Dashboards that the leadership of an agreement is sent."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted


def _dashboards(graph: Graph, day: date, agreement: str) -> Reading | None:
    reports = _dashboard_reports(graph, agreement)
    return Reading(len(reports), lambda: _sent(graph, agreement, reports)) if reports else None


def _sent(graph: Graph, agreement: str, reports: Sequence[str]) -> Sentence:
    senders = [graph.structure.reports[key].from_ for key in reports]
    leading = str(graph.structure.agreements[agreement].leadership)
    words = (
        f"has {counted(len(reports), 'dashboard')} for {graph.label(leading)}: "
        f"from {graph.labels(senders)}"
    )
    return Sentence(words, graph.places([*reports, leading, *senders]))


def _dashboard_reports(graph: Graph, agreement: str) -> list[str]:
    """List the dashboards that its leadership is sent on the same services, the most there are."""
    by_service: dict[str | None, dict[str, str]] = {}
    leading = graph.structure.agreements[agreement].leadership
    for key in sorted(_dashboards_by_receiver(graph).get(leading, ())):
        report = graph.structure.reports[key]
        for service in report.services or (None,):
            by_service.setdefault(service, {}).setdefault(report.from_, key)
    everything = by_service.pop(None, {})
    found = [list({**everything, **senders}.values()) for senders in by_service.values()]
    return max(found, key=lambda keys: (len(keys), sorted(keys)), default=list(everything.values()))


@once
def _dashboards_by_receiver(graph: Graph) -> Mapping[str | None, Sequence[str]]:
    found: dict[str | None, list[str]] = {}
    for key, report in graph.structure.reports.items():
        if report.kind == "dashboard":
            found.setdefault(report.to, []).append(key)
    return found


MEASURES = (Measure("agreement.dashboards", "agreement", "dashboards", _dashboards),)
"""What can be measured of dashboards."""
