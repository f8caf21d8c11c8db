"""Suggestion for a value with commas: how it is written in braces."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

from pydantic.fields import FieldInfo

from govlint.structure.entity_names import SITTERS
from govlint.structure.flow_style import flow, quoted
from govlint.structure.forums import Escalation, Member
from govlint.structure.informal.phrases import phrase
from govlint.structure.messages import owner
from govlint.structure.model import Structure
from govlint.structure.model_fields import fields_of, takes_list, words_in
from govlint.structure.references import kinds_named_by
from govlint.structure.suggestions.behind_ids import of_its_organisation, with_more
from govlint.structure.suggestions.escalations import with_conditions
from govlint.structure.suggestions.lists import several
from govlint.structure.suggestions.one_member import said_of, says_more
from govlint.structure.suggestions.references import of_several
from govlint.structure.suggestions.typed_field import TypedField

_ALONE = {"vacant": "1", "voting": "true", "each_party": "true", "casting_vote": "true"}
"""Keys that people write without a value, and what is meant by that."""

_PROSE = re.compile(r",\s*(?:who|which|on|by|with|after|subject|if|when|via|through|following)\s")
"""How the rest of a sentence begins behind an id."""

_PREPOSITIONS = ("by", "for", "from", "of", "on", "to")
"""Keys that go on with a sentence as well."""

_TAKERS = kinds_named_by(Escalation, "to")


def of_commas(field: TypedField) -> str:
    """Say that a list stands in brackets, and a text in quotation marks."""
    model = owner(Structure, field.key_path)
    home = fields_of(model)
    known = home.get(field.key)
    if "escalates_to" in field.key_path and (sent := with_conditions(field, _TAKERS)):
        return sent
    *before, last = parts = re.split(r"\s*,\s*", field.text)
    if keys := _keys_at_the_end(parts, field, model):
        return f"; write {flow(', '.join(parts[: -len(keys)]))}, {', '.join(keys)}"
    if model is Member and (said := _of_member(", ".join(before), last, field)):
        return said
    kinds = kinds_named_by(model, field.key)
    prose = kinds and _PROSE.search(field.text)
    if (prose or of_its_organisation(field, kinds)) and (said := with_more(field, kinds)):
        return said
    ids = several(field.text, field.around.names)
    if known is None or not takes_list(known.annotation):
        if kinds and field.around.names.kinds.keys() >= {*ids} != set():
            return f"; one alone may stand here: {' or '.join(ids)}"
        worded = _worded(last, home) if before else ""
        either = f" (or {flow(', '.join(before))}, {worded})" if worded else ""
        return f"; write {quoted(field.text)}{either}"
    return of_several(field, ids or phrase(field.text).parts)


def _of_member(before: str, last: str, field: TypedField) -> str:
    """Read what is said of a member behind the comma, where the key of that is missing."""
    beside = field.around.at(field.key_path[:-1])
    names = field.around.names
    id_ = names.exactly(before, SITTERS) if field.key == "who" else None
    read = said_of(last) if field.key == "seat" or id_ else {}
    if field.key == "seat" and last.isdigit() and "count" not in beside:
        return f"; write {flow(before)}, count: {last}"
    if read and not read.keys() & beside.keys():
        other = names.exactly(last, SITTERS)
        either = f"or {quoted(field.text)}, if that is its name" if not id_ else ""
        either = f"or an item of its own for {other}, if two sit there" if id_ and other else either
        if id_ and says_more(last):
            either = f'"{last}" has no key of its own'
        return (
            f"; write {id_ or flow(before)}, {flow(read)[1:-1]}{f' ({either})' if either else ''}"
        )
    known = id_ and not names.exactly(last, SITTERS)
    return f'; write {id_} ("{last}" has no key of its own)' if known else ""


def _worded(word: str, home: Mapping[str, FieldInfo]) -> str:
    """Say of which one key a word is a value."""
    keys = [key for key, field in home.items() if word.lower() in words_in(field.annotation)]
    return f"{keys[0]}: {word.lower()}, if that is its {keys[0]}" if len(keys) == 1 else ""


def _keys_at_the_end(parts: Sequence[str], field: TypedField, model: Any) -> list[str]:
    """Read the keys with their values that stand last."""
    read = takewhile(bool, (_key_in(part, field, model) for part in reversed(parts[1:])))
    return [*read][::-1]


def _key_in(piece: str, field: TypedField, model: Any) -> str:
    """Read a key with its value where the colon, or the value, is missing.

    One that names something has to name it: `by statute` behind a comma is no `by`.
    """
    if piece in _ALONE:
        return f"{piece}: {_ALONE[piece]}"
    found = re.fullmatch(r"(?P<key>\w+)\s+(?P<value>.+)", piece)
    if not found or found["key"] not in fields_of(model):
        return ""
    kinds = kinds_named_by(model, found["key"])
    named = field.around.names.exactly(found["value"], kinds) if kinds else True
    is_meant = named and (kinds or found["key"] not in _PREPOSITIONS)
    return f"{found['key']}: {found['value']}" if is_meant else ""
