"""Titles of seats that say more than a title: how many, whether vacant, with what vote."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from govlint.structure.flow_style import flow
from govlint.structure.informal.absent import is_unknown, is_vacant
from govlint.structure.informal.phrases import phrase
from govlint.structure.nearest_word import usually
from govlint.structure.suggestions.seats import TITLE, several_seats, vote_of, without_vacancy
from govlint.structure.synonyms import MEANT
from govlint.structure.typed_text import is_short

_OF_PLACE = re.compile(r"[A-Z][a-z]+ [A-Z]\w*s \w")
"""A number in words that begins a name, such as Three Rivers councillors."""

_FIRST_OF = re.compile(r"\d\s*[x\u00d7*]\s")
_RANGES = (
    re.compile(r"(?P<low>\d{1,2})\s?(?:[\u2013-]|to|or)\s?(?P<high>\d{1,2}) (?P<seat>\D*s)"),
    re.compile(r"(?P<seat>\D+?)\s*\((?P<low>\d{1,2})\s?(?:[\u2013-]|to|or)\s?(?P<high>\d{1,2})\)"),
)
_NUMBERED = re.compile(
    r"(?P<seat>(?:\D+ )?(?:members?|trustees?|tenants?|residents?|governors?|directors?"
    r"|councillors?|representatives?|reps?))(?: nos?\.?| numbers?)? 1"
    r"\s?(?:[\u2013-]|to)\s?(?P<high>\d{1,2})",
    re.IGNORECASE,
)
_WITH_CHAIR = re.compile(
    r"(?P<seats>.+?),? \(?(?:incl(?:uding|\.)?|inc\.?) (?:the |a )?chair\w*\)?", re.IGNORECASE
)
_VACANCY = re.compile(
    r"\b(?:vacant|vacancy|vacancies|unfilled|empty)\)?$|^(?:vacant|vacancy)\s*[:(-]",
    re.IGNORECASE,
)
_SO_MANY = re.compile(r"\b(?:\d+|one|two|three|four|five)\b(?=[^(]*$)", re.IGNORECASE)
_OPEN_BEHIND = re.compile(r"(?P<seat>.+?)\s*(?:\((?P<in>[^()]+)\)|\s[\u2013-]\s(?P<after>.+))")
_ANYBODY = re.compile(r"\b(?:vari|n/?a\b|not applic)", re.IGNORECASE)
_BEHIND = (
    re.compile(r"(?P<seat>[^(),;:\[]+?)\s*[(\[](?P<said>[^()]+)[)\]]"),
    re.compile(r"(?P<seat>[^(),;:]+?)(?:\s+[\u2013\u2014-]\s+|[,;]\s*)(?P<said>[^(),;:]+)"),
)
_WITHOUT_VOTE = ("attendee", "adviser", "observer")
_NO_VOTE = re.compile(r"\bnon[- ]?voting\b|\bwithout (?:a )?vot(?:e|ing)\b", re.IGNORECASE)
_VOTE_OF_OTHERS = re.compile(
    r"\b(?:of|for|from|by) (?:(?:the|all|any) )?non[- ]?voting\b"
    r"|\bnon[- ]?voting (?:\w+ )?(?:\w+(?:['\u2019]s|s['\u2019])(?!\w)|share(?:s|holders?)?\b)",
    re.IGNORECASE,
)
"""Titles of those who sit for others that have no vote, such as Non-voting members' trustee."""

_ATTENDS = re.compile(r"\bin attendance\b", re.IGNORECASE)
_OBSERVER = re.compile(r"(?:\w+ )?observers?(?: (?:from|of|for) .+)?", re.IGNORECASE)
_DEPUTY = re.compile(r"(?:vice|deputy)[ -]?chair(?:man|woman|person)?", re.IGNORECASE)
_HONORIFIC = (
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|sir|dame|lord|lady|revd?|canon)\b\.?"
)
_NAME = r"(?-i:[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){0,2})"
_PERSON = re.compile(
    rf"{_HONORIFIC}(?: (?:(?-i:[A-Z])\.? ?)*{_NAME})?|(?:(?-i:[A-Z])\.? ?){{1,3}} ?{_NAME}",
    re.IGNORECASE,
)
_SEVERAL_OF_TITLE = re.compile(rf"(?:cllrs|councillors|messrs|drs)\.? {_NAME}", re.IGNORECASE)


_BARE_NAME = re.compile(_NAME)


class TitleRead(NamedTuple):
    """What a title says: the keys of the member, or what is said of it instead."""

    keys: Mapping[str, Any] = MappingProxyType({})
    or_else: str = ""
    advice: str = ""
    may_differ: bool = False
    """Whether something else may be meant."""

    @property
    def is_sure(self) -> bool:
        """Tell whether the keys are all that was meant."""
        return bool(self.keys) and not self.or_else and not self.may_differ


