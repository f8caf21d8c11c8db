"""Suggestion of an id for something else: a name, several names, a word for nobody."""

import re
from collections.abc import Collection, Sequence
from typing import Any

from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.field_types import Kind
from govlint.structure.flow_style import flow
from govlint.structure.forums import Member
from govlint.structure.informal.absent import is_none, is_unknown, is_vacant, may_be_surname
from govlint.structure.informal.phrases import phrase
from govlint.structure.informal.reading import Readings
from govlint.structure.messages import owner
from govlint.structure.model import ENTITIES, SECTIONS, Structure
from govlint.structure.model_fields import fields_of, takes_list
from govlint.structure.nearest_word import usually
from govlint.structure.references import NOT_IDS
from govlint.structure.suggestions.behind_ids import MORE, of_its_organisation, with_more
from govlint.structure.suggestions.entities import with_keys
from govlint.structure.suggestions.escalations import with_conditions
from govlint.structure.suggestions.inclusions import included
from govlint.structure.suggestions.lists import as_list, several
from govlint.structure.suggestions.one_member import one_member
from govlint.structure.suggestions.other_names import did_you_mean_id, post_of, spelled_out
from govlint.structure.suggestions.seat_titles import read_title
from govlint.structure.suggestions.seats import (
    HOW_MANY,
    TITLE,
    seat,
    several_seats,
    unheld,
    without_vacancy,
)
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import LEFT_OUT, left_out, write

_PROSE = re.compile(
    r"(?:who|which|that|on|by|with|after|before|subject|if|when|any|all|then|via|through|acting"
    r"|reporting|as|in|at|following|for|his|her|its|their)\s.+|[a-z][^A-Z]*(?:\s\S+){3,}"
)
"""A part of a text that names nothing: the rest of a sentence."""

_OUTSIDE = re.compile(r"\s*(?:[,;]|\band\b|&)\s*(?![^()]*\))")
"""What parts two members, and does not stand inside of brackets."""

_EVERYTHING = ("any", "everything", "all-services", "every-service", "whole-contract")
_PASSED_ON = ("delegated", "delegation", "as-delegated", "under-delegation", "by-delegation")
_NUMBERS = {2: "two", 3: "three", 4: "four"}


def of_reference(field: TypedField, kinds: Collection[Kind]) -> str:
    """Say which id to write, or how it is written that there are several or none."""
    if not field.text.strip():
        return LEFT_OUT
    if field.key == "who" or field.key_path[-2:-1] == ("members",):
        return _of_member(field, kinds)
    names, text = field.around.names, field.text
    must = "must_include" in field.key_path[-2:]
    if must and not field.is_item and (asked := _of_included(field)):
        return asked
    if meant := names.exactly(text, kinds) or _in_its_section(field, kinds):
        return did_you_mean_id(meant)
    if "escalates_to" in field.key_path and (sent := with_conditions(field, kinds)):
        return sent
    if must and (asked := _of_included(field)):
        return asked
    return (
        _of_person(field, kinds)
        or _of_word(field)
        or (with_more(field, kinds) if of_its_organisation(field, kinds) else "")
        or _of_several(field, kinds)
        or did_you_mean_id(names.nearly(text, kinds) or names.by_part(text, kinds))
        or with_more(field, kinds)
        or spelled_out(field, kinds)
        or post_of(field, kinds)
        or _described(kinds)
    )


def _in_its_section(field: TypedField, kinds: Collection[Kind]) -> str | None:
    """Read an id behind the name of its section, as in a path."""
    section, _, id_ = re.sub("[/:#]", ".", field.text.strip()).partition(".")
    if section not in SECTIONS or SECTIONS[section][0] not in kinds:
        return None
    return id_.strip() if field.around.names.kinds.get(id_.strip()) in kinds else None


def _of_included(field: TypedField) -> str:
    """Read who must be there: posts and people by name, capacities and sorts of member."""
    if asked := included(field.text):
        return f"; write {flow(asked)}"
    joined = phrase(field.text)
    parts = joined.parts
    if joined.either and len(parts) > 1:
        return _one_of(parts)
    ids = [field.around.names.exactly(one, SITTERS) for one in parts]
    known = field.around.names.kinds
    read = [
        id_ if all(ids) or one in known else included(one) or id_
        for one, id_ in zip(parts, ids, strict=True)
    ]
    return as_list(read) if len(read) > 1 and all(read) and not field.is_item else ""


