"""Suggestion of ids, where a group of keys was typed in the place of a list of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.structure.flow_style import flow
from govlint.structure.informal.money import band, ceiling
from govlint.structure.messages import owner
from govlint.structure.model import Delegation, Structure
from govlint.structure.references import kinds_named_by
from govlint.structure.suggestions.lists import as_list
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.word_lists import in_words, verb_for

_HOLD = kinds_named_by(Delegation, "to")


def named_in(group: Mapping[str, Any], field: TypedField, *, is_item: bool = False) -> str:
    """Say which ids a group of keys names, as keys or as values, and what else stands in it."""
    kinds = kinds_named_by(owner(Structure, field.key_path), field.key)
    named = dict(_named(group, field, kinds)) if kinds else {}
    if field.key == "decided_by" and (each := _each_up_to(group, named)):
        return each
    if not named:
        given = group.values() if any(isinstance(one, str) for one in group.values()) else group
        if is_item:
            return "" if kinds else f"; write {flow(_as_text(group))}"
        return as_list([*given])
    lost = [
        f'"{one}"'
        for key, one in group.items()
        if one is not None and (key not in named or named[key] == key)
    ]
    has = verb_for(len(lost), "has", "have")
    remark = f" ({in_words(lost)} {has} no key of its own)" if lost else ""
    ids = [field.around.names.exactly(one) or one for one in named.values()]
    return f"; write {flow(ids[0])}{remark}" if is_item else f"{as_list(ids)}{remark}"


def _as_text(group: Mapping[str, Any]) -> Any:
    """Give the text that stands under the one key, with that where it is a word of prose."""
    ((key, value),) = group.items()
    return f"{key}: {value}" if key[:1].isupper() or " " in key else value


def _named(group: Mapping[str, Any], field: TypedField, kinds: Any) -> Iterator[tuple[str, str]]:
    """Give each key of a group with what names something: the key itself, or its value."""
    for key, value in group.items():
        for one in (str(value), key):
            if field.around.names.exactly(one, kinds):
                yield key, one
                break


def each_a_delegation(given: Any, field: TypedField) -> str:
    """Say that each sum is a delegation of its own, where several have power up to their own."""
    items = given if isinstance(given, list) else [given]
    if field.key != "to" or not all(isinstance(one, dict) for one in items):
        return ""
    sums = {key: value for one in items for key, value in one.items()}
    ids = {key: field.around.names.exactly(str(key), _HOLD) for key in sums}
    read = {key: ceiling(str(value)) for key, value in sums.items()}
    if len(sums) < len(("one", "other")) or not all(ids.values()) or not all(read.values()):
        return ""
    each = [{"to": ids[key], "limit": one[0].value} for key, one in read.items()]
    return f"; each sum is a delegation of its own: {', '.join(map(flow, each))}"


def _each_up_to(group: Mapping[str, Any], named: Mapping[str, str]) -> str:
    """Say that each sum is a decision of its own, where several decide by its size."""
    sums = {key: band(str(one)) for key, one in group.items()}
    if len(group) < len(("one", "other")) or any(len(one) != 1 for one in sums.values()):
        return ""
    if named.keys() != group.keys():
        return ""
    each = [{"decided_by": key, "value": dict(one[0].value)} for key, one in sums.items()]
    return f"; each sum is a decision of its own: {', '.join(map(flow, each))}"
