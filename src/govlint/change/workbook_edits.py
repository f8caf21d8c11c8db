"""Workbook edits: what makes a structure state what a workbook does, all that is alike kept."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from govlint.edit import Edit, changes_between, known_by
from govlint.place import KeyPath


def edits_to(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Edit]:
    """Give the edits that lead from one structure to another, both in the shape of `stated`.

    A workbook keeps no order of seats, so that those that stay keep theirs.
    """
    whole: set[KeyPath] = set()
    aligned = _aligned(before, dict(after))
    for one in changes_between(before, aligned):
        path = _list_of_words(one.key_path, aligned) or _list_of_words(one.key_path, before)
        if path is None:
            yield one
        elif path not in whole:
            whole.add(path)
            value = _at(aligned, path)
            if value is None:
                yield Edit("remove", path)
            else:
                yield Edit("set", path, value[0] if len(value) == 1 else value)


def _list_of_words(path: KeyPath, data: Any) -> KeyPath | None:
    """Give the list of words in which a path ends; None where it ends elsewhere."""
    for length in range(len(path), 0, -1):
        held = _at(data, path[:length])
        if isinstance(held, list) and held and isinstance(held[0], str):
            return path[:length]
    return None


def _at(data: Any, path: KeyPath) -> Any:
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _aligned(before: Any, after: Any) -> Any:
    """Put mappings and the items of lists into the order that they had."""
    if isinstance(before, dict) and isinstance(after, dict):
        keys = [key for key in before if key in after] + [key for key in after if key not in before]
        return {key: _aligned(before.get(key), after[key]) for key in keys}
    if isinstance(before, list) and isinstance(after, list) and _are_items(before, after):
        return _in_order(before, after)
    return after


def _are_items(*lists: list[Any]) -> bool:
    return all(isinstance(one, dict) for held in lists for one in held)


def _in_order(before: list[Any], after: list[Any]) -> list[Any]:
    """Pair items that are alike in all, then in what tells them apart, then in what they name."""
    pairs: dict[int, int] = {}
    for known in (_whole, known_by(before, after), _called):
        free: defaultdict[Any, list[int]] = defaultdict(list)
        for at in sorted({*range(len(after))} - {*pairs.values()}, reverse=True):
            free[known(after[at])].append(at)
        for position, one in enumerate(before):
            if position not in pairs and free[known(one)]:
                pairs[position] = free[known(one)].pop()
    made = [_aligned(before[position], after[pairs[position]]) for position in sorted(pairs)]
    return [*made, *(after[at] for at in sorted({*range(len(after))} - {*pairs.values()}))]


def _whole(one: Any) -> str:
    return json.dumps(one, sort_keys=True)


def _called(one: Mapping[str, Any]) -> Any:
    return next((one[key] for key in ("who", "seat", "to", "by", "kind") if key in one), None)
