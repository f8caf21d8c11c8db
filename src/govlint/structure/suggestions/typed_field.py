"""A field with what was typed in it, as far as a suggestion needs to know."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from govlint.place import KeyPath
from govlint.structure.entity_names import EntityNames, names_in
from govlint.structure.flow_commas import Typed
from govlint.structure.model import Structure
from govlint.structure.typed_text import is_typed


class Around:
    """The data around a fault, with the names in it collected when they are first asked for."""

    def __init__(self, data: Any, model: Any = Structure, typed: Typed = lambda _: "") -> None:
        self.data, self.model, self.typed = data, model, typed

    @cached_property
    def names(self) -> EntityNames:
        """Every name of the structure."""
        return names_in(self.data)

    def at(self, key_path: KeyPath) -> Any:
        """Give what stands at a key path."""
        value = self.data
        for step in key_path:
            value = value[step]
        return value

    def written(self, key_path: KeyPath) -> KeyPath:
        """Give as much of a key path as somebody wrote, where one item may stand for a list."""
        value, steps = self.data, list[str | int]()
        for step in key_path:
            if isinstance(step, int) and isinstance(value, dict):
                continue
            holds = isinstance(value, list) if isinstance(step, int) else isinstance(value, dict)
            if not holds:
                break
            steps.append(step)
            value = value[step]
        return tuple(steps)


class TypedField(NamedTuple):
    """What was typed in a field: its value, and the text that people see."""

    key_path: KeyPath
    value: Any
    text: str
    around: Around
    in_list: bool = False
    """Whether the field takes several words."""

    @property
    def key(self) -> str:
        """The key that the value belongs to, also of a value in a list."""
        return next((step for step in reversed(self.key_path) if isinstance(step, str)), "")

    @property
    def holder(self) -> Any:
        """What stands under the second key, which is an entity where that is an id."""
        return self.around.at(self.around.written(self.key_path[:2]))

    @property
    def is_typed(self) -> bool:
        """Whether all of it may have been typed; each suggestion looks at it many times."""
        texts = (self.text, *self.key_path[-1:], *_texts_in(self.value))
        return all(is_typed(text) for text in texts if isinstance(text, str))

    @property
    def is_item(self) -> bool:
        """Whether it was written as an item of a list, and not as the only word."""
        return bool(self.key_path) and isinstance(self.key_path[-1], int)


def is_plain(value: Any) -> bool:
    """Tell whether a value is one scalar."""
    return isinstance(value, str | int | float | bool)


def _texts_in(value: Any) -> Iterator[str]:
    """Give the texts and keys of plain data."""
    waiting = [value]
    while waiting:
        match waiting.pop():
            case str() as text:
                yield text
            case list() as items:
                waiting += items
            case dict() as group:
                waiting += [*group, *group.values()]