def _one_of(parts: Collection[str]) -> str:
    """Read capacities of which one must be there; other lists ask for all who stand there."""
    bare = [re.sub(r"^(?:the|a|an|either) ", "", one, flags=re.IGNORECASE) for one in parts]
    capacities = [(included(one) or {}).get("capacity") for one in bare]
    if all(capacities):
        return f"; write {flow({'capacity': capacities})}"
    return "; whoever stands here must be there: that one of several is enough has no key"


def _of_person(field: TypedField, kinds: Collection[Kind]) -> str:
    """Read a word for nobody as somebody's name where it may be one."""
    if "person" not in kinds or not may_be_surname(field.text):
        return ""
    if meant := field.around.names.by_part(field.text, kinds):
        return did_you_mean_id(meant)
    word = NOT_IDS.get(field.key)
    nobody = f"write {word}" if word == "vacant" else "leave the line out"
    return f"; a name? describe it under people; nobody? {nobody}"


def _described(kinds: Collection[Kind]) -> str:
    """Say where it would be described what an id names."""
    *others, last = (ENTITIES[kind][0] for kind in kinds)
    return f"; describe it under {' or '.join(filter(None, (', '.join(others), last)))}"


def _of_member(field: TypedField, kinds: Collection[Kind]) -> str:
    """Say how a member is written: by an id, as a seat, with a capacity."""
    names, text = field.around.names, field.text
    if meant := names.exactly(text, kinds):
        return did_you_mean_id(meant)
    if read := one_member(text, names):
        return _of_one(read, field)
    if each := _each_with_more(text, names):
        return _items(each)
    ids = several(text, names, kinds)
    whole = bool(ids) and all(id_ in names.kinds for id_ in ids)
    if whole and (field.is_item or field.key == "who"):
        return _items(ids)
    if field.key != "who" and (seats := several_seats(text)) and not without_vacancy(text):
        return f"; write {flow(seats)}"
    if meant := names.nearly(text, kinds):
        return did_you_mean_id(meant)
    if by_keys := with_keys(text, list(fields_of(Member))):
        return by_keys
    if field.key == "who":
        return _of_nobody_in(field)
    return (
        _of_seat(text, names)
        or did_you_mean_id(names.by_part(text, kinds))
        or (_items(ids) if field.is_item and _are_names(text, ids) else "")
        or with_more(field, kinds)
        or _member_described(text, {})
    )


def _each_with_more(text: str, names: EntityNames) -> list[str]:
    """Read several members of whom brackets say more; none where one of them is not known."""
    parts = _OUTSIDE.split(text) if "(" in text else []
    read = [
        names.exactly(one, SITTERS) or next(iter(one_member(one, names)), None) for one in parts
    ]
    if len(parts) < 2 or not all(read):
        return []
    return [one if isinstance(one, str) else flow(one.value) for one in read if one]


def _of_one(read: Readings, field: TypedField) -> str:
    """Write somebody with what was said of them, and with the keys that stand there already."""
    item = field.around.at(field.key_path[:-1]) if field.key == "who" and not field.is_item else {}
    if not isinstance(item, dict) or not item:
        return write(read)
    beside = {key: value for key, value in item.items() if key != "who"}
    said = [{"who": one.value} if isinstance(one.value, str) else one.value for one in read]
    if any(beside.get(key, value) != value for one in said for key, value in one.items()):
        return ""
    return write(
        tuple(one._replace(value={**new, **beside}) for one, new in zip(read, said, strict=True))
    )


def _of_seat(text: str, names: EntityNames) -> str:
    """Say how a seat is written, also of nobody, and of a capacity alone."""
    if is_none(text) and not may_be_surname(text):
        return f"; nobody? write {flow({'seat': TITLE, 'vacant': 1})}"
    return write(seat(text, names)) or _of_capacity(text)


def _are_names(text: str, ids: Sequence[str]) -> bool:
    """Tell whether each of several things is known, or may be somebody's name."""
    return len(phrase(text).parts) == len(ids) and not any(re.search(r"[\d@]", one) for one in ids)


def _items(ids: Sequence[str]) -> str:
    return f"; {_how_many(ids)}? each is an item of its own: {', '.join(ids)}" if ids else ""


def _member_described(text: str, rest: dict[str, Any]) -> str:
    """Say where a member would be described, and how a seat of that name is written."""
    is_name = " " in text or text[:1].isupper()
    read = read_title(text, rest, {}) if not rest else None
    if read and read.advice:
        return f"; {read.advice}"
    seats = unheld(text) if not rest else {}
    if seats.get("count") == HOW_MANY:
        return f"; write {flow(seats)} ({HOW_MANY} is how many there are)"
    named = f", or for a seat without a holder's name write {flow({'seat': text, **rest})}"
    return f"; describe it under posts or people{named if is_name else ''}"


