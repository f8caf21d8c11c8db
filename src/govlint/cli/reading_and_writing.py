"""Reading and writing of files: whole or not at all, and new ones never over what is there."""

import os
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from stat import S_ISREG
from typing import TextIO

from govlint.document.decoding import SIZE_LIMIT
from govlint.files.border import left_by, place_to_write, refuse_leaving, repository_of
from govlint.files.content import content_of
from govlint.files.replacement import HeldFolder, complete, held_folder
from govlint.refusal import Refusal

STANDARD_OUTPUT = Path("-")
"""How standard output is named where a file may be."""


def real(path: Path) -> Path:
    """Follow links to the end; unlike `resolve`, also where they lead in a circle.

    What a link leads to out of a repository is not asked: it stands where it is named.
    """
    return Path(os.path.abspath(path) if left_by(path) else os.path.realpath(path))  # noqa: PTH100


def by_the_way_here(path: Path) -> Path:
    """Give the whole name of a path, by the links along which a shell went to where it is.

    A step upwards is one from where that really is.
    """
    way = os.environ.get("PWD", "")
    if os.path.isabs(way) and ".." not in path.parts and real(Path(way)) == real(Path()):  # noqa: PTH117
        path = way / path
    return Path(os.path.abspath(path))  # noqa: PTH100  # along no link


def read_whole(path: Path, what: str) -> bytes:
    """Read a file that the command line names as what it is; raises `Refusal` and OSError.

    It may be a stranger's, and something without an end.
    """
    content = _read(path)
    if len(content) > SIZE_LIMIT:
        raise Refusal(f"{path}: not {what} of govlint: larger than {SIZE_LIMIT:,} bytes")
    return content


def _read(path: Path) -> bytes:
    refuse_leaving(path)
    _refuse_pipe(path)
    is_own = not repository_of(real(path).parent)
    if is_own and path.exists() and not path.is_file():  # a pipe of the user's, or a device
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    return content_of(path, SIZE_LIMIT)


def _refuse_pipe(path: Path) -> None:
    """Raise `Refusal` at a pipe in a repository, where nobody may ever be at its other end."""
    try:
        is_pipe = path.is_fifo()
    except OSError:  # a name that no file can have, of which reading and writing say so
        return
    if is_pipe and repository_of(real(path).parent):
        raise Refusal(f"{path}: not a file")


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file so that it is there whole or as it was, with the folders above it.

    Raises `Refusal`.
    """
    raw = _raw(content)
    there = place_to_write(path)
    _refuse_pipe(path)
    try:
        if path.exists() and not path.is_file():  # a device or a pipe, which must not be replaced
            _write_into(path, raw)
        else:
            with complete(there, raw, made=_is_below_a_folder(path)) as new:
                new.take_name()
    except OSError as error:
        raise Refusal(f"{path}: cannot be written: {error.strerror}") from None


def _is_below_a_folder(path: Path) -> bool:
    """Tell whether what is there of a way to a file ends in a folder, and in no broken link."""
    return next(one for one in path.absolute().parents if os.path.lexists(one)).is_dir()


def _raw(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode(errors="replace")


def _write_into(path: Path, raw: bytes) -> None:
    """Write into a device or a pipe; a file that is there by now keeps what it holds."""
    flags = os.O_WRONLY | (0 if path.is_symlink() else getattr(os, "O_NOFOLLOW", 0))
    if repository_of(real(path).parent):  # a pipe that is put there meanwhile
        flags |= getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags), "wb") as file:
        if S_ISREG(os.fstat(file.fileno()).st_mode):
            raise Refusal(f"{path}: has changed meanwhile; nothing is written")
        file.write(raw)


def silence(stream: TextIO) -> None:
    """Turn a stream away, so that the end of the program does not try it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_new(files: Mapping[Path, str] | Mapping[Path, bytes]) -> None:
    """Write new files with the folders above them, all or none; raises `Refusal`."""
    places = {path: place_to_write(path) for path in files}
    for path in files:
        if os.path.islink(path):  # noqa: PTH114  # which raises nothing
            raise Refusal(f"{path} is there already; nothing written")
    path = Path()
    with ExitStack() as held:
        begun: list[tuple[HeldFolder, str]] = []
        try:
            for path, content in files.items():
                there = places[path]
                folder = held.enter_context(held_folder(there.parent, made=True))
                with os.fdopen(folder.created(there.name), "wb") as file:
                    begun.append((folder, there.name))
                    file.write(_raw(content))
        except OSError as error:
            for folder, name in begun:
                folder.removed(name)
            named = error.filename if os.sep in str(error.filename) else path
            raise Refusal(f"{named} {_why_not(error)}; nothing written") from None


def _why_not(error: OSError) -> str:
    if isinstance(error, FileExistsError):
        return "is there already"
    return f"cannot be written: {error.strerror}"
