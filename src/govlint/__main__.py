"""Starts govlint."""

import gc
import os
import sys
from contextlib import suppress

from govlint import __version__


def main() -> None:
    """Run the command line, without the garbage collector: a run is short and its values grow."""
    gc.disable()
    _look_for_no_modules_here()
    if sys.argv[1:] == ["--version"] and _printed(f"govlint {__version__}"):
        return
    from govlint.cli.run import run

    os._exit(run())  # all is written; to take a large graph apart would only take time


def _look_for_no_modules_here() -> None:
    """Take out what leads Python to the working folder: a repository that is linted runs no code.

    Such a path is easily made by `PYTHONPATH=$PYTHONPATH:/x`, and not meant.
    """
    entries = (os.environ.get("PYTHONPATH") or os.sep).split(os.pathsep)
    if {"", "."}.isdisjoint(entries):
        return
    from pathlib import Path

    with suppress(FileNotFoundError):  # where the working folder is gone, nothing is in it
        here = Path.cwd()
        if str(here) not in entries and Path(__file__).parents[1] != here:
            sys.path[:] = [one for one in sys.path if one != str(here)]


def _printed(line: str) -> bool:
    """Print a line before anything is loaded; False where it could not be."""
    try:
        print(line, flush=True)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the working directory: a repository that is linted runs no code
    main()
