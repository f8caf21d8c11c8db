"""Sight of a baseline: which of its paths, which may be a stranger's, are looked at."""

import os
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.git.not_checked_out import is_not_checked_out
from govlint.cli.reading_and_writing import real
from govlint.files.border import Border, border_of

Sight = Callable[[str], bool]
"""Tells whether a path may be looked at."""


def borders_of(asked: Arguments, path: Path) -> Sequence[Border]:
    """Give the repository of a baseline, or its folder, and what a run is asked of."""
    checked = [Border(real(one), "what is checked") for one in asked.paths or [Path()]]
    return [border_of(real(path).parent, "the folder"), *checked]


def sight_of(asked: Arguments, path: Path) -> Sight:
    """Look no further than those borders; what is outside is taken to be there still, as it was."""
    borders = borders_of(asked, path)

    def is_seen(named: str) -> bool:
        return any(one.is_around(named) and one.holds(Path(named)) for one in borders)

    return cache(is_seen)


def place_in_sight(home: Path, named: str, borders: Sequence[Border]) -> Path:
    """Follow a name that stays in sight by its letters and by where it leads, and no other.

    Where a link outside leads is nobody's business. Raises `ValueError` where it is no path.
    """
    written = Path(os.path.normpath(home / named))
    if "\0" in named:
        raise ValueError(named)
    is_inside = any(border.is_around(written) for border in borders)
    is_held = is_inside and any(border.holds(home, named) for border in borders)
    return real(home / named) if is_held else written


def is_there(path: str, sight: Sight) -> bool:
    """Tell whether a path leads to something, be it not checked out, or out of sight."""
    is_here = not sight(path) or os.path.exists(path)  # noqa: PTH110  # never raises
    return is_here or is_not_checked_out(path)
