"""Page of a report: who tells whom, of what, and how often."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block
from govlint.answers.forum_summary import times_a_year
from govlint.answers.show.data import PageHead
from govlint.answers.show.naming import naming
from govlint.answers.show.page import Description, NamesInWords, facts, found, not_stated, plainly
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.structure.model import Report


@dataclass(frozen=True, kw_only=True)
class ReportPage(PageHead):
    """What `show` says of a report."""

    from_: str
    to: str
    report_kind: str | None
    per_year: float | None
    services: Sequence[str]


def report_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of a report."""
    one = graph.structure.reports[key]
    about = naming(graph, findings, [key])
    sender, receiver = graph.label(one.from_), graph.label(one.to)
    often = f" {times_a_year(one.per_year)}" if one.per_year is not None else ""
    what = f", {plainly(one.kind)}" if one.kind else ""

    def blocks(names: NamesInWords) -> Iterator[Block]:
        yield from facts([("Services", names.stated(one.services, "none"))])
        yield from found(about)

    return Description(
        f"Report from {sender} to {receiver}",
        f"{sender} reports to {receiver}{often}{what}.",
        blocks,
        list(_not_stated(one)),
        ReportPage(
            kind="report",
            id=key,
            findings=[finding.fingerprint for finding in about],
            from_=one.from_,
            to=one.to,
            report_kind=one.kind,
            per_year=one.per_year,
            services=one.services or (),
        ),
        about,
    )


def _not_stated(one: Report) -> Iterator[str]:
    fields = (
        ("what sort of report it is", one.kind),
        ("how often it comes", one.per_year),
        ("the services it is about", one.services),
    )
    return not_stated(fields)
