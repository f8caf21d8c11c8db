"""Starts govlint."""

import gc
import sys


def main() -> None:
    """Run the command line, without the garbage collector: a run is short and its values grow."""
    gc.disable()
    from govlint.cli.running import run

    sys.exit(run())


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the working directory: a repository that is linted runs no code
    main()
