"""Ids made from names: short, plain to type, and each of them once in a whole structure."""

import re
from collections.abc import Iterable, Sequence
from itertools import count
from typing import NamedTuple
from unicodedata import combining, name, normalize

from govlint.structure.fields import Kind
from govlint.structure.references import NOT_IDS

LONGEST = 60
"""Characters of an id, unless a number has to follow."""

_READ = 200
"""Characters of a name that its id may be made from."""

_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "none", "residual", *NOT_IDS.values()}
"""Words that stand for something else where an id may be written."""

_SIGNS = str.maketrans(
    {"&": " and ", "+": " plus ", "@": " at ", "%": " per cent ", "'": "", "\u2019": ""}
)


def _in_turn(first: int, written: str) -> dict[str, str]:
    """Give what each letter of an alphabet is written as, from its first one on."""
    return {chr(first + at): one for at, one in enumerate(written.split())}


_LETTERS = str.maketrans(
    {
        "\N{LATIN SMALL LETTER SHARP S}": "ss",
        "\N{LATIN SMALL LETTER AE}": "ae",
        "\N{LATIN SMALL LIGATURE OE}": "oe",
        "\N{LATIN SMALL LETTER O WITH STROKE}": "o",
        "\N{LATIN SMALL LETTER L WITH STROKE}": "l",
        "\N{LATIN SMALL LETTER D WITH STROKE}": "d",
        "\N{LATIN SMALL LETTER ETH}": "d",
        "\N{LATIN SMALL LETTER THORN}": "th",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "\N{CYRILLIC SMALL LETTER IO}": "e",
        **_in_turn(
            0x430, "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya"
        ),
        **_in_turn(0x3B1, "a v g d e z i th i k l m n x o p r s s t y f ch ps o"),
    }
)
"""What letters are written as whose names in Unicode do not say it."""

_NAMED = re.compile(r"(?:LETTER|SYLLABLE)(?: SMALL)? ([A-Z]{1,8})\Z")


class IdRequest(NamedTuple):
    """An entity that wants an id: its kind, what it is called, and what tells it from others."""

    kind: Kind
    name: str
    apart: str = ""


def made_ids(entities: Sequence[IdRequest], taken: Iterable[str] = ()) -> list[str]:
    """Make an id for each entity, none of them given twice and none that is taken.

    Where several names make one id, all but one get a number. Which, does not depend on the order
    of the entities, unless nothing tells them apart.
    """
    wanted = [slug(one.name, one.kind) for one in entities]
    used = set(taken)
    made = [""] * len(entities)
    waiting = []
    for at in sorted(range(len(entities)), key=lambda at: (wanted[at], *entities[at], at)):
        if wanted[at] in used:
            waiting.append(at)
        else:
            made[at] = wanted[at]
            used.add(wanted[at])
    numbers: dict[str, Iterable[int]] = {}
    for at in waiting:
        for number in numbers.setdefault(wanted[at], count(2)):
            if (id_ := f"{wanted[at]}-{number}") not in used:
                made[at] = id_
                used.add(id_)
                break
    return made


def slug(text: str, kind: Kind) -> str:
    """Write a name in small letters, digits and hyphens; where nothing is left of it, the kind."""
    words = re.findall(r"[a-z0-9]+", _ascii(text[:_READ]))
    made = _cut("-".join(words))
    if not made:
        return kind
    return made if made not in _WORDS and re.search("[a-z]", made) else f"{kind}-{made}"


def _cut(made: str) -> str:
    """Shorten an id at the end of a word, where there is one."""
    if len(made) <= LONGEST:
        return made
    head = made[: LONGEST + 1].rpartition("-")[0]
    return head if len(head) > LONGEST // 2 else made[:LONGEST]


def _ascii(text: str) -> str:
    """Write a text in letters that every keyboard has, as near to it as that can be."""
    plain = text.casefold().translate(_SIGNS)
    if plain.isascii():
        return plain
    composed = normalize("NFKC", plain).translate(_LETTERS).replace("_", "")
    return "".join(map(_letter, composed))


def _letter(character: str) -> str:
    """Write a letter as it is without its accent, else by its name, anything else as a space."""
    if character.isascii():
        return character
    if found := _NAMED.search(name(character, "")):
        return found[1].lower()
    bare = "".join(one for one in normalize("NFKD", character) if not combining(one))
    bare = bare.translate(_LETTERS)
    return bare if bare.isascii() else " "
