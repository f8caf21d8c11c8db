"""Slots: what may stand at each key path, so that ids, names, prose and words are told apart."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, get_origin

from govlint.place import KeyPath
from govlint.structure.field_types import Kind, RefersTo
from govlint.structure.forums import Explanation
from govlint.structure.free_text import COMPARED, NAMES
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.model_fields import fields_of, models_in, parts_of

Sort = Literal["field", "id", "reference", "name", "prose", "words", "closed", "remark"]
"""What stands somewhere: a key of the format, an id, a reference to one, what a thing is called,
a text, words that others are held against, a word or number of the format, or a remark."""


class Slot(NamedTuple):
    """What may stand at a key path: its sort, the field that holds it, and whom ids may name."""

    sort: Sort
    field: str = ""
    kinds: tuple[Kind, ...] = ()


_KEY = Slot("field")


class _SlotField(NamedTuple):
    slot: Slot
    models: tuple[Any, ...]
    by_id: bool
    """Whether ids stand below, and not fields."""
    key: Slot = _KEY
    """What each of those ids is."""
    within: tuple["_SlotField", ...] = ()
    """What stands below an id."""

    @property
    def below(self) -> "_SlotField":
        """What stands below an id."""
        return self.within[0]


_TOP = _SlotField(Slot("closed"), (Structure,), by_id=False)
_REMARK = Slot("remark")


def slot_of(key_path: KeyPath, *, of_key: bool = False) -> Slot:
    """Say what may stand at a key path, as its key or as its value."""
    field, key = _TOP, _TOP.slot
    for step in key_path:
        if isinstance(step, int):
            continue
        if field.by_id:
            field, key = field.below, field.key
            continue
        below = _inside(field.models).get(step)
        if below is None:
            return _REMARK
        field, key = below, _KEY
    return key if of_key else field.slot


@cache
def _inside(models: tuple[Any, ...]) -> dict[str, _SlotField]:
    """Give the fields of some models, of which the first that has one holds."""
    fields = [
        (name, _field(model, name, one))
        for model in models
        for name, one in fields_of(model).items()
    ]
    return dict(reversed(fields))


def _field(model: type, name: str, field: Any) -> _SlotField:
    models = tuple(models_in(field.annotation))
    kinds = next(kinds_named(field), ())
    if model is Structure and name in SECTIONS:
        kinds = (SECTIONS[name][0],)
    slot = Slot(_sort(name, field, models, kinds), name, kinds)
    if not any(get_origin(part) is dict for part in parts_of(field.annotation)):
        return _SlotField(slot, models, by_id=False)
    key = Slot("closed") if Explanation in models else Slot("id", name, kinds)
    below = _SlotField(Slot("prose", name), models, by_id=False)
    return _SlotField(slot, models, by_id=True, key=key, within=(below,))


def _sort(name: str, field: Any, models: tuple[Any, ...], kinds: tuple[Kind, ...]) -> Sort:
    if kinds or models:  # in the place of what holds more, an id may stand
        return "reference"
    if name in NAMES:
        return "name"
    if str not in parts_of(field.annotation):
        return "closed"
    return "words" if name in COMPARED else "prose"


def kinds_named(field: Any) -> Iterator[tuple[Kind, ...]]:
    """Give the kinds of entity that each part of a type is marked to name."""
    for part in (field, *parts_of(field.annotation)):
        for mark in (*getattr(part, "metadata", ()), *getattr(part, "__metadata__", ())):
            if isinstance(mark, RefersTo):
                yield mark.kinds
