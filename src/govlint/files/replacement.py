"""Replacement of a file: a new one, complete before it takes the name of the old one."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISLNK, S_ISREG, S_IWGRP, S_IWOTH, S_IWUSR
from typing import IO, NamedTuple

from govlint.files.permissions import set_permissions
from govlint.files.plain_file import opened

WRITABLE = S_IWUSR | S_IWGRP | S_IWOTH

CAN_HOLD = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
"""Whether this system opens files in a folder that is held open, whatever its path becomes."""

CAN_HOLD_ANY = CAN_HOLD and hasattr(os, "O_PATH") and sys.platform != "emscripten"
"""Whether it holds also those folders open that may be gone through and not listed."""

CHANGED = "it has changed meanwhile"


class HeldFolder(NamedTuple):
    """A folder that is held open, or where no system can do that, its path."""

    path: Path
    handle: int | None

    def name(self, name: str) -> str:
        """Give what a file in it is called for the system."""
        return name if self.handle is not None else str(self.path / name)

    def created(self, name: str) -> int:
        """Make a new file in it and open it; raises `OSError` where something has the name."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(self.name(name), flags, 0o666, dir_fd=self.handle)

    def opened(self, name: str) -> IO[bytes]:
        """Open a file in it to be read; raises `OSError` where that is none, or a link."""
        flags = getattr(os, "O_NOFOLLOW", 0)
        return opened(self.name(name), folder=self.handle, flags=flags)

    def names(self) -> set[str]:
        """List what stands in it."""
        flags = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
        listed = os.open(self.name("."), flags, dir_fd=self.handle)
        try:
            return {*os.listdir(listed)}  # noqa: PTH208  # takes a handle
        finally:
            os.close(listed)

    def removed(self, name: str) -> None:
        """Remove a file from it, if it is there."""
        with suppress(FileNotFoundError):
            os.unlink(self.name(name), dir_fd=self.handle)


class DraftFile(NamedTuple):
    """A complete new file in the folder of another."""

    folder: HeldFolder
    name: str
    target: str

    def take_name(self) -> None:
        """Replace the other file."""
        held = self.folder.handle
        names = self.folder.name(self.name), self.folder.name(self.target)
        try:
            os.replace(*names, src_dir_fd=held, dst_dir_fd=held)
        except OSError as error:
            draft, there = (str(self.folder.path / one) for one in (self.name, self.target))
            raise OSError(error.errno, error.strerror, draft, None, there) from None


@contextmanager
def held_folder(path: Path, *, made: bool = False) -> Iterator[HeldFolder]:
    """Hold a folder open that is named without any link; raises `OSError` where one is met.

    Where it may be made, each step to it that is not there is made in the one before.
    """
    if not CAN_HOLD:
        if made:
            path.mkdir(parents=True, exist_ok=True)
        yield HeldFolder(path, None)
        return
    flags = getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    handle = os.open(path.anchor, flags)
    try:
        for step in path.parts[1:]:
            above = handle
            handle = (_made if made else _opened)(step, flags, above)
            os.close(above)
        yield HeldFolder(path, handle)
    finally:
        os.close(handle)


def _made(step: str, flags: int, above: int) -> int:
    with suppress(FileNotFoundError):
        return _opened(step, flags, above)
    with suppress(FileExistsError):  # another run was here first
        os.mkdir(step, dir_fd=above)
    return _opened(step, flags, above)


def _opened(step: str, flags: int, above: int) -> int:
    try:
        return os.open(step, flags, dir_fd=above)
    except OSError as error:
        if error.errno not in (errno.ELOOP, errno.ENOTDIR):
            raise
        said = CHANGED if _is_link(step, above) else f"{step} is not a folder"
        raise OSError(error.errno, said) from None


def _is_link(step: str, above: int) -> bool:
    return S_ISLNK(os.stat(step, dir_fd=above, follow_symlinks=False).st_mode)


@contextmanager
def complete(path: Path, content: bytes, *, made: bool = False) -> Iterator[DraftFile]:
    """Write a complete file beside another, with its permissions, which may take its name.

    The path is one without links: none is followed, also where one is put there meanwhile. Raises
    `OSError` there, and where the other is read-only, and stays as it is. Its folder may be made.
    """
    with held_folder(path.parent, made=made) as folder:
        name = f".govlint-{os.urandom(8).hex()}"
        handle = folder.created(name)
        try:
            with os.fdopen(handle, "wb") as file:
                if (mode := _mode(folder, path.name)) is not None:
                    set_permissions(file, mode)
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            yield DraftFile(folder, name, path.name)
        finally:
            folder.removed(name)


def _mode(folder: HeldFolder, name: str) -> int | None:
    """Give the permissions of the file, None where there is none.

    Raises `OSError` where it is no file, and where it may not be written, or by nobody, whoever
    asks.
    """
    named, held = folder.name(name), folder.handle
    try:
        mode = os.stat(named, dir_fd=held, follow_symlinks=False).st_mode
    except FileNotFoundError:
        return None
    if not S_ISREG(mode):
        raise OSError(errno.ELOOP, CHANGED)
    if not mode & WRITABLE:
        raise PermissionError(errno.EACCES, "it is read-only", str(folder.path / name))
    os.close(os.open(named, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), dir_fd=held))
    return mode
