"""Suggestion of keys and values, where one word or number was typed for all."""

import re
from collections.abc import Callable, Mapping
from itertools import product
from typing import Any

from govlint.structure.forums import (
    Meetings,
    Quorum,
    Terms,
    TermsOfReference,
    UrgentAction,
    Voting,
)
from govlint.structure.informal.absent import is_endless, is_irregular, is_none
from govlint.structure.informal.dates import day
from govlint.structure.informal.money import band
from govlint.structure.informal.numbers import figure, number
from govlint.structure.informal.reading import Interpretation, Readings, only
from govlint.structure.informal.rhythms import besides, times_a_year
from govlint.structure.informal.times import minutes
from govlint.structure.model import MatterVoting, Value
from govlint.structure.model_fields import fields_of, words_in
from govlint.structure.nearest_word import nearest
from govlint.structure.suggestions.majorities import (
    is_supermajority,
    large_majorities,
    majority,
)
from govlint.structure.suggestions.more_than_half import UNCOUNTED, is_more_than_half
from govlint.structure.suggestions.quorums import quorum
from govlint.structure.suggestions.terms_of_office import terms
from govlint.structure.suggestions.wording import IN_BRACKETS, left_out, write
from govlint.structure.typed_text import is_typed, of_short

_TIME_OF_DAY = re.compile(r",?\s*(?:at|@|from)?\s*\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b", re.IGNORECASE)
_IN_ROUND = re.compile(r"^\(([^()]*)\)$")
_PARTS = re.compile(r"[,;]\s*|\s+(?:for|at|x|lasting|of)\s+|\s+@\s*|\s+-\s+|\s*[()]")
_WEB = re.compile(
    r"(?:https?://|www\.)\S+|[^\s/]\S*/\S+|[^/]+\.(?:pdf|docx?|md|odt|html?|aspx?)", re.IGNORECASE
)
_NONE_IS_LEFT_OUT = (MatterVoting, Terms, UrgentAction, Voting)
"""What a forum without it does not state."""

_BESIDE_BRACKETS = re.compile(r"(?P<before>[^()]+?) \((?P<inner>[^()]+)\)")
_ONE_VOTE = re.compile(
    r"(?:one|1|a single) vote (?:per|for each|for every|for) (?:member )?"
    r"(?P<whose>member|party|partner|organi[sz]ation|body|council|trust|provider|company)",
    re.IGNORECASE,
)
_CASTING = re.compile(
    r"(?P<no>no |without (?:a )?)?(?:chair(?:'s|s)? )?(?:(?:has|with) )?(?:a |the )?"
    r"(?:second (?:or|and) )?casting[ -]vote.*",
    re.IGNORECASE,
)


def of_group(model: type, text: str, *, or_none: bool = False) -> str:
    """Say which keys to write where a word stands for all; nothing where it says too little."""
    if not is_typed(text):
        return ""
    text = _IN_ROUND.sub(r"\1", text)
    if or_none and is_none(text):
        return "; write none"
    if model is Value and (is_endless(text) or is_none(text)):
        return "; any sum? leave the line out"
    if model is Meetings and is_irregular(text):
        return "; no rhythm? leave the line out"
    if model in _NONE_IS_LEFT_OUT and is_none(text):
        return "; there is none? leave the line out"
    if model is Quorum and is_more_than_half(text):
        return UNCOUNTED
    read = _GROUPS.get(model)
    return left_out(text, or_none=or_none) or write(read(text) if read else ())


@of_short
def meetings(text: str) -> Readings:
    """Read how often and how long a forum meets."""
    bare = _TIME_OF_DAY.sub("", text)
    when = besides(text)
    for said, more in ((bare, when), (IN_BRACKETS.sub("", bare), when or _bracketed(bare))):
        if whole := _often(said):
            return tuple(
                one._replace(value={"per_year": one.value}, remark=one.remark or more)
                for one in whole
            )
    found: dict[str, Readings] = {}
    for part in filter(None, (part and part.strip() for part in _PARTS.split(bare))):
        often, long = _often(part), minutes(part)
        key = "per_year" if often else "minutes"
        if not (often or long) or key in found:
            return ()
        found[key] = often or long
    return _each_way(found, when)


def _each_way(found: Mapping[str, Readings], when: str) -> Readings:
    """Give the keys with every value that one of them may have; nothing where two may have more."""
    ways = [*product(*found.values())]
    if not found or len(ways) > max(map(len, found.values())):
        return ()
    return tuple(
        Interpretation(
            {key: one.value for key, one in zip(found, way, strict=True)},
            next((one.remark for one in way if one.remark), when),
        )
        for way in ways
    )


def _bracketed(text: str) -> str:
    """Say that what stands in brackets at the end of a text has no key."""
    found = IN_BRACKETS.search(text)
    return f'"{found["inner"]}" has no key of its own' if found else ""


