"""Data of an answer as JSON holds it: plain values, with ids and numbers that nothing rounded."""

from dataclasses import fields, is_dataclass
from datetime import date
from math import isinf
from typing import Any

from pydantic import ConfigDict, with_config

documented = with_config(ConfigDict(use_attribute_docstrings=True))
"""Lets the JSON Schema of a dataclass say what its docstrings say."""


def plain(value: Any) -> Any:
    """Turn dataclasses into what JSON can hold; no end is null, and a whole number has no point."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((field.name.rstrip("_"), getattr(value, field.name)) for field in fields(value))
        return {name: plain(one) for name, one in pairs}
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return None if isinf(value) else int(value) if value.is_integer() else value
    return value
