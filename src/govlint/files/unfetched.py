"""Submodules that were not fetched: folders with nothing in them that their repository names."""

import os
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from govlint.files.border import REPOSITORY, upward
from govlint.files.content import head_of

UNFETCHED = "a submodule that was not fetched"

_LIST = ".gitmodules"
_MOST = 1_000_000
_SIGN = rb"\\(?:\r?\n|[^\r\n])"
"""A mark that is meant as itself, one of those that no key has, or a line that goes on."""
_PATH = re.compile(
    rb"""(?i)\bpath[ \t]*+=[ \t]*+((?:[^\\"#;\r\n]|%s|"(?:[^\\"\r\n]|%s)*+")*+)""" % (_SIGN, _SIGN)
)
"""The key of a folder, as git reads it, also behind the head of its section."""
_WRITTEN = re.compile(rb"""\\(\r?\n|[^\r\n])|\"""")
_BLANKS = re.compile(rb"(?<![ \t\n])(?:[ \t]|\\\r?\n)++\Z")
"""What a value ends in that is not a part of it; looked for at the first of several alone."""
_MEANT = {b"n": b"\n", b"t": b"\t", b"b": b"\b", b"\n": b"", b"\r\n": b""}


def is_unfetched(folder: Path) -> bool:
    """Tell an empty folder in which the commit of another repository belongs."""
    try:
        with os.scandir(folder) as entries:
            if not is_empty(entries):
                return False
        real = Path(os.path.realpath(folder))
        return any(_names(home, real) for home in upward(real.parent))
    except OSError:
        return False


def _names(home: Path, folder: Path) -> bool:
    """Tell whether the list in a folder names one below, also where that is no repository.

    What is unpacked has often left git's own behind. One that is too long to read may name any.
    """
    listed = home / _LIST
    try:
        facts = listed.lstat()
    except OSError:
        return False
    way = os.fsencode(folder.relative_to(home).as_posix())
    return facts.st_size > _MOST or way in _named_in(listed, facts.st_mtime_ns)


def is_empty(entries: Iterable[os.DirEntry[str]]) -> bool:
    """Tell by what is in a folder that there is nothing, or what a checkout left that broke off."""
    return all(entry.name == REPOSITORY for entry in entries)


@lru_cache(maxsize=4)
def _named_in(listed: Path, _: int) -> frozenset[bytes]:
    """Give the folders that a list names, which is read once as long as it stays as it is."""
    return frozenset(map(_meant, _PATH.findall(head_of(listed, _MOST))))


def _meant(written: bytes) -> bytes:
    """Read a value as git does: with quotation marks anywhere, and lines that go on."""
    value = _BLANKS.sub(b"", written)
    return _WRITTEN.sub(lambda sign: _MEANT.get(sign[1], sign[1] or b""), value)
