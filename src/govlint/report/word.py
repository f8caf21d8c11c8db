"""A word of the format, explained."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from govlint.finding import KeyPath
from govlint.report.paragraph import labelled, paragraph, yaml
from govlint.structure.examples import example_of
from govlint.structure.vocabulary import Meaning

MOST_PLACES = 6

SORTS = {
    "section": "a section of the file",
    "entity": "a kind of entity",
    "field": "a field",
    "value": "a value",
}


def print_word(console: Console, meanings: Sequence[Meaning]) -> None:
    """Print every meaning of a word with its places, its values and an example."""
    if len(meanings) > 1:
        paragraph(console, f"“{meanings[0].word}” has {len(meanings)} meanings.")
    for number, meaning in enumerate(meanings):
        if number or len(meanings) > 1:
            console.print()
        _print_meaning(console, meaning)


def _print_meaning(console: Console, meaning: Meaning) -> None:
    sort = SORTS[meaning.sort]
    known_as = f", “{meaning.label}” in messages" if meaning.label != meaning.word else ""
    paragraph(console, Text.assemble((meaning.word, "bold"), f", {sort}{known_as}"))
    paragraph(console, meaning.description, left=2)
    labelled(console, "stands in", _places(meaning.places))
    labelled(console, "may have" if meaning.sort == "entity" else "may be", meaning.allowed)
    if meaning.default:
        labelled(console, "if not stated", meaning.default)
    value = meaning.word if meaning.sort == "value" else None
    yaml(console, example_of(meaning.places[0], value), left=4)


def _places(places: Sequence[KeyPath]) -> str:
    shown = [_place(place) for place in places[:MOST_PLACES]]
    if more := len(places) - len(shown):
        shown.append(f"{more} more")
    return ", ".join(shown)


def _place(place: KeyPath) -> str:
    if len(place) == 1:
        return "the top of the file"
    return " > ".join(map(str, place))
