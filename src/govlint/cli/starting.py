"""What `init` does: writes a first structure, and never over a file that is there."""

import shlex
import sys
from pathlib import Path

from govlint.cli.ending import Code

START = Path(__file__).with_name("start.yaml")
FILE_NAME = "structure.yaml"


def start_structure(folder: Path) -> int:
    """Write the starting structure into a folder; gives the exit code."""
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(START.read_text(encoding="utf-8"))
    except FileExistsError:
        return _refused(f"{path if folder.is_dir() else folder} is there already; nothing written")
    except OSError as error:
        return _refused(f"{path} cannot be written: {error.strerror}")
    print(f"Written: {path}")
    print(f"Next:    govlint check {shlex.quote(str(path))}")
    return Code.CLEAN


def _refused(message: str) -> int:
    print(f"govlint: {message}", file=sys.stderr)
    return Code.NOT_CHECKED
