"""Entries of a folder, listed at the place that its path names, whatever is put there meanwhile."""

import errno
import os
from pathlib import Path

from govlint.files.border import place_to_read
from govlint.files.replacement import CAN_HOLD_ANY, CHANGED, held_folder

TRIES = 5
"""How often a folder is listed in which something comes or goes meanwhile."""


def entries_of(folder: str | Path, there: Path | None = None) -> list[os.DirEntry[str]]:
    """List a folder, whose place without links may be known already.

    Raises `Refusal` where a link leads out, and `OSError`, also where another has taken its place.
    """
    if not CAN_HOLD_ANY:
        return _listed(folder)
    with held_folder(there or place_to_read(Path(folder))) as held:
        for _ in range(TRIES):
            found = _listed(folder)
            if {entry.name for entry in found} == held.names():
                return found
    raise OSError(errno.ELOOP, CHANGED, str(folder))


def _listed(folder: str | Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return [*entries]
