"""Root files: which files are the root of a structure."""

import re
from collections import deque
from collections.abc import Iterator
from errno import ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR
from pathlib import Path
from stat import S_ISREG

from govlint.document.decoding import SIZE_LIMIT, TextFault, decode, stand_in, wide_encoding
from govlint.document.document import read
from govlint.exchange.workbook.endings import is_workbook
from govlint.files.plain_file import opened
from govlint.structure.field_types import ROOT_KEY

_IN_KEY = ROOT_KEY[1:].encode()
"""What every writing of the key has in it, with a capital or without."""

_MARK = b"\xef\xbb\xbf"
_HEAD = re.compile(rb"(?:\s+|#[^\r\n]*|---(?=\s)|(?<![^\r\n])%[^\r\n]*|[&!][^\s{]*(?=[\s{]))*+")
"""What may stand before the keys. Never steps back, which for empty lines alone takes gigabytes."""

_KEY = re.compile(rb"""ovlint(?<=[Gg]ovlint)["'\x80-\xff]*[ \t]*(?=(:)|[#\r\n]|\Z)""")
"""The end of the key of a root, with the marks that word processors write after it."""

_BEFORE = re.compile(rb"""(?:---[ \t]++)?(?:[&!]\S*+[ \t]++)*+(\?[ \t]++)?["'\x80-\xff]*+""")
"""What may stand before the key in its line."""

_LONGEST = 200
"""Bytes of a line before the key; no mark is so long."""

_BLANK = re.compile(rb"(?:\s+|#[^\r\n]*)*+")
_INNER_KEY = re.compile(rb"""ovlint(?<=[Gg]ovlint)[\x80-\xff]*(["']?)\s*:(?!\s*[{[])""")
"""The end of a key in braces."""

_HIGH = bytes(range(0x80, 0x100))

_TOKEN = re.compile(
    rb"""[][{}]|"(?<=[][{},:\s]")(?:[^"\\]|\\.)*+"|'(?<=[][{},:\s]')[^']*+'"""
    rb"""|\#(?<=[][{},\s]\#)[^\r\n]*""",
    re.DOTALL,
)
"""A bracket, or what hides brackets and keys: quoted text and remarks."""

_FIRST_VERSION = re.compile(
    rb"""ovlint(?<=govlint)(["']?)\s*+:\s*+(["']?)1\2(?=[^\S\r\n]*+(?:[},#\r\n]|\Z))"""
)
"""The end of the key with a version that there is."""


ARCHIVE = b"PK"
"""How a workbook begins, which is an archive."""

_MEANT = re.compile(
    rb"""(?:\A|[\n\r{,])[^\w\n\r#-]{0,40}[Gg]ovlint["'\x80-\xff]{0,4}\s{0,9}[:=]?\s{0,9}["']?1["']?"""
    rb"""\s*+(?:[,}#\n\r]|(?<=\s)\S|\Z)"""
)
"""The key with a version that there is, however little the file can be read for it."""

NOWHERE = (ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG)
"""What a system says where there is no such file: also below a file, and of a link to itself."""


def is_root(path: Path) -> bool:
    """Tell by its top-level key whether a file is a root, be it readable or not.

    A workbook is one wherever it is named.
    """
    try:
        if not S_ISREG(path.stat().st_mode):
            return False
        with opened(path) as file:
            if is_workbook(path):
                return file.read(len(ARCHIVE)) == ARCHIVE
            return begins_structure(file.read(SIZE_LIMIT))
    except OSError as error:
        # What is in it nobody knows, so reading it says why; but nothing stands where a name leads.
        return error.errno not in NOWHERE


def is_meant_as_root(path: Path) -> bool:
    """Tell of a file that is called like a root whether it is one that no reader can read.

    It states the version of a structure where none finds it, or stands in the place of a text.
    """
    try:
        with opened(path) as file:
            raw = file.read(SIZE_LIMIT)
            return stand_in(raw) is not None or bool(_MEANT.search(raw))
    except OSError:
        return False


def begins_structure(raw: bytes) -> bool:
    """Tell whether a text is the root of a structure: at sight, or by what a reader finds in it."""
    if b"\0" in raw and _IN_KEY not in raw:
        wide = wide_encoding(raw)
        return wide is not None and begins_structure(raw.decode(wide, "ignore").encode())
    return _begins_with_key(raw) or _is_disguised(raw)


def _is_disguised(raw: bytes) -> bool:
    from govlint.lint.reading.disguised_roots import is_disguised

    return is_disguised(raw)


def _begins_with_key(raw: bytes) -> bool:
    """Look for the key where the others stand, and inside of braces only where all is in braces."""
    if _IN_KEY not in raw:
        return False
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
    near = max(0, key.start() - _LONGEST)
    start = _line_start(raw, key.start(), near)
    if start < near:
        return False
    line = raw[start : key.start() - 1]
    indent = line[: len(line) - len(line.lstrip(b" "))]
    before = _BEFORE.fullmatch(line.lstrip(b" "))
    if before is None or indent not in indents:
        return False
    return bool(before[1]) if key[1] is None else _may_be_version(raw, key.end() + 1, indent)


def _line_start(raw: bytes, offset: int, near: int = 0) -> int:
    """Find where a line begins, and give less than where it is looked for if it is not there."""
    found = max(raw.rfind(b"\n", near, offset), raw.rfind(b"\r", near, offset))
    at_start = near == 0 or raw[near - 1 : near] in (b"\n", b"\r")
    return found + 1 if found >= 0 else near if at_start else near - 1


def _may_be_version(raw: bytes, colon: int, indent: bytes) -> bool:
    """Distinguish a version from keys set in below, as of a job with the name of the key."""
    value = _BLANK.match(raw, colon).end()  # type: ignore[union-attr]  # at least it matches nothing
    begins = raw[value : value + 1]
    start = _line_start(raw, value, colon)
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
        any(_begins_line(raw, key) for key in _FIRST_VERSION.finditer(raw))
        and not _is_readable(raw)
    )


def _inner_keys(raw: bytes, begin: int) -> Iterator[int]:
    """Give where each writing of the key begins, with its quotation mark."""
    for key in _INNER_KEY.finditer(raw, begin):
        before = _before(raw, key, begin).rstrip(_HIGH)
        opened = before.removesuffix(key[1])
        if len(before) == len(opened) + len(key[1]) and _is_apart(opened):
            yield key.start() - 1 - (len(_before(raw, key, begin)) - len(opened))


def _begins_line(raw: bytes, key: re.Match[bytes]) -> bool:
    """Tell whether a key stands behind a brace, a comma or a line break, and blanks."""
    before = _before(raw, key, 0)
    opened = before.removesuffix(key[1])
    if len(before) != len(opened) + len(key[1]):
        return False
    blanks = opened[len(opened.rstrip()) :]
    return b"\n" in blanks or b"\r" in blanks or opened.rstrip().endswith((b"{", b","))


def _before(raw: bytes, key: re.Match[bytes], begin: int) -> bytes:
    """Give what stands near before the first letter of a key."""
    return raw[max(begin, key.start() - _LONGEST) : key.start() - 1]


def _is_apart(before: bytes) -> bool:
    return before.endswith((b"{", b",")) or before[-1:].isspace()


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
