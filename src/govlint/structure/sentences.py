"""What is said of each value of the format and of each word of the messages, read when asked."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
VALUES = HERE / "values.toml"
GLOSSARY = HERE / "glossary.toml"


def values_in(table: str) -> Mapping[str, str]:
    """Give the sentence of each value in a table of `values.toml`."""
    said: Mapping[str, str] = _read(VALUES)[table]
    return said


@cache
def _read(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
