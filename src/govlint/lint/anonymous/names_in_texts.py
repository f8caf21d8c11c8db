"""Mentions of people in texts, and the texts without them."""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from govlint.lint.anonymous.ordinary_words import TITLES, folded
from govlint.lint.anonymous.people import (
    SOMEBODY,
    WORD,
    NamedPerson,
    plainly_written,
)
from govlint.lint.anonymous.ways_of_naming import (
    Naming,
    given_names,
    in_one_with_others,
    ways_to_call,
)

_CLOSE = re.compile(r"[\s.,_\-\u2010-\u2015\u00a0'\u2019+]{0,4}")
"""What may stand between two words of one name."""

_SPACE = re.compile(r"\s")


class CleanText(NamedTuple):
    """A text without names, and whether a word of it may yet be a part of one."""

    text: str
    doubtful: bool = False


class _Word(NamedTuple):
    start: int
    end: int
    written: str
    folded: str


class _Mention(NamedTuple):
    first: int
    last: int
    """The positions of its words; the last one still belongs to it."""
    numbers: frozenset[int]


class Mentions:
    """Knows everybody who may be named, and writes numbers in the place of names."""

    def __init__(self, people: Sequence[NamedPerson], in_use: Collection[str] = ()) -> None:
        """Take the people, and the words that are used otherwise as well."""
        self._ways = ways_to_call(people, in_use)
        self._names = given_names(people)
        self._literal = in_one_with_others(people)
        self._known: dict[str, CleanText] = {}
        """What was written before, for many texts stand in many places."""

    def without(self, text: str) -> str:
        """Write a text without names; in what is one word, such as an id, with hyphens."""
        return self.cleaned(text).text

    def cleaned(self, text: str) -> CleanText:
        """Write a text without names, and say whether it must be read."""
        if not self._ways:
            return CleanText(text)
        if text not in self._known:
            plain = plainly_written(text)
            for name, number in self._literal.items():
                plain = plain.replace(name, f"{SOMEBODY} {number}")
            said = self._cleaned(plain)
            self._known[text] = (
                said._replace(text=text) if said.text == plainly_written(text) else said
            )
        return self._known[text]

    def _cleaned(self, text: str) -> CleanText:
        is_word = not _SPACE.search(text.strip())
        words = [
            _Word(found.start(), found.end(), found[0], folded(found[0]))
            for found in WORD.finditer(text)
        ]
        if not any(self._ways_from(word.folded) for word in words):
            return CleanText(text)
        parts: list[str] = []
        done = position = 0
        doubtful, before = False, frozenset[int]()
        while position < len(words):
            mention = self._mention(text, words, position)
            if mention is None:
                doubtful = doubtful or (not is_word and self._is_doubtful(words[position]))
                position += 1
                continue
            first = self._begin(text, words, mention, done)
            between = text[done : words[first].start]
            if not (mention.numbers == before and _CLOSE.fullmatch(between)):
                parts += [between, _label(mention, as_word=is_word)]
            before = mention.numbers
            done, position = words[mention.last].end, mention.last + 1
        return CleanText("".join([*parts, text[done:]]), doubtful)

    def _mention(self, text: str, words: Sequence[_Word], at: int) -> _Mention | None:
        for way in self._ways_from(words[at].folded):
            last = at + len(way.words) - 1
            there = [word.folded for word in words[at : last + 1]]
            if not _is_same(there, way.words) or not _are_close(text, words[at : last + 1]):
                continue
            if way.enough or _is_titled(text, words, at):
                return _Mention(at, last, way.numbers)
        return None

    def _ways_from(self, word: str) -> Sequence[Naming]:
        """Give the ways that begin with a word, or with what it is the plural of."""
        return self._ways.get(word) or self._ways.get(word.removesuffix("s")) or ()

    def _is_doubtful(self, word: _Word) -> bool:
        """Tell whether a word is a part of a name that says something else as well."""
        return word.written[0].isupper() and any(
            len(way.words) == 1 and len(word.folded) > 1 for way in self._ways.get(word.folded, ())
        )

    def _begin(self, text: str, words: Sequence[_Word], mention: _Mention, done: int) -> int:
        """Take what stands before a name and belongs to it: titles, initials, first names."""
        first = mention.first
        theirs = {name for number in mention.numbers for name in self._names.get(number, ())}
        while first > 0 and words[first - 1].start >= done:
            before = words[first - 1]
            if not _are_close(text, words[first - 1 : first + 1]):
                break
            after = text[before.end : before.end + 1]
            initial = len(before.written) == 1 and before.written.isupper()
            if before.folded in "ai" and after != ".":
                initial = False
            if not (initial or before.folded in TITLES or before.folded in theirs):
                break
            first -= 1
        return first


def _is_same(there: Sequence[str], way: Sequence[str]) -> bool:
    if len(there) != len(way):
        return False
    return [*there] == [*way] or ([*there[:-1], there[-1].removesuffix("s")] == [*way])


def _are_close(text: str, words: Sequence[_Word]) -> bool:
    """Tell whether nothing but a space, a stop or a hyphen stands between words."""
    return all(_CLOSE.fullmatch(text, one.end, other.start) for one, other in pairwise(words))


def _is_titled(text: str, words: Sequence[_Word], at: int) -> bool:
    """Tell whether a title or an initial stands before a word, so that it is a name."""
    if at == 0 or not words[at].written[0].isupper():
        return False
    before = words[at - 1]
    between = text[before.end : words[at].start]
    is_initial = len(before.written) == 1 and before.written.isupper() and "." in between
    return (before.folded in TITLES or is_initial) and _are_close(text, words[at - 1 : at + 1])


def _label(mention: _Mention, *, as_word: bool) -> str:
    between = "-" if as_word else " "
    if len(mention.numbers) > 1:
        return SOMEBODY if as_word else f"a {SOMEBODY}"
    return f"{SOMEBODY}{between}{next(iter(mention.numbers))}"


def renamed(
    ids: Iterable[str], mentions: Mentions, people: Sequence[NamedPerson]
) -> dict[str, str]:
    """Give each id that is a person's or holds a name, and what it becomes; no two become one."""
    ids = list(ids)
    new = {person.id: f"{SOMEBODY}-{at}" for at, person in enumerate(people, 1)}
    for id_ in ids:
        if id_ not in new and (said := mentions.without(id_)) != id_:
            new[id_] = said
    taken = {id_ for id_ in ids if id_ not in new}
    for id_, said in new.items():
        free, number = said, 2
        while free in taken:
            free, number = f"{said}-{number}", number + 1
        new[id_] = free
        taken.add(free)
    return new