@of_short
def voting(text: str) -> Readings:
    """Read how a vote is taken: its rule, a casting vote, whose votes they are."""
    if is_supermajority(text):
        return tuple(one._replace(value={"rule": one.value}) for one in large_majorities(_rules()))
    found: dict[str, Any] = {}
    for part in re.split(
        r"\s*[()]\s*|[,;]\s*(?:and )?|\s+(?:with|and|plus|[&+]) (?=(?:a |the )?(?:chair|casting))",
        text,
        flags=re.IGNORECASE,
    ):
        read = _casting(part) or _per(part) or _rule(part) if part else {}
        if part and (not read or any(found.get(key, one) != one for key, one in read.items())):
            return ()
        found |= read
    return only(found or None)


def _band(text: str) -> Readings:
    """Read sums in or before brackets, with other words on the other side of them."""
    found = None if (whole := band(text)) else _BESIDE_BRACKETS.fullmatch(text.strip())
    if not found:
        return whole
    for sums, words in ((found["before"], found["inner"]), (found["inner"], found["before"])):
        if re.search(r"\d", sums) and not re.search(r"\d", words) and (read := band(sums)):
            return (read[0]._replace(remark=f'"{words}" has no key of its own'),)
    return ()


def matter_voting(text: str) -> Readings:
    """Read what carries a vote on one matter, for which nobody has a casting vote."""
    known = fields_of(MatterVoting).keys()
    return tuple(one for one in voting(text) if one.value.keys() <= known)


def terms_of_reference(text: str) -> Readings:
    """Read where terms of reference can be found, or a day of theirs."""
    if both := _approved_and_due(text):
        return both
    found = day(text)[:1]
    if not found and _WEB.fullmatch(text.strip()):
        return only({"url": text.strip()})
    return tuple(
        Interpretation({key: one.value}, remark)
        for one in found
        for key, remark in (("approved_on", ""), ("review_due", "if their review is due then"))
    )


_GROUPS: Mapping[type, Callable[[str], Readings]] = {
    MatterVoting: matter_voting,
    Meetings: meetings,
    Quorum: quorum,
    Terms: terms,
    TermsOfReference: terms_of_reference,
    Value: _band,
    Voting: voting,
}
"""How a text is read that stands where keys of a model belong."""


_OF_A_DAY: Mapping[str, re.Pattern[str]] = {
    "approved_on": re.compile(r"\b(?:approved|adopted|agreed|ratified|dated)\b", re.IGNORECASE),
    "review_due": re.compile(r"\b(?:review|renewal|due|expir\w+)\b", re.IGNORECASE),
}
"""The words beside a day that say which one it is."""


_NO_MORE = re.compile(
    r'(?:"(?:(?:approved|adopted|agreed|ratified|dated|date|next|review|renewal|due|expir\w+|on|for'
    r'|is|to be|in)\b[ :]*)+" has no key of its own)?',
    re.IGNORECASE,
)
"""A remark on words that say nothing but which day it is, or none."""


def _approved_and_due(text: str) -> Readings:
    """Read the day of each part that says which day it is; nothing where one says none."""
    read, more = dict[str, Any](), list[str]()
    parts = re.split(r"\s*[;,]\s*(?:and )?|\s+and\s+|\s+[-\u2013\u2014]\s+", text)
    for part in parts:
        keys = [key for key, words in _OF_A_DAY.items() if words.search(part)]
        found = day(part)
        if len(keys) != 1 or len(found) != 1 or keys[0] in read:
            return ()
        read[keys[0]] = found[0].value
        if not _NO_MORE.fullmatch(found[0].remark):
            more.append(found[0].remark)
    return (Interpretation(read, next(iter(more), "")),) if len(parts) > 1 else ()


def _often(text: str) -> Readings:
    value = number(text)
    return times_a_year(text) or only(None if value is None else figure(value))


def _casting(part: str) -> dict[str, Any]:
    found = _CASTING.fullmatch(part.strip())
    return {"casting_vote": not found["no"]} if found else {}


def _per(part: str) -> dict[str, Any]:
    """Read whose votes are counted: those of members, or of the bodies that they are from."""
    found = _ONE_VOTE.fullmatch(part.strip())
    if not found:
        return {}
    return {"per": "member" if found["whose"].lower() == "member" else "party"}


def _rule(part: str) -> dict[str, Any]:
    if is_more_than_half(part):
        return {"rule": "majority"}
    if said := majority(part, _rules()):
        return dict(said)
    meant = nearest(re.sub(r"\s+(?:of|present)\b.*$", "", part), _rules())
    return {"rule": meant} if meant else {}


def _rules() -> list[str]:
    """List the words for what carries a vote."""
    return words_in(fields_of(Voting)["rule"].annotation)
