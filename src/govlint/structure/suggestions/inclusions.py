"""Suggestion of whom a quorum must include: somebody in a capacity, or of a sort."""

import re
from collections.abc import Mapping
from typing import Any

from govlint.structure.enumerations import Capacity, PostKind
from govlint.structure.informal.numbers import number
from govlint.structure.model_fields import words_in
from govlint.structure.nearest_word import usually
from govlint.structure.synonyms import MEANT

_SOME = re.compile(
    r"(?:at least |min(?:imum)?\.? )?(?P<many>\d{1,2}|an?|one|two|three|four|five) (?P<who>\D+?)"
    r"(?: members?)?",
    re.IGNORECASE,
)
"""So many of a sort of member."""


def included(text: str) -> Mapping[str, Any] | None:
    """Read a capacity or a sort of member of whom some must be there for a quorum."""
    if (found := _SOME.fullmatch(text.strip())) and (many := number(found["many"])):
        asked = included(found["who"].removesuffix("s")) or included(found["who"])
        whole = many.denominator == 1 and asked is not None and "kind" in asked
        return {**(asked or {}), "at_least": int(many)} if whole else None
    words = (usually(text), *MEANT.get(usually(text), ()))
    if capacity := next((one for one in words if one in words_in(Capacity)), None):
        return {"capacity": capacity}
    kind = next((one for one in words if one in words_in(PostKind)), None)
    return {"kind": kind, "at_least": 1} if kind else None
