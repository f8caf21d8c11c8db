"""A word of the format, or of what govlint says, explained."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from govlint.place import KeyPath
from govlint.report.labels_and_columns import columns, labelled, paragraph, yaml
from govlint.structure.examples import example_of
from govlint.structure.glossary import Meaning

MOST_PLACES = 6

SORTS = {
    "section": "a section of the file",
    "entity": "a kind of entity",
    "field": "a field",
    "value": "a value",
    "term": "a word of govlint",
    "names": "words in names",
}


def print_word(console: Console, meanings: Sequence[Meaning]) -> None:
    """Print every meaning of a word with its places, its values and an example."""
    if len(meanings) > 1:
        paragraph(console, f"“{meanings[0].word}” has {len(meanings)} meanings.")
    for number, meaning in enumerate(meanings):
        if number or len(meanings) > 1:
            console.print()
        _print_meaning(console, meaning)


def known_as(meaning: Meaning) -> str:
    """Say what sort of word it is, and what messages call it or whose value it is."""
    sort = SORTS[meaning.sort]
    if meaning.sort == "value":
        return f"{sort} of “{meaning.label}”"
    return f"{sort}, “{meaning.label}” in messages" if meaning.label != meaning.word else sort


def what_it_is(sentences: str) -> str:
    """Give the first of the sentences on a value, without what follows from it."""
    return f"{sentences.partition('. ')[0].rstrip('.')}."


def _print_meaning(console: Console, meaning: Meaning) -> None:
    paragraph(console, Text.assemble((meaning.word, "bold"), f", {known_as(meaning)}"))
    paragraph(console, meaning.description, left=2)
    if meaning.places:
        _print_places(console, meaning)
    lists = (
        ("words", meaning.words),
        ("rules", meaning.rules),
        ("also written", meaning.also),
        ("see", meaning.see),
    )
    for label, words in lists:
        if words:
            labelled(console, label, ", ".join(words))


def _print_places(console: Console, meaning: Meaning) -> None:
    labelled(console, "stands in", _places(meaning.places))
    labelled(console, ALLOWED.get(meaning.sort, "may be"), meaning.allowed)
    if meaning.values:
        rows = [(Text(word, "bold"), Text(what_it_is(said))) for word, said in meaning.values]
        columns(console, rows, left=4)
        first = meaning.values[0][0]
        paragraph(console, f"`govlint explain {first}` says what follows from it.", left=4)
    if meaning.default:
        labelled(console, "if not stated", meaning.default)
    value = meaning.word if meaning.sort == "value" else None
    yaml(console, example_of(meaning.places[0], value), left=4)


ALLOWED = {"entity": "may have", "value": "beside it"}
"""How the line begins that says what else may stand there; of a field, what may stand after it."""


def _places(places: Sequence[KeyPath]) -> str:
    shown = [_place(place) for place in places[:MOST_PLACES]]
    if more := len(places) - len(shown):
        shown.append(f"{more} more")
    return ", ".join(shown)


def _place(place: KeyPath) -> str:
    if len(place) == 1:
        return "the top of the file"
    return " > ".join(map(str, place))
