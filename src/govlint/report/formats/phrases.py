"""Phrases of a report for people: for a rule and for what was looked at."""

from collections.abc import Iterator, Sequence

from govlint.result import CheckedStructure

_WORDS = {"icb": "ICB", "tor": "terms of reference"}
_HYPHENATED = ("over-committed", "over-represented", "pass-through", "single-partner", "stood-down")


def title(rule: str) -> str:
    """Give the id of a rule in words, as a heading."""
    words = " ".join(_WORDS.get(word, word) for word in rule.split("-"))
    for pair in _HYPHENATED:
        words = words.replace(pair.replace("-", " "), pair)
    return words[:1].upper() + words[1:]


def spoken(text: str) -> Iterator[tuple[str, bool]]:
    """Cut what a rule says into pieces, and say of each whether it stands between backticks."""
    pieces = " ".join(text.split()).split("`")
    closed = len(pieces) % 2
    for number, piece in enumerate(pieces if closed else ["`".join(pieces)]):
        if piece:
            yield piece, bool(number % 2)


def heading(structures: Sequence[CheckedStructure]) -> str:
    """Name what was looked at."""
    if len(structures) == 1:
        return structures[0].name or structures[0].path
    return f"{len(structures) or 'No'} structures"
