"""Page of a delegation: what is passed on to whom, how far, and whether it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block
from govlint.answers.backing import instrument_in_words, limit_in_words
from govlint.answers.show.authority import matters
from govlint.answers.show.data import PageHead
from govlint.answers.show.naming import naming
from govlint.answers.show.page import Description, NamesInWords, facts, found, not_stated
from govlint.finding import Finding
from govlint.graph.authority.delegations import amount, live
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.structure.model import Delegation


@dataclass(frozen=True, kw_only=True)
class DelegationPage(PageHead):
    """What `show` says of a delegation."""

    holds: bool
    """Whether it has begun and is not over."""
    from_: str
    to: str
    matters: Sequence[str]
    limit: float | None
    """Null where it has no limit, or that is not stated."""
    instrument: str | None
    onward: str | None
    passed_on_by: Sequence[str]
    """The delegations of the same matters from whoever received it."""


def delegation_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of a delegation."""
    one = graph.structure.delegations[key]
    about = naming(graph, findings, [key])
    giver, taker = named(graph, [one.from_]), named(graph, [one.to])
    onward = _onward(graph, key)

    def blocks(names: NamesInWords) -> Iterator[Block]:
        yield from facts(_facts(names, one, onward))
        yield from found(about)

    return Description(
        f"Delegation from {giver} to {taker}",
        f"{giver} {_has(one, day)} {matters(graph, one)} to {taker}, {limit_in_words(one)}"
        f"{_end(one, day)}.",
        blocks,
        list(_not_stated(one)),
        DelegationPage(
            kind="delegation",
            id=key,
            findings=[finding.fingerprint for finding in about],
            holds=live(one, day),
            from_=one.from_,
            to=one.to,
            matters=one.matters or (),
            limit=amount(one),
            instrument=one.instrument,
            onward=one.onward,
            passed_on_by=onward,
        ),
        about,
    )


def _has(one: Delegation, day: date) -> str:
    if live(one, day):
        return "has delegated"
    return "will delegate" if one.starts and one.starts > day else "had delegated"


def _end(one: Delegation, day: date) -> str:
    if one.starts and one.starts > day:
        return f", from {in_full(one.starts)}"
    if one.ends:
        return f"; that {'ended' if one.ends < day else 'ends'} on {in_full(one.ends)}"
    return ""


def _onward(graph: Graph, key: str) -> list[str]:
    own = graph.structure.delegations[key]
    return [
        other
        for other, one in graph.structure.delegations.items()
        if one.from_ == own.to and set(one.matters or ()) & set(own.matters or ())
    ]


def _facts(
    names: NamesInWords, one: Delegation, onward: Sequence[str]
) -> Iterator[tuple[str, str]]:
    yield "By paper", instrument_in_words(one)
    yield "By law", one.basis or ""
    words = {"prohibited": "not allowed", "with-consent": "with consent only"}
    yield "Passing on", words.get(one.onward or "", one.onward or "")
    given = (names.graph.structure.delegations[key] for key in onward)
    yield "Passed on", names.apart([f"to {names.one(it.to)}, {limit_in_words(it)}" for it in given])
    yield "Reports back", one.reports_back or ""
    yield "Begins", in_full(one.starts) if one.starts else ""


def _not_stated(one: Delegation) -> Iterator[str]:
    fields = (
        ("its matters", one.matters),
        ("a limit", one.limit),
        ("its paper", one.instrument),
        ("whether it may be passed on", one.onward),
        ("how its use is reported", one.reports_back),
        ("its end", one.ends),
    )
    return not_stated(fields)
