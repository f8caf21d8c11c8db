"""Suggestion of a way up for a problem that was typed with what sends it there."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from govlint.structure.field_types import Kind
from govlint.structure.flow_style import flow
from govlint.structure.forums import Escalation
from govlint.structure.informal.money import threshold
from govlint.structure.informal.reading import Interpretation, Readings
from govlint.structure.informal.times import days
from govlint.structure.nearest_word import usually
from govlint.structure.suggestions.numbers import score
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import write
from govlint.structure.typed_text import is_short

_OVER = r"over|above|more than|greater than|exceed(?:s|ing)|in excess of|>"
_ABOVE = rf"{_OVER}|at least|from|>="
_BREAKS = re.compile(
    rf"[(,;]?\s+(?=(?:if|when|where|for|and|then)\b|(?:{_ABOVE}|within|in)\b.*\d|[>≥])|[(,;]\s*"
)
_WHEN = (
    "condition", "conditions", "criteria", "if", "threshold", "trigger", "triggers", "when",
    "where",
)  # fmt: skip
LARGEST_SCORE = 25
"""The largest score of a risk, five times five; a sum is hardly so small."""

_PARTS = re.compile(
    r"\s*(?:[;()]|,(?!\d{3}))\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+(?!(?:more|above|over|higher)\b(?!\s*[£$€]?\d))|\s+(?=within\b)"
)
_SAID = re.compile(
    r"^(?:(?:and|if|when|where|for|the|any|all|its|it|a) )*"
    r"(?:(?:value|sums?|amounts?|costs?|spend(?:ing)?|decisions?|money|items?|matters?) )?"
    r"(?:(?:is|are|of|to) )*"
)
_RISK = re.compile(
    r"(?:risks?|scores?)(?: scores?| rating)?(?: (?:is|are|of|scored|scoring|rated))*\s+"
)
_MONEY = re.compile(rf"(?:(?P<above>{_OVER})|at least|from|>=) ?(?P<sum>[^=]*\d.*)")
_WITHIN = re.compile(r"(?:within|in) (?P<days>.+)")


def of_escalation(field: TypedField, home: Any) -> str:
    """Read an id that stands as a key, with the sum behind it that sends a problem there."""
    group = field.around.at(field.key_path[:-1]) if home is Escalation else {}
    id_ = field.around.names.exactly(str(field.key_path[-1])) if len(group) == 1 else None
    if len(group) > 1 and "to" not in group and not field.is_item and (ids := _ids(group, field)):
        return f"; write {flow(ids)}"
    if not id_ or isinstance(field.value, bool) or not isinstance(field.value, int | float | str):
        return ""
    sums = threshold(field.text)
    if len(sums) != 1:
        return ""
    over = sums[0].value
    alone = field.text.isdecimal()
    readings = _of_number(int(over)) if alone else _readings({"value_over": over})
    return write(tuple(one._replace(value={"to": id_, **one.value}) for one in readings))


def of_condition(field: TypedField, home: Any) -> str:
    """Read what sends a problem up, where it was typed behind a word such as when."""
    if home is not Escalation or usually(field.key) not in _WHEN or not is_short(field.text):
        return ""
    if field.text.isdecimal():
        return _of_number_alone(int(field.text), field.around.at(field.key_path[:-1]))
    sent = dict(_conditions(field.text))
    if not sent or None in sent.values() or sent.keys() & field.around.at(field.key_path[:-1]):
        return ""
    return f"; write {flow(sent)[1:-1]}"


def _of_number_alone(number: int, stated: Collection[str]) -> str:
    """Write a small number as a score of a risk, or as a sum, unless one of them is stated."""
    readings = _of_number(number)
    if len(readings) == 1 or any(not one.value.keys().isdisjoint(stated) for one in readings):
        return ""
    score_alone, money = (flow(one.value)[1:-1] for one in readings)
    return f"; write {score_alone} (or {money}, {readings[1].remark})"


def _ids(group: Mapping[str, Any], field: TypedField) -> list[str]:
    """Give the ids of all that stand as values of a group; none where one of them is none."""
    ids = [field.around.names.exactly(str(one)) for one in group.values()]
    return [id_ for id_ in ids if id_] if all(ids) else []


def with_conditions(field: TypedField, kinds: Collection[Kind]) -> str:
    """Read an id or a name, and behind it a sum, a score of a risk or a time."""
    names = field.around.names
    for found in _BREAKS.finditer(field.text):
        whom = field.text[: found.start()]
        id_ = names.exactly(whom, kinds) or names.by_part(whom, kinds)
        sent = dict(_conditions(field.text[found.end() :])) if id_ else {}
        if not sent or None in sent.values():
            continue
        inner = field.key_path[-1] == "to"
        written = field.around.at(field.key_path[:-1] if inner else field.key_path)
        to = {**(written if isinstance(written, dict) else {}), "to": id_}
        return write(tuple(one._replace(value={**to, **one.value}) for one in _readings(sent)))
    return ""


def _of_number(number: int) -> Readings:
    """Take a number alone for the least score of a risk, where it may be one, and for a sum."""
    money = {"value_over": number}
    if not 0 < number <= LARGEST_SCORE:
        return (Interpretation(money),)
    least = Interpretation({"risk_at_least": number})
    return least, Interpretation(money, "if money is meant")


def _readings(sent: Mapping[str, Any]) -> Readings:
    """Take a sum for money, and for a score of a risk as well where it may be one.

    Both have to be exceeded.
    """
    over = str(sent.get("value_over", ""))
    if not over.isdigit() or not 0 < int(over) < LARGEST_SCORE:
        return (Interpretation(sent),)
    by_risk = {("risk_at_least" if key == "value_over" else key): one for key, one in sent.items()}
    by_risk["risk_at_least"] = int(over) + 1
    return Interpretation(by_risk, ""), Interpretation(sent, "if money is meant")


def _conditions(text: str) -> Iterator[tuple[str, Any]]:
    for part in filter(None, (part.strip(" .") for part in _PARTS.split(text.lower()))):
        yield from _condition(_SAID.sub("", part)).items()


def _condition(bare: str) -> Mapping[str, Any]:
    """Read one thing that sends a problem up; None as the value of what cannot be read."""
    if found := _RISK.match(bare):
        read, key = score(bare[found.end() :]), "risk_at_least"
    elif found := _WITHIN.fullmatch(bare):
        read, key = days(found["days"]), "within_days"
    elif found := _MONEY.fullmatch(bare):
        read, key = threshold(f"over {found['sum']}" if found["above"] else bare), "value_over"
    else:
        read, key = (), bare
    return {key: read[0].value if len(read) == 1 else None}
