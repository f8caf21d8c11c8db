"""The page of words in names: each list that govlint goes by, and the rules that go by it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.markdown import Page, Row, code, page, plain, table
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.rule_words import rules_by_words
from govlint.structure.name_words import NAME_WORDS, NameWords

LEAD = (
    "Where a file states no more, govlint takes some things for what they are called: a seat that "
    "is the finance director's, an organisation that is a parish council. These are the words by "
    "which it does, and the rules that go by them; in the terminal, `govlint explain` tells the "
    "same of each list. Where a list says what to state instead, its words count no more once that "
    "is stated."
)
OF_RULES = (
    "These words stand in the rule itself, where `.govlint.yaml` can change them under `set`, as "
    "any other part of what the rule asks."
)
PARTS = ("named", "named_duties", "or_called", "or_titled", "not_titled")
"""The parts of a check that hold words in names."""


def name_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the page of all lists."""
    parts = [LEAD]
    rules = rules_by_words(catalogue)
    for one in NAME_WORDS:
        parts += [f"## {one.name.capitalize()} {{ #{anchor(one.name)} }}", *_list(one, rules)]
    parts += [
        "## Words of one rule alone",
        OF_RULES,
        table(("rule", "part", "words"), _own(catalogue)),
    ]
    yield page("reference/names.md", "Words in names", "What govlint takes names for.", parts)


def anchor(name: str) -> str:
    """Give the name by which links find a list on the page."""
    return name.replace(" ", "-")


def _list(one: NameWords, rules: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield plain(one.means)
    yield f"*{plain(', '.join(sorted(one.words)))}*"
    yield f"Rules that go by them: {', '.join(map(_linked, rules[one.name]))}."


def _own(catalogue: Catalogue) -> Iterator[Row]:
    for key, entry in catalogue.rules.items():
        for part, words in _parts(entry.rule.check.model_dump(exclude_unset=True)):
            yield _linked(key), code(part), plain(", ".join(words))


def _parts(value: Any) -> Iterator[tuple[str, Sequence[str]]]:
    """Give the parts of a check that hold words in names."""
    match value:
        case {}:
            for key, inner in value.items():
                if key in PARTS:
                    yield key, _words(inner)
                else:
                    yield from _parts(inner)
        case list() | tuple():
            for inner in value:
                yield from _parts(inner)


def _words(part: Any) -> Sequence[str]:
    """List the words of a part, also where it has some for each of several."""
    lists = part.values() if isinstance(part, Mapping) else [part]
    return [word for words in lists for word in words]


def _linked(rule: str) -> str:
    return f"[{code(rule)}](../rules/{rule}.md)"
