"""Suggestion of the end of a line that is missing: it was typed behind the other, or apart."""

import re
from typing import Any

from govlint.structure.flow_style import flow
from govlint.structure.suggestions.typed_field import TypedField, is_plain

_TO = re.compile(r"(?P<giver>.+?)\s+(?:to|[-=]?>|\u2192)\s+(?P<taker>.+)")


def of_missing_end(field: TypedField, key: str) -> str:
    """Say where an end is that is missing; nothing where it was not typed."""
    if key != "to" or not isinstance(field.value, dict):
        return ""
    return _behind_from(field) or _of_items(field)


def _behind_from(field: TypedField) -> str:
    """Part `from: board to ceo`."""
    found = _TO.fullmatch(str(field.value.get("from", "")))
    names = field.around.names
    if not found or not (giver := names.exactly(found["giver"])):
        return ""
    taker = names.exactly(found["taker"])
    return f"; two ends on one line: from: {giver}, and below it to: {taker}" if taker else ""


def _of_items(field: TypedField) -> str:
    """Put the keys of one item together that has a hyphen before each of them."""
    items = field.around.at(field.key_path[:-1]) if field.is_item else []
    whole = dict[str, Any]()
    for item in items:
        keys = {"to": item} if isinstance(item, str) else item
        if (
            not isinstance(keys, dict)
            or whole.keys() & keys
            or not all(map(is_plain, keys.values()))
        ):
            return ""
        whole |= keys
    one = "to" in whole and len(items) > 1
    return f"; one item has one hyphen: {flow(whole)}" if one else ""
