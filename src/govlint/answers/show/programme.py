"""Page of a programme: who leads it, who runs it, and whose money it takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block
from govlint.answers.show.data import PageHead
from govlint.answers.show.naming import naming
from govlint.answers.show.page import Description, NamesInWords, facts, found, not_stated, plainly
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.structure.model import Programme


@dataclass(frozen=True, kw_only=True)
class ProgrammePage(PageHead):
    """What `show` says of a programme."""

    forum: str | None
    sro: str | None
    sro_fte: float | None
    clinical_lead: str | None
    finance_lead: str | None
    service_managers: Sequence[str]
    outcomes: Sequence[str]
    funded_by: Sequence[str]
    benefits_to: Sequence[str]
    horizon: str | None


def programme_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of a programme."""
    one = graph.structure.programmes[key]
    about = naming(graph, findings, [key])
    name = graph.label(key)

    def blocks(names: NamesInWords) -> Iterator[Block]:
        yield from facts(_facts(names, one))
        yield from found(about)

    return Description(
        f"{name}, a programme",
        f"{name}: {_led(graph, one)}; {_run(graph, one)}.",
        blocks,
        list(_not_stated(one)),
        ProgrammePage(
            kind="programme",
            id=key,
            findings=[finding.fingerprint for finding in about],
            forum=one.forum,
            sro=one.sro,
            sro_fte=one.sro_fte,
            clinical_lead=one.clinical_lead,
            finance_lead=one.finance_lead,
            service_managers=one.service_managers or (),
            outcomes=one.outcomes or (),
            funded_by=one.funded_by or (),
            benefits_to=one.benefits_to or (),
            horizon=one.horizon,
        ),
        about,
    )


def _led(graph: Graph, one: Programme) -> str:
    if not one.sro:
        return "no senior responsible owner is stated"
    share = f", with {one.sro_fte:g} of a post for it" if one.sro_fte is not None else ""
    return f"{named(graph, [one.sro])} is its senior responsible owner{share}"


def _run(graph: Graph, one: Programme) -> str:
    return f"{graph.label(one.forum)} runs it" if one.forum else "no forum is stated to run it"


def _facts(names: NamesInWords, one: Programme) -> Iterator[tuple[str, str]]:
    yield "Clinical", names.one(one.clinical_lead) if one.clinical_lead else ""
    yield "Finance", names.one(one.finance_lead) if one.finance_lead else ""
    yield "Managers", names.stated(one.service_managers)
    yield "Outcomes", names.stated(one.outcomes, "none")
    yield "Funded by", names.stated(one.funded_by)
    yield "Benefits to", names.stated(one.benefits_to)
    yield "Horizon", plainly(one.horizon or "")


def _not_stated(one: Programme) -> Iterator[str]:
    fields = (
        ("who leads it clinically", one.clinical_lead),
        ("who leads on money", one.finance_lead),
        ("how much of a post its owner has for it", one.sro_fte),
        ("its outcomes", one.outcomes),
        ("whose money it takes", one.funded_by),
        ("whose budget gains", one.benefits_to),
    )
    return not_stated(fields)
