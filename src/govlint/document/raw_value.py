"""Raw values: all that was typed after a key, also past a comma in braces, where YAML ends one."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from govlint.document.decoding import LINE_BREAK, Span
from govlint.document.document import Document
from govlint.place import KeyPath

_REST = re.compile(
    r"""(?:(?!\s*(?:,\s*["']?[^\s,:{}\[\]]+(?:\ [^\s,:{}\[\]]+){0,3}["']?:(?:\s|$)
    |[{}\[\]\n\r]|\s\#|$))(?:[^\S\n\r]++|[^\s{}\[\]]))*+""",
    re.VERBOSE | re.MULTILINE,
)
"""All as far as a comma with the next key, the closing brace, a remark or the end of the line.

Blanks in a row are taken as one, for what may follow them is looked for once.
"""

_TO_VALUE = re.compile(r"['\"]?\s*:\s*")


class RawValue(NamedTuple):
    """A text as it was typed, and where it stands."""

    text: str
    span: Span


def typed(document: Document, key_path: KeyPath, *, with_key: bool = False) -> RawValue:
    """Give what was typed after a key, or with it, as far as the next one."""
    value = _as_far_as_the_next(document.text, *_offsets(document.text, document.span(key_path)))
    if not with_key:
        return value
    key = document.span(key_path, of_key=True)
    return RawValue(value.text, Span(*key[:2], *value.span[2:]))


def typed_from(document: Document, key: Span) -> RawValue:
    """Give what was typed after a key that stands at a span."""
    _, end = _offsets(document.text, key)
    colon = _TO_VALUE.match(document.text, end)
    begin = colon.end() if colon else end
    return _as_far_as_the_next(document.text, begin, begin)


def line_of(document: Document, span: Span) -> str:
    """Give the line on which a span begins."""
    begin = _line_starts(document.text)[span.line - 1]
    ending = LINE_BREAK.search(document.text, begin)
    return document.text[begin : ending.start() if ending else None]


def _as_far_as_the_next(text: str, begin: int, end: int) -> RawValue:
    rest = _REST.match(text, begin)
    end = max(end, rest.end() if rest else end)
    return RawValue(text[begin:end], Span(*_place_at(text, begin), *_place_at(text, end)))


def _offsets(text: str, span: Span) -> tuple[int, int]:
    starts = _line_starts(text)
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1


def _place_at(text: str, offset: int) -> tuple[int, int]:
    """Give the line and the column of an offset, counted from 1."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@lru_cache(4)
def _line_starts(text: str) -> Sequence[int]:
    """Give the offset at which each line begins; of the same text many values are asked for."""
    return [0, *(found.end() for found in LINE_BREAK.finditer(text))]
