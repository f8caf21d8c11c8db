"""Frozen models: what was validated once, as plain data from which it is made without validation.

A tuple becomes a list, and what JSON does not have is marked by the key `=`.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import Any

from pydantic import BaseModel

MARK = "="


def freeze(value: Any) -> Any:
    """Give a model, or a value inside it, as plain data."""
    if isinstance(value, BaseModel):
        stated = {name: freeze(getattr(value, name)) for name in value.model_fields_set}
        return {MARK: _home(type(value)), **dict(sorted(stated.items()))}
    if isinstance(value, Enum):
        return {MARK: _home(type(value)), "is": value.value}
    if isinstance(value, date | Fraction):
        return {MARK: type(value).__name__, "is": str(value)}
    if isinstance(value, Mapping):
        return {MARK: "dict", "is": [[freeze(key), freeze(held)] for key, held in value.items()]}
    if isinstance(value, list):
        return {MARK: "list", "is": [freeze(one) for one in value]}
    if isinstance(value, tuple):
        return [freeze(one) for one in value]
    if value is None or type(value) in (str, int, float, bool):
        return value
    raise TypeError(f"{type(value)} cannot be frozen")


def thaw(plain: Any) -> Any:
    """Make again what was frozen."""
    if isinstance(plain, list):
        return tuple(map(thaw, plain))
    if not isinstance(plain, dict):
        return plain
    match plain[MARK]:
        case "dict":
            return {thaw(key): thaw(held) for key, held in plain["is"]}
        case "list":
            return [thaw(one) for one in plain["is"]]
        case "date":
            return date.fromisoformat(plain["is"])
        case "Fraction":
            return Fraction(plain["is"])
        case home:
            return _made(_class(home), plain)


def _made(kind: Any, plain: Mapping[str, Any]) -> Any:
    if issubclass(kind, Enum):
        return kind(plain["is"])
    stated = {name: thaw(held) for name, held in plain.items() if name != MARK}
    return kind.model_construct(set(stated), **stated)


def _home(kind: type) -> str:
    return f"{kind.__module__}:{kind.__qualname__}"


@cache
def _class(home: str) -> Any:
    module, _, name = home.partition(":")
    return getattr(import_module(module), name)
