"""Difference of data, as the changes that lead from one to the other and keep what is alike."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from govlint.edit.change import Edit
from govlint.place import KeyPath

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
    known = known_by(before, after)
    matcher = SequenceMatcher(None, [*map(known, before)], [*map(known, after)])
    for _, first, end, new, new_end in reversed(matcher.get_opcodes()):
        both = min(end - first, new_end - new)
        for position in range(end - 1, first + both - 1, -1):
            yield Edit("remove", (*key_path, position))
        for position in range(both, new_end - new):
            yield Edit("append", key_path, after[new + position], first + position)
        for position in range(both):
            path = (*key_path, first + position)
            yield from changes_between(before[first + position], after[new + position], path)


def known_by(before: Sequence[Any], after: Sequence[Any]) -> Callable[[Any], str]:
    """Give what tells the items of two lists apart: what one is about, whatever is said of it.

    Of somebody with several seats, those that stay as they are are known by all that is said of
    them, and the others by their capacity, so that no seat takes the place of another.
    """
    names = (Counter(map(_named, held)) for held in (before, after))
    several = {name for held in names for name, number in held.items() if number > 1}
    stay = {*map(_written, before)} & {*map(_written, after)}

    def known(item: Any) -> str:
        name = _named(item)
        if name not in several or not isinstance(item, dict):
            return name
        whole = _written(item)
        return whole if whole in stay else f"{name} {item.get('capacity')}"

    return known


def _named(item: Any) -> str:
    """Give what an item is known by, which stays where other things are said of it."""
    if isinstance(item, dict):
        item = next((item[key] for key in _NAMES if key in item), item)
    return _written(item)


def _written(value: Any) -> str:
    return json.dumps(value)
