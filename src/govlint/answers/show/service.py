"""Page of a service: who pays, provides and answers for it, and where it is talked of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block
from govlint.answers.show.authority import with_band
from govlint.answers.show.data import PageHead
from govlint.answers.show.naming import naming
from govlint.answers.show.page import Description, NamesInWords, facts, found, not_stated
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.scopes import scope_of
from govlint.structure.model import Service
from govlint.structure.word_lists import counted


@dataclass(frozen=True, kw_only=True)
class ServicePage(PageHead):
    """What `show` says of a service."""

    commissioner: Sequence[str]
    providers: Sequence[str]
    clinically_accountable: str | None
    forums: Sequence[str]
    """The active forums that have it in their scope."""
    not_on: Sequence[str]
    """The forums that must not discuss it."""
    agreements: Sequence[str]
    decisions: Sequence[str]
    reports: Sequence[str]
    place: str | None


def service_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of a service."""
    service = graph.structure.services[key]
    name = graph.label(key)
    data = _data(graph, key, naming(graph, findings, [key]))

    def blocks(names: NamesInWords) -> Iterator[Block]:
        yield from facts(_facts(names, data))
        yield from found(naming(graph, findings, [key]))

    return Description(
        f"{name}, a service{f' for {service.place}' if service.place else ''}",
        f"{name}: {_paid_and_provided(graph, service)}; {_talked_of(data)}.",
        blocks,
        list(_not_stated(service, data)),
        data,
        [],
    )


def _data(graph: Graph, key: str, findings: Sequence[Finding]) -> ServicePage:
    service, structure = graph.structure.services[key], graph.structure
    forums = [one for one, forum in graph.forums.items() if forum.status == "active"]
    return ServicePage(
        kind="service",
        id=key,
        findings=[one.fingerprint for one in findings],
        commissioner=service.commissioner or (),
        providers=service.providers or (),
        clinically_accountable=service.clinically_accountable,
        forums=[one for one in forums if scope_of(graph, one).among([key])],
        not_on=[one for one in forums if key in (graph.forums[one].excludes or ())],
        agreements=[one for one, it in structure.agreements.items() if key in (it.services or ())],
        decisions=[
            one
            for one, it in structure.decisions.items()
            if key in (it.services or ()) and it.status != "withdrawn"
        ],
        reports=[one for one, it in structure.reports.items() if key in (it.services or ())],
        place=service.place,
    )


def _paid_and_provided(graph: Graph, service: Service) -> str:
    pays = _whose_part(graph, service.commissioner, "pay", "who pays")
    return f"{pays}, {_whose_part(graph, service.providers, 'provide it', 'who provides it')}"


def _whose_part(graph: Graph, whose: Sequence[str] | None, does: str, what: str) -> str:
    """Say who does something, or that nobody does, or that it is not stated."""
    if whose is None:
        return f"{what} is not stated"
    if len(whose) > 1:
        return f"{graph.labels(whose, 3)} {does}"
    verb, _, rest = does.partition(" ")
    return f"{graph.labels(whose, 3) or 'nobody'} {verb}s{f' {rest}' if rest else ''}"


def _talked_of(data: ServicePage) -> str:
    forums, decisions = len(data.forums), len(data.decisions)
    return (
        f"{counted(forums, 'forum')} {'has' if forums == 1 else 'have'} it in scope, and "
        f"{counted(decisions, 'decision')} {'is' if decisions == 1 else 'are'} about it"
    )


def _facts(names: NamesInWords, data: ServicePage) -> Iterator[tuple[str, str]]:
    clinical = data.clinically_accountable
    yield "Clinically", f"{names.one(clinical)} is accountable" if clinical else ""
    yield "In scope of", names.of(data.forums)
    yield "Not to be on", names.of(data.not_on)
    yield "Agreements", names.of(data.agreements)
    yield "Decisions", names.apart([with_band(names.graph, key) for key in data.decisions])
    reports = [names.graph.structure.reports[key] for key in data.reports]
    yield (
        "Reports",
        names.some([f"{names.one(one.from_)} to {names.one(one.to)}" for one in reports]),
    )


def _not_stated(service: Service, data: ServicePage) -> Iterator[str]:
    fields = (
        ("who pays for it", service.commissioner),
        ("who provides it", service.providers),
        ("who is clinically accountable", service.clinically_accountable),
        ("a forum that has it in scope", data.forums or None),
        ("an agreement that covers it", data.agreements or None),
        ("a decision about it", data.decisions or None),
    )
    return not_stated(fields)
