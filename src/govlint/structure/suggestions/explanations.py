"""Suggestion of an explanation: the rule that it is of, its reason, its last day."""

from collections.abc import Mapping

from govlint.structure.flow_style import flow
from govlint.structure.forums import Explanation
from govlint.structure.model_fields import fields_of
from govlint.structure.suggestions.typed_field import TypedField, is_plain
from govlint.structure.typed_text import is_short

SOME_DAY = "YYYY-MM-DD"
"""Stands for a day that nobody typed."""

_RULE = "RULE"
"""Stands for the id of a rule that nobody typed."""

_WHICH = f"({_RULE} is the id of the rule, such as no-chair)"
_LAST_DAY = "the day of its next review, say"


def is_within(field: TypedField) -> bool:
    """Tell whether a field is the explanations of an entity, or of one of them."""
    return "explain" in field.key_path[2:]


def of_explanation(field: TypedField) -> str:
    """Say how an explanation is written of which one text, or no rule, was typed."""
    *above, key = field.key_path
    if key == "explain":
        said = flow({_RULE: _with(field.text)}) if isinstance(field.value, str) else ""
        return f"; write {said} {_WHICH}" if said else ""
    if above[-1] == "explain" and key in fields_of(Explanation):
        stated = field.around.at((*above,))
        if not all(is_plain(one) and is_short(str(one)) for one in stated.values()):
            return ""
        return f"; the rule stands before it: explain: {flow({_RULE: stated})} {_WHICH}"
    if above[-1] != "explain" or not isinstance(field.value, str):
        return ""
    return f"; write {flow(_with(field.text))} (until {_LAST_DAY})"


def of_missing_day() -> str:
    """Say that an explanation has a last day, where none was typed, or a word for none."""
    return f"; an explanation has a last day: write until: {SOME_DAY} ({_LAST_DAY})"


def _with(reason: str) -> Mapping[str, str]:
    return {"reason": reason, "until": SOME_DAY}
