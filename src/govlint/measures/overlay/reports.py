"""Reports that go round the forum that leads an agreement."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.reporting import in_force
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.model import Agreement, Report
from govlint.structure.word_lists import counted


def _bypassed(graph: Graph, day: date, report: str) -> Reading | None:
    stated = _report(graph, report)
    if stated.services is None:
        return None
    found = sorted(_agreements_bypassed(graph, day, stated))
    return Reading(len(found), lambda: _going_round(graph, stated, found))


def _going_round(
    graph: Graph, report: Report, found: Sequence[tuple[str, Sequence[str]]]
) -> Sentence:
    words = f"bypasses the leadership of {counted(len(found), 'agreement')}"
    if not found:
        return Sentence(words)
    agreements = [key for key, _ in found]
    services = list(dict.fromkeys(one for _, services in found for one in services))
    leads = dict.fromkeys(graph.structure.agreements[key].leadership or "" for key in agreements)
    words += (
        f", {graph.labels(agreements)}: it goes from {graph.label(report.from_)} to "
        f"{graph.label(report.to)} on {graph.labels(services)}, without passing "
        f"{graph.labels(list(leads))}"
    )
    places = graph.places([report.from_, report.to, *services, *leads, *agreements])
    rounds = (f"{key} {service}" for key, covered in found for service in covered)
    return Sentence(words, places, parts=(f"{report.from_} {report.to}", *rounds))


def _agreements_bypassed(
    graph: Graph, day: date, report: Report
) -> Iterator[tuple[str, list[str]]]:
    """Give each agreement on whose services a report goes round its leadership."""
    for key in _covering(graph, report):
        agreement = graph.structure.agreements[key]
        lead = agreement.leadership
        services = _shared(report, agreement)
        if not lead or lead not in graph.forums or not services or not in_force(agreement, day):
            continue
        within = _within(graph, key)
        sender, receiver = _parties(graph, report.from_), _parties(graph, report.to)
        parties = set(agreement.parties or ())
        if report.to in within or report.from_ == lead or not receiver & parties:
            continue
        if report.from_ in within or (sender & parties and not sender & receiver):
            yield key, services


def _covering(graph: Graph, report: Report) -> list[str]:
    """List the agreements that cover any of a report's services."""
    by_service = _agreements_by_service(graph)
    services = (*(report.services or ()), "all")
    return list(dict.fromkeys(key for one in services for key in by_service.get(one, ())))


def _shared(report: Report, agreement: Agreement) -> list[str]:
    covered = set(agreement.services or ())
    services = dict.fromkeys(report.services or ())
    return [one for one in services if "all" in covered or one in covered]


@once
def _agreements_by_service(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, agreement in graph.structure.agreements.items():
        for service in agreement.services or ():
            found.setdefault(service, []).append(key)
    return found


@once
def _within(graph: Graph, key: str) -> set[str]:
    """Collect the forums of an agreement: those that it names, and what answers to them."""
    agreement = graph.structure.agreements[key]
    own = list(agreement.forums)
    found = set(own)
    while own:
        below = graph.relation("forum.accountable_to").previous(own.pop())
        own += [forum for forum in below if forum not in found]
        found.update(below)
    return found


def _parties(graph: Graph, body: str) -> set[str]:
    return set(graph.forums[body].of or ()) if body in graph.forums else {body}


def _report(graph: Graph, key: str) -> Report:
    return graph.structure.reports[key]


MEASURES = (
    Measure(
        "report.agreements-bypassed",
        "report",
        "agreements whose leadership it goes round",
        _bypassed,
        ("services",),
    ),
)
"""What can be measured of reports that go round a forum."""
