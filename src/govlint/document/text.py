"""What a text is before it is YAML: bytes to characters, lines and columns."""

import re
from typing import NamedTuple

SIZE_LIMIT = 128_000_000
"""Bytes in one file."""

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""


class Span(NamedTuple):
    """Lines and columns count from 1; the end column is past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class Unreadable(Exception):
    """The text is not YAML that govlint reads; says why and where."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message = message
        self.span = span


def decode(raw: bytes) -> str:
    """Turn the bytes of a file into text; raises `Unreadable` where they are not UTF-8."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("The file is UTF-16; save it as UTF-8.", Span(1, 1, 1, 1))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        message = "This character is not UTF-8; save the file as UTF-8."
        raise Unreadable(message, span_at(before, len(before))) from None
    if nul := text.find("\0") + 1:
        message = "A NUL character; this is not a text file."
        raise Unreadable(message, span_at(text, nul - 1))
    return text


def span_at(text: str, offset: int) -> Span:
    """Give the span of the one character at an offset."""
    lines = LINE_BREAK.split(text[:offset])
    line, column = len(lines), len(lines[-1]) + 1
    return Span(line, column, line, column + 1)
