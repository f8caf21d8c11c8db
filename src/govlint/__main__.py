"""Starts govlint."""

import gc
import os
import sys

from govlint import __version__


def main() -> None:
    """Run the command line, without the garbage collector: a run is short and its values grow."""
    gc.disable()
    if sys.argv[1:] == ["--version"] and _printed(f"govlint {__version__}"):
        return
    from govlint.cli.run import run

    os._exit(run())  # all is written; to take a large graph apart would only take time


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
