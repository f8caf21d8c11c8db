"""Ids made from names: short, plain to type, and each of them once in a whole structure."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import chain, count
from typing import NamedTuple
from unicodedata import combining, name, normalize

from govlint.structure.field_types import Kind
from govlint.structure.references import NOT_IDS

LONGEST = 60
"""Characters of an id, unless a mark, its kind or a number has to follow."""

MARK = 6
"""Characters of the mark that tells an entity from others whose names make the same id."""

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

    Where several names in one kind make one id, or it does not say all of a name, each gets a mark
    that it alone decides, so that no id passes from one name to another; where names of several
    kinds do, the kind is added to it.
    What has one name in one kind is numbered, by what else tells it apart, and then by its order.
    """
    named: dict[tuple[Kind, str], list[int]] = {}
    for at in sorted(range(len(entities)), key=lambda at: (entities[at], at)):
        named.setdefault(entities[at][:2], []).append(at)
    wanted = {one: (slug(one[1], one[0]), one[0]) for one in named}
    names = Counter(wanted.values())
    marked = {one for one in named if names[wanted[one]] > 1 or not _says_all(one[1])}
    used = set(taken)
    made = [""] * len(entities)
    for one in sorted(named, key=lambda one: (one in marked, wanted[one], one)):
        slugged, kind = wanted[one]
        usual = [slugged, f"{slugged}-{kind}"]
        if one in marked:
            usual = [marked_slug(one[1], kind)]
        first = next((id_ for id_ in usual if id_ not in used), usual[-1])
        ids = chain([first], (f"{first}-{number}" for number in count(2)))
        for at in named[one]:
            made[at] = next(id_ for id_ in ids if id_ not in used)
            used.add(made[at])
    return made


def told_apart(text: str, kind: Kind) -> str:
    """Make an id of a text that no other text has, but one that differs in signs and cases."""
    return slug(text, kind) if _says_all(text) else marked_slug(text, kind)


def marked_slug(text: str, kind: Kind) -> str:
    """Make an id of a name with a few letters that tell it from others that make the same one."""
    mark = sha256(text.encode(errors="replace")).hexdigest()[:MARK]
    return f"{slug(text, kind)}-{mark}"


def slug(text: str, kind: Kind) -> str:
    """Write a name in small letters, digits and hyphens; where nothing is left of it, the kind."""
    made = _cut(_in_letters(text[:_READ]))
    if not made:
        return kind
    return made if made not in _WORDS and re.search("[a-z]", made) else f"{kind}-{made}"


def _says_all(text: str) -> bool:
    """Tell whether nothing but signs is left out where an id is made of a text."""
    if len(text) > _READ or len(_in_letters(text)) > LONGEST:
        return False
    return text.isascii() or " " not in _ascii("".join(filter(str.isalnum, text)))


def _in_letters(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", _ascii(text)))


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
