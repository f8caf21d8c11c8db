"""Decoding of a text before it is YAML: bytes to characters, lines and columns."""

import re
import unicodedata
from typing import NamedTuple

SIZE_LIMIT = 128_000_000
"""Bytes in one file."""

LINE_BREAK = re.compile("\r\n|[\n\r]")
"""What YAML 1.2, editors and forges take for the end of a line."""


class Span(NamedTuple):
    """Lines and columns count from 1; the end column is past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class TextMend(NamedTuple):
    """A part of a text, and what is to stand there so that it can be read."""

    span: Span
    text: str


class TextFault(Exception):
    """The text is not YAML that govlint reads; says why and where."""

    def __init__(self, message: str, span: Span, mend: "TextMend | None" = None) -> None:
        super().__init__(message)
        self.message = message
        self.span = span
        self.mend = mend


WESTERN = "cp1252"
"""What editors on Windows saved as before there was UTF-8."""

_NOT_WESTERN = re.compile(rb"[\x00-\x08\x0e-\x1f\x81\x8d\x8f\x90\x9d]|[\xc0-\xff]{4}")
"""Signs that it does not have, and so many letters with accents in a row as no word has there."""

_LIKE = ": the file looks like Windows-1252, and the character like"
_WORD = 40
"""Characters of a word that are repeated on either side."""

_BETWEEN_WORDS = re.compile(r"\W")

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""The byte order mark, of which some programs write one more at each save."""

_WIDE = {
    "utf-32-le": (b"\xff\xfe\0\0", b"[^\0]\0\0\0"),
    "utf-32-be": (b"\0\0\xfe\xff", b"\0\0\0[^\0]"),
    "utf-16-le": (b"\xff\xfe", b"[^\0]\0[^\0]\0"),
    "utf-16-be": (b"\xfe\xff", b"\0[^\0]\0[^\0]"),
}
"""How a file in an encoding with NUL bytes begins, with a byte order mark and without."""


LFS_POINTER = b"version https://git-lfs.github.com/spec/"
"""How a pointer of Git LFS begins."""

_STAND_INS = {
    LFS_POINTER: "a pointer of Git LFS, and not the file itself; `git lfs pull` fetches that",
    b"\0GITCRYPT\0": "encrypted by git-crypt; `git-crypt unlock` decrypts it",
    b"$ANSIBLE_VAULT;": "encrypted by Ansible Vault; `ansible-vault decrypt` decrypts it",
    b"\x1f\x8b": "compressed; unpack it with gunzip",
}
"""What may stand in the place of a text, by how it begins."""


def stand_in(raw: bytes) -> str | None:
    """Say what stands in the place of a text, and how to have that; nothing of a text itself."""
    return next((said for begin, said in _STAND_INS.items() if raw.startswith(begin)), None)


def wide_encoding(raw: bytes) -> str | None:
    """Name the encoding of a file that is UTF-16 or UTF-32, by its first bytes."""
    for name, (mark, pattern) in _WIDE.items():
        if raw.startswith(mark) or re.match(pattern, raw, re.DOTALL):
            return name
    return None


def text_in(raw: bytes) -> str:
    """Turn what was read of a file into text, if it is not too large; raises `TextFault`."""
    if len(raw) > SIZE_LIMIT:
        message = f"The file is larger than {SIZE_LIMIT // 1_000_000} MB"
        raise TextFault(message, Span(1, 1, 1, 1))
    return decode(raw)


def decode(raw: bytes) -> str:
    """Turn the bytes of a file into text; raises `TextFault` where they are not UTF-8."""
    if wide := wide_encoding(raw):
        message = f"The file is {wide[:6].upper()}; save it as UTF-8."
        raise TextFault(message, Span(1, 1, 1, 1))
    if there := stand_in(raw):
        raise TextFault(f"This is {there}.", Span(1, 1, 1, 1))
    try:
        text = raw.decode().lstrip(MARK)
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode().lstrip(MARK)
        how = "save the file as UTF-8 (in Notepad: Save as, Encoding)"
        message = f"This character is not UTF-8{_in_western(raw, error.start)}; {how}."
        raise TextFault(message, span_at(before, len(before))) from None
    if nul := text.find("\0") + 1:
        message = "A NUL character; this is not a text file."
        raise TextFault(message, span_at(text, nul - 1))
    return text


def _in_western(raw: bytes, place: int) -> str:
    """Say which character stands at a place where the file is Windows-1252 for all one sees."""
    if not raw[:place].isascii() or _NOT_WESTERN.search(raw):
        return ""
    near = raw[max(place - _WORD, 0) : place], raw[place : place + 1], raw[place + 1 :][:_WORD]
    before, letter, behind = (part.decode(WESTERN) for part in near)
    if not letter.isprintable():
        return f"{_LIKE} a {unicodedata.name(letter).lower()}"
    word = f"{_BETWEEN_WORDS.split(before)[-1]}{letter}{_BETWEEN_WORDS.split(behind)[0]}"
    return f'{_LIKE} "{letter}"' + (f' in "{word}"' if word != letter else "")


def span_at(text: str, offset: int) -> Span:
    """Give the span of the one character at an offset."""
    lines = LINE_BREAK.split(text[:offset])
    line, column = len(lines), len(lines[-1]) + 1
    return Span(line, column, line, column + 1)


def span_between(text: str, begin: int, end: int) -> Span:
    """Give the lines and columns from one offset to another."""
    return Span(*span_at(text, begin)[:2], *span_at(text, end)[:2])
