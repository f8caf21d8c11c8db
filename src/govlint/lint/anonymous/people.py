"""People of structures, numbered, and the words of their names."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from govlint.graph.placeholders import is_nobody
from govlint.invisible_characters import JOINERS, PILED, UNSEEN
from govlint.lint.anonymous.ordinary_words import BEHIND, TITLES, folded

_UNSEEN = re.compile(f"[{JOINERS}\u00ad]|{UNSEEN.pattern}")

WORD = re.compile(r"[^\W_]+(?:['\u2018\u2019\u02bc\u2032`\u00b4](?!s\b|S\b)[^\W_]+)*")
"""A word of a text, with an apostrophe inside but not with the one that makes it a possessive."""

_BESIDE = re.compile(r"\([^)]{0,400}\)|\[[^]]{0,400}\]")
"""What stands in brackets behind a name."""

SOMEBODY = "person"
"""What stands for a part of a name that several people share."""

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
    return text if text.isascii() else unicodedata.normalize("NFC", visible(text))


def visible(text: str) -> str:
    """Write a text without what nobody sees, in which another could be hidden; blanks stay."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub(_blank, PILED.sub(lambda piled: piled[0][0], text))


def _blank(found: re.Match[str]) -> str:
    return found[0] if found[0] == "\t" else " " * found[0].isspace()


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
            number = of_name.setdefault(name_words(name), number)
        of_id.setdefault(id_, number)
        people[id_, name] = NamedPerson(id_, name, number)
    return list(people.values())


def name_words(name: str) -> Words:
    """Give the words of a name without titles; all of them where nothing else is left."""
    bare = _BESIDE.sub(" ", plainly_written(name))
    given, comma, rest = bare.partition(",")
    if comma and not all(folded(word) in BEHIND for word in WORD.findall(rest)):
        bare = f"{rest} {given}"  # the last name stands first
    words = [folded(word) for word in WORD.findall(bare)]
    kept = [word for word in words if word not in TITLES and word not in BEHIND]
    return tuple(kept or words)
