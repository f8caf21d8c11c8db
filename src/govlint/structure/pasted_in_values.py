"""Pasted in values: characters no keyboard types, which word processors and pages leave there."""

import re
import unicodedata

from govlint.invisible_characters import INVISIBLE, OF_NOTHING, SPACES
from govlint.structure.labels import with_article
from govlint.structure.look_alikes import as_seen, look_alike
from govlint.structure.odd_characters import ANGLED, DASHES, HYPHENS, QUOTES, Sort

_AT_AN_END = f"^[{SPACES}]|[{SPACES}]$"
_UNFIT: dict[Sort, re.Pattern[str]] = {
    "exact": re.compile(rf"[{HYPHENS}{SPACES}]|(?<=\w)[{DASHES}](?=\w)"),
    "name": re.compile(f"[{HYPHENS}]|{_AT_AN_END}"),
    "prose": re.compile(_AT_AN_END),
}
"""Spaces and hyphens that are wrong: in prose they may be good typography, and people search by
names with what their keyboards have."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]|{OF_NOTHING}")
_OF_SCRIPTS = "\u200c\u200d\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069"
"""Invisible characters that some scripts and emoji need to be shown rightly."""

_NEEDED_BY_NONE = re.compile(f"(?![{_OF_SCRIPTS}])[{INVISIBLE}]|{OF_NOTHING}")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007f]+")
_QUOTED = re.compile(f"[{QUOTES}]([^{QUOTES}]+)[{QUOTES}\"']", re.DOTALL)
_HYPHEN, _DASH, _SPACE = (re.compile(f"[{some}]") for some in (HYPHENS, DASHES, SPACES))
_GROUPED = re.compile(r"\d{1,3}( \d{3})+")


def first_odd(text: str, sort: Sort, *, plain: bool = True) -> tuple[int, int] | None:
    """Give the offsets of what is first not as it was meant: a character, or a text in quotes."""
    if plain and _QUOTED.fullmatch(text):
        return 0, len(text)
    places = [*_invisible(text), *(found.start() for found in _UNFIT[sort].finditer(text))]
    return (min(places), min(places) + 1) if places else None


def _invisible(text: str) -> list[int]:
    """Give the offsets of what cannot be seen and no script or emoji needs."""
    bare = _FLAG.sub(lambda flag: "x" * len(flag[0]), text)
    pattern = _NEEDED_BY_NONE if any(map(_needs_marks, bare)) else _INVISIBLE
    return [found.start() for found in pattern.finditer(bare)]


def _needs_marks(character: str) -> bool:
    """Tell whether a character is an emoji, or of a script that runs to the left or joins."""
    if not character.isalpha():
        return character >= "\u2190" and unicodedata.category(character) == "So"
    joins = "\u0590" <= character <= "\u1cff"
    return joins or unicodedata.bidirectional(character) in ("R", "AL")


def as_meant(text: str, sort: Sort) -> str:
    """Write a text as a keyboard types it; prose and names keep their dashes and spaces."""
    unseen = set(_invisible(text))
    seen = "".join(one for place, one in enumerate(text) if place not in unseen)
    typed = _HYPHEN.sub("-", seen).strip()
    if quoted := _QUOTED.fullmatch(typed):
        typed = quoted[1].strip()
    if sort != "exact":
        return typed
    exact = _SPACE.sub(" ", _DASH.sub("-", typed))
    return exact.replace(" ", "") if _GROUPED.fullmatch(exact) else exact


def hint(text: str) -> str:
    """Phrase what stands in a text that must be exact as the end of a message; empty where none."""
    found = None if text.isascii() else first_odd(text, "exact")
    if found is None:
        if not (alike := look_alike(text)):
            return ""
        return f"; {with_article(named(alike))} stands in it: write {as_seen(text)}"
    odd = text[slice(*found)]
    if len(odd) == 1:
        return f"; {with_article(named(odd))} stands in it: write {as_meant(text, 'exact')}"
    return f"; {marks_around(odd)} stand around it: write {as_meant(text, 'exact')}"


def marks_around(text: str) -> str:
    """Name the quotation marks in which a text stands."""
    return f"{'angled' if text[0] in ANGLED else 'curly'} quotation marks"


def named(character: str) -> str:
    """Name a character in the words of people who type."""
    if character in HYPHENS:
        return "hyphen of a word processor"
    name = _NAMES.get(character) or unicodedata.name(character, f"U+{ord(character):04X}").lower()
    return f"invisible character ({name})" if _INVISIBLE.match(character) else name


_NAMES = {
    "\u00a0": "no-break space",
    "\u2013": "dash",
    "\u2014": "dash",
    "\u2212": "minus sign",
    "\ufeff": "byte order mark",
}
"""What people call characters that the standard calls otherwise."""
