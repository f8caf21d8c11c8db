"""Edits that make what a structure states what a workbook states, and keep all that is alike."""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.edit import Edit, changes_between
from govlint.finding import KeyPath


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
    rest = list(after)
    made = []
    for one in before:
        same = next((at for at, other in enumerate(rest) if other == one), None)
        if same is None:
            alike = (at for at, other in enumerate(rest) if _called(other) == _called(one))
            same = next((at for at in alike if rest[at] not in before), None)
        if same is not None:
            made.append(_aligned(one, rest.pop(same)))
    return [*made, *rest]


def _called(one: Mapping[str, Any]) -> Any:
    return next((one[key] for key in ("who", "seat", "to", "by", "kind") if key in one), None)
