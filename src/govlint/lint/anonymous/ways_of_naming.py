"""Ways of naming somebody: every way in which a text may speak of the people of structures."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from govlint.lint.anonymous.ordinary_words import SHORTEST, folded, is_ordinary
from govlint.lint.anonymous.people import WORD, NamedPerson, Words, name_words, plainly_written

_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\ud7af\uf900-\ufaff]")
"""Letters of Thai, Lao, Burmese, Khmer, Japanese, Chinese and Korean."""

SHORTEST_LOGIN = 6
"""Letters of a name to log in with, such as jsmith; a shorter one may be any word."""


class Naming(NamedTuple):
    """A way to name somebody: the words, who is meant, and whether they are enough alone."""

    words: Words
    numbers: frozenset[int]
    enough: bool


def ways_to_call(
    people: Sequence[NamedPerson], in_use: Collection[str]
) -> Mapping[str, list[Naming]]:
    """Give the ways to name people by their first word, the longest first.

    `in_use` are words that a structure uses otherwise as well.
    """
    meant: dict[Words, set[int]] = {}
    for person in people:
        for words in _ways(person._replace(name=plainly_written(person.name))):
            meant.setdefault(words, set()).add(person.number)
    found: dict[str, list[Naming]] = {}
    for words, numbers in meant.items():
        enough = len(words) > 1 or not is_ordinary(words[0], in_use)
        found.setdefault(words[0], []).append(Naming(words, frozenset(numbers), enough))
    for ways in found.values():
        ways.sort(key=lambda way: -len(way.words))
    return found


def in_one_with_others(people: Iterable[NamedPerson]) -> Mapping[str, int]:
    """Give the names in scripts that leave no space between words, the longest first."""
    found = {
        person.name.strip(): person.number
        for person in people
        if _WITHOUT_SPACES.search(person.name)
    }
    return dict(sorted(found.items(), key=lambda one: -len(one[0])))


def given_names(people: Iterable[NamedPerson]) -> Mapping[int, frozenset[str]]:
    """Give all words of the names of each person, which may stand before the last of them."""
    return {person.number: frozenset(name_words(person.name)) for person in people}


def _ways(person: NamedPerson) -> Iterator[Words]:
    words = name_words(person.name)
    of_id = tuple(folded(word) for word in WORD.findall(person.id.replace("_", " ")))
    yield from _together(words)
    yield from filter(_tells, (words, of_id))
    if _is_made_up(person.name):
        return
    for word in words:
        if len(word) > 1:
            yield (word,)
        yield from _parts(word, person.name)
    yield from ((word,) for word in of_id if not is_ordinary(word))


def _is_made_up(name: str) -> bool:
    """Tell whether a name is one to log in with, such as night-owl, whose words are no names."""
    return " " not in name.strip() and len(WORD.findall(name)) > 1


def _tells(words: Words) -> bool:
    """Tell whether words say who is meant; a lone letter or number does not."""
    return len("".join(words)) >= SHORTEST and not all(word.isdigit() for word in words)


def _together(words: Words) -> Iterator[Words]:
    """Give the names in the orders that lists and letters have, and as names to log in with."""
    if len(words) < 2:
        return
    first, last = words[0], words[-1]
    yield (first, last)
    yield (last, first)
    yield (last, *words[:-1])
    yield (first[0], last)
    for joined in (first + last, first[0] + last, last + first[0], last + first):
        if len(joined) >= SHORTEST_LOGIN:
            yield (joined,)


def _parts(word: str, name: str) -> Iterator[Words]:
    """Give a word as its parts, where it was written with an apostrophe."""
    for written in WORD.findall(name):
        if folded(written) == word and (parts := re.findall(r"[^\W_]+", written))[1:]:
            yield tuple(map(folded, parts))
