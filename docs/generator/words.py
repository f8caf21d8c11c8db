"""The glossary: every word of the format and of govlint, as `govlint explain WORD` tells it."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from generator.markdown import Page, code, fence, page, plain, table
from generator.names import anchor as names_anchor
from govlint.place import KeyPath
from govlint.report.explain_word import known_as
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.examples import example_of
from govlint.structure.glossary import Meaning, known_words, meanings

LEAD = (
    "Every word that a structure file may use, and every one that reports and rules use in a sense "
    "of their own, from A to Z. In the terminal, `govlint explain WORD` tells the same of one."
)
QUOTED = re.compile(r"`([\w-]+)`")


def word_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the page of all words."""
    parts = [LEAD]
    words = sorted(known_words(), key=str.casefold)
    for letter, those in groupby(words, key=lambda word: word[0].upper()):
        parts.append(f"## {letter}")
        parts += [part for word in those for part in _word(word, catalogue.rules)]
    yield page("reference/words.md", "Words", "The glossary of the format and of govlint.", parts)


def anchor(word: str) -> str:
    """Give the name by which links find a word on its page."""
    return f"word-{word.lower().replace('_', '-').replace(' ', '-')}"


def _word(word: str, rules: Collection[str]) -> Iterator[str]:
    yield f"### {word} {{ #{anchor(word)} }}"
    for meaning in meanings(word):
        yield " ".join(_sentences(meaning, rules))
        if len(meaning.values) > 1:
            rows = [(_linked(value, rules), _links(said, rules)) for value, said in meaning.values]
            yield table(("value", "means"), rows)
        if meaning.sort in ("field", "section"):
            yield fence("\n".join(example_of(meaning.places[0])))


def _sentences(meaning: Meaning, rules: Collection[str]) -> Iterator[str]:
    yield f"*{plain(known_as(meaning)).capitalize()}.*"
    yield _links(meaning.description, rules)
    if meaning.allowed:
        yield f"{ALLOWED.get(meaning.sort, 'It may be')} {plain(meaning.allowed)}."
    if meaning.default:
        yield f"Not stated, it is {code(meaning.default)}."
    if meaning.places:
        yield f"It stands in {_places(meaning.places)}."
    if meaning.words:
        yield f"The words: {plain(', '.join(meaning.words))}."
        yield f"[The rules that go by them](names.md#{names_anchor(meaning.word)})."
    if meaning.also:
        yield f"Also written: {', '.join(meaning.also)}."
    if meaning.see:
        yield f"See {', '.join(_linked(word, rules) for word in meaning.see)}."


ALLOWED = {"entity": "It may have", "value": "Beside it:"}


def _links(text: str, rules: Collection[str]) -> str:
    """Lead from each rule that a text names to its page."""
    return QUOTED.sub(
        lambda found: _linked(found[1], rules) if found[1] in rules else found[0], plain(text)
    )


def _linked(word: str, rules: Collection[str]) -> str:
    """Lead to the page of a rule, or to a word of this page."""
    target = f"../rules/{word}.md" if word in rules else f"#{anchor(word)}"
    return f"[{code(word)}]({target})"


def _places(places: Sequence[KeyPath]) -> str:
    tops = [place for place in places if len(place) == 1]
    inner = [code(" > ".join(map(str, place))) for place in places if len(place) > 1]
    return ", ".join(["the top of the file"] * bool(tops) + inner)
