"""People of structures, numbered, and every way in which a text may name them."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from govlint.graph.placeholders import is_nobody
from govlint.lint.anonymous.ordinary_words import BEHIND, SHORTEST, TITLES, folded, is_ordinary
from govlint.structure.invisible_characters import JOINERS, UNSEEN

_UNSEEN = re.compile(f"[{JOINERS}\u00ad]|{UNSEEN.pattern}")

WORD = re.compile(r"[^\W_]+(?:['\u2018\u2019\u02bc\u2032`\u00b4](?!s\b|S\b)[^\W_]+)*")
"""A word of a text, with an apostrophe inside but not with the one that makes it a possessive."""

_BESIDE = re.compile(r"\([^)]{0,400}\)|\[[^]]{0,400}\]")
"""What stands in brackets behind a name."""

_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\ud7af\uf900-\ufaff]")
"""Letters of Thai, Lao, Burmese, Khmer, Japanese, Chinese and Korean."""

SOMEBODY = "person"
"""What stands for a part of a name that several people share."""

SHORTEST_LOGIN = 6
"""Letters of a name to log in with, such as jsmith; a shorter one may be any word."""

Words = tuple[str, ...]
"""The folded words of a name, in the order written."""


class NamedPerson(NamedTuple):
    """Somebody who is named, and the number that stands for the name."""

    id: str
    name: str
    number: int

    @property
    def label(self) -> str:
        """What the name becomes in a sentence."""
        return f"{SOMEBODY} {self.number}"


def plainly_written(text: str) -> str:
    """Write a text without characters that nobody sees, and each accent with its letter."""
    return text if text.isascii() else unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def numbered(named: Iterable[tuple[str, str]]) -> list[NamedPerson]:
    """Give people numbers in the order given; entries of one name have the number of the first.

    Somebody has one number under all names that one id has in several versions.
    """
    people: dict[tuple[str, str], NamedPerson] = {}
    of_id: dict[str, int] = {}
    of_name: dict[Words, int] = {}
    for id_, name in named:
        if (id_, name) in people or is_nobody(name or id_) or (id_ in of_id and not name):
            continue
        number = of_id.get(id_, len(of_id) + 1)
        if name:
            number = of_name.setdefault(_words(name), number)
        of_id.setdefault(id_, number)
        people[id_, name] = NamedPerson(id_, name, number)
    return list(people.values())


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
    return {person.number: frozenset(_words(person.name)) for person in people}


def _ways(person: NamedPerson) -> Iterator[Words]:
    words = _words(person.name)
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


def _words(name: str) -> Words:
    """Give the words of a name without titles; all of them where nothing else is left."""
    bare = _BESIDE.sub(" ", plainly_written(name))
    given, comma, rest = bare.partition(",")
    if comma and not all(folded(word) in BEHIND for word in WORD.findall(rest)):
        bare = f"{rest} {given}"  # the last name stands first
    words = [folded(word) for word in WORD.findall(bare)]
    kept = [word for word in words if word not in TITLES and word not in BEHIND]
    return tuple(kept or words)
