"""Writes plain values as YAML, in one tidy hand or in many untidy ones."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias, TypeVar

Value: TypeAlias = "str | int | bool | Sequence[Value] | Mapping[str, Value]"
Fields: TypeAlias = dict[str, Value]
Item = TypeVar("Item")


class Text(str):
    """A sentence that is written as a folded block."""

    __slots__ = ()


class Pen:
    """A hand: tidy without a source of chance, untidy with one."""

    def __init__(self, chance: random.Random | None) -> None:
        self.chance = chance

    def sections(self, sections: Mapping[str, Mapping[str, Fields]]) -> Iterator[str]:
        """Yields the sections of a structure file, entity by entity."""
        for section, entities in self._order(sections):
            yield f"\n{section}:\n"
            for entity, fields in self._order(entities):
                if self._often(0.05):
                    yield f"  # {entity} was reviewed by the secretary\n"
                if self._is_flow(fields, 4):
                    yield f"  {self._scalar(entity)}: {self._flow(fields)}\n"
                else:
                    yield f"  {self._scalar(entity)}:\n" + "".join(self._block(fields, "    "))

    def _block(self, fields: Mapping[str, Value], indent: str) -> Iterator[str]:
        for key, value in self._order(fields):
            if self._often(0.03):
                yield "\n"
            remark = "  # as agreed" if self._often(0.03) else ""
            if isinstance(value, Text):
                yield f"{indent}{key}: >-{remark}\n{indent}  {value}\n"
            elif isinstance(value, str | int) or self._is_flow(value, 5):
                yield f"{indent}{key}: {self._flow(value)}{remark}\n"
            elif isinstance(value, Mapping):
                yield f"{indent}{key}:{remark}\n"
                yield from self._block(value, indent + "  ")
            else:
                yield f"{indent}{key}:{remark}\n"
                yield from (f"{indent}  - {self._flow(item)}\n" for item in value)

    def _flow(self, value: Value) -> str:
        if isinstance(value, str):
            return self._scalar(value)
        if isinstance(value, int):
            return str(value).lower()
        if isinstance(value, Mapping):
            inside = (f"{key}: {self._flow(item)}" for key, item in self._order(value))
            return "{" + ", ".join(inside) + "}"
        return "[" + ", ".join(map(self._flow, value)) + "]"

    def _scalar(self, text: str) -> str:
        if not self._often(0.2):
            return text
        return f"'{text}'" if self._often(0.5) else f'"{text}"'

    def _is_flow(self, value: Sequence[Value] | Mapping[str, Value], most: int) -> bool:
        return not value or (len(value) <= most) != self._often(0.3)

    def _order(self, values: Mapping[str, Item]) -> list[tuple[str, Item]]:
        items = list(values.items())
        if self.chance:
            self.chance.shuffle(items)
        return items

    def _often(self, share: float) -> bool:
        return self.chance is not None and self.chance.random() < share
