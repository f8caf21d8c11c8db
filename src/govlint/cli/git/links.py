"""Links of a commit: they are laid out where they stay inside, and lead where they led then."""

import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath

from govlint.files.border import is_git_s

LONGEST_CHAIN = 40
"""Links that lead through one another; no system follows more."""


def lay_links(folder: Path, targets: Mapping[Path, str], links: Iterable[Path]) -> list[Path]:
    """Lay out the links that stay inside, and give those of which nobody can tell where they lead.

    A target goes upwards through folders first, and never again: so it stays inside wherever the
    others lead. One that turns back later, as `x/../../y`, is written anew as the way that it comes
    to along the links that are laid out. `links` are all of the commit, laid out or not.
    """
    waiting = {path: target for path, target in targets.items() if _turns_back(target)}
    for path, target in targets.items():
        if path not in waiting and _is_inside(folder, path.parent / target):
            _lay(path, target)
    unlaid = {path for path in links if not os.path.lexists(path)} if waiting else set()
    for _ in range(LONGEST_CHAIN):
        left = {path: waiting[path] for path in waiting if not _led(folder, path, waiting, unlaid)}
        if len(left) == len(waiting):
            break
        unlaid -= waiting.keys() - left.keys()
        waiting = left
    return list(waiting)


def _turns_back(target: str) -> bool:
    steps = PurePosixPath(target).parts
    ups = next((at for at, step in enumerate(steps) if step != ".."), len(steps))
    return ".." in steps[ups:]


def _is_inside(folder: Path, path: Path) -> bool:
    """Tell whether a way stays in the folder, and out of what is git's own, which no commit has."""
    way = Path(os.path.normpath(path))
    return way.is_relative_to(folder) and not any(map(is_git_s, way.relative_to(folder).parts))


def _lay(path: Path, target: str) -> None:
    """Make a link, unless this system cannot have it or it would be made along another one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.parent.resolve() == path.parent:
            path.symlink_to(target)
    except (OSError, ValueError):
        return


def _led(folder: Path, path: Path, targets: Mapping[Path, str], unlaid: Collection[Path]) -> bool:
    """Lay out a link by the way that it comes to, and tell whether that is known."""
    try:
        place = _followed(folder, path.parent, targets[path], unlaid)
    except (OSError, ValueError):  # a name that this system cannot have
        return True
    if place in unlaid:
        return False
    if place:
        _lay(path, os.path.relpath(place, path.parent))
    return True


def _followed(folder: Path, place: Path, target: str, unlaid: Collection[Path]) -> Path | None:
    """Go a way as the file system does, up to a link that is not laid out; None leads out.

    A folder that is not there holds nothing that is looked at.
    """
    for step in PurePosixPath(target).parts:
        if place in unlaid:
            return place
        if place.is_file():
            return None
        place = place.parent if step == ".." else Path(os.path.realpath(place / step))
        if not _is_inside(folder, place):
            return None
    return place
