"""Plain data after changes: what the texts would hold, without writing or reading any."""

from collections.abc import Iterable
from typing import Any

from govlint.edit.change import Edit, EditRefusal
from govlint.edit.meant_data import inserted, removed, replaced
from govlint.edit.written_paths import WrittenPart, nested, settled
from govlint.place import KeyPath


def after(data: Any, changes: Iterable[Edit]) -> Any:
    """Give data after changes that rename nothing, sharing the rest; raises `EditRefusal`."""
    for change in changes:
        data = _after(data, change)
    return data


def _after(data: Any, change: Edit) -> Any:
    path = change.key_path
    match change.operation:
        case "set":
            return _with_value(data, path, change)
        case "append":
            return _with_item(data, path, change)
        case "remove":
            return _without(data, path, change)
        case "rename":
            raise EditRefusal("an id is renamed in the texts alone", change)


def _with_value(data: Any, path: KeyPath, change: Edit) -> Any:
    found = settled(data, path)
    if not found.rest:
        return replaced(data, found.key_path, change.value)
    step, value = found.rest[0], nested(found.rest[1:], change.value)
    match found.value:
        case dict() as pairs if isinstance(step, str):
            return inserted(data, found.key_path, step, len(pairs), value)
        case list() as items if step == len(items):
            return inserted(data, found.key_path, None, len(items), value)
        case None | "none":
            return replaced(data, found.key_path, nested(found.rest, change.value))
        case str() | int() | float() as word if found.short and isinstance(step, str):
            return replaced(data, found.key_path, {found.short: word, step: value})
    raise _nowhere(found, change)


def _with_item(data: Any, path: KeyPath, change: Edit) -> Any:
    found = settled(data, path)
    if found.rest or found.value is None:
        return _with_value(data, path, Edit("set", path, [change.value]))
    if isinstance(found.value, list):
        return inserted(data, found.key_path, None, len(found.value), change.value)
    return replaced(data, found.key_path, [found.value, change.value])


def _without(data: Any, path: KeyPath, change: Edit) -> Any:
    found = settled(data, path)
    if found.rest:
        raise _nowhere(found, change)
    if found.key_path == path:
        return removed(data, path)
    if path[-1] == 0:
        return replaced(data, found.key_path, [])
    raise _nowhere(found, change)


def _nowhere(found: WrittenPart, change: Edit) -> EditRefusal:
    return EditRefusal(f"nothing holds {'.'.join(map(str, change.key_path))}", change)
