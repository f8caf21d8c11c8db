"""Commas in braces, at which YAML cuts a value in two, and what the value was meant to be."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from govlint.place import KeyPath

Typed = Callable[[KeyPath], str]
"""Gives what was typed after a key, as far as the next one."""


HoldsKey = Callable[[KeyPath, str], bool]
"""Tells whether a word beside a key is another key and its value, in want of a space."""


def cut_values(
    errors: Iterable[ErrorDetails], data: Any, typed: Typed, holds_key: HoldsKey
) -> Mapping[KeyPath, str]:
    """Find the values of which a part became a key with nothing after it, each as it was typed."""
    groups = dict.fromkeys(_with_pieces(errors, data))
    return {path: text for group in groups for path, text in _cut_in(group, data, typed, holds_key)}


def joined(data: Any, cuts: Mapping[KeyPath, str], at: KeyPath = ()) -> Any:
    """Put every cut value together again, and leave out the keys that its parts became."""
    if isinstance(data, list):
        return [joined(item, cuts, (*at, place)) for place, item in enumerate(data)]
    if not isinstance(data, dict):
        return cuts.get(at, data)
    whole = {(*at, key): cuts.get((*at, key)) for key in data}
    pieces = {piece for text in filter(None, whole.values()) for piece in _pieces(text)}
    return {
        key: joined(value, cuts, (*at, key))
        for key, value in data.items()
        if value is not None or key not in pieces
    }


def _with_pieces(errors: Iterable[ErrorDetails], data: Any) -> Iterator[KeyPath]:
    """Give each group of keys with something wrong in which a key has nothing after it."""
    with_nothing: dict[int, bool] = {}
    for details in errors:
        steps: list[str | int] = []
        group = data
        for step in details["loc"]:
            if isinstance(group, dict):
                if id(group) not in with_nothing:  # many faults stand in one section
                    with_nothing[id(group)] = None in group.values()
                if with_nothing[id(group)]:
                    yield tuple(steps)
            match group, step:
                case dict(), _ if step in group:
                    group = group[step]
                case list(), int() if step < len(group):
                    group = group[step]
                case _:
                    continue
            steps.append(step)


def _cut_in(
    group: KeyPath, data: Any, typed: Typed, holds_key: HoldsKey
) -> Iterator[tuple[KeyPath, str]]:
    """Give what was cut in one pair of braces; a key that lacks its space is mended before that."""
    for step in group:
        data = data[step]
    for key, value in data.items() if isinstance(data, dict) else ():
        if value is None or isinstance(value, dict | list):
            continue
        text = typed((*group, key))
        pieces = _pieces(text)
        if not pieces or any(data.get(piece, "") is not None for piece in pieces):
            continue
        if not any(holds_key((*group, key), piece) for piece in pieces):
            yield (*group, key), text


def _pieces(text: str) -> list[str]:
    """Give what YAML takes for keys in a text with commas."""
    return [piece.strip() for piece in text.split(",")[1:]]
