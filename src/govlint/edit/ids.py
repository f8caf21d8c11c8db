"""Ids: every place of a structure's data where one is written, as a key or as a reference."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from govlint.place import KeyPath
from govlint.structure.field_types import Kind, OrId
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.model_fields import fields_of, models_in, parts_of
from govlint.structure.references import NOT_IDS, kinds_named_by


class IdPlace(NamedTuple):
    """One id where it is written."""

    key_path: KeyPath
    """As it is written: a single id has no position, and a member of one word no `who`."""
    id: str
    kinds: tuple[Kind, ...]
    """The kinds of entity that it may name; of an entity's own key its kind."""
    field: str
    """The field of the reference; of an entity's own key its section."""
    of_key: bool
    """Whether it is the key at its key path, and not the value there."""

    @property
    def is_own(self) -> bool:
        """Whether it is the key of an entity."""
        return self.of_key and len(self.key_path) == 2


def id_places(data: Any) -> Iterator[IdPlace]:
    """Give every id of plain data, be it a root, a part or both merged, valid or not.

    Words that name nothing, such as `vacant`, are left out; `matters` is a reference where it
    holds the id of a decision, which `data` must then hold too.
    """
    if not isinstance(data, dict):
        return
    yield from _listed(Structure, "complete_for", data.get("complete_for"), ("complete_for",))
    decisions = ids_of(data, "decisions")
    for section, (kind, model) in SECTIONS.items():
        for id_ in ids_of(data, section):
            key_path = (section, id_)
            yield IdPlace(key_path, id_, (kind,), section, of_key=True)
            yield from _inside(model, data[section][id_], key_path)
            if section == "delegations":
                yield from _matters(data[section][id_], key_path, decisions)


def ids_of(data: Any, section: str) -> Mapping[str, Any]:
    """Give the entities of a section by id."""
    found = data.get(section) if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}


@cache
def short_key(model: type, key: str) -> str | None:
    """Give the key that an item has for which one word stands: `who` of a member, for one."""
    field = fields_of(model).get(key)
    mark = next((one for one in _marks(field) if isinstance(one, OrId)), None)
    if mark is None or field is None:
        return None
    items = next(models_in(field.annotation))
    return next(key for key in fields_of(items) if kinds_named_by(items, key) == mark.kinds)


def _marks(field: Any) -> Iterator[Any]:
    """Give the marks of a field and of every part of its type."""
    yield from getattr(field, "metadata", ())
    for part in parts_of(getattr(field, "annotation", None)):
        yield from getattr(part, "__metadata__", ())


def _inside(model: type, written: Any, key_path: KeyPath) -> Iterator[IdPlace]:
    """Give the ids of a mapping that is written as a model."""
    if not isinstance(written, dict):
        return
    fields = fields_of(model)
    for key, value in written.items():
        if key not in fields or key == "explain":
            continue
        inner = (*key_path, key)
        if kinds_named_by(model, key):
            yield from _listed(model, key, value, inner)
            continue
        for smaller in models_in(fields[key].annotation):
            yield from _smaller(model, key, smaller, value, inner)


def _smaller(
    model: type, key: str, smaller: type, value: Any, key_path: KeyPath
) -> Iterator[IdPlace]:
    """Give the ids of a smaller model, or of a list of them, each of which may be one word."""
    short = short_key(model, key)
    for inner, item in _items(value, key_path):
        if short and _is_word(item):
            yield IdPlace(inner, str(item), kinds_named_by(smaller, short), short, of_key=False)
        else:
            yield from _inside(smaller, item, inner)


def _listed(model: type, key: str, value: Any, key_path: KeyPath) -> Iterator[IdPlace]:
    """Give the ids of a field: one, a list, or the keys of a mapping."""
    kinds = kinds_named_by(model, key)
    if isinstance(value, dict):
        yield from (IdPlace((*key_path, id_), id_, kinds, key, of_key=True) for id_ in value)
        return
    for inner, item in _items(value, key_path):
        if _is_word(item) and NOT_IDS.get(key) != item:
            yield IdPlace(inner, str(item), kinds, key, of_key=False)


def _matters(delegation: Any, key_path: KeyPath, decisions: Mapping[str, Any]) -> Iterator[IdPlace]:
    matters = delegation.get("matters") if isinstance(delegation, dict) else None
    for inner, item in _items(matters, (*key_path, "matters")):
        if _is_word(item) and str(item) in decisions:
            yield IdPlace(inner, str(item), ("decision",), "matters", of_key=False)


def _items(value: Any, key_path: KeyPath) -> Iterator[tuple[KeyPath, Any]]:
    """Give each item of a list with its key path, and what is no list as it is."""
    if isinstance(value, list):
        yield from (((*key_path, position), item) for position, item in enumerate(value))
    else:
        yield key_path, value


def _is_word(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)
