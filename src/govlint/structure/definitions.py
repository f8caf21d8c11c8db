"""Definitions of each value of the format and each word of the messages, read when asked."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
VALUES = HERE / "enumerations.toml"
GLOSSARY = HERE / "glossary.toml"


class Term(NamedTuple):
    """What a word of the messages means, how else it is written, and what to ask next."""

    means: str
    also: tuple[str, ...]
    see: tuple[str, ...]


def tables() -> Mapping[str, Mapping[str, str]]:
    """Give the definition of each value, by the table that a field names in `Sentences`."""
    return _read(VALUES)


def glossary() -> Mapping[str, Term]:
    """Give the glossary of words that no file states."""
    return {
        word: Term(said["means"], tuple(said.get("also", ())), tuple(said.get("see", ())))
        for word, said in _read(GLOSSARY).items()
    }


@cache
def _read(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
