"""Examples: the lines of the example file that show a word of the format in its place."""

import re
from functools import cache
from pathlib import Path

from govlint.place import KeyPath
from govlint.structure.model import SECTIONS

EXAMPLE = Path(__file__).with_name("example.yaml.txt")
MOST_LINES = 12
"""Lines of one entity that are shown."""


def example_of(place: KeyPath, value: str | None = None) -> list[str]:
    """Give the lines around a field, with another value if one is wanted."""
    section, *rest = map(str, place)
    if section not in SECTIONS:
        return _with(_block(_lines(), 0, section), str(place[-1]), value)
    entities = _block(_lines(), 0, section)
    heads, fields = entities[:2], entities[2:]
    if len(rest) < 2:
        return [*heads, *fields[:MOST_LINES]]
    first, *inner = _block(fields, 4, rest[1])
    if len(rest) > 2 and inner:
        inner = [line for line in inner if re.search(rf"\b{rest[-1]}:", line)][:1]
    return _with([*heads, first, *inner], rest[-1], value)


def _block(lines: list[str], indent: int, key: str) -> list[str]:
    """Cut out a key and all that is set in below it."""
    start = lines.index(next(line for line in lines if line.startswith(f"{' ' * indent}{key}:")))
    end = start + 1
    while end < len(lines) and lines[end].startswith(" " * (indent + 1)):
        end += 1
    return lines[start:end]


def _with(lines: list[str], key: str, value: str | None) -> list[str]:
    """Put a value after the last key of this name."""
    if value is None:
        return lines
    *before, last = lines
    after = rf"(\b{key}:\s*)(\[[^\]]*\]|\{{.*\}}(?=$)|[^,}}]+)"
    return [*before, re.sub(after, lambda found: found[1] + _like(found[2], value), last, count=1)]


def _like(written: str, value: str) -> str:
    """Write a value as a list where a list stood."""
    return f"[{value}]" if written.startswith("[") else value


@cache
def _lines() -> list[str]:
    return EXAMPLE.read_text(encoding="utf-8").splitlines()[1:]
