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
from govlint.structure.suggestions.numbers import score
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import write

_OVER = r"over|above|more than|greater than|exceed(?:s|ing)|in excess of|>"
_ABOVE = rf"{_OVER}|at least|from|>="
_BREAKS = re.compile(
    rf"[(,;]?\s+(?=(?:if|when|where|for|and|then)\b|(?:{_ABOVE}|within|in)\b.*\d|[>≥])|[(,;]\s*"
)
LARGEST_SCORE = 25
"""The largest score of a risk, five times five; a sum is hardly so small."""

_PARTS = re.compile(r"\s*(?:[;()]|,(?!\d{3}))\s*(?:and\s+)?|\s+and\s+|\s+(?=within\b)")
_SAID = re.compile(
    r"^(?:(?:and|if|when|where|for|the|any|all|its|it|a) )*"
    r"(?:(?:value|sums?|amounts?|costs?|spend(?:ing)?|decisions?|money|items?|matters?) )?"
    r"(?:(?:is|are|of|to) )*"
)
_RISK = re.compile(r"(?:risks?|scores?)(?: scores?| rating)?(?: (?:is|are|of|scored|rated))*\s+")
_MONEY = re.compile(rf"(?:(?P<above>{_OVER})|at least|from|>=) ?(?P<sum>[^=]*\d.*)")
_WITHIN = re.compile(r"(?:within|in) (?P<days>.+)")


def of_escalation(field: TypedField, home: Any) -> str:
    """Read an id that stands as a key, with the sum behind it that sends a problem there."""
    group = field.around.at(field.key_path[:-1]) if home is Escalation else {}
    id_ = field.around.names.exactly(str(field.key_path[-1])) if len(group) == 1 else None
    if not id_ or isinstance(field.value, bool) or not isinstance(field.value, int | float | str):
        return ""
    sums = threshold(field.text)
    over = f", value_over: {sums[0].value}" if len(sums) == 1 else ""
    return f"; write {{to: {id_}{over}}}" if over else ""


def with_conditions(field: TypedField, kinds: Collection[Kind]) -> str:
    """Read an id or a name, and behind it a sum, a score of a risk or a time."""
    names = field.around.names
    for found in _BREAKS.finditer(field.text):
        id_ = names.exactly(field.text[: found.start()], kinds)
        sent = dict(_conditions(field.text[found.end() :])) if id_ else {}
        if not sent or None in sent.values():
            continue
        if field.key_path[-1] == "to":
            beside = flow(sent)[1:-1]
            return f'; write {id_} (and what sends it there beside "to": {beside})'
        written = field.around.at(field.key_path)
        to = {**(written if isinstance(written, dict) else {}), "to": id_}
        return write(tuple(one._replace(value={**to, **one.value}) for one in _readings(sent)))
    return ""


def _readings(sent: Mapping[str, Any]) -> Readings:
    """Take a bare number for money, and for a score of a risk as well where it may be one."""
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
