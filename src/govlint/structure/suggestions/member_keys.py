"""Suggestion for a capacity, an id or a seat that stands as a key in a membership."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.field_types import REMARK, Kind
from govlint.structure.flow_style import flow
from govlint.structure.forums import CompositionRequirement, Member
from govlint.structure.informal.absent import is_unknown, is_vacant
from govlint.structure.informal.numbers import number
from govlint.structure.model_fields import fields_of
from govlint.structure.nearest_word import nearest, usually
from govlint.structure.suggestions.as_written import as_written
from govlint.structure.suggestions.one_member import one_member, said_of
from govlint.structure.suggestions.seats import TITLE, capacity_of, of_body, sitter, unheld
from govlint.structure.suggestions.typed_field import TypedField, is_plain
from govlint.structure.suggestions.vacancies import VACANT
from govlint.structure.suggestions.wording import write

_NAMED = ("employee-name", "full-name", "member-name", "name", "person", "title", "who")
_TITLE = "title"
_SO_MANY = ("yes", "no", "true", "false", "all", "both", "none")
"""What is said of vacancies, and is no title of a seat."""

_PLAIN = ("since", "until", "voting", "count")
"""Keys of a member whose values are read where the key is written otherwise."""

_ORGANISATIONS: tuple[Kind, ...] = ("organisation",)
SITS_AS = ("capacity", "position", "rank", "role", "sits-as", "status", "title", "type")
"""What people call it what somebody is on a forum."""


def of_member(field: TypedField, home: Any) -> str:
    """Take a capacity or an id that stands as a key for what somebody is on a forum."""
    item = field.around.at(field.key_path[:-1]) if home is Member else {}
    if len(item) == 1 and isinstance(field.value, dict):
        return _of_group_below(field)
    if home is not Member or not all(map(is_plain, filter(None, item.values()))):
        return ""
    key, text = _name_beside(str(field.key_path[-1]), field.text, item)
    rest = {one: value for one, value in item.items() if one != key}
    if field.value is None:
        return _of_name_alone(key, rest, field)
    if isinstance(field.value, int):
        seats = not rest and not nearest(key, fields_of(Member))
        seat = of_body({"seat": key, "count": field.value}, field.around.names)
        return f"; write {flow(seat)}" if seats else ""
    if not rest and (many := number(key)) and many.denominator == 1 and not field.text.isdigit():
        return f"; write {flow({'seat': field.text, 'count': int(many)})}"
    is_open = usually(key) in VACANT and not rest.keys() & {"who", "seat"}
    if is_open and text.lower() not in _SO_MANY and text[:1].isalpha() and number(text) is None:
        return _written(_vacant({"seat": text}, rest))
    if usually(key) in _NAMED and is_vacant(text):
        return _written(_held_by_nobody(rest))
    read = _with_capacity(key, text, rest, field.around.names)
    return _written({**read, **_as_said(rest)}) if read else ""


def _written(member: Mapping[str, Any]) -> str:
    """Write a member, unless one of its keys would be refused again."""
    known = fields_of(Member)
    is_taken = all(key in known or key.startswith(REMARK) for key in member)
    return f"; write {flow(member)}" if is_taken else ""


def _name_beside(key: str, text: str, item: Mapping[str, Any]) -> tuple[str, str]:
    """Give the key of a name in the place of a title that stands beside it, and its value."""
    names = [one for one in item if usually(one) in _NAMED and usually(one) != _TITLE]
    is_title = usually(key) == _TITLE and len(names) == 1 and item[names[0]] is not None
    return (names[0], str(item[names[0]])) if is_title else (key, text)


def _held_by_nobody(rest: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the seat in whose place of a name it says vacant, called as what somebody is there."""
    role = next((one for one in rest if usually(one) in SITS_AS and rest[one]), None)
    seat = unheld(str(rest[role])) if role else {"seat": TITLE}
    others = {one: value for one, value in rest.items() if one != role}
    return _vacant(seat, others)


