"""Slips of names: two that differ by one letter of one word are perhaps of one."""

from collections.abc import Iterator
from itertools import combinations

from govlint.exchange.lists.draft import ListDraft
from govlint.structure.field_types import Kind

SHORTEST = 4
"""Letters of a word that is looked at; shorter ones are names of their own."""

MOST_WORDS = 30
"""Words of a name that is compared; one of more is a text."""

MOST_ALIKE = 50
"""Names with all other words in common that are compared; more are numbered or sorted so."""

_PLURALS: dict[Kind, str] = {
    "forum": "forums", "person": "people", "organisation": "organisations",
}  # fmt: skip


def say_what_is_misspelt(draft: ListDraft) -> None:
    """List the names of one kind that are perhaps one, and are kept apart."""
    for kind, plural in _PLURALS.items():
        names = [str(entity["name"]) for ref, entity in draft.entities.items()
                 if ref.kind == kind and entity.get("name")]  # fmt: skip
        for pair in dict.fromkeys(_slips(names)):
            draft.lose(f"{plural} who are perhaps one, and are kept apart" if kind == "person"
                       else f"{plural} that are perhaps one, and are kept apart",
                       " / ".join(pair))  # fmt: skip


def _slips(names: list[str]) -> Iterator[tuple[str, str]]:
    alike: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for name in names:
        words = name.casefold().split()
        if len(words) > MOST_WORDS:
            continue
        for at, word in enumerate(words):
            if word.isalpha() and len(word) >= SHORTEST:
                others = (*words[:at], "", *words[at + 1 :])
                alike.setdefault(others, []).append((word, name))
    for those in alike.values():
        if len(those) <= MOST_ALIKE:
            for (word, name), (other, second) in combinations(those, 2):
                if _is_slip(word, other):
                    yield name, second


def _is_slip(word: str, other: str) -> bool:
    """Tell whether one letter is left out, put in, another, or changes places with the next."""
    if word == other or abs(len(word) - len(other)) > 1 or word[0] != other[0]:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    if at is None:
        return not {word[-1], other[-1]} & {"s"} or len(word) == len(other)
    rest, others = word[at:], other[at:]
    swapped = rest[:2] == others[1::-1] and rest[2:] == others[2:]
    return rest[1:] == others or rest == others[1:] or rest[1:] == others[1:] or swapped
