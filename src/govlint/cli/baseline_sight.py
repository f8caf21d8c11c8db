"""Sight of a baseline: which of its paths, which may be a stranger's, are looked at."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.files import real
from govlint.files.border import Border, border_of

Sight = Callable[[str], bool]
"""Tells whether a path may be looked at."""


def sight_of(asked: Arguments, path: Path) -> Sight:
    """Look no further than the repository of a baseline, or its folder, and what a run is asked of.

    What is outside is taken to be there still, as it was.
    """
    checked = [Border(real(one), "what is checked") for one in asked.paths or [Path()]]
    borders = [border_of(real(path).parent, "the folder"), *checked]
    return cache(lambda named: any(border.holds(Path(named)) for border in borders))


def is_there(path: str, sight: Sight) -> bool:
    """Tell whether a path leads to something, or out of sight."""
    return not sight(path) or os.path.exists(path)  # noqa: PTH110  # never raises
