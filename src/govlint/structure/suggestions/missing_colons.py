"""Keys of which the colon, or the space behind it, was left out."""

import re
from typing import NamedTuple

from govlint.place import KeyPath
from govlint.structure.field_types import REMARK
from govlint.structure.messages import owner
from govlint.structure.model import Structure
from govlint.structure.model_fields import fields_of
from govlint.structure.nearest_word import nearest
from govlint.structure.suggestions.typed_field import TypedField

_NO_SPACE = re.compile(r"(?P<key>[A-Za-z][\w -]*?)(?::|\s*[;=]\s*)(?P<value>[^\s;=].*)")
_NO_COLON = re.compile(r"(?P<key>\w+)\s+(?P<value>\S.*)")
_BEFORE_BRACE = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*:?(?P<rest>[{\[].*)")


class KeyWithValue(NamedTuple):
    """A key and its value that YAML read as one word."""

    key: str
    value: str


def without_space(word: str, known: list[str]) -> KeyWithValue | None:
    """Read a word as a known key and its value, if the space behind the colon is missing."""
    found = _NO_SPACE.fullmatch(word)
    meant = nearest(found["key"], known) if found else None
    return KeyWithValue(meant, found["value"]) if found and meant else None


def holds_key(key_path: KeyPath, word: str) -> bool:
    """Tell whether a word beside a key, with nothing behind it, is a key and its value there."""
    known = list(fields_of(owner(Structure, key_path)))
    is_remark = word.startswith(REMARK) and _NO_SPACE.fullmatch(word)
    return bool(is_remark or without_space(word, known))


def of_colon(field: TypedField, known: list[str]) -> str:
    """Say where a colon, or the space behind it, is missing between a key and its value."""
    key = str(field.key_path[-1])
    if (found := _BEFORE_BRACE.fullmatch(key)) and isinstance(field.value, str | int | float):
        meant = nearest(found["key"], known)
        return f"{_SAID} {meant}: {found['rest']}: {field.text}" if meant else ""
    if field.value is not None:
        return ""
    if read := without_space(key, known):
        return f"{_SAID} {read.key}: {read.value}"
    if (found := _NO_COLON.fullmatch(key)) and found["key"] in known:
        return f"; its colon is missing: write {found['key']}: {found['value']}"
    return ""


_SAID = "; a colon and a space part a key from its value: write"
