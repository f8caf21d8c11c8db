"""Panel of `watch check`: what was written at last, its findings, then all others."""

from collections.abc import Iterator, Sequence

from govlint.answers.answer import Remark
from govlint.answers.show.answer import PAGES
from govlint.cli.watch.reading import Snapshot
from govlint.cli.watch.text_changes import LineChange
from govlint.finding import Finding
from govlint.rulebook.weight import in_turn

MOST_ENTITIES = 20_000
"""Entities among which the one is looked for that a line belongs to."""


def written_at(reading: Snapshot, changes: Sequence[LineChange], last: str | None) -> str | None:
    """Name the entity that the first changed line belongs to; where none does, the last one.

    Of a file that is new, it is the first.
    """
    linted, graph = reading.linted, reading.graph
    if linted is None or graph is None or linted.place is None:
        return None
    kept = last if last in graph.kinds else None
    if not changes or len(graph.kinds) > MOST_ENTITIES:
        return kept
    first = changes[0]
    places = [(linted.place(graph.key_path(entity)), entity) for entity in graph.kinds]
    there = sorted((place.line, entity) for place, entity in places if place.path == first.path)
    if first.line is None:
        return there[0][1] if there else kept
    above = [entity for line, entity in there if line <= first.line]
    return above[-1] if above else None


def sentence(reading: Snapshot, entity: str) -> tuple[str, str] | None:
    """Give the name of an entity and the sentence that `show` begins with."""
    graph = reading.graph
    kind = graph.kinds.get(entity) if graph else None
    if graph is None or reading.result is None or kind is None:
        return None
    page = PAGES[kind](graph, entity, reading.result.as_of, reading.result.findings)
    return page.title, page.sentence


def remarks(findings: Sequence[Finding], entity: str | None) -> Iterator[Remark]:
    """Give findings as remarks, those of an entity first, and of each the gravest first."""
    in_order = in_turn(findings, lambda one: [one], lambda one: not _is_about(one, entity))
    return (Remark(one.message, one.severity, one.rule) for one in in_order)


def _is_about(finding: Finding, entity: str | None) -> bool:
    return entity is not None and entity in (finding.entity, *finding.also)