def _vacant(seat: Mapping[str, Any], rest: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a seat that nobody fills, in each of its places where it has several."""
    said = _as_said(rest)
    count = said.get("count")
    return {**seat, "vacant": count if isinstance(count, int) else 1, **said}


def _as_said(rest: Mapping[str, Any]) -> Mapping[str, Any]:
    """Read what somebody is that stands under another word for it, such as a role."""
    said = dict[str, Any]()
    for key, value in rest.items():
        is_role = usually(key) in SITS_AS and key != "capacity"
        meant = (said_of(str(value)) if is_role else {}) or _by_its_key(key, value)
        said |= {key: value} if not meant or meant.keys() & {*rest, *said} else meant
    return said


def _by_its_key(key: str, value: Any) -> dict[str, Any]:
    """Read a key that is written otherwise, with its value; nothing of one that is known."""
    known = fields_of(Member)
    meant = nearest(key, known) if key not in known else None
    if not meant:
        return {}
    written = as_written(meant, value, known[meant].annotation)
    return {meant: written} if meant in _PLAIN and written is not None else {}


def of_seats_in_composition(field: TypedField, home: Any) -> str:
    """Say where those stand who sit on a forum, and were typed as what its terms ask for."""
    group = field.around.at(field.key_path[:-1]) if home is CompositionRequirement else {}
    if not {"seat", "who"} & group.keys():
        return ""
    return '; composition is what the terms ask for: who sits there belongs under "members"'


def _of_group_below(field: TypedField) -> str:
    """Read an id with keys of a membership below it."""
    key = str(field.key_path[-1])
    if not all(map(is_plain, field.value.values())):
        return ""
    below = _as_said(field.value)
    if not below.keys() <= fields_of(Member).keys():
        return ""
    field = field._replace(value=below)
    if field.value.keys() & {"who", "seat"}:
        capacity = {} if nearest(key, ["member"]) else capacity_of(key)
        return f"; write {flow({**field.value, **capacity})} (without {key}:)"
    id_ = field.around.names.exactly(key, SITTERS)
    return f"; write {flow({'who': id_, **field.value})}" if id_ else ""


def _of_name_alone(key: str, rest: Mapping[str, Any], field: TypedField) -> str:
    """Read a key with nothing after it as who sits there, or as the seat."""
    id_ = field.around.names.exactly(key, SITTERS)
    if id_ and "who" not in rest:
        return _with_words_alone(id_, rest)
    if not rest and (read := one_member(key, field.around.names)):
        return write(read)
    if rest or nearest(key, fields_of(Member)):
        return ""
    return f"; write {flow({'seat': key})} (without its colon)"


def _with_words_alone(id_: str, rest: Mapping[str, Any]) -> str:
    """Put who sits there before the other keys, and read those without a value as a capacity."""
    stated = {key: value for key, value in rest.items() if value is not None}
    for word in rest.keys() - stated.keys():
        read = capacity_of(word)
        if not read:
            return ""
        stated |= read
    return f"; write {flow({'who': id_, **stated})}"


def _with_capacity(
    key: str, value: str, rest: Collection[str], names: EntityNames
) -> Mapping[str, Any] | None:
    """Read a name beside a capacity, whichever of them is the key."""
    if usually(key) in _NAMED and not {"seat", "who"} & set(rest):
        return sitter(value, names)
    if found := _WITH_KEY.fullmatch(key):
        return {**sitter(found["who"], names), found["key"]: value.rstrip("} ")}
    if key not in fields_of(Member) and "capacity" in (read := capacity_of(key)):
        if {"seat", "who"} & {*rest, "who" if _is_yes_or_no(value) else ""}:
            return None
        if is_vacant(value) or is_unknown(value):
            return {"seat": key, "vacant": 1, **read}
        body = names.exactly(value, _ORGANISATIONS)
        return {**({"seat": key, "represents": body} if body else sitter(value, names)), **read}
    if names.exactly(key, SITTERS) and (read := capacity_of(value)):
        return {**sitter(key, names), **read}
    return None


def _is_yes_or_no(text: str) -> bool:
    """Tell whether a text says whether somebody is what the key says, and not who is."""
    return isinstance(as_written("voting", text, fields_of(Member)["voting"].annotation), bool)


_WITH_KEY = re.compile(rf"(?P<who>.+?)(?:\s*[,;]\s*|\s+\{{?)(?P<key>{'|'.join(fields_of(Member))})")
"""A member with the first of its keys behind a comma, and not in braces with it."""
