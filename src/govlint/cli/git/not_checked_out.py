"""Files that are not checked out: git knows of them, and leaves them out of the working tree."""

import os
import struct
from collections.abc import Collection, Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from govlint.cli.git.listed_files import MOST, left_out_files
from govlint.cli.git.listing import TreeEntry
from govlint.cli.git.repository import own_folder
from govlint.files.border import left_by, repository_of
from govlint.files.unfetched import is_unfetched
from govlint.refusal import Refusal


class _LeftOut(NamedTuple):
    """The files that a working tree leaves out, and the folders, all from its top."""

    files: Mapping[bytes, str]
    """With the names of their contents."""
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
    return _left_out_of(top).holds(os.fsencode(way))


def left_out_of(top: Path, entries: Collection[TreeEntry]) -> Collection[str]:
    """Give the paths of those files of a commit that a working tree leaves out.

    One that was renamed since is known by its content.
    """
    left_out = _left_out_of(top)
    if not left_out.files:
        return ()
    were = {os.fsencode(one.path) for one in entries}
    renamed = {blob for name, blob in left_out.files.items() if name not in were}
    ways = ((one, os.fsencode(one.path)) for one in entries)
    return {one.path for one, way in ways if one.blob in renamed or left_out.holds(way)}


def _left_out_of(top: Path) -> _LeftOut:
    with suppress(OSError, Refusal):
        if folder := own_folder(top):
            listed = folder / "index"
            stated = listed.lstat()
            return _left_out(listed, stated.st_mtime_ns, stated.st_size)
    return _LeftOut({})


@lru_cache(maxsize=4)
def _left_out(listed: Path, _: int, size: int) -> _LeftOut:
    """Read the list once, as long as it stays as it is; of one that is damaged nothing is known."""
    files: dict[bytes, str] = {}
    with suppress(OSError, struct.error, ValueError, IndexError):
        if size < MOST:
            files |= {one.name: one.blob for one in left_out_files(listed)}
    folders = frozenset(name.rstrip(b"/") for name in files if name.endswith(b"/"))
    return _LeftOut(files, folders)
