"""Files that are not checked out: git knows of them, and leaves them out of the working tree."""

import os
import struct
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from govlint.cli.git.repository import own_folder
from govlint.files.border import left_by, repository_of
from govlint.files.content import head_of
from govlint.files.unfetched import is_unfetched
from govlint.refusal import Refusal

MOST = 256_000_000
"""Bytes of the list that git keeps of a working tree: a million files with long names."""

MOST_OF_SETTINGS = 1_000_000

HEAD = struct.Struct(">4sII")
SIGN, PLAIN, SHORTENED = b"DIRC", 2, 4
"""How the list begins, the version that leaves nothing out, and the one that shortens names."""

STATED, SHORT, LONG = 40, 20, 32
"""Bytes of what is stated of a file, and of the name of its content."""

MORE, LEFT_OUT = 0x4000, 0x4000
"""Marks of a file: that it has more marks, and among these that it is left out."""


class _LeftOut(NamedTuple):
    """The files that a working tree leaves out, and the folders, all from its top."""

    files: frozenset[bytes] = frozenset()
    folders: frozenset[bytes] = frozenset()

    def holds(self, way: bytes) -> bool:
        """Tell whether a file is one of them, or below one."""
        if way in self.files:
            return True
        steps = way.split(b"/") if self.folders else ()
        return any(b"/".join(steps[:end]) in self.folders for end in range(1, len(steps)))


def is_not_checked_out(path: str) -> bool:
    """Tell whether a file is not here only because it was not checked out, or not fetched.

    Nothing is asked along a link out.
    """
    if left_by(Path(path)) or os.path.lexists(path):
        return False
    there = Path(os.path.abspath(path))  # noqa: PTH100  # takes no link for its end
    home = next(filter(Path.is_dir, there.parents), None)
    if home is None:
        return False
    if is_unfetched(home):
        return True
    place = Path(os.path.realpath(home)) / there.relative_to(home)
    around = repository_of(place.parent)
    return around is not None and leaves_out(
        around.folder, place.relative_to(around.folder).as_posix()
    )


def leaves_out(top: Path, way: str) -> bool:
    """Tell whether a working tree leaves out a file that git has in its list of it."""
    with suppress(OSError, Refusal):
        if folder := own_folder(top):
            listed = folder / "index"
            stated = listed.lstat()
            return _left_out(listed, stated.st_mtime_ns, stated.st_size).holds(os.fsencode(way))
    return False


@lru_cache(maxsize=4)
def _left_out(listed: Path, _: int, size: int) -> _LeftOut:
    """Read the list once, as long as it stays as it is; of one that is damaged nothing is known."""
    content = head_of(listed, MOST) if size < MOST else b""
    names: list[bytes] = []
    with suppress(struct.error, ValueError, IndexError):
        names += _names(content, _length(listed.parent))
    folders = frozenset(name.rstrip(b"/") for name in names if name.endswith(b"/"))
    return _LeftOut(frozenset(names), folders)


def _length(folder: Path) -> int:
    """Give how long the names of contents are in a repository, by its settings."""
    settings = (folder / "config", folder.parent.parent / "config")
    return LONG if any(b"sha256" in head_of(one, MOST_OF_SETTINGS) for one in settings) else SHORT


def _names(content: bytes, length: int) -> Iterator[bytes]:
    """Give the names of what is left out; raises `ValueError` where all are too long together.

    In few bytes a list that shortens names can write any number of long ones.
    """
    sign, version, number = HEAD.unpack_from(content)
    if sign != SIGN or version == PLAIN:
        return
    at, name, room = HEAD.size, b"", MOST
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
        room -= len(kept) + end - at
        if room < 0:
            raise ValueError(MOST)
        name = kept + content[at:end]
        at = end + 1 if version == SHORTENED else start + (end - start + 8) // 8 * 8
        if more & LEFT_OUT:
            yield name


def _number(content: bytes, at: int) -> tuple[int, int]:
    """Read a number of as many bytes as it takes, and give where it ends."""
    number = content[at] & 0x7F
    while content[at] & 0x80:
        at += 1
        number = ((number + 1) << 7) + (content[at] & 0x7F)
    return number, at + 1
