"""Settings laid aside: configurations where a run begins that do not hold for what lies below."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from govlint.config import FILE_NAME, find_config, find_displaced
from govlint.files.border import upward
from govlint.lint.reading.paths import from_here
from govlint.result import Settings


def laid_aside(path: Path, begun: Sequence[Path]) -> str | None:
    """Name the configuration that would hold were it not for another nearer to the structures."""
    home = Path(os.path.realpath(path.parent))
    above = find_displaced(path) or _around(home, [one for one in begun if one != path])
    return from_here(above).as_posix() if above else None


def settings_without(home: Path, begun: Sequence[Path]) -> Iterator[Settings]:
    """Say that no configuration holds for a folder, though it lies below one where the run begins.

    A repository inside of another is one of its own, and anybody can unpack an archive with one.
    """
    if above := _around(home, begun):
        *_, top = upward(home)
        yield Settings(from_here(top).as_posix(), instead_of=above.as_posix())


def configs_around(paths: Sequence[Path], homes: Iterable[Path]) -> list[Path]:
    """Find the configurations that hold where the run begins, and those on the way to structures.

    It begins here, and where paths are named. The nearest to a structure come first.
    """
    try:
        folders = [Path.cwd()]
    except FileNotFoundError:  # it is there no longer
        folders = []
    folders += [path if path.is_dir() else path.parent for path in paths]
    begun = {Path(os.path.realpath(folder)) for folder in folders}
    on_the_way = {one for home in homes for one in _up_to(home, begun)} - begun
    found = {*map(find_config, begun), *(folder / FILE_NAME for folder in on_the_way)}
    there = [path for path in found if path and os.path.lexists(path)]
    return [from_here(path) for path in sorted(there, key=lambda it: (-len(it.parts), it))]


def _up_to(home: Path, ends: Collection[Path]) -> Iterator[Path]:
    """Give the folders above one that lie in one of some others."""
    above = [home, *home.parents]
    reached = [at for at, folder in enumerate(above) if folder in ends]
    yield from above[: max(reached, default=0)]


def _around(home: Path, configs: Sequence[Path]) -> Path | None:
    places = ((one, os.path.realpath(one.parent)) for one in configs)
    return next((one for one, folder in places if home.is_relative_to(folder)), None)