def read_title(title: str, beside: dict[str, Any], people: Any) -> TitleRead | None:
    """Read a title beside the other keys of its member; none where it is a title alone."""
    if not is_short(title):
        return None
    if "vacant" not in beside and (found := _vacant(title, beside)):
        return found
    if "count" not in beside and (found := _counted(title) or _people(title, people)):
        return found
    return None if {"capacity", "voting"} & beside.keys() else _without_vote(title)


def _vacant(title: str, beside: dict[str, Any]) -> TitleRead | None:
    """Read a seat that nobody holds, or of which nobody knows yet who does."""
    many = beside.get("count", 1)
    open_ = {"vacant": many}
    if is_vacant(title) or is_unknown(title):
        return TitleRead({"seat": TITLE, **open_}, may_differ=True)
    if _VACANCY.search(title) and (found := without_vacancy(title)):
        of_all = "count" in beside and not _SO_MANY.search(title)
        return TitleRead({**found, **open_} if of_all else found)
    said = _OPEN_BEHIND.fullmatch(title)
    open_now = said and is_unknown(said["in"] or said["after"])
    if said and open_now and not _ANYBODY.search(title):
        or_else = "(or without vacant, if somebody sits there)"
        return TitleRead({"seat": said["seat"], **open_}, or_else)
    return None


def _counted(title: str) -> TitleRead | None:
    """Read the number in a title; none where it may be a part of the name."""
    if found := _WITH_CHAIR.fullmatch(title):
        seats = several_seats(f"{found['seats']}{')' * ('(' in found['seats'])}")
        rest = seats.get("count", 0) - 1
        if rest < 1:
            return None
        both = f"{flow({**seats, 'count': rest})}, {{seat: Chair, capacity: chair}}"
        return TitleRead(advice=f"the chair is an item of its own: {both}")
    for pattern in _RANGES:
        found = pattern.fullmatch(title)
        if found and 1 < int(found["low"]) < int(found["high"]):
            keys = {"seat": found["seat"], "count": int(found["low"])}
            or_else = f"(or count: {found['high']}, if the most is meant)"
            return TitleRead(keys, or_else)
    if (found := _NUMBERED.fullmatch(title)) and int(found["high"]) > 1:
        return TitleRead({"seat": found["seat"], "count": int(found["high"])})
    read = several_seats(title)
    if not read or read["count"] < 2:
        return None
    before = not title.startswith(read["seat"]) and not _FIRST_OF.search(title)
    in_name = before and (read["seat"][-1:] != "s" or _OF_PLACE.match(title))
    return None if in_name else TitleRead(read)


def _people(title: str, people: Any) -> TitleRead | None:
    """Read the names of several people: by how people are called, or as the file has them."""
    parts = phrase(title).parts
    if len(parts) < 2 or "/" in title:
        return None
    names = [one.get("name") for one in people.values()] if isinstance(people, dict) else []
    known = all(part in names for part in parts)
    plural = _SEVERAL_OF_TITLE.fullmatch(parts[0])
    persons = [_PERSON.fullmatch(part) or (plural and _BARE_NAME.fullmatch(part)) for part in parts]
    named = all(persons[1:]) and (persons[0] or plural)
    if not known and not named:
        return None
    whole = known or all(" " in part for part in parts)
    items = ", ".join(flow({"seat": part}) for part in parts)
    return TitleRead(advice=f"each is an item of its own{f': {items}' if whole else ''}")


def _without_vote(title: str) -> TitleRead | None:
    """Read that whoever sits there has no vote, or the capacity that is the whole title."""
    for found in filter(None, (pattern.fullmatch(title) for pattern in _BEHIND)):
        if keys := _no_vote(found["said"]):
            return TitleRead({"seat": found["seat"], **keys})
    if _NO_VOTE.search(title) and not _VOTE_OF_OTHERS.search(title):
        return TitleRead({"seat": title, "voting": False}, may_differ=True)
    if _ATTENDS.search(title):
        return TitleRead({"seat": title, "capacity": "attendee"}, may_differ=True)
    if _OBSERVER.fullmatch(title):
        return TitleRead({"seat": title, "capacity": "observer"}, may_differ=True)
    if _DEPUTY.fullmatch(title):
        return TitleRead({"seat": title, "capacity": "deputy-chair"}, may_differ=True)
    return None


def _no_vote(said: str) -> dict[str, Any]:
    if voting := vote_of(said):
        return {} if voting["voting"] else voting
    usual = usually(said)
    words = (usual, *MEANT.get(usual, ())) if usual != "participant" else ()
    capacity = next((word for word in _WITHOUT_VOTE if word in words), "")
    return {"capacity": capacity} if capacity else {}
