"""Raw values: all that was typed after a key, also past a comma in braces, where YAML ends one."""

import re
from typing import NamedTuple

from govlint.document.document import Document
from govlint.document.text import LINE_BREAK, Span, span_at
from govlint.finding import KeyPath

_REST = re.compile(
    r"""[^\n\r{}\[\]]*?(?=\s*(?:,\s*["']?[^\s,:{}\[\]]+(?:\ [^\s,:{}\[\]]+){0,3}["']?:(?:\s|$)
    |[{}\[\]\n\r]|\s\#|$))""",
    re.VERBOSE | re.MULTILINE,
)
"""All as far as a comma with the next key, the closing brace, a remark or the end of the line."""

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
    begin, _ = _offsets(document.text, span)
    return LINE_BREAK.split(document.text[begin - span.column + 1 :], maxsplit=1)[0]


def _as_far_as_the_next(text: str, begin: int, end: int) -> RawValue:
    rest = _REST.match(text, begin)
    end = max(end, rest.end() if rest else end)
    return RawValue(text[begin:end], Span(*span_at(text, begin)[:2], *span_at(text, end)[:2]))


def _offsets(text: str, span: Span) -> tuple[int, int]:
    starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1
