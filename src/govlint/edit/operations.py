"""Operations: what each of them does to the text that holds its key path."""

from typing import Any

from govlint.document.notation import Notation
from govlint.edit import steps
from govlint.edit.change import Edit, EditRefusal
from govlint.edit.source import SourceText
from govlint.edit.written_paths import WrittenPart, nested, settled
from govlint.place import KeyPath


def with_value(source: SourceText, change: Edit) -> SourceText:
    """Write a value at a key path, be something there or not."""
    found = settled(source.data, change.key_path)
    if not found.rest:
        return steps.replaced(source, found.key_path, change.value)
    step, value = found.rest[0], nested(found.rest[1:], change.value)
    match found.value:
        case dict() if isinstance(step, str):
            return steps.inserted(source, found.key_path, step, value, change.position)
        case list() as items if step == len(items):
            return steps.inserted(source, found.key_path, None, value, None)
        case None | "none":
            return steps.replaced(source, found.key_path, nested(found.rest, change.value))
        case str() | int() | float() as word if found.short and isinstance(step, str):
            return _with_short_widened(source, found, word, step, value)
    raise EditRefusal(f"{_told(found.key_path)} {_holds(found, step)}")


def _with_short_widened(
    source: SourceText, found: WrittenPart, word: Any, step: str, value: Any
) -> SourceText:
    """Make a mapping of the one word that stands for it, and write a key in it."""
    notation = source.notation
    short = notation.key(str(found.short), in_flow=True)
    behind = f", {_pair(notation, step, value)}}}"
    wide = {found.short: word, step: value}
    return steps.widened(source, found.key_path, f"{{{short}: ", behind, wide)


def without(source: SourceText, change: Edit) -> SourceText:
    """Take out what stands at a key path."""
    found = settled(source.data, change.key_path)
    if found.rest:
        raise EditRefusal(f"nothing is written at {_told(change.key_path)}")
    if found.key_path == change.key_path:
        return steps.removed(source, found.key_path)
    if change.key_path[-1] == 0:
        return steps.replaced(source, found.key_path, [])
    raise EditRefusal(f"{_told(found.key_path)} is one word; remove it as a whole")


def with_item(source: SourceText, change: Edit) -> SourceText:
    """Add an item to a list, or to what is written for a list of one."""
    found = settled(source.data, change.key_path)
    if found.rest or found.value is None:
        whole = Edit("set", change.key_path, [change.value])
        return with_value(source, whole)
    if isinstance(found.value, list):
        return steps.inserted(source, found.key_path, None, change.value, change.position)
    behind = f", {source.notation.flow(change.value)}]"
    wide = [found.value, change.value]
    return steps.widened(source, found.key_path, "[", behind, wide)


def with_key(source: SourceText, change: Edit) -> SourceText:
    """Write the last key of a key path anew."""
    found = settled(source.data, change.key_path[:-1])
    key = change.key_path[-1]
    if found.rest or not isinstance(found.value, dict) or key not in found.value:
        raise EditRefusal(f"nothing is written at {_told(change.key_path)}")
    if change.value in found.value:
        raise EditRefusal(f'"{change.value}" stands there already')
    return steps.renamed(source, (*found.key_path, key), change.value)


def _pair(notation: Notation, key: str, value: Any) -> str:
    return f"{notation.key(key, in_flow=True)}: {notation.flow(value)}"


def _holds(found: WrittenPart, step: str | int) -> str:
    """Say why there is no such step in a value."""
    match found.value:
        case list() as items:
            return f"has {len(items)} items and no {step}"
        case dict():
            return f"holds keys and no item {step}"
    return f"is {found.value}, which holds nothing"


def _told(key_path: KeyPath) -> str:
    return ".".join(map(str, key_path)) or "the file"
