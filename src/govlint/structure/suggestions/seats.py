"""Suggestion of an item of a list of members: an id, a seat, several seats, a capacity."""

import re
from typing import Any

from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.enumerations import Capacity
from govlint.structure.field_types import Kind
from govlint.structure.informal.absent import is_unknown, is_vacant
from govlint.structure.informal.numbers import number
from govlint.structure.informal.reading import Interpretation, Readings, only
from govlint.structure.model_fields import words_in
from govlint.structure.nearest_word import nearest, usually
from govlint.structure.synonyms import MEANT
from govlint.structure.typed_text import is_short, of_short

TITLE = "its title"
"""Stands for the name of a seat that nobody typed."""

HOW_MANY = "N"
"""Stands for a number of seats that nobody typed."""

_THE = re.compile(r"^(?:the|a|an|our)\s+", re.IGNORECASE)
_ALL = re.compile(r"(?:all|every)(?: of)?(?: the| our)? (?P<them>.+)", re.IGNORECASE)
_DASH = r"[\u2013\u2014-]"
_TIMES = r"[x\u00d7*]"
_VOTE = re.compile(
    r"(?P<without>non[- ]|no |without (?:a )?)?(?:voting(?: member)?|votes?)", re.IGNORECASE
)
_UP_TO = re.compile(r"^(?:up to|at (?:least|most)|max(?:imum)?\.?(?: of)?) (?=\w+ )", re.IGNORECASE)
_ANY_OF = re.compile(
    r"any (?P<many>\d{1,2}|two|three|four|five|six)(?: of)?(?: the| our)? (?P<seat>.+)",
    re.IGNORECASE,
)
_BUT_FOR_ASIDE = re.compile(r"(?P<many>\d{1,3}) ?\((?P<aside>[^()]*[a-z][^()]*)\)", re.IGNORECASE)
"""A number of members with more than a number in brackets behind it."""

_FROM = re.compile(
    r"(?:(?P<seat>\w+) )?(?:appointed by|nominated by|from|of|for) (?:the )?(?P<body>.+)"
    r"|(?P<whose>.+) (?P<title>reps?|representatives?|members|councillors|nominees)",
    re.IGNORECASE,
)
_BODIES: tuple[Kind, ...] = ("organisation",)

_LOST = re.compile(
    r"\bex[- ]officio\b|\bco-?opted\b|\b(?:acting|interim)\b|^up to\b|^at (?:least|most)\b|^max\b",
    re.IGNORECASE,
)
"""What says more of a seat than its keys can."""

_NOBODY = r"(?:currently )?(?:vacant|vacancy|vacancies|empty|unfilled)"
_VACANT = re.compile(_NOBODY, re.IGNORECASE)
_VACANT_FIRST = re.compile(
    rf"{_NOBODY}(?: seats?| posts?)?(?:\s*(?:[:(]|{_DASH})\s*|\s+)(.*?)\)?", re.IGNORECASE
)
_VACANT_LAST = re.compile(rf"(.+?)\s*(?:[,:(]|{_DASH})*\s*\b{_NOBODY}\)?", re.IGNORECASE)
_SOME_VACANT = re.compile(
    rf"(.+?)\s*(?:[,(]|{_DASH})\s*(\w+) (?:of them |are |is )?{_NOBODY}\)?", re.IGNORECASE
)
_TIMES_FIRST = re.compile(
    rf"(\d{{1,3}}|[a-z]+)(?:\s*{_TIMES}\s+|\s+(?:no\.?\s+)?)(.+)", re.IGNORECASE
)
_TIMES_LAST = re.compile(
    rf"(.+?)\s*(?:{_TIMES}\s*(\d{{1,3}})|[(\[](?:{_TIMES}\s*)?(\d{{1,3}})[)\]]|(?<=s)"
    rf"(?:\s+{_DASH}\s+|\s*:\s*)(\d{{1,3}}))",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?P<capacity>[\w -]+?)\s*:\s*(?P<who>.*)")
_BEHIND = (
    re.compile(r"(?P<who>.+?)\s*\((?P<capacity>[^()]+)\)"),
    re.compile(rf"(?P<who>.+?)\s+{_DASH}\s+(?P<capacity>.+)"),
    re.compile(r"(?P<who>.+?)\s+as (?:the )?(?P<capacity>.+)"),
    re.compile(r"(?P<who>.+?),\s*(?P<capacity>.+)"),
)
_NAMED_LAST = re.compile(rf"(?P<capacity>[\w ]+?)\s+{_DASH}\s+(?P<who>.+)")
"""A capacity before a dash and a name, which has to be known."""


