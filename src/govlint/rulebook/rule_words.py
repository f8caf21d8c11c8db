"""Words in names that a rule goes by, and the rules that go by each list of them."""

from collections.abc import Iterator, Mapping

from govlint.graph.derived_fields import DERIVED
from govlint.hit import Check
from govlint.measures.catalogue import find_measure
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.name_words import NAME_WORDS, NameWords


def words_of(check: Check) -> list[NameWords]:
    """List the words in names that the check of a rule goes by, each list once."""
    asked = {*_asked(check)}
    return [one for one in NAME_WORDS if one in asked]


def rules_by_words(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Give by the name of each list of words the rules that go by it."""
    words = {key: words_of(entry.rule.check) for key, entry in catalogue.rules.items()}
    return {
        one.name: tuple(sorted(key for key, known in words.items() if one in known))
        for one in NAME_WORDS
    }


def rules_by_measure(catalogue: Catalogue, measure: str) -> list[str]:
    """List the rules whose check names a measure."""
    return sorted(
        key
        for key, entry in catalogue.rules.items()
        if measure in dict(entry.rule.check.measures()).values()
    )


def _asked(check: Check) -> Iterator[NameWords]:
    yield from check.goes_by()
    for field in check.names():
        if derived := DERIVED.get((field.owner, field.field)):
            yield from derived.goes_by
    for _, name in check.measures():
        if measure := find_measure(name):
            yield from measure.goes_by
