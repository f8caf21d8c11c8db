"""Difference of data, as the changes that lead from one to the other and keep what is alike."""

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from govlint.edit.change import Edit
from govlint.finding import KeyPath

_INSIDE_ENTITY = 2
"""Steps of a key path from which on the order of keys is that of one file."""

_NAMES = ("who", "seat", "to", "by", "kind")
"""Keys by which the item of a list is known."""


def changes_between(before: Any, after: Any, key_path: KeyPath = ()) -> Iterator[Edit]:
    """Give changes that make of plain data at a key path other data, the fewest that are plain.

    Another id is one entity less and one more: rename it before. The order of keys is kept where
    they stay, and new ones stand where they stand in the new data.
    """
    match before, after:
        case dict(), dict():
            yield from _of_mapping(before, after, key_path)
        case list(), list():
            yield from _of_list(before, after, key_path)
        case _ if _written(before) != _written(after):
            yield Edit("set", key_path, after)


def _of_mapping(
    before: Mapping[str, Any], after: Mapping[str, Any], key_path: KeyPath
) -> Iterator[Edit]:
    yield from (Edit("remove", (*key_path, key)) for key in before if key not in after)
    for position, (key, value) in enumerate(after.items()):
        if key in before:
            yield from changes_between(before[key], value, (*key_path, key))
        else:
            at = position if len(key_path) >= _INSIDE_ENTITY else None
            yield Edit("set", (*key_path, key), value, at)


def _of_list(before: Sequence[Any], after: Sequence[Any], key_path: KeyPath) -> Iterator[Edit]:
    """Give changes from the end of a list to its beginning, so that positions stay true."""
    matcher = SequenceMatcher(None, [*map(_named, before)], [*map(_named, after)])
    for _, first, end, new, new_end in reversed(matcher.get_opcodes()):
        both = min(end - first, new_end - new)
        for position in range(end - 1, first + both - 1, -1):
            yield Edit("remove", (*key_path, position))
        for position in range(both, new_end - new):
            yield Edit("append", key_path, after[new + position], first + position)
        for position in range(both):
            path = (*key_path, first + position)
            yield from changes_between(before[first + position], after[new + position], path)


def _named(item: Any) -> str:
    """Give what an item is known by, which stays where other things are said of it."""
    if isinstance(item, dict):
        item = next((item[key] for key in _NAMES if key in item), item)
    return _written(item)


def _written(value: Any) -> str:
    return json.dumps(value)
