"""Page of one thing: what every kind of thing fills in of an answer, and the words for lists."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block, Fact, Facts, Remarks, remarks
from govlint.finding import Finding
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.structure.word_lists import in_words, shortened

MOST_NAMED = 4
"""Things that one line of a page names on one screen; the others are counted."""

EVERY = 1_000_000
"""Things that one line names where there is room."""

FEW_FACTS = 9
FEW_FINDINGS = 2
"""Rows that stand on one screen before those of other blocks go."""

NONE = "not stated"
DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
HYPHEN = re.compile(r"(?<!\bco)(?<!\bnon)[-_]")

Rows = Iterable[tuple[str, str]]
"""Labels with what is to be said of them; nothing is said where there is no text."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a kind of thing says of one of its kind."""

    title: str
    sentence: str
    blocks: Callable[["NamesInWords"], Iterable[Block]]
    """The evidence, with as many names as there is room for."""
    not_stated: Sequence[str]
    data: object
    """A dataclass with the keys of the JSON."""
    findings: Sequence[Finding] = ()
    """The findings that name it."""


@dataclass(frozen=True, slots=True)
class NamesInWords:
    """Names of things in words, as many of them as there is room for."""

    graph: Graph
    most: int = MOST_NAMED

    def fewer(self) -> "NamesInWords":
        """Give half of the room."""
        return NamesInWords(self.graph, self.most // 2)

    def one(self, key: str) -> str:
        """Name a thing; a person by the post, unless names are wanted."""
        return named(self.graph, [key])

    def of(self, keys: Iterable[str]) -> str:
        """Name things, once each."""
        return self.some([self.one(key) for key in dict.fromkeys(keys)])

    def stated(self, keys: Iterable[str] | None, none: str = "nobody") -> str:
        """Name things so, and say where it is stated that there are none."""
        return "" if keys is None else self.of(keys) or none

    def some(self, texts: Sequence[str]) -> str:
        """Join texts as a sentence does: a, b and c; with commas inside as in a list: a, b; c."""
        if any("," in text for text in texts):
            return self.apart(texts)
        return in_words(shortened(texts, self.most))

    def apart(self, texts: Sequence[str]) -> str:
        """Join texts that may have commas inside."""
        return "; ".join(shortened(texts, self.most))


def facts(rows: Rows) -> Iterator[Block]:
    """Give a block of labels with their texts; a label without a text is left out."""
    written = [Fact(label, text) for label, text in rows if text]
    if written:
        yield Facts(written, least=FEW_FACTS)


def not_stated(fields: Iterable[tuple[str, object]]) -> Iterator[str]:
    """Give the words for each field that has no value; an empty one is stated."""
    yield from (words for words, value in fields if value is None)


def found(findings: Sequence[Finding]) -> Iterator[Block]:
    """Give a block of the findings that name the thing."""
    if findings:
        yield Remarks(remarks(findings), "Findings that name it", least=FEW_FINDINGS, fewest=0)


def days_in_full(text: str) -> str:
    """Write the days of a text as people say them."""
    return DAY.sub(_in_full, text)


def _in_full(found: re.Match[str]) -> str:
    """Write a day in full; what only looks like one, as in a name, stays as it is."""
    try:
        return in_full(date.fromisoformat(found[0]))
    except ValueError:
        return found[0]


def plainly(word: str) -> str:
    """Write a word of the format without its hyphens, but for those of a prefix."""
    return HYPHEN.sub(" ", word)
