"""Programs that are started, found where no repository around a folder can have put them."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import which

from govlint.files.border import REPOSITORY
from govlint.files.plain_file import opened
from govlint.files.way import LONGEST_PATH


def repositories_around(folder: Path) -> list[Path]:
    """Give every repository that a folder stands in, however many hold one another.

    With a working tree that was added to another one comes that, which holds the same files.
    """
    around = [one for one in (folder, *folder.parents) if os.path.lexists(one / REPOSITORY)]
    return [*around, *filter(None, map(_first_tree, around))]


def _first_tree(added: Path) -> Path | None:
    """Give the working tree to which one was added, as the file there says that git's own is."""
    try:
        with opened(added / REPOSITORY, flags=getattr(os, "O_NOFOLLOW", 0)) as file:
            said = os.fsdecode(file.read(LONGEST_PATH).removeprefix(b"gitdir:").strip())
    except OSError:
        return None
    there = Path(os.path.normpath(added / said))
    return next((one.parent for one in there.parents if one.name == REPOSITORY), None)


def is_within(path: Path, repositories: Sequence[Path]) -> bool:
    """Tell whether a path stands in one of several repositories, by its name or where it leads."""
    homes = {path, Path(os.path.realpath(path))}
    return any(home.is_relative_to(one) for home in homes for one in repositories)


def folders_outside(top: Path) -> Iterator[Path]:
    """Give the folders of programs that stand in no repository around a folder, or where one works.

    Each is named as a whole, and so never the working directory by chance.
    """
    around = [*repositories_around(top), *repositories_around(Path(os.path.realpath(".")))]
    for folder in map(Path, os.get_exec_path()):
        if folder.is_absolute() and not is_within(folder, around):
            yield folder


def path_outside(top: Path) -> str:
    """Give these folders as the `PATH` of a program, which may itself start others by name."""
    return os.pathsep.join(map(str, folders_outside(top)))


def program_outside(name: str, top: Path) -> str | None:
    """Find a program by its name; None where there is none outside of repositories."""
    found = (which(str(folder / name)) for folder in folders_outside(top))
    return next(filter(None, found), None)
