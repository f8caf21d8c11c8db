"""Root files: which files are the root of a structure."""

import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

from govlint.document.document import read
from govlint.document.text import SIZE_LIMIT, TextFault, decode, wide_encoding
from govlint.structure.fields import ROOT_KEY

_IN_KEY = ROOT_KEY[1:].encode()
"""What every writing of the key has in it, with a capital or without."""

_MARK = b"\xef\xbb\xbf"
_HEAD = re.compile(rb"(?:\s+|#[^\r\n]*|---(?=\s)|(?<![^\r\n])%[^\r\n]*|[&!][^\s{]*(?=[\s{]))*+")
"""What may stand before the keys. Never steps back, which for empty lines alone takes gigabytes."""

_KEY = re.compile(rb"""ovlint(?<=[Gg]ovlint)["'\x80-\xff]*[ \t]*(?=(:)|[#\r\n]|\Z)""")
"""The end of the key of a root, with the marks that word processors write after it."""

_BEFORE = re.compile(rb"""(?:---[ \t]+)?(?:[&!]\S*[ \t]+)*(\?[ \t]+)?["'\x80-\xff]*""")
"""What may stand before the key in its line."""

_LONGEST = 200
"""Bytes of a line before the key; no mark is so long."""

_BLANK = re.compile(rb"(?:\s+|#[^\r\n]*)*+")
_INNER_KEY = re.compile(rb"""ovlint(?<=[Gg]ovlint)[\x80-\xff]*(["']?)\s*:(?!\s*[{[])""")
_OPENING = re.compile(rb"""(?<=[{,\s])(["']?)[\x80-\xff]*[Gg]\Z""")
"""The same of a key in braces, and how it begins."""

_TOKEN = re.compile(
    rb"""[][{}]|"(?<=[][{},:\s]")(?:[^"\\]|\\.)*+"|'(?<=[][{},:\s]')[^']*+'"""
    rb"""|\#(?<=[][{},\s]\#)[^\r\n]*""",
    re.DOTALL,
)
"""A bracket, or what hides brackets and keys: quoted text and remarks."""

_FIRST_VERSION = re.compile(rb"""[{,\r\n]\s*(["']?)govlint\1\s*:\s*(["']?)1\2\s*(?:[},#\r\n]|\Z)""")


def is_root(path: Path) -> bool:
    """Tell by its top-level key whether a file is a root, be it readable or not."""
    try:
        if not S_ISREG(path.stat().st_mode):
            return False
        with path.open("rb") as file:
            return begins_structure(file.read(SIZE_LIMIT))
    except FileNotFoundError:
        return False
    except OSError:  # what is in it nobody knows, so reading it says why
        return True


def begins_structure(raw: bytes) -> bool:
    """Look for the key where the others stand, and inside of braces only where all is in braces."""
    if _IN_KEY not in raw:
        wide = wide_encoding(raw) if b"\0" in raw else None
        return wide is not None and begins_structure(raw.decode(wide, "ignore").encode())
    while raw.startswith(_MARK):
        raw = raw.removeprefix(_MARK)
    begin = _HEAD.match(raw).end()  # type: ignore[union-attr]  # at least it matches nothing
    if raw[begin : begin + 1] == b"{":
        return _in_braces(raw, begin)
    before = raw[_line_start(raw, begin) : begin]
    indents = {b"", before if before.isspace() else b""}
    return any(_is_root_key(raw, key, indents) for key in _KEY.finditer(raw))


def _is_root_key(raw: bytes, key: re.Match[bytes], indents: set[bytes]) -> bool:
    """Tell whether the key stands in the first column, or in that of the first key."""
    start = _line_start(raw, key.start())
    if key.start() - start > _LONGEST:
        return False
    line = raw[start : key.start() - 1]
    indent = line[: len(line) - len(line.lstrip(b" "))]
    before = _BEFORE.fullmatch(line.lstrip(b" "))
    if before is None or indent not in indents:
        return False
    return bool(before[1]) if key[1] is None else _may_be_version(raw, key.end() + 1, indent)


def _line_start(raw: bytes, offset: int) -> int:
    return max(raw.rfind(b"\n", 0, offset), raw.rfind(b"\r", 0, offset)) + 1


def _may_be_version(raw: bytes, colon: int, indent: bytes) -> bool:
    """Distinguish a version from keys set in below, as of a job with the name of the key."""
    value = _BLANK.match(raw, colon).end()  # type: ignore[union-attr]  # at least it matches nothing
    begins = raw[value : value + 1]
    start = _line_start(raw, value)
    set_in = start > colon and value - start > len(indent)
    return begins not in (b"{", b"[", b"|", b">") and (not set_in or begins.isdigit())


def _in_braces(raw: bytes, begin: int) -> bool:
    """Look for the key in the outermost braces, and anywhere where not all in them can be read."""
    if raw[begin + 1 : begin + 2] in (b"{", b"%", b"#"):  # a template
        return False
    keys = list(_inner_keys(raw, begin))
    if not keys:
        return False
    return _outermost(raw, begin, keys) or (
        bool(_FIRST_VERSION.search(raw)) and not _is_readable(raw)
    )


def _inner_keys(raw: bytes, begin: int) -> Iterator[int]:
    """Give where each writing of the key begins, with its quotation mark."""
    for key in _INNER_KEY.finditer(raw, begin):
        near = max(begin, key.start() - _LONGEST)
        opening = _OPENING.search(raw[near : key.start()])
        if opening and opening[1] == key[1]:
            yield near + opening.start()


def _outermost(raw: bytes, begin: int, keys: list[int]) -> bool:
    """Tell whether one of the keys stands in the braces that begin here, and not in a text."""
    depth, at = 0, begin
    waiting = deque(keys)
    for token in _TOKEN.finditer(raw, begin):
        while waiting and waiting[0] <= token.start():
            if waiting.popleft() >= at and depth == 1:
                return True
        depth += (token[0] in b"{[") - (token[0] in b"}]")
        at = token.end()
        if not (depth and waiting):
            return False
    return depth == 1


def _is_readable(raw: bytes) -> bool:
    try:
        read(decode(raw))
    except TextFault:
        return False
    return True
