"""Frozen dataclasses of pydantic that share their methods.

The standard library compiles six methods for each class, which for all models together takes as
long as to read a short structure. Here each is written once.
"""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from pydantic import dataclasses

__all__ = ["frozen_dataclass"]

if TYPE_CHECKING:
    from pydantic.dataclasses import dataclass as frozen_dataclass
else:

    def frozen_dataclass(**options: Any) -> Callable[[type], type]:
        """Make a class a dataclass that compares by its fields and never changes."""
        own = {**options, "frozen": False, "repr": False, "eq": False}

        def made(cls: type) -> type:
            for name in SHARED:
                setattr(cls, name, vars(_Methods)[name])
            return dataclasses.dataclass(**own)(cls)

        return made


class _Methods:
    """The methods that all have."""

    __slots__ = ()

    def __repr__(self) -> str:
        stated = (f"{name}={getattr(self, name)!r}" for name in _names(type(self)))
        return f"{type(self).__qualname__}({', '.join(stated)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(_values(self) == _values(other))

    def __hash__(self) -> int:
        return hash(_values(self))

    def __setattr__(self, name: str, value: Any) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __setstate__(self, state: tuple[None, dict[str, Any]]) -> None:
        """Take the values of a copy."""
        for name, value in state[1].items():
            object.__setattr__(self, name, value)


SHARED = ("__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__setstate__")


def _names(kind: Any) -> list[str]:
    return [one.name for one in fields(kind)]


def _values(model: Any) -> Any:
    kind: Any = type(model)
    return _reader(kind)(model)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """Give what reads all fields of a dataclass at once."""
    return attrgetter(*_names(kind))
