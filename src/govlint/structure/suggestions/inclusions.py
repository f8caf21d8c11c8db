"""Suggestion of whom a quorum must include: somebody in a capacity, or of a sort."""

from collections.abc import Mapping
from typing import Any

from govlint.structure.enumerations import Capacity, PostKind
from govlint.structure.model_fields import words_in
from govlint.structure.nearest_word import usually
from govlint.structure.synonyms import MEANT


def included(text: str) -> Mapping[str, Any] | None:
    """Read a capacity or a sort of member of whom some must be there for a quorum."""
    words = (usually(text), *MEANT.get(usually(text), ()))
    if capacity := next((one for one in words if one in words_in(Capacity)), None):
        return {"capacity": capacity}
    kind = next((one for one in words if one in words_in(PostKind)), None)
    return {"kind": kind, "at_least": 1} if kind else None
