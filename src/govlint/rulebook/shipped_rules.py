"""Shipped rules and profiles: where they stand; no file of them is read here."""

import os
from functools import cache
from pathlib import Path

PROFILES = "profiles"


@cache
def shipped_folder() -> Path:
    """Find the rules: beside the package in a wheel, at the top in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent.parent / "rules"


def is_shipped(path: Path) -> bool:
    """Tell whether a file comes with govlint, however the way to it is written.

    Where it is written as govlint does, no folder on the way is looked at.
    """
    folder = shipped_folder()
    if path.parts[: len(folder.parts)] == folder.parts and ".." not in path.parts:
        return True
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
