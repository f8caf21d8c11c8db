"""Suggestion of how a post states that nobody holds it."""

import re
from typing import Any

from govlint.structure.flow_style import flow
from govlint.structure.informal.absent import is_vacant
from govlint.structure.informal.dates import day
from govlint.structure.model import Post
from govlint.structure.nearest_word import usually
from govlint.structure.suggestions.typed_field import TypedField

VACANT = ("vacant", "vacancy")
_NO = ("false", "no", "n", "0", "not vacant", "filled")
_SINCE = re.compile(r"^(?:since|from|as of) ", re.IGNORECASE)


def vacancy(field: TypedField, home: Any) -> str:
    """Say how a post states that nobody holds it."""
    if home is not Post:
        return ""
    stated = "holder" in field.around.at(field.key_path[:-1])
    if usually(field.key) not in VACANT:
        return "; write holder: vacant" if is_vacant(field.text) and not stated else ""
    if _is_flag(field):
        return "" if stated else "; write holder: vacant"
    if since := _SINCE.sub("", field.text) if re.search(r"\d{4}", field.text) else "":
        day_ = flow({"vacant_since": day(since)[0].value})[1:-1] if len(day(since)) == 1 else ""
        return f"; write {day_}" if day_ else '; a day belongs in "vacant_since"'
    return "; not vacant? leave the line out" if field.text.lower() in _NO else ""


def _is_flag(field: TypedField) -> bool:
    return field.text.lower() in ("true", "yes", "y", "1")
