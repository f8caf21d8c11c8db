"""Cache of what the page is packed from: a folder of the user's own, which may be deleted."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from govlint.files.programs import is_within, repositories_around
from govlint.refusal import Refusal


def cache_folder() -> Path:
    """Give the folder, as each system has it, and none that a repository brings.

    Raises `Refusal` where there is no other.
    """
    around = repositories_around(Path.cwd())
    for base in _bases():
        if base.is_absolute() and not is_within(base, around):
            return base / "govlint" / "web"
    raise Refusal(
        "what the page is packed from would be kept in the repository that this folder is in, "
        "which could bring other programs; go to another folder"
    )


def _bases() -> Iterator[Path]:
    yield Path(os.environ.get("XDG_CACHE_HOME", ""))
    if sys.platform == "win32":
        yield Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        yield Path.home() / "Library" / "Caches"
    else:
        yield Path.home() / ".cache"


def kept(name: str, make: Callable[[Path], None]) -> Path:
    """Give a folder of the cache, which is made whole or not at all if it is not there."""
    there = cache_folder() / name
    if there.is_dir():
        return there
    there.parent.mkdir(parents=True, exist_ok=True)
    begun = Path(mkdtemp(prefix=".", dir=there.parent))
    try:
        make(begun)
        try:
            begun.rename(there)
        except OSError:
            if not there.is_dir():  # else another run was there first
                raise
    finally:
        rmtree(begun, ignore_errors=True)
    return there
