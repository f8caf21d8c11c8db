"""Suggestion of a key at the head of a file: its name, its parts."""

import re
from typing import Any

from govlint.structure.model import SECTIONS
from govlint.structure.model_fields import fields_of
from govlint.structure.nearest_word import usually
from govlint.structure.suggestions.typed_field import TypedField

_NAMES = (
    "body", "charity", "company", "council", "entity", "institution", "organisation",
    "organisation-name", "organization", "organization-name", "partnership", "school", "system",
    "structure", "title", "trust",
)  # fmt: skip
"""What people call the name of a whole structure."""

_FILE = re.compile(r"(?!\S*://)\S*[\w*]\.(?:ya?ml|json)", re.IGNORECASE)
_PLACES = re.compile(r"[\s,;]+(?:and\s+)?")


def of_head(field: TypedField, home: Any) -> str:
    """Say which key of the head is meant by what stands behind one that is none."""
    if len(field.key_path) != 1 or not fields_of(home).keys() >= SECTIONS.keys():
        return ""
    if _names_files(field.value) and "include" not in field.around.data:
        return '; did you mean "include"?'
    key = usually(field.key_path[0])
    is_name = isinstance(field.value, str) and "name" not in field.around.data
    return '; did you mean "name"?' if is_name and key in _NAMES else ""


def _names_files(value: Any) -> bool:
    """Tell whether nothing but names of files stands there."""
    match value:
        case str():
            return all(map(_FILE.fullmatch, filter(None, _PLACES.split(value)))) and bool(value)
        case [_, *_] as several:
            return all(isinstance(one, str) and _FILE.fullmatch(one) for one in several)
        case dict() as group if group:
            return all(isinstance(one, str) and _FILE.fullmatch(one) for one in group.values())
    return False
