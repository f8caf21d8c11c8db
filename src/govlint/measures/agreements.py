"""What an agreement has behind it: steps with times, shared risks, one record, a secretary."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Sentence

BINDING = ("determination", "court")
"""Steps whose time is in the hands of somebody from outside."""

SHARED = 2
"""Parties that make a risk a shared one."""


def _untimed(graph: Graph, day: date, agreement: str) -> float | None:
    return None if not _steps(graph, agreement) else len(_without_time(graph, agreement))


def _untimed_told(graph: Graph, day: date, agreement: str) -> Sentence:
    steps = _steps(graph, agreement)
    untimed = _without_time(graph, agreement)
    names = graph.labels(untimed)
    words = f"has {len(untimed)} of {len(steps)} dispute steps without a time: {names}"
    return Sentence(words, at=("agreements", agreement, "disputes"), parts=tuple(untimed))


def _steps(graph: Graph, agreement: str) -> Sequence[str]:
    return [step.by for step in graph.structure.agreements[agreement].disputes or ()]


def _without_time(graph: Graph, agreement: str) -> list[str]:
    return [
        step.by
        for step in graph.structure.agreements[agreement].disputes or ()
        if step.within_days is None and step.kind not in BINDING
    ]


def _shared_risks(graph: Graph, day: date, agreement: str) -> float | None:
    return len(_risks(graph, agreement)) if graph.structure.risks else None


def _shared_risks_told(graph: Graph, day: date, agreement: str) -> Sentence:
    number = len(graph.structure.risks)
    words = f"has no risk that two of its parties share, of {number} described"
    return Sentence(words)


def _risks(graph: Graph, agreement: str) -> list[str]:
    """List the risks that at least two of the parties share."""
    borne = _risks_by_party(graph)
    parties = dict.fromkeys(graph.structure.agreements[agreement].parties or ())
    shares = Counter(risk for party in parties for risk in borne.get(party, ()))
    return [risk for risk, number in shares.items() if number >= SHARED]


@once
def _risks_by_party(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, risk in graph.structure.risks.items():
        for body in dict.fromkeys(risk.shared_by or ()):
            found.setdefault(body, []).append(key)
    return found


def _registers(graph: Graph, day: date, agreement: str) -> float | None:
    return len(_register_by_risk(graph, agreement)) or None


def _registers_told(graph: Graph, day: date, agreement: str) -> Sentence:
    registers = _register_by_risk(graph, agreement)
    number = sum(registers.values())
    named = "; ".join(f"{register} ({risks})" for register, risks in registers.items())
    words = f"has the {number} risks that its parties share in {len(registers)} registers: {named}"
    risks = [key for key in _risks(graph, agreement) if graph.structure.risks[key].register]
    return Sentence(words, graph.places(risks))


def _register_by_risk(graph: Graph, agreement: str) -> Counter[str]:
    risks = [graph.structure.risks[key] for key in _risks(graph, agreement)]
    return Counter(risk.register for risk in risks if risk.register)


def _dashboards(graph: Graph, day: date, agreement: str) -> float | None:
    return len(_dashboard_reports(graph, agreement)) or None


def _dashboards_told(graph: Graph, day: date, agreement: str) -> Sentence:
    reports = _dashboard_reports(graph, agreement)
    senders = [graph.structure.reports[key].from_ for key in reports]
    leading = str(graph.structure.agreements[agreement].leadership)
    words = (
        f"has {len(reports)} dashboards for {graph.label(leading)}: from {graph.labels(senders)}"
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


def _secretaries(graph: Graph, day: date, agreement: str) -> float | None:
    """Count the secretaries of its forums; None where who sits there is not stated."""
    seats = [seat for forum in _forums(graph, agreement) for seat in graph.seats_of(forum) or ()]
    return sum(seat.member.capacity == "secretary" for seat in seats) if seats else None


def _secretaries_told(graph: Graph, day: date, agreement: str) -> Sentence:
    forums = _forums(graph, agreement)
    words = f"has no secretary on {graph.labels(forums)}"
    return Sentence(words, graph.places(forums))


def _forums(graph: Graph, agreement: str) -> list[str]:
    known = graph.structure.agreements[agreement]
    return [
        forum for forum in (known.leadership, known.management) if forum and forum in graph.forums
    ]


def _other_secretaries(graph: Graph, day: date, agreement: str) -> float:
    return _all_secretaries(graph)


@once
def _all_secretaries(graph: Graph) -> int:
    return sum(
        seat.member.capacity == "secretary"
        for seats in graph.seats.by_forum.values()
        for seat in seats
    )


def _other_secretaries_told(graph: Graph, day: date, agreement: str) -> Sentence:
    return Sentence(
        f"stands in a file of {_other_secretaries(graph, day, agreement):g} secretaries"
    )


MEASURES = (
    Measure(
        "agreement.steps-without-time", "dispute steps", _untimed, _untimed_told, ("disputes",)
    ),
    Measure("agreement.shared-risks", "risks", _shared_risks, _shared_risks_told),
    Measure("agreement.risk-registers", "registers", _registers, _registers_told),
    Measure("agreement.dashboards", "dashboards", _dashboards, _dashboards_told),
    Measure("agreement.secretaries", "secretaries", _secretaries, _secretaries_told),
    Measure(
        "agreement.secretaries-in-file",
        "secretaries in the file",
        _other_secretaries,
        _other_secretaries_told,
    ),
)
"""What can be measured of an agreement."""
