"""Suggestion for a group of keys that is read by a way of its own: who acts, a step, a demand."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from govlint.structure.entity_names import SITTERS
from govlint.structure.flow_style import flow
from govlint.structure.informal.dates import day
from govlint.structure.informal.phrases import phrase
from govlint.structure.suggestions.in_place import step_of_dispute
from govlint.structure.suggestions.quorums import of_items
from govlint.structure.suggestions.requirements import requirements
from govlint.structure.suggestions.typed_field import TypedField, is_plain
from govlint.structure.suggestions.wording import left_out, write

_TOGETHER = re.compile(r",? ?(?:acting )?(?:jointly|together)$", re.IGNORECASE)


def of_its_own(field: TypedField) -> str:
    """Read who acts between meetings, a step of a dispute, or a demand on who sits there."""
    match field.key, field.value:
        case "urgent_action", [str(), _, *_] as several:
            return _who_act(several, field)
        case "urgent_action", str() as text:
            bare = _TOGETHER.sub("", text)
            return _who_act(phrase(bare).parts, field, _JOINTLY if bare != text else _NOTHING)
        case "quorum", [str() | int(), str(), *_] as items if all(map(is_plain, items)):
            return write(of_items(items))
        case "meetings", [_, _, *_] as days if all(day(str(one)) for one in days):
            return f"; write {flow({'per_year': len(days)})} (if these are the days of a year)"
        case "value", [int() | float() as low, int() | float() as high] if low < high:
            return f"; write {flow({'over': low, 'up_to': high})}"
        case "disputes", str() as text if not left_out(text):
            return f"; write {flow(step_of_dispute(text))}"
        case "composition", str() as text if len(required := requirements(text)) == 1:
            return f"; write {flow(required[0])}"
    return ""


_JOINTLY = MappingProxyType({"acting": "jointly"})
_NOTHING: Mapping[str, str] = MappingProxyType({})


def _who_act(named: Sequence[Any], field: TypedField, beside: Mapping[str, str] = _NOTHING) -> str:
    ids = [field.around.names.exactly(str(one), SITTERS) for one in named]
    known = [one for one in ids if one]
    if not known or len(known) < len(ids):
        return ""
    by = known[0] if len(known) == 1 else known
    return f"; write {flow({'by': by, **beside})}"
