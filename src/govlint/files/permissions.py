"""Permissions of a new file that is to take the place of another."""

import os
from typing import IO

KEPT = 0o777
"""Who may read, write and run it; by whose rights it runs is not kept, for its owner is another."""


def set_permissions(file: IO[bytes], mode: int) -> None:
    """Give an open file the permissions of another.

    By its name somebody else who may write in the folder could have put a link there meanwhile.
    """
    if hasattr(os, "fchmod"):
        os.fchmod(file.fileno(), mode & KEPT)
