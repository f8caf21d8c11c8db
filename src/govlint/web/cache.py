"""Cache of what the page is packed from: a folder of the user's own, which may be deleted."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp


def cache_folder() -> Path:
    """Give the folder, as each system has it."""
    if named := os.environ.get("XDG_CACHE_HOME"):
        base = Path(named)
    elif sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path.home() / ".cache"
    return base / "govlint" / "web"


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