@of_short
def seat(text: str, names: EntityNames) -> Readings:
    """Read one item of a list of members; nothing where it is a word that may be any id."""
    bare = " ".join(text.strip().replace("\t", ", ").split()).strip(" .,;")
    if id_ := names.exactly(bare, SITTERS):
        return only(id_)
    if is_unknown(bare):
        open_ = {"seat": TITLE}
        return Interpretation({**open_, "vacant": 1}), Interpretation(
            open_, "if somebody sits there"
        )
    found = (
        _with_last_day(bare, names)
        or _vacant(bare)
        or _alike(bare)
        or _several(bare)
        or _in_brackets(bare, names)
        or _in_a_capacity(bare, names)
    )
    aside = _BUT_FOR_ASIDE.fullmatch(bare)
    if found and aside and "vacant" not in found:
        return (Interpretation(found, f'"{aside["aside"]}" has no key of its own'),)
    found = of_body(found, names) if found else found
    lost = _LOST.search(bare)
    if found and lost and lost[0] not in str(found.get("seat")):
        return (Interpretation(found, f'"{lost[0]}" has no key of its own'),)
    return only(found or names.nearly(bare, SITTERS))


_UNTIL = re.compile(
    r"(?P<who>[^()]+?),? \((?:(?:term|appointment) )?(?P<word>until|till|to|ends?|expires?"
    r"|from|since|appointed):? (?P<day>[^()]+)\)"
)
_INNER = re.compile(r"(?P<who>[^()]+?) ?[(\[](?P<inner>[^()\[\]]+)[)\]]")
_BEGINS = ("from", "since", "appointed")


def _with_last_day(bare: str, names: EntityNames) -> dict[str, Any]:
    """Read a member with the day behind it in brackets since or until when they sit there."""
    found = _UNTIL.fullmatch(bare)
    if not found:
        return {}
    from govlint.structure.informal.dates import day

    days = day(found["day"])
    if len(days) != 1 or days[0].remark:
        return {}
    read = seat(found["who"], names)
    whole = read[0].value if len(read) == 1 and not read[0].remark else sitter(found["who"], names)
    who = {"who": whole} if isinstance(whole, str) else whole
    return {**who, "since" if found["word"] in _BEGINS else "until": days[0].value}


def _alike(bare: str) -> dict[str, Any]:
    """Read the same title several times over as so many seats."""
    parts = re.split(r",\s*(?:and )?|\s+and\s+", bare)
    titles = {usually(part) for part in parts}
    return {"seat": parts[0], "count": len(parts)} if len(parts) > 1 == len(titles) else {}


def _in_brackets(bare: str, names: EntityNames) -> dict[str, Any]:
    """Read a number and a capacity, or a vote, that stand in brackets behind a comma."""
    found = _INNER.fullmatch(bare)
    parts = re.split(r"\s*[,;]\s*", found["inner"]) if found else []
    if not found or len(parts) < 2:
        return {}
    read = dict[str, Any]()
    for part in parts:
        many = number(part)
        is_number = many is not None and many.denominator == 1 and many > 0
        said = {"count": int(many or 1)} if is_number else capacity_of(part)
        if not said or said.keys() & read.keys():
            return {}
        read |= said
    return {**sitter(found["who"], names), **read}


def capacity_of(text: str) -> dict[str, Any]:
    """Read what somebody is on a forum: a capacity, or without a vote."""
    if voting := vote_of(text):
        return voting
    meant = nearest(text, words_in(Capacity))
    return {"capacity": meant} if meant else {}


def vote_of(text: str) -> dict[str, Any]:
    """Read whether somebody has a vote."""
    found = _VOTE.fullmatch(text.strip())
    return {"voting": not found["without"]} if found else {}


def sitter(text: str, names: EntityNames) -> dict[str, Any]:
    """Read who sits there: an id if the name is known, else a seat of that name."""
    id_ = names.exactly(text, SITTERS) or names.by_part(text, SITTERS)
    return {"who": id_} if id_ else {"seat": text}


