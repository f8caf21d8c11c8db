"""Page of a service: who pays, provides and answers for it, and where it is talked of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block
from govlint.answers.show.authority import with_band
from govlint.answers.show.data import PageHead
from govlint.answers.show.naming import naming
from govlint.answers.show.page import Description, NamesInWords, facts, found
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.scopes import scope_of
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
        f"{name}: {_paid_and_provided(graph, data)}; {_talked_of(data)}.",
        blocks,
        list(_not_stated(data)),
        data,
        [],
        [*data.forums, *data.decisions, *data.agreements],
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


def _paid_and_provided(graph: Graph, data: ServicePage) -> str:
    pays = (
        f"{graph.labels(data.commissioner, 3)} pays"
        if len(data.commissioner) == 1
        else (
            f"{graph.labels(data.commissioner, 3)} pay"
            if data.commissioner
            else "who pays is not stated"
        )
    )
    one = len(data.providers) == 1
    provides = f"{graph.labels(data.providers, 3)} provide{'s' if one else ''} it"
    return f"{pays}, {provides if data.providers else 'who provides it is not stated'}"


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


def _not_stated(data: ServicePage) -> Iterator[str]:
    if not data.commissioner:
        yield "who pays for it"
    if not data.providers:
        yield "who provides it"
    if not data.clinically_accountable:
        yield "who is clinically accountable"
    if not data.forums:
        yield "a forum that has it in scope"
    if not data.agreements:
        yield "an agreement that covers it"
    if not data.decisions:
        yield "a decision about it"
