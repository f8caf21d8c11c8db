"""How far the settings of a folder reach: up to its repository, and along no link out of it."""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISVTX
from typing import NamedTuple

REPOSITORY = ".git"
"""What the top folder of a repository holds."""


class Border(NamedTuple):
    """A folder that nothing below may lead out of, and what it is called."""

    folder: Path
    name: str

    def holds(self, path: Path) -> bool:
        """Tell whether a path stands inside, wherever links lead, and not in what is git's own."""
        home = Path(os.path.realpath(self.folder))
        try:
            steps = Path(os.path.realpath(path)).relative_to(home).parts
        except ValueError:  # elsewhere, or a name that no file can have
            return False
        return REPOSITORY not in steps


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder; of a name that no folder can have there is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def border_of(folder: Path, otherwise: str) -> Border:
    """Find the repository around a folder; where there is none, the folder is its own border."""
    return repository_of(folder) or Border(folder, otherwise)


def repository_of(folder: Path) -> Border | None:
    """Find the repository around a folder."""
    *_, top = upward(folder)
    return Border(top, "the repository") if _is_repository(top) else None


def left_by(path: Path) -> Border | None:
    """Find a repository that a path leads out of, by a link that stands in there."""
    named = Path(os.path.normpath(path.absolute()))
    for one in (named, *named.parents):
        if os.path.islink(one):  # noqa: PTH114  # which raises nothing
            around = repository_of(Path(os.path.realpath(one.parent)))
            if around and not around.holds(one):
                return around
    return None


def upward(folder: Path) -> Iterator[Path]:
    """Give a folder and those above it up to its repository, or to where all may leave files."""
    for home in (folder, *folder.parents):
        if home != folder and _is_shared(home):
            return
        yield home
        if _is_repository(home):
            return


def _is_repository(folder: Path) -> bool:
    return os.path.lexists(folder / REPOSITORY)


def _is_shared(folder: Path) -> bool:
    """Tell a folder for temporary files, which belong to many, by what keeps them apart there."""
    try:
        return bool(folder.stat().st_mode & S_ISVTX)
    except OSError:
        return False
