"""Starts govlint."""

import gc
import os
import sys

from govlint import __version__


def main() -> None:
    """Run the command line, without the garbage collector: a run is short and its values grow."""
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # else it asks every package for some
    _import_nothing_from_here()
    if sys.argv[1:] == ["--version"] and _printed(f"govlint {__version__}"):
        return
    from govlint.cli.run import run

    os._exit(run())  # all is written; to take a large graph apart would only take time


def _import_nothing_from_here() -> None:
    """Forget those places to import from that depend on the working folder.

    It may be a repository that is linted, whose code is not to be run. An empty or relative entry
    in PYTHONPATH leads there as well. What Python and the script of pip import before is out of
    reach: `python -I -m govlint` alone keeps all of it out.
    """
    given = os.environ.get("PYTHONPATH")
    entries = given.split(os.pathsep) if given and not sys.flags.ignore_environment else ()
    relative = {_from_here(entry) for entry in entries if not os.path.isabs(entry)}  # noqa: PTH117
    sys.path[:] = [place for place in sys.path if place and place not in relative]


def _from_here(entry: str) -> str:
    """Name a place as Python does; nothing where the working folder is there no longer."""
    try:
        return os.path.abspath(entry)  # noqa: PTH100  # links are kept, as in the path that it is in
    except FileNotFoundError:
        return ""


def _printed(line: str) -> bool:
    """Print a line before anything is loaded; False where it could not be."""
    try:
        print(line, flush=True)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the working directory, from which runpy has imported already
    main()
