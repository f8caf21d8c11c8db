"""Members that were typed as a group of keys: by what they are, or by who they are."""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.field_types import Kind
from govlint.structure.forums import Forum
from govlint.structure.model_fields import fields_of
from govlint.structure.nearest_word import nearest
from govlint.structure.suggestions.one_member import said_of
from govlint.structure.suggestions.seats import capacity_of, of_body, seat, sitter
from govlint.structure.suggestions.typed_field import TypedField, is_plain

_MOST_NAMED = 8
"""Members that a message writes out."""

_PEOPLE: tuple[Kind, ...] = ("person",)
_MEMBERS = ("core", "members", "named", "others", "voting", "voting members")


def members_by_key(group: Mapping[str, Any], field: TypedField) -> list[object]:
    """Give the members of a group of keys; none where what one of them is cannot be read."""
    if group.keys() & {"who", "seat", "capacity"} and all(map(is_plain, group.values())):
        return [dict(group)]
    names, read = field.around.names, list[object]()
    for key, value in group.items():
        members = [*_of_key(str(key), value, names)]
        if not members:
            return []
        read += members
    return read if len(read) <= _MOST_NAMED else []


def _of_key(key: str, value: Any, names: EntityNames) -> Iterator[object]:
    """Give those who stand behind one key: `chair: jane`, `in attendance: [jane, tom]`."""
    if isinstance(value, list):
        capacity = _capacity_of(key)
        if capacity is not None and all(isinstance(one, str) for one in value):
            for one in value:
                yield _with(capacity, sitter(one, names))
    elif is_plain(value) and not isinstance(value, bool):
        yield from _of_one(key, value, names)


def _of_one(key: str, value: str | float, names: EntityNames) -> Iterator[object]:
    """Read `chair: jane` and `jane: chair` as a member with a capacity, `Trustee: 3` as seats."""
    id_, text = names.exactly(key, SITTERS), str(value)
    other = names.exactly(text, SITTERS)
    if isinstance(value, int):
        yield of_body({"seat": key, "count": value}, names)
    elif id_ is None and _is_of_members(key):
        yield _with({}, sitter(text, names))
    elif (not capacity_of(key) or (id_ and not other)) and (said := said_of(text)):
        yield {**sitter(key, names), **said}
    elif read := seat(f"{key}: {value}", names):
        yield read[0].value
    elif id_ is None:
        yield {"seat": f"{key} ({value})"}
    elif other == id_ or names.exactly(text, _PEOPLE):
        yield id_


def _capacity_of(key: str) -> Mapping[str, Any] | None:
    """Read a key as what all behind it are; nothing for who has a vote anyhow."""
    if _is_of_members(key):
        return {}
    return capacity_of(key) or None


def _is_of_members(key: str) -> bool:
    return key.lower() in _MEMBERS or nearest(key, fields_of(Forum)) == "members"


def _with(capacity: Mapping[str, Any], who: Mapping[str, Any]) -> object:
    """Write an id alone where nothing more is said of it."""
    more = {**who, **capacity}
    return more["who"] if [*more] == ["who"] else more