def _of_nobody_in(field: TypedField) -> str:
    """Say how a member with other keys is written whose seat nobody holds."""
    text, item = field.text, field.around.at(field.key_path[:-1])
    rest = {key: value for key, value in item.items() if key != "who"}
    nobody = is_none(text) and not may_be_surname(text)
    if nobody or is_vacant(text) or (is_unknown(text) and not may_be_surname(text)):
        return f"; write {flow({'seat': TITLE, **rest, 'vacant': 1})}"
    found = MORE.fullmatch(text)
    if found and (id_ := field.around.names.exactly(found["name"], SITTERS)):
        more = next(filter(None, found.group("rest", "after", "then", "tail")))
        return f'; write {flow({"who": id_, **rest})} ("{more}" has no key of its own)'
    return did_you_mean_id(field.around.names.by_part(text)) or _member_described(text, rest)


def _of_capacity(text: str) -> str:
    """Say how a seat is written that is known by its capacity alone."""
    read = unheld(text)
    return f"; write {flow(read)}" if "capacity" in read else ""


def _of_word(field: TypedField) -> str:
    """Say how a word for everything, nobody or nothing yet is written in this field."""
    text, word = re.sub(r"\s*\([^()]*\)$", "", field.text), NOT_IDS.get(field.key)
    more = field.text[len(text) :].strip(" ()")
    if word == "vacant" and (since := _VACANT_SINCE.fullmatch(field.text)):
        return f'; write vacant ("{since["since"]}" belongs in vacant_since, as a day)'
    if word and (usually(text) == word or (word == "vacant" and _is_nobody(text))):
        return f"; write {word}" + (f' ("{more}" has no key of its own)' if more else "")
    if word == "all" and usually(text) in _EVERYTHING:
        return "; write all"
    if field.key == "decided_by" and usually(text) in _PASSED_ON:
        return "; who decides is named here, and what is passed on stands under delegations"
    if is_none(text):
        if field.is_item:
            return "; take it out of the list"
        return "; write []" if _is_list(field) else "; leave the line out"
    if usually(text) in ("yes", "y", "true"):
        return "; write the id of the one that is meant"
    return left_out(text)


_VACANT_SINCE = re.compile(
    r"(?:currently |now )?(?:vacant|vacancy|unfilled),? \(?(?P<since>(?:from|since) [^()]+)\)?",
    re.IGNORECASE,
)


def _is_nobody(text: str) -> bool:
    return is_vacant(text) or is_none(text)


def _of_several(field: TypedField, kinds: Collection[Kind]) -> str:
    ids = several(field.text, field.around.names, kinds)
    if not ids:
        return ""
    known = [id_ for id_ in ids if id_ in field.around.names.kinds]
    if any(_PROSE.fullmatch(one) for one in ids if one not in known):
        return with_more(field, kinds)
    if len(known) < len(ids) and (meant := field.around.names.by_part(field.text, kinds)):
        return did_you_mean_id(meant)
    if not _is_list(field) and len(known) == 1:
        return did_you_mean_id(known[0])
    if not _is_list(field):
        return f"; one alone may stand here: {' or '.join(known)}"
    if field.is_item:
        return f"; {_how_many(ids)}? each is an item of its own: {', '.join(ids)}"
    return f"; {_how_many(ids)}?{of_several(field, ids).removeprefix(';')}"


def of_several(field: TypedField, ids: Sequence[str]) -> str:
    """Say how several are written, and where they decide how they go together."""
    if field.key == "decided_by":
        return f"; write {flow(ids)}{_acting(field)}"
    return as_list(ids)


def _acting(field: TypedField) -> str:
    """Say how several who decide go together, where that is not stated yet."""
    if "acting" in field.around.at(field.key_path[:2]):
        return ""
    joined = phrase(field.text)
    if joined.together == joined.either:
        return ", and acting: jointly or acting: either"
    return f" and acting: {'jointly' if joined.together else 'either'}"


def _how_many(ids: Collection[str]) -> str:
    return _NUMBERS.get(len(ids), "several")


def _is_list(field: TypedField) -> bool:
    known = fields_of(owner(Structure, field.key_path)).get(field.key)
    return known is not None and takes_list(known.annotation)
