"""Page of an outcome: whose it is, who answers for it, and who works at it."""

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
from govlint.structure.model import Outcome
from govlint.structure.word_lists import counted


@dataclass(frozen=True, kw_only=True)
class OutcomePage(PageHead):
    """What `show` says of an outcome."""

    of: Sequence[str]
    owner: str | None
    measure: str | None
    priority: bool | None
    reviewed_on: date | None
    forums: Sequence[str]
    """The forums that are there to improve it."""
    programmes: Sequence[str]


def outcome_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of an outcome."""
    one = graph.structure.outcomes[key]
    about = naming(graph, findings, [key])
    name = graph.label(key)
    data = OutcomePage(
        kind="outcome",
        id=key,
        findings=[finding.fingerprint for finding in about],
        of=one.of or (),
        owner=one.owner,
        measure=one.measure,
        priority=one.priority,
        reviewed_on=one.reviewed_on,
        forums=[it for it, forum in graph.forums.items() if key in (forum.outcomes or ())],
        programmes=[
            it for it, work in graph.structure.programmes.items() if key in (work.outcomes or ())
        ],
    )

    def blocks(names: NamesInWords) -> Iterator[Block]:
        yield from facts(_facts(names, data))
        yield from found(about)

    owner = f"{named(graph, [one.owner])} answers for it" if one.owner else "nobody owns it"
    forums = counted(len(data.forums), "forum")
    programmes = counted(len(data.programmes), "programme")
    return Description(
        f"{name}, {'a priority' if one.priority else 'an outcome'}",
        f"{name}: {owner}; {forums} and {programmes} name it.",
        blocks,
        list(_not_stated(one)),
        data,
        about,
    )


def _facts(names: NamesInWords, data: OutcomePage) -> Iterator[tuple[str, str]]:
    yield "Of", names.of(data.of)
    yield "Measured by", data.measure or ""
    yield "Forums", names.of(data.forums)
    yield "Programmes", names.of(data.programmes)
    yield "Reviewed", in_full(data.reviewed_on) if data.reviewed_on else ""


def _not_stated(one: Outcome) -> Iterator[str]:
    fields = (
        ("who answers for it", one.owner),
        ("how it is measured", one.measure),
        ("when it was last reviewed", one.reviewed_on),
        ("whose it is", one.of),
        ("whether it is a priority", one.priority),
    )
    return not_stated(fields)
