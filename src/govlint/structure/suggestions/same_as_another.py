"""Suggestion where a text says that a value is the same as one that stands somewhere else."""

import re
from collections.abc import Mapping
from typing import Any

from govlint.structure.flow_style import flow
from govlint.structure.model import SECTIONS
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.typed_text import is_typed

_LONGEST = 120
"""Characters of a value that a message writes out again."""

_POINTS_THERE = re.compile(
    r"(?:(?:the )?same (?:as for|as|for|membership as|members as|quorum as)|see(?! of\b)(?: also)?"
    r"|(?:as|like) (?:per|for|in|under|the|our|that|set out in|stated in|laid down in|with)|as at"
    r"|ditto|identical to|copy of|refer to|in accordance with|in line with)"
    r"\b:? ?(?:(?:the|that of|those of) )?(?P<there>.*)",
    re.IGNORECASE,
)
_MAY_POINT_THERE = re.compile(r"(?:as|like|for|of) (?:the )?(?P<there>.+)", re.IGNORECASE)
"""How a text begins that points elsewhere if what follows is known here."""


def same_as_another(field: TypedField) -> str:
    """Write out what a text points to, or say that it stands for nothing."""
    text = field.text.strip(" .()[]")
    if not isinstance(field.value, str) or not is_typed(text):
        return ""
    surely = _POINTS_THERE.fullmatch(text)
    found = surely or _MAY_POINT_THERE.fullmatch(text)
    if not found:
        return ""
    id_ = field.around.names.exactly(found["there"].strip(" .'\"")) if found["there"] else None
    if not surely and (not id_ or id_ not in field.around.data.get(field.key_path[0], ())):
        return ""
    there = _of_entity(id_, field.around.data).get(field.key) if id_ else None
    whole = flow(there) if there and there != field.value else ""
    if whole and len(whole) <= _LONGEST:
        return f'; it is written out again here: write {whole} (which "{id_}" has)'
    said = f'what "{id_}" has is' if whole else "what stands somewhere else is"
    return f"; {said} written out again here, or the line left out"


def _of_entity(id_: str, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give what stands under an id, in whatever section."""
    for section in SECTIONS:
        entities = data.get(section)
        if isinstance(entities, dict) and isinstance(entities.get(id_), dict):
            entity: Mapping[str, Any] = entities[id_]
            return entity
    return {}
