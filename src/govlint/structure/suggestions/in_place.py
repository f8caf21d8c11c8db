"""Suggestion for a word that means one thing in one place, whatever it means elsewhere."""

import re
from collections.abc import Mapping
from typing import Any

from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.enumerations import Capacity, DisputeKind, PostKind, Powers
from govlint.structure.field_types import REMARK, Kind
from govlint.structure.flow_style import flow
from govlint.structure.forums import (
    CompositionRequirement,
    Forum,
    Meetings,
    Member,
    Quorum,
    Voting,
)
from govlint.structure.informal.absent import is_vacant
from govlint.structure.informal.dates import day
from govlint.structure.informal.money import band
from govlint.structure.informal.phrases import phrase
from govlint.structure.informal.rhythms import times_a_year
from govlint.structure.model import Decision
from govlint.structure.model_fields import fields_of, words_in
from govlint.structure.nearest_word import nearest, usually
from govlint.structure.suggestions.inclusions import included
from govlint.structure.suggestions.lists_of_members import of_members, seats
from govlint.structure.suggestions.majorities import majority
from govlint.structure.suggestions.numbers import count
from govlint.structure.suggestions.seats import TITLE, vote_of
from govlint.structure.suggestions.typed_field import TypedField, is_plain
from govlint.structure.synonyms import MEANT

_SITS_AS = ("capacity", "position", "rank", "role", "sits-as", "status", "title")
_RHYTHM = (
    "cadence", "cycle", "frequency", "how-often", "meeting-cycle", "meeting-frequency",
    "meeting-pattern", "meeting-schedule", "meets", "rhythm", "schedule",
)  # fmt: skip
_HOW_MANY = (
    "max-members", "max-membership", "maximum-members", "maximum-membership", "membership-size",
    "number-of-members", "size",
)  # fmt: skip
_TERM = ("length-of-office", "tenure", "term", "term-length", "term-of-office", "terms")
_FROM_TO = re.compile(r"\d{4} ?(?:[-/\u2013]|to|until) ?(?:\d\d|\d{4}|present|now)?")
_NTH = re.compile(
    r"(?:\d(?:st|nd|rd|th)|first|second|third|fourth|final|last)(?: and (?:final|last))?(?: term)?",
    re.IGNORECASE,
)
_SITTING = (
    "councillors", "directors", "executives", "governors", "independents", "lay-members", "neds",
    "non-executives", "officers", "trustees",
)  # fmt: skip
"""Who sits on a forum, in the plural."""

_LETTERS = {"r": "performed_by", "a": "decided_by", "c": "consulted", "i": "informed"}
"""The letters of a matrix of who is responsible, accountable, consulted and informed."""

_FORMERLY = ("former-name", "formerly", "formerly-known-as", "previously", "previously-known-as")
_FORUMS: tuple[Kind, ...] = ("forum",)
_ESCALATED = ("escalate", "escalate-to", "escalated-to", "escalates-to", "escalation")
_CARRIED = ("majority", "majority-required", "required-majority")

_MEMBERSHIP = ("core-members", "membership", "voting-members")
_NO_CAPACITY = ("chair", "minutes")
_BELOW = (
    "committees", "forums", "groups", "reports", "reports-in", "sub-bodies", "sub-forums",
    "sous-comités", "unterausschüsse", "ausschüsse", "comités", "comisiones", "pwyllgorau",
    "direct-reports", "working-groups", "panels",
)  # fmt: skip
"""What people call the forums below a forum."""

_MOST_NAMED = 6
"""Members that a message writes out."""

_LIMIT = ("ceiling", "limit", "max", "maximum", "up-to", "upper-limit", "upto",
          "financial-limit", "financial-threshold", "spending-limit")  # fmt: skip
