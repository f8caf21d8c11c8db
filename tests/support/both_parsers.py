"""All that is read of a text, by the parser with the C extension and by the one without."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from govlint.document.decoding import Span
from govlint.document.document import Document, read
from govlint.place import KeyPath


def key_paths(value: Any, above: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Give every key path of plain data with its value."""
    inside: Any = value.items() if isinstance(value, dict) else ()
    for step, inner in enumerate(value) if isinstance(value, list) else inside:
        yield (*above, step), inner
        yield from key_paths(inner, (*above, step))


def spans(document: Document) -> dict[KeyPath, tuple[Span, Span]]:
    """Give the place of every value and every key."""
    return {
        key_path: (document.span(key_path), document.span(key_path, of_key=True))
        for key_path, _ in key_paths(document.data)
    }


def everything(text: str) -> tuple[Any, ...]:
    document = read(text)
    entries = {
        path: (entry.line, entry.column, text[entry.start : entry.end].rstrip(), entry.in_flow)
        for path, entry in document.entries.items()
    }  # After a key without a value one reader takes in the line break and the other does not.
    return document.data, document.repeated, entries, spans(document)


def slowly(text: str, patch: pytest.MonkeyPatch) -> tuple[Any, ...]:
    """Read as where the C extension cannot be imported."""
    with patch.context() as without:
        without.setitem(sys.modules, "_ruamel_yaml", None)
        return everything(text)
