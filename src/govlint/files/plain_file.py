"""Plain file that is opened to be read: it has an end, whatever is put in its place meanwhile."""

import errno
import os
from pathlib import Path
from stat import S_ISREG
from typing import IO

NO_PLAIN_FILE = "it is not a file"

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
"""Not to wait is for a pipe, at whose other end nobody may ever be."""


def opened(path: str | Path, *, folder: int | None = None, flags: int = 0) -> IO[bytes]:
    """Open a file, maybe in a folder that is held open; raises `OSError` where it is no file."""
    handle = os.open(path, _FLAGS | flags, dir_fd=folder)
    if not S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, NO_PLAIN_FILE, str(path))
    return os.fdopen(handle, "rb")
