"""Page of a risk: who answers for it, who watches it, and where its score sends it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block
from govlint.answers.show.data import PageHead
from govlint.answers.show.naming import naming
from govlint.answers.show.page import Description, NamesInWords, facts, found
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.structure.figures import figure
from govlint.structure.model import Risk


@dataclass(frozen=True, kw_only=True)
class RiskPage(PageHead):
    """What `show` says of a risk."""

    owner: str | None
    forum: str | None
    score: float | None
    shared_by: Sequence[str]
    register: str | None
    goes_to: Sequence[str]
    """Where its score sends it from the forum that watches it."""


def risk_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of a risk."""
    one = graph.structure.risks[key]
    about = naming(graph, findings, [key])
    name = graph.label(key)
    sent = _sent(graph, one)

    def blocks(names: NamesInWords) -> Iterator[Block]:
        yield from facts(_facts(names, one, sent))
        yield from found(about)

    owner = f"{named(graph, [one.owner])} answers for it" if one.owner else "nobody owns it"
    watched = f"{graph.label(one.forum)} watches it" if one.forum else "no forum watches it"
    score = f", scored {figure(one.score, 1)}" if one.score is not None else ""
    return Description(
        f"{name}, a risk{score}",
        f"{name}: {owner}, and {watched}.",
        blocks,
        list(_not_stated(one)),
        RiskPage(
            kind="risk",
            id=key,
            findings=[finding.fingerprint for finding in about],
            owner=one.owner,
            forum=one.forum,
            score=one.score,
            shared_by=one.shared_by or (),
            register=one.register,
            goes_to=sent,
        ),
        about,
        list(filter(None, (one.owner, one.forum))),
    )


def _sent(graph: Graph, one: Risk) -> list[str]:
    """Give where the forum that watches a risk sends one of its score."""
    forum = graph.forums.get(one.forum or "")
    if forum is None or one.score is None:
        return []
    return [
        way.to
        for way in forum.escalates_to or ()
        if way.risk_at_least is not None and one.score >= way.risk_at_least
    ]


def _facts(names: NamesInWords, one: Risk, sent: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield "Goes up to", names.of(sent)
    yield "Borne by", names.of(one.shared_by or ())
    yield "Register", one.register or ""


def _not_stated(one: Risk) -> Iterator[str]:
    fields = (
        ("who answers for it", one.owner),
        ("which forum watches it", one.forum),
        ("its score", one.score),
        ("who bears it", one.shared_by),
        ("its register", one.register),
    )
    yield from (text for text, value in fields if value is None)