_SAID_THERE: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "approval-limit", "authority", "authority-limit", "budget", "delegated-authority",
            "delegated-limit", "delegation-limit", "financial-authority", "financial-limit",
            "limit", "spending-limit",
        ),
        'each delegation to it says it, as "limit"',
    ),
    **dict.fromkeys(
        ("delegated-by", "delegated-from", "delegation-from"),
        'each delegation to it says it, as "from"',
    ),
    **dict.fromkeys(("decides", "decisions"), 'each decision says it, as "decided_by"'),
    **dict.fromkeys(
        ("vacancies", "vacancy", "vacant", "vacant-seats"),
        "the seat among its members says it, as vacant: 1",
    ),
    "programmes": 'each programme says it, as "forum"',
    "risks": 'each risk says it, as "forum"',
}  # fmt: skip
"""What is said of a forum somewhere else, and how."""


def step_of_dispute(text: str) -> Mapping[str, Any]:
    """Read who settles a dispute, and of which kind that step is where a word of it says so."""
    words = [usually(text), *map(usually, text.split())]
    known = words_in(DisputeKind)
    meant = [one for word in words for one in (word, *MEANT.get(word, ())) if one in known]
    return {"by": text, **({"kind": meant[0]} if meant else {})}


def in_place(field: TypedField, home: Any) -> str:
    """Say what a key of a member, a forum, a decision or a composition is to become."""
    key = usually(field.key_path[-1])
    beside = field.around.at(field.key_path[:-1])
    if key == "every" and "per_year" in fields_of(home) and "per_year" not in beside:
        often, when = _times_a_year(field._replace(text=f"every {field.text}"))
        return "" if often is None else f"; write per_year: {often}{when}"
    if home is Member:
        return _of_member(field, key)
    if home is Quorum and key in ("chair", "chair-present", "with-chair"):
        needed = field.value is True or field.text.lower() in ("required", "yes", "must be present")
        stated = "must_include" in field.around.at(field.key_path[:-1])
        return "; write must_include: {capacity: chair}" if needed and not stated else ""
    if home is Quorum:
        return _of_quorum(field, key)
    if home is Forum:
        return _of_rhythm(field, key) or _of_those_below(field, key) or _of_forum(field, key)
    if home is Meetings and key in _RHYTHM and not isinstance(field.value, int):
        often, when = _times_a_year(field)
        return "" if often is None else f"; write per_year: {often}{when}"
    if home is Decision:
        return _of_limit(field) if key in _LIMIT else _of_decision(field, key)
    return '; did you mean "kind"?' if home is CompositionRequirement and key in _SITS_AS else ""


def _of_quorum(field: TypedField, key: str) -> str:
    """Read so many of a sort of member who must be there."""
    asked = included(key.replace("-", " ")) if isinstance(field.value, int) else None
    stated = "must_include" in field.around.at(field.key_path[:-1])
    if not asked or "kind" not in asked or stated:
        return ""
    return f"; write must_include: [{flow({**asked, 'at_least': int(field.value)})}]"


def _of_decision(field: TypedField, key: str) -> str:
    """Read a letter of a matrix, a majority, and where a matter goes from here."""
    beside = field.around.at(field.key_path[:-1])
    if meant := _LETTERS.get(key):
        same = ("decided_by", "reserved_to") if meant == "decided_by" else (meant,)
        stated = next((one for one in same if one in beside), None)
        return f'; "{stated}" says it already' if stated else f'; did you mean "{meant}"?'
    if key in _ESCALATED:
        return '; the forum that decides says it, as "escalates_to"'
    if key in _CARRIED and "voting" not in beside:
        share = majority(field.text, words_in(fields_of(Voting)["rule"].annotation))
        return f"; write voting: {flow(dict(share))}" if share else ""
    return ""


def _of_limit(field: TypedField) -> str:
    """Say for which sums a decision is, where its limit was typed as a key of its own."""
    if "value" in field.around.at(field.key_path[:-1]):
        return ""
    read = [one for one in band(field.text) if "up_to" in one.value and "if" not in one.remark]
    return f"; write value: {flow(read[0].value)}" if len(read) == 1 else ""


