"""Belongings of an organisation: what it has signed, pays for, provides, bears and is told."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from govlint.answers.show.page import NamesInWords
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.structure.field_types import Kind


@dataclass(frozen=True, kw_only=True)
class Belongings:
    """The ids of what names an organisation, or one of its boards."""

    forums: Sequence[str]
    """The forums that belong to it, alone or with others."""
    answered_to_by: Sequence[str]
    """The forums that answer to it."""
    is_told_by: Sequence[str]
    escalated_from: Sequence[str]
    """The forums whose problems come to it or its boards."""
    has_signed: Sequence[str]
    commissions: Sequence[str]
    provides: Sequence[str]
    funds: Sequence[str]
    """The programmes that take its money."""
    gains_from: Sequence[str]
    bears: Sequence[str]
    """The risks that it shares."""
    outcomes: Sequence[str]
    part_of: str | None
    parts: Sequence[str]
    interests: Sequence[str]
    """The interests that somebody has declared in it."""


def belongings_of(graph: Graph, body: str, boards: Collection[str]) -> Belongings:
    """Collect what names an organisation, or one of its boards."""
    ids = {body, *boards}

    def those(kind: Kind, names: Callable[[Any], Sequence[str | None]]) -> list[str]:
        return [key for key, one in graph.of_kind(kind).items() if ids & set(names(one))]

    def its(kind: Kind, field: str) -> list[str]:
        return [
            key for key, one in graph.of_kind(kind).items() if body in (getattr(one, field) or ())
        ]

    reports = [one.from_ for one in graph.structure.reports.values() if one.to in ids]
    told = those("forum", lambda one: one.reports_to or ())
    return Belongings(
        forums=its("forum", "of"),
        answered_to_by=its("forum", "accountable_to"),
        is_told_by=list(dict.fromkeys([*reports, *told])),
        escalated_from=those("forum", lambda one: [way.to for way in one.escalates_to or ()]),
        has_signed=its("agreement", "parties"),
        commissions=its("service", "commissioner"),
        provides=its("service", "providers"),
        funds=its("programme", "funded_by"),
        gains_from=its("programme", "benefits_to"),
        bears=those("risk", lambda one: [one.owner, *(one.shared_by or ())]),
        outcomes=those("outcome", lambda one: [one.owner, *(one.of or ())]),
        part_of=graph.structure.organisations[body].part_of,
        parts=those("organisation", lambda one: [one.part_of]),
        interests=those("interest", lambda one: [one.organisation]),
    )


def belonging_facts(names: NamesInWords, body: str, known: Belongings) -> Iterator[tuple[str, str]]:
    """Say what an organisation has signed, and what it is told, pays for and provides."""
    yield "Below it", names.of(known.answered_to_by)
    yield "Has signed", names.apart([_signed(names.graph, body, one) for one in known.has_signed])
    yield "Is told by", names.of(known.is_told_by)
    comes = names.of(known.escalated_from)
    yield "Comes to it", f"what {comes} cannot settle" if comes else ""
    yield "Pays for", names.of(known.commissions)
    yield "Provides", names.of(known.provides)
    yield "Funds", names.of(known.funds)
    yield "Gains from", names.of(known.gains_from)
    yield "Risks", names.of(known.bears)
    yield "Outcomes", names.of(known.outcomes)
    yield "Its forums", names.of(known.forums)
    yield "Part of", names.one(known.part_of) if known.part_of else ""
    yield "Its parts", names.of(known.parts)
    people = [names.graph.structure.interests[one].person for one in known.interests]
    yield "Interests of", names.of(one for one in people if one)


def unbound(graph: Graph, body: str, known: Belongings) -> list[str]:
    """List the agreements that do not state what an organisation must do."""
    agreements = graph.structure.agreements
    return [key for key in known.has_signed if not (agreements[key].obligations or {}).get(body)]


def _signed(graph: Graph, body: str, key: str) -> str:
    one = graph.structure.agreements[key]
    until = f", to {in_full(one.ends)}" if one.ends else ""
    task = (one.obligations or {}).get(body, "").rstrip(".")
    return f"{graph.label(key)}{until}{f' ({task})' if task else ''}"
