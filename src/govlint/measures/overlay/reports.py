"""Reports that go round the forum that leads an agreement."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.identity import belongs_to
from govlint.graph.once import once
from govlint.graph.overlap.side_meetings import MOST_AGREEMENTS, in_order
from govlint.graph.owners import owner_kinds
from govlint.graph.reporting import in_force
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.model import Report
from govlint.structure.word_lists import counted


def _bypassed(graph: Graph, day: date, report: str) -> Reading | None:
    stated = _report(graph, report)
    if stated.services is None or _is_heard_by_law(graph, stated.to):
        return None
    found = sorted(islice(_agreements_bypassed(graph, day, stated), MOST_AGREEMENTS + 1))
    return Reading(len(found), lambda: _going_round(graph, stated, found))


def _going_round(
    graph: Graph, report: Report, found: Sequence[tuple[str, Sequence[str]]]
) -> Sentence:
    words = f"bypasses the leadership of {_how_many(len(found))}"
    if not found:
        return Sentence(words)
    found = found[:MOST_AGREEMENTS]
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


def _is_heard_by_law(graph: Graph, receiver: str) -> bool:
    """Tell whether law has a council's forum hear of services: scrutiny, or a wellbeing board.

    A committee that is more than a wellbeing board hears the rest as any other.
    """
    forum = graph.forums.get(receiver)
    if forum is None or owner_kinds(graph, receiver, forum) != ("local-authority",):
        return False
    return forum.form == "scrutiny-committee" or {*(forum.duty or ())} == {"health-and-wellbeing"}


def _how_many(number: int) -> str:
    at_most = counted(min(number, MOST_AGREEMENTS), "agreement")
    return f"more than {at_most}" if number > MOST_AGREEMENTS else at_most


def _agreements_bypassed(
    graph: Graph, day: date, report: Report
) -> Iterator[tuple[str, list[str]]]:
    """Give each agreement on whose services a report goes round its leadership."""
    sender, receiver = _parties(graph, report.from_), _parties(graph, report.to)
    alike = _agreements_led(graph, day).alike
    goes_out = not _is_own(graph, report)
    for key in _near(graph, day, report, receiver):
        lead = graph.structure.agreements[key].leadership
        services, parties = _shared(graph, report, key), _terms(graph, key).parties
        within = _within(graph, key)
        if not services or report.to in within or report.from_ == lead or not receiver & parties:
            continue
        if report.from_ in within or (goes_out and sender & parties):
            yield from ((one, services) for one in alike[key])


def _is_own(graph: Graph, report: Report) -> bool:
    """Tell whether a report stays in one body, or goes up to the board of what that belongs to."""
    sender, receiver = _parties(graph, report.from_), _parties(graph, report.to)
    if not sender.isdisjoint(receiver):
        return True
    is_on_top = report.to not in graph.forums or graph.is_board(report.to)
    if not is_on_top or len(sender) != 1 or len(receiver) != 1:
        return False
    (one,), (other,) = sender, receiver
    return belongs_to(graph, one, other)


def _near(graph: Graph, day: date, report: Report, receiver: Collection[str]) -> Iterable[str]:
    """Name, in the order of ids, one of each sort with a receiver as a party, or with a service.

    Those are gone through which are fewer.
    """
    _, by_party, by_service = _agreements_led(graph, day)
    of_party: list[Sequence[str]] = [by_party.get(one, ()) for one in receiver]
    services = (*(report.services or ()), "all")
    with_service: list[Sequence[str]] = [by_service.get(one, ()) for one in services]
    fewer = min(of_party, with_service, key=lambda given: sum(map(len, given)))
    return in_order(fewer)


def _shared(graph: Graph, report: Report, agreement: str) -> list[str]:
    covered = _terms(graph, agreement).services
    services = dict.fromkeys(report.services or ())
    return [one for one in services if "all" in covered or one in covered]


class _Terms(NamedTuple):
    """What an agreement covers, and whom it binds, to be looked up."""

    services: frozenset[str]
    parties: frozenset[str]


@once
def _terms(graph: Graph, key: str) -> _Terms:
    agreement = graph.structure.agreements[key]
    return _Terms(frozenset(agreement.services or ()), frozenset(agreement.parties or ()))


class _LedAgreements(NamedTuple):
    """The agreements in force that a forum leads."""

    alike: Mapping[str, Sequence[str]]
    """Those of the same forums, parties and services, in the order of ids, by the first of them."""
    by_party: dict[str, list[str]]
    by_service: dict[str, list[str]]


@once
def _agreements_led(graph: Graph, day: date) -> _LedAgreements:
    known = graph.structure.agreements
    sorts: dict[object, list[str]] = {}
    for key, one in sorted(known.items()):
        if one.leadership in graph.forums and in_force(one, day):
            sort = (one.leadership, one.management, *_terms(graph, key))
            sorts.setdefault(sort, []).append(key)
    found = _LedAgreements({keys[0]: keys for keys in sorts.values()}, {}, {})
    for first in found.alike:
        for party in known[first].parties or ():
            found.by_party.setdefault(party, []).append(first)
        for service in known[first].services or ():
            found.by_service.setdefault(service, []).append(first)
    return found


def _within(graph: Graph, key: str) -> set[str]:
    """Collect the forums of an agreement: those that it names, and what answers to them."""
    return _with_those_below(graph, tuple(graph.structure.agreements[key].forums))


@once
def _with_those_below(graph: Graph, forums: tuple[str, ...]) -> set[str]:
    own = list(forums)
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