def unheld(text: str) -> dict[str, Any]:
    """Read a name that nothing is described by as a seat, with the capacity that it says."""
    bare = _THE.sub("", text.strip())
    if found := _ALL.fullmatch(bare):
        return {"seat": found["them"], "count": HOW_MANY}
    said = (usually(bare), *MEANT.get(usually(bare), ()))
    capacity = next((word for word in said if word in words_in(Capacity)), None)
    return {"seat": bare, **({"capacity": capacity} if capacity else {})}


def _vacant(bare: str) -> dict[str, Any]:
    """Read seats that nobody holds, all of them or some."""
    if is_vacant(bare):
        return {"seat": TITLE, "vacant": 1}
    if found := _match(_SOME_VACANT, bare):
        seats = _so_many(found[0]) or _seats(found[0])
        empty = number(found[1]) or seats.get("count", 1)
        return {**seats, "vacant": int(empty)}
    seats = _seats(bare)
    many = seats.get("count", 1)
    aside = _BUT_FOR_ASIDE.fullmatch(bare)
    if aside and "count" in seats and _VACANT.fullmatch(aside["aside"].strip()):
        return {**seats, "vacant": many}
    if _match(_VACANT, seats["seat"]):
        return {**seats, "seat": TITLE, "vacant": many}
    found = _match(_VACANT_FIRST, seats["seat"]) or _match(_VACANT_LAST, seats["seat"])
    return {**seats, "seat": found[0], "vacant": many} if found else {}


def without_vacancy(text: str) -> dict[str, Any]:
    """Read seats that a title says nobody holds."""
    return _vacant(text)


def several_seats(text: str) -> dict[str, Any]:
    """Read so many seats of one name; nothing where no number is said."""
    return _several(text) if is_short(text) else {}


def of_body(seats: dict[str, Any], names: EntityNames) -> dict[str, Any]:
    """Read seats that are called after a known organisation as those of its members."""
    title = seats.get("seat", "")
    found = _FROM.fullmatch(title)
    called = (found["body"] or found["whose"]) if found else title
    body = names.exactly(called, _BODIES) if "count" in seats else None
    if not body:
        return seats
    rest = {key: value for key, value in seats.items() if key != "seat"}
    seat_of_body = (found["seat"] or found["title"]) if found else None
    named = {"seat": seat_of_body} if seat_of_body else {}
    return {**named, "represents": body, **rest}


def _several(bare: str) -> dict[str, Any]:
    seats = _seats(bare)
    return seats if "count" in seats else {}


def _seats(bare: str) -> dict[str, Any]:
    """Read a seat, or so many seats of one name."""
    bare = _UP_TO.sub("", bare)
    if (found := _ANY_OF.fullmatch(bare)) and (many := number(found["many"])):
        return {"seat": found["seat"], "count": int(many)}
    if (found := _BUT_FOR_ASIDE.fullmatch(bare)) and (seats := _so_many(found["many"])):
        return seats
    first, last = _match(_TIMES_FIRST, bare), _match(_TIMES_LAST, bare)
    said, named = (first[0], first[1]) if first else ("", bare)
    if last and not number(said):
        named, said = last[0], "".join(last[1:])
    many = number(said)
    if not many or many.denominator > 1 or said.lower() in ("a", "an"):
        return {"seat": bare}
    return {"seat": named, "count": int(many)}


def _so_many(text: str) -> dict[str, Any]:
    """Read a number alone as so many seats of no name."""
    many = number(text) if text.isdecimal() else None
    return {"seat": TITLE, "count": int(many)} if many else {}


def _match(pattern: re.Pattern[str], bare: str) -> list[str]:
    """Give the parts of a text that fits a pattern; none where it does not."""
    found = pattern.fullmatch(bare)
    return [part or "" for part in (found.groups() or ("",))] if found else []


def _in_a_capacity(bare: str, names: EntityNames) -> dict[str, Any]:
    """Read a name with what stands in brackets, after a dash, after `as`, or before a colon."""
    if (found := _NAMED_LAST.fullmatch(bare)) and (id_ := names.exactly(found["who"], SITTERS)):
        read = capacity_of(found["capacity"])
        return {"who": id_, **read} if "capacity" in read else {}
    for found in filter(None, (pattern.fullmatch(bare) for pattern in (_BEFORE, *_BEHIND))):
        if (
            found["who"]
            and not set(",;)") & set(found["who"])
            and (read := capacity_of(found["capacity"]))
        ):
            return {**sitter(found["who"], names), **read}
    return {}
