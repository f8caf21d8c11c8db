"""Suggestion of an id with more behind it: brackets, a condition, the body that it belongs to."""

import re
from collections.abc import Collection

from govlint.structure.field_types import Kind
from govlint.structure.forums import Escalation
from govlint.structure.messages import owner
from govlint.structure.model import Structure
from govlint.structure.model_fields import fields_of
from govlint.structure.suggestions.typed_field import TypedField

MORE = re.compile(
    r"(?P<name>[^(,;]+?)\s*(?:\((?P<rest>[^()]*)\).*|[,;]\s*(?P<after>.+)|\s+(?:[-=]?>|\u2192)\s*(?P<then>.+)"
    r"|\s(?P<tail>or (?:(?:their|his|her|its|an?|the) )?(?:nominee|delegate|nominated)\b.*"
    r"|(?:if|then|when|via|through|in consultation with|after consulting|subject to"
    r"|on (?:the )?(?:advice|recommendation) of|following advice|since|until|up to|over|below|under"
    r"|above|every|annually|quarterly|monthly|acting)\b.*))"
)
_SAID_BY = {
    "consult": "consulted",
    "advice of": "recommended_by",
    "recommendation of": "recommended_by",
    "recommended by": "recommended_by",
    "up to": "value",
    "over": "value",
    "below": "value",
    "under": "value",
    "above": "value",
}
"""The key for what stands behind an id, by a word of it."""

_ORGANISATIONS: tuple[Kind, ...] = ("organisation",)


def with_more(field: TypedField, kinds: Collection[Kind]) -> str:
    """Say which id stands before brackets, or before more words."""
    found = MORE.fullmatch(field.text)
    more = next(filter(None, found.group("rest", "after", "then", "tail")), "") if found else ""
    names = field.around.names
    id_ = found and (names.exactly(found["name"], kinds) or names.by_part(found["name"], kinds))
    if not found or not id_:
        return ""
    if field.key_path[-1] == "escalates_to" and (rest := _with_keys(more)):
        return f"; write {{to: {id_}, {rest.removeprefix('; write {')}"
    keys = fields_of(owner(Structure, field.key_path))
    meant = next((key for word, key in _SAID_BY.items() if word in more and key in keys), "")
    said = f"is said by {meant}" if meant else "has no key of its own"
    return f'; write {id_} ("{more}" {said})'


def _with_keys(more: str) -> str:
    """Read what stands behind the id of a way up as keys and values."""
    from govlint.structure.suggestions.entities import with_keys

    return with_keys(more, list(fields_of(Escalation)))


def of_its_organisation(field: TypedField, kinds: Collection[Kind]) -> bool:
    """Tell whether a text names a forum or a post, and behind a comma whose it is."""
    first, _, last = field.text.rpartition(",")
    names = field.around.names
    return names.is_of(names.exactly(first, kinds), names.exactly(last, _ORGANISATIONS))
