"""Typed texts in place: what stands around an offset, and how another is written in its place."""

import json
from typing import Any, NamedTuple

from govlint.document.decoding import TextFault
from govlint.document.document import read
from govlint.document.offsets import OffsetEntry, Offsets
from govlint.finding import Fix, FixStep, TextChange
from govlint.place import KeyPath, Place
from govlint.structure.free_text import sort_of
from govlint.structure.odd_characters import QUOTES, Sort

_NOT_PLAIN = ("'", '"', "|", ">", "&", "*", "!")
"""How a value begins that is not written as it is read."""


class Text(NamedTuple):
    """A key or value of a structure, as it is written and as it is read."""

    stands: OffsetEntry
    sort: Sort
    written: str
    read: str

    @property
    def is_plain(self) -> bool:
        """Whether it is written without quotation marks."""
        return not self.written.startswith(_NOT_PLAIN)


def text_at(standing: Offsets, offset: int) -> Text | None:
    """Give the text around an offset; None in remarks of either kind."""
    stands = standing.at(offset)
    sort = stands and sort_of(stands.key_path, of_key=stands.of_key)
    if stands is None or sort is None:
        return None
    read_as = stands.key_path[-1] if stands.of_key else value_at(standing, stands.key_path)
    written = standing.document.text[stands.start : stands.end]
    return Text(stands, sort, written, str(read_as))


def value_at(standing: Offsets, key_path: KeyPath) -> Any:
    """Give what is read at a key path."""
    value = standing.document.data
    for step in key_path:
        value = value[step]
    return value


def written_as(place: Place, text: Text, whole: str) -> Fix:
    """Write another text in the place of one."""
    return Fix((FixStep("write", text.stands.key_path, whole),), (TextChange(place, whole),))


def line_of(text: Text, meant: str) -> str:
    """Write a text with its key, and with quotation marks where it needs them or had others."""
    if text.stands.of_key:
        return f"{meant}:"
    key, typed = text.stands.key_path[-1], bare_or_quoted(text, meant)
    return f"{key}: {typed}" if isinstance(key, str) else typed


def bare_or_quoted(text: Text, meant: str) -> str:
    """Give a text with quotation marks where it needs them or had others."""
    bare = text.is_plain and not text.read.startswith(tuple(QUOTES)) and _is_safe(meant)
    return meant if bare else json.dumps(meant, ensure_ascii=False)


def _is_safe(text: str) -> bool:
    """Tell whether a text is read as it is without quotation marks, between brackets too."""
    try:
        return bool(read(f"[{text}]").data == [text])
    except TextFault:
        return False
