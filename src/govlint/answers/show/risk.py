"""Page of a risk: who answers for it, who watches it, and where it goes up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block
from govlint.answers.show.data import PageHead
from govlint.answers.show.naming import naming
from govlint.answers.show.page import Description, NamesInWords, facts, found, not_stated
from govlint.answers.trace.start import start_at
from govlint.answers.trace.way_up import way_up
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
    """Where it goes from the forum that watches it, or else from its owner."""


def risk_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of a risk."""
    one = graph.structure.risks[key]
    about = naming(graph, findings, [key])
    name = graph.label(key)
    sent = _sent(graph, key, day)

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
    )


def _sent(graph: Graph, key: str, day: date) -> list[str]:
    """Give the first step of the way up of a risk."""
    start = start_at(graph, key)
    steps = way_up(graph, start, day).steps
    return [step.route.to for step in steps if step.from_ in start.at]


def _facts(names: NamesInWords, one: Risk, sent: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield "Goes up to", names.of(sent)
    yield "Borne by", names.stated(one.shared_by)
    yield "Register", one.register or ""


def _not_stated(one: Risk) -> Iterator[str]:
    fields = (
        ("who answers for it", one.owner),
        ("which forum watches it", one.forum),
        ("its score", one.score),
        ("who bears it", one.shared_by),
        ("its register", one.register),
    )
    return not_stated(fields)
