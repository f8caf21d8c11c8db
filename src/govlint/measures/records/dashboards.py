"""Dashboards that the leadership of an agreement is sent."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted


def _dashboards(graph: Graph, day: date, agreement: str) -> Reading | None:
    by_service = _dashboard_reports(graph, agreement)
    reports = max(by_service.values(), key=lambda keys: (len(keys), sorted(keys)))
    each = tuple((service, len(keys)) for service, keys in by_service.items())
    if not reports:
        return None
    return Reading(len(reports), lambda: _sent(graph, agreement, reports)._replace(each=each))


def _sent(graph: Graph, agreement: str, reports: Sequence[str]) -> Sentence:
    senders = [graph.structure.reports[key].from_ for key in reports]
    leading = str(graph.structure.agreements[agreement].leadership)
    words = (
        f"has {counted(len(reports), 'dashboard')} for {graph.label(leading)}: "
        f"from {graph.labels(senders)}"
    )
    return Sentence(words, graph.places([*reports, leading, *senders]))


def _dashboard_reports(graph: Graph, agreement: str) -> Mapping[str, Sequence[str]]:
    """List by service the dashboards that its leadership is sent, and those on everything."""
    by_service: dict[str | None, dict[str, str]] = {}
    leading = graph.structure.agreements[agreement].leadership
    for key in sorted(_dashboards_by_receiver(graph).get(leading, ())):
        report = graph.structure.reports[key]
        for service in report.services or (None,):
            by_service.setdefault(service, {}).setdefault(report.from_, key)
    everything = by_service.pop(None, {})
    found = {"all": list(everything.values())}
    for service, senders in by_service.items():
        if senders.keys() - everything.keys():
            found[str(service)] = list({**everything, **senders}.values())
    return found


@once
def _dashboards_by_receiver(graph: Graph) -> Mapping[str | None, Sequence[str]]:
    found: dict[str | None, list[str]] = {}
    for key, report in graph.structure.reports.items():
        if report.kind == "dashboard":
            found.setdefault(report.to, []).append(key)
    return found


MEASURES = (Measure("agreement.dashboards", "agreement", "dashboards", _dashboards),)
"""What can be measured of dashboards."""
