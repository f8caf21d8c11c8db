"""Starts govlint."""

import sys


def main() -> None:
    """Run the command line."""
    from govlint.cli.app import run

    sys.exit(run())


if __name__ == "__main__":
    main()
