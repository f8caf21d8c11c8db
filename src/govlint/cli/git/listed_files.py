"""Listed files: the list that git keeps of the files in a working tree, read without git."""

import re
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from govlint.files.content import head_of

MOST = 256_000_000
"""Bytes of the list: a million files with long names."""

MOST_OF_SETTINGS = 1_000_000

HEAD = struct.Struct(">4sII")
SIGN, PLAIN, SHORTENED = b"DIRC", 2, 4
"""How the list begins, the version that leaves nothing out, and the one that shortens names."""

SECTION = struct.Struct(">4sI")
SHARED = b"link"
"""The section that names the list of which this one holds only what is otherwise."""

STATED, SHORT, LONG = 40, 20, 32
"""Bytes of what is stated of a file, and of the name of its content."""

LONG_NAMES = re.compile(rb"""(?im)^[ \t]*objectformat[ \t]*=[ \t]*"?sha256\b""")
"""The setting of a repository that gives its contents the longer names."""

MORE, LEFT_OUT = 0x4000, 0x4000
"""Marks of a file: that it has more marks, and among these that it is left out."""

WORD = 64


class ListedFile(NamedTuple):
    """A file, or a folder that is left out as a whole, as the list has it."""

    name: bytes
    """Its path; nothing where another list has that."""
    blob: str
    is_left_out: bool


def left_out_files(listed: Path) -> Iterator[ListedFile]:
    """Give what a list leaves out, by its path from the top; raises what damage leads to."""
    content = head_of(listed, MOST)
    _, version, _ = HEAD.unpack_from(content)
    if version != PLAIN or SHARED in content:
        yield from (one for one in _listed(listed, content) if one.is_left_out)


def _listed(listed: Path, content: bytes) -> Sequence[ListedFile]:
    """Give the files of a list, with those of the one that it shares."""
    length = _length(listed.parent)
    own, end = _files(content, length)
    for sign, said in _sections(content, end, length):
        if sign == SHARED:
            shared = listed.with_name(f"sharedindex.{said[:length].hex()}")
            own = _joined(_files(head_of(shared, MOST), length)[0], own, said[length:])
    return own


def _length(folder: Path) -> int:
    """Give how long the names of contents are in a repository, by its settings."""
    own, common = folder / "config", folder.parent.parent / "config"
    settings = own if own.is_file() else common
    return LONG if LONG_NAMES.search(head_of(settings, MOST_OF_SETTINGS)) else SHORT


def _files(content: bytes, length: int) -> tuple[list[ListedFile], int]:
    """Give the files of one list, and where their part of it ends."""
    sign, version, number = HEAD.unpack_from(content)
    if sign != SIGN:
        raise ValueError(sign)
    at, name = HEAD.size, b""
    found: list[ListedFile] = []
    for _ in range(number):
        start, at = at, at + STATED + length
        (marks,) = struct.unpack_from(">H", content, at)
        at, more = at + 2, 0
        if marks & MORE:
            (more,) = struct.unpack_from(">H", content, at)
            at += 2
        kept = b""
        if version == SHORTENED:
            less, at = _number(content, at)
            kept = name[: len(name) - less]
        end = content.index(b"\0", at)
        name = kept + content[at:end]
        at = end + 1 if version == SHORTENED else start + (end - start + 8) // 8 * 8
        blob = content[start + STATED : start + STATED + length].hex()
        found.append(ListedFile(name, blob, bool(more & LEFT_OUT)))
    return found, at


def _number(content: bytes, at: int) -> tuple[int, int]:
    """Read a number of as many bytes as it takes, and give where it ends."""
    number = content[at] & 0x7F
    while content[at] & 0x80:
        at += 1
        number = ((number + 1) << 7) + (content[at] & 0x7F)
    return number, at + 1


def _sections(content: bytes, at: int, length: int) -> Iterator[tuple[bytes, bytes]]:
    """Give what follows the files, up to the sum over all."""
    while at + SECTION.size <= len(content) - length:
        sign, size = SECTION.unpack_from(content, at)
        at += SECTION.size
        yield sign, content[at : at + size]
        at += size


def _joined(
    shared: Sequence[ListedFile], own: Sequence[ListedFile], said: bytes
) -> list[ListedFile]:
    """Put in their places the files that are otherwise than in a shared list, which come first."""
    gone, end = _positions(said, 0, len(shared))
    otherwise, _ = _positions(said, end, len(shared))
    files = dict(enumerate(shared))
    for at, one in zip(otherwise, own, strict=False):
        files[at] = one._replace(name=files[at].name)
    left = (one for at, one in files.items() if at not in {*gone})
    return [*left, *own[len(otherwise) :]]


def _positions(said: bytes, at: int, number: int) -> tuple[list[int], int]:
    """Read which of a number of files are marked, of which long runs are said in one word."""
    size: int
    _, size = struct.unpack_from(">II", said, at)
    words: tuple[int, ...] = struct.unpack_from(f">{size}Q", said, at + 8)
    found: list[int] = []
    place, left = 0, iter(words)
    for head in left:
        run, plain = (head >> 1) & 0xFFFFFFFF, head >> 33
        if head & 1:
            found += range(place, min(place + run * WORD, number))
        place += run * WORD
        for _ in range(plain):
            word = next(left, 0)
            found += (place + bit for bit in range(WORD) if word >> bit & 1)
            place += WORD
    return [one for one in found if one < number], at + 8 + size * 8 + 4
