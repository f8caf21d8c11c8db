"""Groups of kinds that count alike: the table of `kind_groups.toml`, read when first asked for."""

import tomllib
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_suffix(".toml")


@cache
def kinds_in(group: str) -> frozenset[str]:
    """Give the kinds of organisation, or of post and seat, that are in a group."""
    return frozenset(_table()[group])


@cache
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return table
