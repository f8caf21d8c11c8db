"""Suggestion for a value with commas: how it is written in braces."""

import re
from collections.abc import Collection

from govlint.structure.flow_style import flow, quoted
from govlint.structure.forums import Escalation
from govlint.structure.informal.phrases import phrase
from govlint.structure.messages import owner
from govlint.structure.model import Structure
from govlint.structure.model_fields import fields_of, takes_list
from govlint.structure.references import kinds_named_by
from govlint.structure.suggestions.escalations import with_conditions
from govlint.structure.suggestions.lists import several
from govlint.structure.suggestions.references import of_several
from govlint.structure.suggestions.typed_field import TypedField

_ALONE = {"vacant": "1", "voting": "true", "each_party": "true", "casting_vote": "true"}
"""Keys that people write without a value, and what is meant by that."""

_TAKERS = kinds_named_by(Escalation, "to")


def of_commas(field: TypedField) -> str:
    """Say that a list stands in brackets, and a text in quotation marks."""
    model = owner(Structure, field.key_path)
    home = fields_of(model)
    known = home.get(field.key)
    if "escalates_to" in field.key_path and (sent := with_conditions(field, _TAKERS)):
        return sent
    *before, last = re.split(r"\s*,\s*", field.text)
    if key := _key_in(last, home):
        return f"; write {flow(', '.join(before))}, {key}"
    ids = several(field.text, field.around.names)
    if known is None or not takes_list(known.annotation):
        if kinds_named_by(model, field.key) and field.around.names.kinds.keys() >= {*ids} != set():
            return f"; one alone may stand here: {' or '.join(ids)}"
        return f"; write {quoted(field.text)}"
    return of_several(field, ids or phrase(field.text).parts)


def _key_in(piece: str, home: Collection[str]) -> str:
    """Read a key with its value where the colon, or the value, is missing."""
    if piece in _ALONE:
        return f"{piece}: {_ALONE[piece]}"
    found = re.fullmatch(r"(?P<key>\w+)(?:\s*[;=]\s*|\s+)(?P<value>.+)", piece)
    return f"{found['key']}: {found['value']}" if found and found["key"] in home else ""
