"""Names in both versions: as AFTER calls things, and as BEFORE did where they are gone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govlint.change.difference import Difference
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.structure.word_lists import in_words, shortened

MOST_NAMED = 3
"""Things that one line names on one screen; the others are counted."""

MANY_NAMED = 8
"""Things that one cell names where a page is written, which may be a comment."""


@dataclass(frozen=True, slots=True)
class NamesOfBoth:
    """Names of things in words, as many of them as there is room for."""

    change: Difference
    most: int = MOST_NAMED

    def one(self, key: str) -> str:
        """Name a thing by its id of either version; a person by the post."""
        change = self.change
        if key in change.after.kinds:
            return _named(change.after, key)
        return _named(change.before, key)

    def of(self, keys: Iterable[str]) -> str:
        """Name things, once each."""
        return self.some([self.one(key) for key in dict.fromkeys(keys)])

    def some(self, texts: Sequence[str]) -> str:
        """Join texts as a sentence does; with commas inside as in a list: a, b; c."""
        if any("," in text for text in texts):
            return "; ".join(shortened(texts, self.most))
        return in_words(shortened(texts, self.most))


def _named(graph: Graph, key: str) -> str:
    return named(graph, [key])