def _of_rhythm(field: TypedField, key: str) -> str:
    """Say how a forum states its rhythm, where that was typed as a key of its own."""
    if key not in _RHYTHM or "meetings" in field.around.at(field.key_path[:-1]):
        return ""
    often, when = _times_a_year(field)
    return "" if often is None else f"; write meetings: {flow({'per_year': often})}{when}"


def _times_a_year(field: TypedField) -> tuple[Any, str]:
    """Read how often something is, and the other way it may be meant."""
    read = times_a_year(field.text)
    if not read:
        return None, ""
    first, other = read[0], next(iter(read[1:]), None)
    if other:
        return first.value, f" (or {other.value}, {other.remark})"
    return first.value, f" ({first.remark})" if first.remark else ""


def _of_member(field: TypedField, key: str) -> str:
    """Read what somebody is: a capacity, a sort of member, or the name of the seat."""
    beside = field.around.at(field.key_path[:-1])
    if field.value is True and (said := _of_flag(key, beside)):
        return said
    if key == "name" and "who" in beside:
        return '; "who" says who sits there, and the name belongs under people'
    if key in _TERM:
        return _of_term(field)
    return _of_title(field, beside) if key in _SITS_AS and isinstance(field.value, str) else ""


def _of_flag(key: str, beside: Mapping[str, Any]) -> str:
    """Read a key with a yes behind it as a capacity, or as without a vote."""
    vote = vote_of(key)
    if vote and "voting" not in beside:
        return f"; write voting: {str(vote['voting']).lower()}"
    capacity = _capacity(key) if not vote and "capacity" not in beside else None
    return f"; write capacity: {capacity}" if capacity else ""


def _of_title(field: TypedField, beside: Mapping[str, Any]) -> str:
    """Read what somebody is behind a key for it: a capacity, a sort of member, a seat."""
    if is_vacant(field.text):
        at_post = "; the post says it, as holder: vacant"
        return at_post if "who" in beside else "; write vacant: 1" * ("count" not in beside)
    if _capacity(field.text) and "capacity" not in beside:
        return '; did you mean "capacity"?'
    kind = nearest(field.text, words_in(PostKind))
    if kind and "kind" not in beside:
        return f"; write kind: {kind}"
    if not {"who", "seat"} & beside.keys():
        return f"; write seat: {flow(field.text)}"
    return '; a title belongs to a post: describe the post under posts, and name it in "who"'


def _of_term(field: TypedField) -> str:
    """Say that a forum states how long a term is, and a member its last day."""
    from govlint.structure.suggestions.terms_of_office import terms

    if day(field.text):
        return '; did you mean "until"?'
    if _FROM_TO.fullmatch(field.text.strip()):
        return '; "since" and "until" say it, each as a day'
    if _NTH.fullmatch(field.text.strip()):
        return f"; which term it is has no key of its own: write {REMARK}{usually(field.key)}"
    said = next((f", as terms: {flow(one.value)}" for one in terms(field.text)), ", as terms")
    return f"; the forum says it of all its seats{said}"


def _of_forum(field: TypedField, key: str) -> str:
    """Say where it is said who serves a forum, how many sit there, what it decides."""
    many = count(field.text) if key in _HOW_MANY else ()
    if len(many) == 1 and str(many[0].value).isdigit():
        return f"; its terms say it, as composition: [{flow({'at_most': int(many[0].value)})}]"
    if isinstance(field.value, list) and _is_members(field, key):
        return '; did you mean "members"?'
    if isinstance(field.value, str) and key in _MEMBERSHIP and _is_members(field, key):
        names = field.around.names
        return of_members(seats(field.text, names)).replace("write [", "write members: [", 1)
    if key in _SITTING:
        return _among_members(field, {})
    if key in _FORMERLY and "replaces" not in field.around.at(field.key_path[:-1]):
        id_ = field.around.names.exactly(field.text, _FORUMS)
        return f"; did you mean replaces: {id_}?" if id_ else ""
    if vote_of(key.removesuffix("s")) == {"voting": False}:
        return _among_members(field, {"capacity": "attendee"})
    if capacity := _capacity_by_key(field, key):
        return _among_members(field, {"capacity": capacity})
    if key == "authority" and (powers := nearest(field.text, words_in(Powers))):
        return f"; write powers: {powers}"
    listed = isinstance(field.value, list) or is_plain(field.value)
    return f"; {_SAID_THERE[key]}" if listed and key in _SAID_THERE else ""


