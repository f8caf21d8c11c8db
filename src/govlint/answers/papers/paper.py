"""Paper: what every paper has on its face and at its end, its words, and its alike tables."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from govlint.answers.answer import (
    Answer,
    Block,
    Column,
    Event,
    Paragraph,
    Remark,
    Remarks,
    Row,
    Table,
)
from govlint.answers.board.plain_words import PlainWords, as_name, loosened
from govlint.answers.report.findings_by_theme import severities
from govlint.answers.show.page import days_in_full
from govlint.finding import Finding
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import LONGEST_NAME, Graph
from govlint.graph.standing_on_a_day import absence, stands
from govlint.result import Result
from govlint.rulebook.catalogue import Shelf
from govlint.rulebook.weight import ranked
from govlint.structure.word_lists import counted, in_words

DASH = "\N{EN DASH}"
NOT_STATED = "not stated"
NOBODY = f"{DASH} not stated"
"""What stands where somebody should be named and nobody is."""

ON_THIS = "What was found on this"
NO_FINDING = "Nothing was found on this in what is described."


class Material(NamedTuple):
    """What a paper is made of."""

    graph: Graph
    result: Result
    rules: Shelf
    words: str | None = None
    """What calls the one thing that the paper is about, where it is about one."""

    @property
    def day(self) -> date:
        """The day of the paper."""
        return self.result.as_of


@dataclass(frozen=True, kw_only=True)
class PaperParts:
    """What one paper says, without what all of them have."""

    name: str
    title: str
    sentence: str
    blocks: Iterable[Block]
    not_stated: Iterable[str]
    findings: Sequence[Finding] | None = None
    """Those that are on this; none where the paper has its own place for them."""
    events: Sequence[Event] = ()
    notes: Sequence[str] = ()


def answer_of(material: Material, paper: PaperParts) -> Answer:
    """Make the answer: the count of findings on its face, and those on this at its end."""
    blocks = list(paper.blocks)
    if paper.findings is not None:
        blocks += found_on_this(material.graph, paper.findings)
    return Answer(
        paper.name,
        material.graph.structure.name,
        material.day,
        "",
        paper.sentence,
        blocks,
        list(paper.not_stated),
        {},
        title=paper.title,
        notes=[_count(material.result), *loosened(material.result), *paper.notes],
        events=paper.events,
        contents=True,
    )


def _count(result: Result) -> str:
    """Say how many findings there are on the day, in the whole structure."""
    number = len(result.findings)
    said = f"{counted(number, 'finding')} in the whole structure on this day"
    kinds = f": {severities(result.findings)}" if number else ""
    explained = len(result.explained)
    more = f"; {explained} more {'is' if explained == 1 else 'are'} explained" if explained else ""
    return f"{said[:1].upper()}{said[1:]}{kinds}{more}. This is not assurance."


def of_themes(material: Material, themes: Collection[str]) -> list[Finding]:
    """Choose the findings of rules of some themes."""
    theme = material.rules.theme
    return [one for one in material.result.findings if theme(one.rule) in themes]


def found_on_this(graph: Graph, findings: Sequence[Finding]) -> Iterator[Block]:
    """Give findings in words without ids, the gravest first."""
    if not findings:
        yield Paragraph(NO_FINDING, ON_THIS)
        return
    words = PlainWords(graph)
    rows = [
        Remark(days_in_full(words.sentence(one.message)), one.severity) for one in ranked(findings)
    ]
    yield Remarks(rows, ON_THIS)


def called(graph: Graph, key: str) -> str:
    """Name a thing as people know it; a person by the post, unless names are wanted."""
    return as_name(graph.label(key), key)


def shortly(text: str) -> str:
    """Cut a type or a function, which nothing keeps from having any length, as names are cut."""
    return text if len(text) <= LONGEST_NAME else f"{text[:LONGEST_NAME]}…"


def all_called(graph: Graph, keys: Iterable[str] | None) -> str:
    """Name every one of some things in words."""
    return in_words([called(graph, key) for key in dict.fromkeys(keys or ())])


def with_standing(graph: Graph, key: str, day: date) -> str:
    """Name a thing, and say of one that does not stand on the day why not."""
    name = called(graph, key)
    if stands(graph, key, day) or key not in graph.kinds:
        return name
    return f"{name} ({days_in_full(absence(graph, key, day))})"


def on(day: date | None) -> str:
    """Write a day; nothing where none is stated."""
    return in_full(day) if day else ""


def grouped(
    columns: Sequence[Column], groups: Mapping[str, Sequence[Row]], of: str
) -> Iterator[Table]:
    """Make alike tables, one for each group, of the columns in which any of their rows says more.

    What names a group is not told from another of the same name here: it may be given again.
    """
    rows = [row for group in groups.values() for row in group]
    kept = [at for at in range(len(columns)) if any(row.cells[at] for row in rows)]
    for title, group in groups.items():
        cut = [replace(row, cells=[row.cells[at] for at in kept]) for row in group]
        yield Table([columns[at] for at in kept], cut, title.rstrip(), level=2, of=of)


def titles(graph: Graph, keys: Iterable[str]) -> Mapping[str, str]:
    """Give each thing a title of its own; those of one name are told apart by blanks at its end."""
    met: Counter[str] = Counter()
    found: dict[str, str] = {}
    for key in keys:
        name = called(graph, key)
        found[key] = name + " " * met[name]
        met[name] += 1
    return found


def in_currency(graph: Graph) -> Sequence[str]:
    """Say in what currency sums are, where that is stated."""
    currency = graph.structure.currency
    return [f"Sums are in {currency}."] if currency else []
