"""The glossary: every word of the format, as `govlint explain WORD` tells it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.markdown import Page, code, fence, page, plain
from govlint.finding import KeyPath
from govlint.report.word import SORTS
from govlint.structure.examples import example_of
from govlint.structure.vocabulary import Meaning, known_words, meanings

LEAD = (
    "Every word that a structure file may use, from A to Z. In the terminal, "
    "`govlint explain WORD` tells the same of one."
)


def word_pages() -> Iterator[Page]:
    """Give the page of all words."""
    parts = [LEAD]
    words = sorted(known_words(), key=str.casefold)
    for letter, those in groupby(words, key=lambda word: word[0].upper()):
        parts.append(f"## {letter}")
        parts += [part for word in those for part in _word(word)]
    yield page("reference/words.md", "Words of the format", "The glossary of the format.", parts)


def _word(word: str) -> Iterator[str]:
    yield f"### {word} {{ #word-{word.lower().replace('_', '-')} }}"
    for meaning in meanings(word):
        yield _meaning(meaning)
        if meaning.sort in ("field", "section"):
            yield fence("\n".join(example_of(meaning.places[0])))


def _meaning(meaning: Meaning) -> str:
    known_as = f", “{plain(meaning.label)}” in messages" if meaning.label != meaning.word else ""
    may = "It may have" if meaning.sort == "entity" else "It may be"
    default = f" Not stated, it is {code(meaning.default)}." if meaning.default else ""
    return (
        f"*{SORTS[meaning.sort].capitalize()}{known_as}.* {plain(meaning.description)} "
        f"{may} {plain(meaning.allowed)}.{default} It stands in {_places(meaning.places)}."
    )


def _places(places: Sequence[KeyPath]) -> str:
    tops = [place for place in places if len(place) == 1]
    inner = [code(" > ".join(map(str, place))) for place in places if len(place) > 1]
    return ", ".join(["the top of the file"] * bool(tops) + inner)