def _of_those_below(field: TypedField, key: str) -> str:
    """Say where the forums below a forum say that they are; a share who attend has no key."""
    if "%" in field.text and _capacity(key) == "attendee":
        return f"; a remark of your own begins with {REMARK}: write {REMARK}{key}"
    if key not in _BELOW:
        return ""
    above = field.key_path[1]
    match field.value:
        case dict() as given if given and all(isinstance(one, dict) for one in given.values()):
            return (
                f'; each is a forum of its own: set it in as far as "{above}", '
                f"and say there accountable_to: {flow(above)}"
            )
        case list() | str():
            return '; each of those says it, as "accountable_to"'
    return ""


def _capacity_by_key(field: TypedField, key: str) -> str | None:
    """Give the capacity that a key says; none of a word for all members."""
    bare = re.sub("-members?$", "", key)
    capacity = _capacity("deputy-chair" if key == "deputy" else bare)
    is_of_all = capacity == "member" and nearest(key, fields_of(Forum)) == "members"
    if key in _NO_CAPACITY:
        return None
    return None if is_of_all and not isinstance(field.value, int) else capacity


def _is_members(field: TypedField, key: str) -> bool:
    """Tell whether a list is of the members, by another word, and nothing else is."""
    said = key in ("people", *_SITTING) or nearest(key, fields_of(Forum)) == "members"
    is_all = said or _capacity(key) == "member"
    return is_all and "members" not in field.around.at(field.key_path[:-1])


def _among_members(field: TypedField, capacity: Mapping[str, str]) -> str:
    """Say how those are written among the members who were typed under what they are."""
    if isinstance(field.value, int) and not isinstance(field.value, bool):
        named = str(field.key_path[-1])
        is_any = nearest(named, fields_of(Forum)) == "members"
        seats = {"seat": TITLE if is_any else named, "count": field.value, **capacity}
        return f"; it is said among the members, as {flow(seats)}"
    items = field.value if isinstance(field.value, list) else [field.value]
    if isinstance(field.value, str):
        whole = field.around.names.exactly(field.value, SITTERS)
        items = [field.value] if whole else [*phrase(field.value).parts]
    members = [
        {"seat": _titled(field), **capacity, "vacant": 1}
        if isinstance(one, str) and is_vacant(one)
        else _member(one, capacity, field.around.names)
        for one in items
    ]
    if not members or not all(members) or len(members) > _MOST_NAMED:
        return f"; it is said among the members{f', as {flow(capacity)[1:-1]}' * bool(capacity)}"
    said = ", ".join(map(flow, members))
    if isinstance(field.value, list) and "members" not in field.around.at(field.key_path[:-1]):
        return f'; who has a vote stands in "members", and beside them there {said}'
    return f"; it is said among the members, as {said}"


def _titled(field: TypedField) -> str:
    """Write a key as the title of the seat that it says nobody holds."""
    words = usually(field.key_path[-1]).replace("-", " ")
    return words[:1].upper() + words[1:]


def _member(item: Any, capacity: Mapping[str, str], names: EntityNames) -> Mapping[str, Any]:
    """Write who was named, by an id or a name, as a member with a capacity."""
    match item:
        case str():
            id_ = names.exactly(item, SITTERS) or names.by_part(item, SITTERS)
            return {**({"who": id_} if id_ else {"seat": item}), **capacity}
        case dict() if {"who", "seat"} & item.keys() and all(map(is_plain, item.values())):
            return {**item, **{key: one for key, one in capacity.items() if key not in item}}
    return {}


def _capacity(text: str) -> str | None:
    return nearest(text, words_in(Capacity))
