"""Suggestion of what the terms of a forum require of its membership, where words were typed."""

import re
from collections.abc import Mapping
from typing import Any

from govlint.structure.informal.numbers import number
from govlint.structure.informal.phrases import phrase
from govlint.structure.suggestions.inclusions import included

_MOST = re.compile(
    r"(?:max(?:imum)?\.?(?: of)?|at most|(?:no|not) more than|up to) (?P<many>\w+)(?P<whom>.*)"
)
_NONE = re.compile(r"no (?P<whom>\D+)")
_MEMBERS = re.compile(r"(?: (?:members?|seats?|people|in (?:all|total)))*")


def requirements(text: str) -> list[Mapping[str, Any]]:
    """Read each requirement of a text; none where one of them is not understood."""
    read = [_requirement(part.lower()) for part in phrase(text).parts]
    return [one for one in read if one] if all(read) else []


def _requirement(bare: str) -> Mapping[str, Any]:
    """Read the most of all or of a sort, none of a sort, or so many of it."""
    found = _MOST.fullmatch(bare) or _NONE.fullmatch(bare)
    if found is None:
        asked = included(bare) or {}
        is_least = asked.get("at_least") == 1 or bare.startswith(("at least", "min"))
        return asked if "kind" in asked and is_least else {}
    many = number(found.groupdict().get("many") or "zero")
    if many is None or many.denominator > 1:
        return {}
    if _MEMBERS.fullmatch(whom := found["whom"].rstrip()):
        return {"at_most": int(many)}
    asked = included(f"one{whom}" if whom.startswith(" ") else f"one {whom}") or {}
    return {"kind": asked["kind"], "at_most": int(many)} if "kind" in asked else {}
