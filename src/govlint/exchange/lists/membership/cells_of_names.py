"""What a cell of names holds: one person, several, seats that are vacant, or nobody."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from govlint.exchange.lists.capacities import capacity_of
from govlint.exchange.lists.placeholders import is_nobody, is_placeholder
from govlint.structure.suggestions.seat_titles import read_title

_AND = r"(?:and|&|und|et) "
_SEMICOLON = re.compile(rf"; ?(?:{_AND})?")
_COMMA = re.compile(rf", (?:{_AND}|(?!\S+$))")
"""A comma between names; one word behind a comma is a first name, as in "Lind, Bo"."""

_LAST_TWO = re.compile(rf" {_AND}")
"""What stands before the last name of a list in which commas part the others."""

_INITIALS = re.compile(r"(?:[^\W\d_]\.?[ -]?){1,4}")
_VACANCIES = re.compile(
    r"(?:(?P<before>\d{1,3}) ?(?:[x\u00d7] ?)?)?"
    r"(?:vacan(?:t|cy|cies)|unfilled)(?: (?:seat|post|position|place)s?)?"
    r"(?: ?[(x\u00d7] ?(?P<behind>\d{1,3})\)?| ?\([^()\d]{1,60}\))?",
    re.IGNORECASE,
)
_PRONOUN = r"(?:she|hers?|he|him|his|they|them|theirs?|xe|xem|ze|zir|hir|sie|ihr|er|ihm|ihn)"
_ASIDE = re.compile(
    r" ?\((?:(?:subs?|substitute|deputy|deputising|alternate|alt|until|from|since|acting)\b[^()]*"
    rf"|{_PRONOUN}(?: ?[/,] ?{_PRONOUN})*|any pronouns?)\)",
    re.IGNORECASE,
)
_SLASH = re.compile(r"(?:/| \+ (?=\d))(?![^()]*\))")
"""A slash between names, or a sign before more seats; not in brackets, as in "(she/her)"."""

_HONOURS = re.compile(
    r"(?:,? (?:[OMCKDG]BE|BEM|[KD]?CMG|[KDG]CB|[KD]?CVO|[LM]VO|MSP|FRS[AE]?|FBA"
    r"|FRC[A-Z]{1,3}|FCC?A|MBA|[PD][Hh]D|DPhil|Esq\.?))+\Z"
)
"""Honours and degrees behind a name; two letters may be those of first names, as in "Hay JP"."""

_FILLED_SOMEHOW = re.compile(
    r"(?:none|no substitutes?|no subs|not) (?:permitted|allowed|named|appointed|elected)\b.*"
    r"|(?:\d{1,3}|an?|one|two|three|four|five|six) per \w+(?: \w+)?"
    r"|(?:any|a) (?:\d{1,3}|two|three|four|five|six|pool|panel)\b.*"
    r"|(?:\d{1,3}|an?|one|two|three|four|five|six) from each .*|(?:\w+ )?rotation"
    r"|(?:pool|panel|drawn) (?:of|from)\b.*|rotat(?:es|ing|ion|ional)\b.*"
    r"|(?:to be )?(?:elected|appointed|chosen|nominated|drawn) (?:at|by|from|on|per|each)\b.*",
    re.IGNORECASE,
)
"""What says how a seat is filled, and by nobody who is named."""

_ALL_OF = re.compile(
    r"(?:all|other|remaining)\b.{0,30}\b(?:members|councillors|trustees|governors|directors|"
    r"partners)\b.*|(?:members|councillors|trustees|governors|directors) of\b.*",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?P<name>[^()]{1,200}[^() ]) ?\((?P<office>[^()]{1,40})\)")
_SEATS = re.compile(
    r"([1-9]\d{0,2})(?: (?:members?|seats?|trustees|councillors|places))?"
    r"(?: ?\([^()]{1,60}\))?",
    re.IGNORECASE,
)
_ONE = re.compile(r"1 (?:[x\u00d7] )?(?P<seat>[^\W\d].*)")
_BRACKETS = re.compile(r" ?\((?P<inner>[^()]*)\)\Z")
_ANY_BRACKETS = re.compile(r"\([^()]*\)")
_HELD, _FREE = str.maketrans(", ", "\0\1"), str.maketrans("\0\1", ", ")
"""What stands for commas and blanks in brackets while a text is split, and back."""

_NUMBER_ALONE = re.compile(r"[x\u00d7]? ?\d+")
_JOINED = re.compile(r"\S (?:and|&|und|et) \S|\S / \S|\w{2}/\w{2}|\S; ?\S")


def names_in(cell: str) -> Iterator[str]:
    """Give each name of a cell; "Brown, B; Green, C" are two, and "n/a" is no list."""
    for part in map(str.strip, _SEMICOLON.split(cell)):
        if is_placeholder(part):
            yield from filter(None, [part])
        else:
            for one in filter(None, map(str.strip, _SLASH.split(part))):
                yield from _apart(one)


def _apart(text: str) -> Iterator[str]:
    """Give the names between commas; of surnames and initials in turn, each two are one name."""
    parts = [one.strip() for one in re.split(rf", ?(?:{_AND})?", text)]
    if len(parts) % 2 == 0 and all(_INITIALS.fullmatch(one) for one in parts[1::2]):
        pairs = zip(parts[::2], parts[1::2], strict=True)
        yield from (f"{last}, {first}" for last, first in pairs)
    else:
        apart = split_outside_of_brackets(_COMMA, text)
        names = [*filter(None, map(str.strip, apart))]
        yield from names[:-1]
        last = names[-1:]
        yield from split_outside_of_brackets(_LAST_TWO, *last) if len(names) > 1 else last


def split_outside_of_brackets(where: re.Pattern[str], text: str) -> Sequence[str]:
    """Split a text where a pattern fits, but for what stands in brackets."""
    held = _ANY_BRACKETS.sub(lambda found: found[0].translate(_HELD), text)
    return [part.translate(_FREE) for part in where.split(held)]


def vacancies(name: str) -> int:
    """Give how many seats a cell such as "Vacant x2" says to be vacant; of a name, none."""
    if found := _VACANCIES.fullmatch(name.strip()):
        return int(found["before"] or found["behind"] or 1)
    return int(is_placeholder(name) and bool(name) and not is_nobody(name))


def without_aside(name: str) -> str:
    """Leave out what stands behind a name and is none: an honour, a pronoun, a substitute."""
    bare = _ASIDE.sub("", name).strip().rstrip("*\u2020\u2021").strip()
    return _HONOURS.sub("", bare)


def with_office(name: str) -> tuple[str, str | None]:
    """Part a name from the capacity in brackets behind it, such as "Bo Lind (VC)"."""
    found = _OFFICE.fullmatch(name.strip())
    capacity = capacity_of(found["office"]) if found else None
    return (found["name"], capacity) if found and capacity else (name, None)


def number_of_seats(name: str) -> int:
    """Give how many seats a cell such as "7" or "7 members" is of; of a name, none."""
    found = _SEATS.fullmatch(name.strip())
    return int(found[1]) if found else 0


def seats_in_words(name: str) -> Mapping[str, Any]:
    """Give the seats that a cell such as "2 x parent governors" is of; of a name, nothing."""
    bare = _BRACKETS.sub("", name)
    if one := _ONE.fullmatch(bare):
        return {"seat": one["seat"], **vacant_behind(name, 1)}
    found = read_title(bare, {"vacant": 0}, {})
    if not found or not found.is_sure or "count" not in found.keys:
        return {}
    if name.startswith(found.keys["seat"]):
        return {}
    return {**found.keys, **vacant_behind(name, found.keys["count"])}


def vacant_behind(name: str, count: int) -> dict[str, int]:
    """Give how many of some seats are said to be vacant in brackets behind them."""
    inner = _in_brackets(name)
    vacant = vacancies(inner) if re.search(r"\d", inner) else count * bool(vacancies(inner))
    return {"vacant": min(vacant, count)} if vacant else {}


def is_all_of(name: str) -> bool:
    """Tell whether a name stands for all who sit somewhere else, or says how a seat is filled."""
    return bool(_ALL_OF.fullmatch(name) or _FILLED_SOMEHOW.fullmatch(name))


def has_remark(name: str) -> bool:
    """Tell whether words stand in brackets behind a name, other than of seats that are vacant."""
    inner = _in_brackets(name)
    return bool(inner) and not _NUMBER_ALONE.fullmatch(inner) and not vacancies(inner)


def _in_brackets(name: str) -> str:
    found = _BRACKETS.search(name)
    return found["inner"].strip() if found else ""


def is_joined(name: str) -> bool:
    """Tell whether a name may be those of several people."""
    return bool(_JOINED.search(name))
