"""Content of a file, read at the place that its path names, whatever is put there meanwhile."""

import errno
import os
from pathlib import Path

from govlint.files.border import place_to_read
from govlint.files.plain_file import opened
from govlint.files.replacement import CAN_HOLD_ANY, CHANGED, held_folder
from govlint.refusal import Refusal


def content_of(path: Path, most: int) -> bytes:
    """Give the first bytes of a file, at most so many and one more.

    Raises `Refusal` where a link leads out, also one that is put there meanwhile, and `OSError`,
    also where it is no file, which may have no end.
    """
    return content_of_place(place_to_read(path), most)


def head_of(path: Path, most: int) -> bytes:
    """Give the first bytes of a file; nothing of a link, or of what may not be read."""
    if path.is_symlink():
        return b""
    try:
        return content_of(path, most - 1)
    except (Refusal, OSError):
        return b""


def content_of_place(there: Path, most: int) -> bytes:
    """Give the same of a file at a path without links; raises `OSError` where one is put there."""
    if not CAN_HOLD_ANY:
        return _content_at(there, most)
    try:
        with held_folder(there.parent) as folder, folder.opened(there.name) as file:
            return file.read(most + 1)
    except OSError as error:  # of one step
        raise OSError(error.errno, error.strerror, str(there)) from None


def _content_at(there: Path, most: int) -> bytes:
    with opened(there, flags=getattr(os, "O_NOFOLLOW", 0)) as file:
        if os.path.realpath(there) != str(there):
            raise OSError(errno.ELOOP, CHANGED, str(there))
        return file.read(most + 1)
