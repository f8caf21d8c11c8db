"""Page of an interest: who has declared it, in what body, and what is done about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block
from govlint.answers.show.data import PageHead
from govlint.answers.show.naming import naming
from govlint.answers.show.page import Description, NamesInWords, facts, found, not_stated
from govlint.finding import Finding
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.structure.model import Interest


@dataclass(frozen=True, kw_only=True)
class InterestPage(PageHead):
    """What `show` says of an interest."""

    person: str | None
    organisation: str | None
    declared_on: date | None
    reviewed_on: date | None
    managed_by: str | None


def interest_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of an interest."""
    one = graph.structure.interests[key]
    about = naming(graph, findings, [key])
    person = named(graph, [one.person]) if one.person else "somebody who is not stated"
    body = graph.label(one.organisation) if one.organisation else "a body that is not stated"
    on = f" on {in_full(one.declared_on)}" if one.declared_on else ""

    def blocks(names: NamesInWords) -> Iterator[Block]:
        rows = (
            ("Managed by", one.managed_by or ""),
            ("Looked at", in_full(one.reviewed_on) if one.reviewed_on else ""),
        )
        yield from facts(rows)
        yield from found(about)

    return Description(
        f"Interest of {person}",
        f"An interest of {person} in {body} was declared{on}.",
        blocks,
        list(_not_stated(one)),
        InterestPage(
            kind="interest",
            id=key,
            findings=[finding.fingerprint for finding in about],
            person=one.person,
            organisation=one.organisation,
            declared_on=one.declared_on,
            reviewed_on=one.reviewed_on,
            managed_by=one.managed_by,
        ),
        about,
    )


def _not_stated(one: Interest) -> Iterator[str]:
    fields = (
        ("whose it is", one.person),
        ("where it lies", one.organisation),
        ("when it was declared", one.declared_on),
        ("when it was last looked at", one.reviewed_on),
        ("what is done about it", one.managed_by),
    )
    return not_stated(fields)
