"""Which id was meant where something else was typed: a name, several names, a word for nobody."""

from collections.abc import Collection, Sequence

from govlint.structure.enumerations import Capacity
from govlint.structure.fields import Kind
from govlint.structure.flow_style import flow
from govlint.structure.forums import Member
from govlint.structure.informal.absent import is_none, is_unknown, is_vacant
from govlint.structure.informal.phrases import phrase
from govlint.structure.messages import owner
from govlint.structure.model import Structure
from govlint.structure.model_fields import fields_of, takes_list, words_in
from govlint.structure.references import NOT_IDS
from govlint.structure.spelling import usually
from govlint.structure.suggestions.entities import with_keys
from govlint.structure.suggestions.lists import as_list, several
from govlint.structure.suggestions.seats import seat
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import left_out, write
from govlint.structure.synonyms import MEANT

_NUMBERS = {2: "two", 3: "three", 4: "four"}


def of_reference(field: TypedField, kinds: Collection[Kind]) -> str:
    """Say which id to write, or how it is written that there are several or none."""
    if field.key == "who" or field.key_path[-2:-1] == ("members",):
        return _of_member(field, kinds)
    names, text = field.around.names, field.text
    if meant := names.exactly(text, kinds):
        return _did_you_mean(meant)
    return (
        _of_word(field)
        or _of_several(field, kinds)
        or _did_you_mean(names.nearly(text, kinds) or names.by_part(text, kinds))
    )


def _of_member(field: TypedField, kinds: Collection[Kind]) -> str:
    """Say how a member is written: by an id, as a seat, with a capacity."""
    names, text = field.around.names, field.text
    if meant := names.exactly(text, kinds) or names.nearly(text, kinds):
        return _did_you_mean(meant)
    ids = several(text, names, kinds)
    if ids and all(id_ in names.kinds for id_ in ids) and field.is_item:
        return f"; {_how_many(ids)}? each is an item of its own: {', '.join(ids)}"
    if by_keys := with_keys(text, list(fields_of(Member))):
        return by_keys
    if field.key == "who":
        return _of_nobody_in(field)
    if readings := seat(text, names):
        return write(readings)
    if as_capacity := _of_capacity(text):
        return as_capacity
    if part := names.by_part(text, kinds):
        return _did_you_mean(part)
    is_name = " " in text or text[:1].isupper()
    named = f", or for a seat without a holder's name write {flow({'seat': text})}"
    return f"; describe it under posts or people{named if is_name else ''}"


def _of_nobody_in(field: TypedField) -> str:
    """Say how a member with other keys is written whose seat nobody holds."""
    item = field.around.at(field.key_path[:-1])
    if not is_vacant(field.text) and not is_unknown(field.text):
        part = field.around.names.by_part(field.text)
        return _did_you_mean(part) or "; describe it under posts or people"
    rest = {key: value for key, value in item.items() if key != "who"}
    return f"; write {flow({'seat': 'its title', **rest, 'vacant': 1})}"


def _of_capacity(text: str) -> str:
    """Say how a seat is written that is known by its capacity alone."""
    said = (usually(text), *MEANT.get(usually(text), ()))
    capacity = next((word for word in said if word in words_in(Capacity)), None)
    return f"; write {flow({'seat': text, 'capacity': capacity})}" if capacity else ""


def _of_word(field: TypedField) -> str:
    """Say how a word for everything, nobody or nothing yet is written in this field."""
    text, word = field.text, NOT_IDS.get(field.key)
    if word and (usually(text) == word or (word == "vacant" and _is_nobody(text))):
        return f"; write {word}"
    if is_none(text):
        return "; write []" if _is_list(field) and not field.is_item else "; leave the line out"
    return left_out(text)


def _is_nobody(text: str) -> bool:
    return is_vacant(text) or is_none(text)


def _of_several(field: TypedField, kinds: Collection[Kind]) -> str:
    ids = several(field.text, field.around.names, kinds)
    if not ids:
        return ""
    if not _is_list(field):
        return f"; one alone may stand here: {' or '.join(ids)}"
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


def _did_you_mean(id_: str | None) -> str:
    return f'; did you mean "{id_}"?' if id_ else ""
