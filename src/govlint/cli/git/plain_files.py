"""Plain files of a git folder, which are no links, pipes or devices, and stay where they are."""

import os
from collections.abc import Iterable, Iterator
from errno import ELOOP
from pathlib import Path
from stat import S_ISDIR

from govlint.files.border import REPOSITORY
from govlint.files.replacement import CHANGED
from govlint.refusal import Refusal


def files(folder: Path) -> Iterator[str]:
    """Walk the files of a folder, as text; raises `Refusal` at a link, a pipe or a device."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path != folder and not os.path.lexists(path):  # git has tidied up meanwhile
            continue
        with os.scandir(plain(path, folders=True)) as entries:
            for entry in entries:
                if entry.is_file(follow_symlinks=False):
                    yield entry.path
                elif entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry.path))
                else:
                    plain(Path(entry.path))


def plain(path: Path, *, folders: bool = False) -> Path:
    """Give a file, or a folder, that is neither a link nor a pipe or a device."""
    if not is_plain(path, folders=folders):
        raise Refusal(f"--since: {path} could lead out of the repository, and is not read")
    return path


def is_plain(path: Path, *, folders: bool = False) -> bool:
    """Tell such a file, or a folder; nothing is asked of what a link leads to."""
    return not path.is_symlink() and (path.is_dir() if folders else path.is_file())


def identities(top: Path, folders: Iterable[Path]) -> list[tuple[int, int]]:
    """Tell a repository from any other whose folders take the names of its own meanwhile.

    Raises `OSError` where one of its git folders is a link by now, or gone.
    """
    found = {path: path.lstat() for path in folders}
    for path, one in found.items():
        if not S_ISDIR(one.st_mode):
            raise OSError(ELOOP, CHANGED, str(path))
    return [(one.st_dev, one.st_ino) for one in ((top / REPOSITORY).lstat(), *found.values())]
