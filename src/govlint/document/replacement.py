"""Replacement of a file: a new one, complete before it takes the name of the old one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES
from pathlib import Path
from stat import S_IWGRP, S_IWOTH, S_IWUSR
from tempfile import TemporaryDirectory

from govlint.document.permissions import set_permissions

WRITABLE = S_IWUSR | S_IWGRP | S_IWOTH


@contextmanager
def complete(path: Path, content: bytes) -> Iterator[Path]:
    """Write a complete file beside another, with its permissions, which may take its name.

    Raises `OSError` also where the other is read-only, and stays as it is. The new one has a folder
    of its own for as long: nobody else can have put a link there, nor another run.
    """
    with TemporaryDirectory(prefix=".govlint-", dir=path.parent) as made:
        draft = Path(made) / "draft"
        with draft.open("xb") as file:
            if path.exists():
                mode = path.stat().st_mode
                _refuse_read_only(path, mode)
                set_permissions(file, mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield draft


def _refuse_read_only(path: Path, mode: int) -> None:
    """Raise `OSError` where a file may not be written, or by nobody, whoever asks."""
    if not mode & WRITABLE:
        raise PermissionError(EACCES, "it is read-only", str(path))
    path.open("r+b").close()
