"""Kept schema: how a structure is validated, worked out when a wheel is built and read from it.

To work it out takes a tenth of a short check. It holds for one version of pydantic and of Python
alone; with any other it is worked out anew. Classes, functions and tuples are marked by `=`.
"""

import json
import re
import sys
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pydantic
import pydantic_core

NAME = "_schema.json"
MARK = "="
NOT_FOR_READING = ("metadata", "serialization")
_ADDRESS = re.compile(r"(?<=[a-z]):\d+$")
"""What tells two classes of one name apart in memory, and differs from run to run."""

VERSIONS = [pydantic.VERSION, pydantic_core.__version__, *sys.version_info[:2]]


PATH = Path(__file__).parents[1] / NAME


def kept_schema(path: Path = PATH) -> Any:
    """Read the schema of structures; none in a checkout, or where other versions are installed."""
    if not path.is_file():
        return None
    kept = json.loads(path.read_bytes())
    return read_schema(kept["schema"]) if kept["versions"] == VERSIONS else None


def written_schema(schema: Mapping[str, Any]) -> str:
    """Write a schema, without what only a JSON Schema, or writing a structure, needs."""
    return json.dumps({"versions": VERSIONS, "schema": _plain(schema)})


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        needed = value.keys() - NOT_FOR_READING
        return {key: _plain(held) for key, held in value.items() if key in needed}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, tuple):
        return {MARK: _plain([*value])}
    if isinstance(value, str):
        return _ADDRESS.sub("", value)
    if value is None or isinstance(value, int | float):
        return value
    return {MARK: f"{value.__module__}:{value.__qualname__}"}


def read_schema(plain: Any) -> Any:
    """Make a schema of plain data again."""
    if isinstance(plain, list):
        return [read_schema(one) for one in plain]
    if not isinstance(plain, dict):
        return plain
    if isinstance(marked := plain.get(MARK), str):
        return _named(marked)
    if marked is not None:
        return tuple(read_schema(marked))
    return {key: read_schema(held) for key, held in plain.items()}


@cache
def _named(home: str) -> Any:
    module, _, name = home.partition(":")
    found: Any = import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    return found
