"""Page of an agreement: its parties, what binds each, who leads it, how it ends and is disputed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block, Column, Row, Table
from govlint.answers.show.data import PageHead
from govlint.answers.show.naming import naming
from govlint.answers.show.page import (
    NONE,
    Description,
    NamesInWords,
    facts,
    found,
    not_stated,
    plainly,
)
from govlint.finding import Finding
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.graph.reporting import in_force
from govlint.structure.figures import figure
from govlint.structure.model import Agreement
from govlint.structure.word_lists import counted, in_words

BINDING = ("alliance", "section-75", "joint-venture")
"""Kinds of agreement that bind in law; the others do not, or do not say so."""

KINDS = {"mou": "memorandum of understanding"}
"""Kinds that have a name of their own in words."""


@dataclass(frozen=True, kw_only=True)
class AgreementPage(PageHead):
    """What `show` says of an agreement."""

    in_force: bool
    parties: Sequence[str]
    approved_by: Sequence[str]
    leadership: str | None
    management: str | None
    services: Sequence[str]
    obligations: dict[str, str]
    """What each party must do, by party."""
    starts: date | None
    ends: date | None
    review_due: date | None
    dispute_days: float | None
    """The days of all steps together; null where one of them states none."""
    pooled_fund_host: str | None
    pooled_fund_manager: str | None


def agreement_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of an agreement."""
    agreement = graph.structure.agreements[key]
    name = graph.label(key)
    about = naming(graph, findings, [key])

    def blocks(names: NamesInWords) -> Iterator[Block]:
        yield from _parties(names, agreement)
        yield from facts(_facts(names, agreement))
        yield from found(about)

    return Description(
        f"{name}{_kind(name, agreement)}",
        f"{name} {_sentence(agreement, day)}.",
        blocks,
        list(_not_stated(agreement)),
        _data(key, agreement, day, about),
        about,
    )


def _kind(name: str, one: Agreement) -> str:
    """Name what sort of agreement it is, unless its name does."""
    kind = KINDS.get(one.kind or "", plainly(one.kind or ""))
    return f", {kind}" if kind and kind not in name.casefold() else ""


def _sentence(one: Agreement, day: date) -> str:
    over = one.ends is not None and one.ends < day
    now, then = ("binds", "bound") if one.kind in BINDING else ("is between", "was between")
    binds = (
        f"{then if over else now} {counted(len(one.parties), 'party', 'parties')}"
        if one.parties
        else "does not state its parties"
    )
    if one.starts and one.starts > day:
        return f"{binds} from {in_full(one.starts)}"
    if one.ends and over:
        return f"{binds} and ended on {in_full(one.ends)}"
    return f"{binds}{f' until {in_full(one.ends)}' if one.ends else ', without a stated end'}"


def _parties(names: NamesInWords, one: Agreement) -> Iterator[Block]:
    """Show the votes of each party on the forums of the agreement, and what it must do."""
    if not one.parties:
        return
    votes = [names.graph.represented(forum) for forum in one.forums]
    on_each = [f"on {names.one(forum)}" for forum in one.forums]
    votes_on = ["votes"] if len(on_each) == 1 else on_each
    columns = [Column("party"), *(Column(said, right=True, spare=1) for said in votes_on)]
    columns += [Column("must")] if one.obligations else []
    rows = [
        Row((names.one(party), *(str(of[party]) for of in votes), *_duty(one, party)))
        for party in one.parties
    ]
    yield Table(columns, rows, what="more parties", what_one="more party", least=8)


def _duty(one: Agreement, party: str) -> Sequence[str]:
    return [one.obligations.get(party) or NONE] if one.obligations else []


def _facts(names: NamesInWords, one: Agreement) -> Iterator[tuple[str, str]]:
    yield "Led by", names.one(one.leadership) if one.leadership else ""
    yield "Delivered by", names.one(one.management) if one.management else ""
    yield "Approved by", names.stated(one.approved_by)
    yield "Review due", in_full(one.review_due) if one.review_due else ""
    yield "Obligations", "none" if one.obligations == {} else ""
    yield "Services", names.stated(one.services, "none")
    yield "Pooled fund", _fund(names, one)
    yield "Disputes", _disputes(one)
    yield "Rationale", one.rationale or ""
    yield "Objectives", names.apart([names.one(word) for word in one.objectives or ()])
    yield "Failure", one.failure or ""
    yield "Exit", one.exit or ""
    yield "If it ends", one.fallback or ""


def _fund(names: NamesInWords, one: Agreement) -> str:
    fund = one.pooled_fund
    if fund is None:
        return ""
    said = [f"held by {names.one(fund.host)}"] if fund.host else []
    said += [f"managed by {names.one(fund.manager)}"] if fund.manager else []
    if fund.states:
        said.append(f"the agreement states {in_words([plainly(item) for item in fund.states])}")
    return "; ".join(said)


def _disputes(one: Agreement) -> str:
    if one.disputes == ():
        return "no steps"
    steps = [
        f"{step.by}{f', {figure(step.within_days)} days' if step.within_days is not None else ''}"
        for step in one.disputes or ()
    ]
    return "; then ".join(steps)


def _dispute_days(one: Agreement) -> float | None:
    days = [step.within_days for step in one.disputes or ()]
    return sum(day for day in days if day is not None) if days and None not in days else None


def _not_stated(one: Agreement) -> Iterator[str]:
    fields = (
        ("its parties", one.parties),
        ("what each party must do", one.obligations),
        ("the boards that approved it", one.approved_by),
        ("who leads it", one.leadership),
        ("who delivers it", one.management),
        ("its end", one.ends),
        ("when it is reviewed", one.review_due),
        ("how disputes are settled", one.disputes),
        ("what would count as failure", one.failure),
        ("how a party leaves", one.exit),
        ("what happens if it ends", one.fallback),
    )
    yield from not_stated(fields)
    if one.disputes and any(step.within_days is None for step in one.disputes):
        yield "the days of every step of a dispute"


def _data(key: str, one: Agreement, day: date, findings: Sequence[Finding]) -> AgreementPage:
    fund = one.pooled_fund
    return AgreementPage(
        kind="agreement",
        id=key,
        findings=[found.fingerprint for found in findings],
        in_force=in_force(one, day),
        parties=one.parties or (),
        approved_by=one.approved_by or (),
        leadership=one.leadership,
        management=one.management,
        services=one.services or (),
        obligations=one.obligations or {},
        starts=one.starts,
        ends=one.ends,
        review_due=one.review_due,
        dispute_days=_dispute_days(one),
        pooled_fund_host=fund.host if fund else None,
        pooled_fund_manager=fund.manager if fund else None,
    )
