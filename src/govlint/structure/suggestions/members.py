"""Suggestion of a member: an id, a seat, what somebody is there, or a word for nobody."""

import re
from collections.abc import Collection, Sequence
from typing import Any

from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.enumerations import Capacity
from govlint.structure.field_types import Kind
from govlint.structure.flow_style import flow
from govlint.structure.forums import Member
from govlint.structure.informal.absent import is_none, is_unknown, is_vacant, may_be_surname
from govlint.structure.informal.phrases import phrase
from govlint.structure.informal.reading import Interpretation, Readings
from govlint.structure.model_fields import fields_of, words_in
from govlint.structure.nearest_word import usually
from govlint.structure.suggestions.behind_ids import MORE, with_more
from govlint.structure.suggestions.entities import with_keys
from govlint.structure.suggestions.lists import as_items, several
from govlint.structure.suggestions.one_member import one_member
from govlint.structure.suggestions.other_names import did_you_mean_id
from govlint.structure.suggestions.seat_titles import read_title
from govlint.structure.suggestions.seats import (
    HOW_MANY,
    TITLE,
    of_body,
    seat,
    several_seats,
    unheld,
    without_vacancy,
)
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import write
from govlint.structure.synonyms import THE_SAME

_OUTSIDE = re.compile(r"\s*(?:[,;]|\band\b|&)\s*(?![^()]*\))")
"""What parts two members, and does not stand inside of brackets."""

_OR_NOMINEE = re.compile(r"\bor (?:\w+ )?(?:nominee|delegate|nominated)\b", re.IGNORECASE)
"""Who may come in the place of somebody, and is no second member."""

_ENDS_IN_BRACKETS = re.compile(r"\(([^()]+)\)$")


def of_member(field: TypedField, kinds: Collection[Kind]) -> str:
    """Say how a member is written: by an id, as a seat, with a capacity."""
    names, text = field.around.names, field.text
    if meant := names.exactly(text, kinds):
        return _with_its_capacity(meant, field) or did_you_mean_id(meant)
    joined = _items_joined(text, names)
    if not joined and (read := one_member(text, names)):
        return _of_one(read, field)
    if each := joined or _each_with_more(text, names):
        return as_items(each)
    ids = several(text, names, kinds)
    whole = bool(ids) and all(id_ in names.kinds for id_ in ids)
    if whole and (field.is_item or field.key == "who"):
        return as_items(ids)
    if field.key != "who" and (seats := several_seats(text)) and not without_vacancy(text):
        return f"; write {flow(of_body(seats, names))}"
    if meant := names.nearly(text, kinds):
        return did_you_mean_id(meant)
    empty = _named_vacancy(text) if field.key != "who" else {}
    if by_keys := f"; write {flow(empty)}" if empty else with_keys(text, list(fields_of(Member))):
        return by_keys
    if field.key == "who":
        return _of_nobody_in(field)
    return (
        (with_more(field, kinds) if _OR_NOMINEE.search(text) else "")
        or _of_seat(text, names)
        or did_you_mean_id(names.by_part(text, kinds))
        or (as_items(ids) if field.is_item and _are_names(text, ids) else "")
        or with_more(field, kinds)
        or _member_described(text, {})
    )


def _named_vacancy(text: str) -> dict[str, Any]:
    """Read a vacancy with the title of its seat behind it; nothing of keys with values."""
    seats = without_vacancy(text) if text[:5].lower() == "vacan" else {}
    return seats if re.fullmatch(r"[^\W\d][^:=]*", str(seats.get("seat", ""))) else {}


def _with_its_capacity(id_: str, field: TypedField) -> str:
    """Read the capacity in brackets that ends a name by which somebody is known, and no other."""
    found = _ENDS_IN_BRACKETS.search(field.text)
    word = usually(found[1]) if found else ""
    capacity = THE_SAME.get(word, word)
    if capacity == "member" or capacity not in words_in(Capacity):
        return ""
    return _of_one((Interpretation({"who": id_, "capacity": capacity}),), field)


def _items_joined(text: str, names: EntityNames) -> list[str]:
    """Give the ids of items of which YAML made one text, as each stood further in."""
    ids = text.split(" - ")
    return ids if len(ids) > 1 and all(one in names.kinds for one in ids) else []


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
