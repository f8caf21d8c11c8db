"""Programs that are started, found where no repository around a folder can have put them."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import which

from govlint.files.border import REPOSITORY


def repositories_around(folder: Path) -> list[Path]:
    """Give every repository that a folder stands in, however many hold one another."""
    return [one for one in (folder, *folder.parents) if os.path.lexists(one / REPOSITORY)]


def is_within(path: Path, repositories: Sequence[Path]) -> bool:
    """Tell whether a path stands in one of several repositories, by its name or where it leads."""
    homes = {path, Path(os.path.realpath(path))}
    return any(home.is_relative_to(one) for home in homes for one in repositories)


def folders_outside(top: Path) -> Iterator[Path]:
    """Give the folders of programs that stand in no repository around a folder.

    Each is named as a whole, and so never the working directory by chance.
    """
    around = repositories_around(top)
    for folder in map(Path, os.get_exec_path()):
        if folder.is_absolute() and not is_within(folder, around):
            yield folder


def program_outside(name: str, top: Path) -> str | None:
    """Find a program by its name; None where there is none outside of repositories."""
    found = (which(str(folder / name)) for folder in folders_outside(top))
    return next(filter(None, found), None)
