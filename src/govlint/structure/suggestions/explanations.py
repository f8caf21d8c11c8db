"""Suggestion of an explanation: the rule that it is of, its reason, its last day."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from govlint.structure.flow_style import flow
from govlint.structure.forums import Explanation
from govlint.structure.informal.dates import day
from govlint.structure.model_fields import fields_of
from govlint.structure.suggestions.typed_field import TypedField, is_plain
from govlint.structure.typed_text import is_short

SOME_DAY = "YYYY-MM-DD"
"""Stands for a day that nobody typed."""

_RULE = "RULE"
"""Stands for the id of a rule that nobody typed."""

_REASON = "…"
"""Stands for a reason that nobody typed."""

_WHICH = f"({_RULE} is the id of the rule, such as no-chair)"
_LAST_DAY = "the day of its next review, say"
_ID = re.compile(r"[a-z]+(?:-[a-z]+)+")
"""How the id of a rule looks."""


def is_within(field: TypedField) -> bool:
    """Tell whether a field is the explanations of an entity, or of one of them."""
    return "explain" in field.key_path[2:]


def of_explanation(field: TypedField) -> str:
    """Say how an explanation is written of which one text, or no rule, was typed."""
    *above, key = field.key_path
    if key == "explain":
        return _of_all(field.value)
    if above[-1] != "explain":
        return ""
    if key in fields_of(Explanation) or key == "rule":
        return _of_keys(field.around.at((*above,)))
    if not isinstance(field.value, str):
        return ""
    beside = field.around.at((*above,))
    if fields_of(Explanation).keys() & beside.keys() and _rule_in(beside) == key:
        return _of_keys(beside)
    return f"; write {flow(_with(field.text))} (until {_LAST_DAY})"


def of_values(typed: Sequence[str]) -> str:
    """Write the reason and the last day behind their keys, where both stand in braces without."""
    days = [read[0].value for one in typed if len(read := day(one)) == 1]
    reason = ", ".join(one for one in typed if not day(one))
    if not reason or len(days) > 1:
        return ""
    return f"; write {flow({'reason': reason, 'until': days[0] if days else SOME_DAY})}"


def of_missing_day() -> str:
    """Say that an explanation has a last day, where none was typed, or a word for none."""
    return f"; an explanation has a last day: write until: {SOME_DAY} ({_LAST_DAY})"


def _of_all(value: Any) -> str:
    """Read what stands in the place of all explanations: a text, the id of a rule, a list."""
    match value:
        case str() if _ID.fullmatch(value):
            return f"; write {flow({value: _with(_REASON)})}"
        case str():
            return f"; write {flow({_RULE: _with(value)})} {_WHICH}"
        case [str() as one] if _ID.fullmatch(one):
            return f"; write {flow({one: _with(_REASON)})}"
        case [dict() as one, *rest] if not rest:
            [*keys] = one
            alone = len(keys) == 1 and isinstance(one[keys[0]], str)
            return f"; write {flow({keys[0]: _with(one[keys[0]])})}" if alone else _of_keys(one)
    return ""


def _of_keys(stated: Mapping[str, Any]) -> str:
    """Put the rule before what stands in keys beside one another; it may stand behind a key."""
    if not all(is_plain(one) and is_short(str(one)) for one in stated.values()):
        return ""
    rule, rest = str(stated.get("rule", _RULE)), dict(stated)
    rest.pop("rule", None)
    if "rule" not in stated and (typed := _rule_in(stated)):
        rule, rest = typed, {"reason": rest.pop(typed), **rest}
    which = f" {_WHICH}" if rule == _RULE else ""
    return f"; the rule stands before it: explain: {flow({rule: rest})}{which}"


def _rule_in(stated: Mapping[str, Any]) -> str:
    """Give the one key that is a rule with its reason behind it, where no other reason stands."""
    rules = [key for key, one in stated.items() if _ID.fullmatch(key) and isinstance(one, str)]
    return rules[0] if len(rules) == 1 and "reason" not in stated else ""


def _with(reason: str) -> Mapping[str, str]:
    return {"reason": reason, "until": SOME_DAY}
