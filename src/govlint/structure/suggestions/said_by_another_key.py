"""Suggestion of another key of the same thing, by which a word is said that was typed in one."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from govlint.structure.enumerations import Capacity
from govlint.structure.forums import VOTING_CAPACITIES
from govlint.structure.informal.money import ceiling
from govlint.structure.messages import owner
from govlint.structure.model import Post, Structure
from govlint.structure.model_fields import fields_of, words_in
from govlint.structure.nearest_word import nearest, usually
from govlint.structure.suggestions.seats import vote_of
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.synonyms import MEANT

_BESIDE: Mapping[str, tuple[str, ...]] = {
    "capacity": ("kind",),
    "duty": ("purpose",),
    "purpose": ("duty",),
}
"""The fields that are taken for one another, by the one that was typed in."""

_VOTE_BEHIND = re.compile(
    r"(?P<capacity>[^(),]+?)\s*(?:[(,;:]|\s[\u2013\u2014-])\s*(?P<vote>[^(),]+)\)?"
)
"""A capacity, and behind it whether there is a vote."""


def said_by_another_key(field: TypedField, known: Collection[str]) -> str:
    """Say by which key beside it a word is said that the field has no sense for."""
    words = (usually(field.text), *MEANT.get(usually(field.text), ()))
    if any(word in known for word in words):
        return ""
    home = owner(Structure, field.key_path)
    if field.key == "capacity" and (said := _vote(field.text)):
        return said
    if field.key == "capacity" and "deputy" in words[1:]:
        return _deputy(field)
    if field.key == "kind" and home is Post:
        return _capacity(field)
    if field.key == "powers" and len(ceiling(field.text)) == 1:
        return '; each delegation to it says it, as "limit"'
    said = next(_said(field, words, fields_of(home)), "")
    return said if not nearest(field.text, known) else ""


def _said(field: TypedField, words: Collection[str], home: Mapping[str, Any]) -> Iterator[str]:
    for key in _BESIDE.get(field.key, ()):
        allowed = words_in(home[key].annotation) if key in home else []
        yield from (f"; it is said by {key}: {word}" for word in words if word in allowed)


def _vote(text: str) -> str:
    """Read a capacity that says whether there is a vote."""
    bare = text.lower().strip()
    if (vote_of(bare) or {}).get("voting"):
        return "; it is said by voting: true"
    for word in ("member", "observer", "attendee", "adviser"):
        rest = bare.removesuffix(word).strip(" (-")
        if rest != bare and (vote := vote_of(rest.strip(" )"))) and not vote["voting"]:
            return f"; both are said by capacity: {word} and voting: false"
    return _vote_behind(bare)


def _vote_behind(bare: str) -> str:
    """Read a capacity with a vote behind it that is another than the capacity has of itself."""
    found = _VOTE_BEHIND.fullmatch(bare)
    voting = vote_of(found["vote"]).get("voting") if found else None
    capacity = nearest(found["capacity"], words_in(Capacity)) if found else None
    if capacity is None or voting in (None, capacity in VOTING_CAPACITIES):
        return ""
    return f"; both are said by capacity: {capacity} and voting: {str(voting).lower()}"


def _deputy(field: TypedField) -> str:
    """Say where it stands who comes in the place of a member who cannot."""
    item = field.around.at(field.key_path[:-1])
    who = item.get("who") if isinstance(item, dict) else None
    key = f"by deputy: {who}" if isinstance(who, str) else 'by "deputy"'
    return f"; it is said at the member who is stood in for, {key}"


def _capacity(field: TypedField) -> str:
    """Say where the capacity of a post's holder stands that was typed as the sort of post."""
    words = (usually(field.text), *MEANT.get(usually(field.text), ()))
    capacity = next((word for word in words if word in words_in(Capacity)), "")
    if capacity in ("", "member", "secretary"):
        return ""
    id_ = field.key_path[1]
    return f"; each forum says it among its members, as {{who: {id_}, capacity: {capacity}}}"
