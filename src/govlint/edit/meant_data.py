"""Meant data: what is meant after one step of a change, which the text is then held to."""

from typing import Any

from govlint.place import KeyPath


def replaced(data: Any, key_path: KeyPath, value: Any) -> Any:
    """Give data with another value at a key path, and share the rest."""
    if not key_path:
        return value
    step, rest = key_path[0], key_path[1:]
    made = data.copy()
    made[step] = replaced(data[step], rest, value)
    return made


def inserted(data: Any, key_path: KeyPath, key: str | None, index: int, value: Any) -> Any:
    """Give data with one more key or item at a position of what stands at a key path."""
    if key_path:
        step, rest = key_path[0], key_path[1:]
        made = data.copy()
        made[step] = inserted(data[step], rest, key, index, value)
        return made
    if key is None:
        return [*data[:index], value, *data[index:]]
    pairs = list(data.items())
    return dict([*pairs[:index], (key, value), *pairs[index:]])


def removed(data: Any, key_path: KeyPath) -> Any:
    """Give data without what stands at a key path."""
    made = data.copy()
    if len(key_path) > 1:
        made[key_path[0]] = removed(data[key_path[0]], key_path[1:])
    else:
        del made[key_path[0]]
    return made


def renamed(data: Any, key_path: KeyPath, key: str) -> Any:
    """Give data with another key at the end of a key path, at the same position."""
    if len(key_path) > 1:
        made = data.copy()
        made[key_path[0]] = renamed(data[key_path[0]], key_path[1:], key)
        return made
    return {key if old == key_path[0] else old: value for old, value in data.items()}
