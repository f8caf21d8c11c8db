"""Suggestion of terms of reference, where a sentence says who approved them and when."""

import re

from govlint.structure.field_types import Kind
from govlint.structure.flow_style import flow
from govlint.structure.informal.dates import day
from govlint.structure.suggestions.typed_field import TypedField

_APPROVED = re.compile(
    r"(?:approved|agreed|adopted|ratified)(?: by (?P<by>[^,(]+?))?,?(?: \(?on)?"
    r" (?P<on>\d[^()]*|\w+ \d[^()]*)\)?",
    re.IGNORECASE,
)

_FORUMS: tuple[Kind, ...] = ("forum",)


def approval(field: TypedField) -> str:
    """Say which keys hold who approved terms of reference, and the day of that."""
    if field.key != "terms_of_reference":
        return ""
    found = _APPROVED.fullmatch(" ".join(field.text.split()))
    days = day(found["on"]) if found else ()
    if not found or len(days) != 1 or days[0].remark:
        return ""
    by = field.around.names.exactly(found["by"], _FORUMS) if found["by"] else None
    if found["by"] and not by:
        return ""
    keys = {**({"approved_by": by} if by else {}), "approved_on": days[0].value}
    return f"; write {flow(keys)}"
