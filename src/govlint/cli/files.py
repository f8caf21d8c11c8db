"""How files are written: whole or not at all, and new ones never over what is there."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from govlint.finding import Refusal
from govlint.rulebook.repository_border import left_by


def refuse_link_out(path: Path) -> None:
    """Raise `Refusal` where a link, which may be a stranger's, leads out of its repository."""
    if around := left_by(path):
        raise Refusal(f"{path}: a link out of {around.name}; name the file it leads to")


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or as it was; raises `Refusal`."""
    refuse_link_out(path)
    try:
        if path.exists() and not path.is_file():  # a device or a pipe, which must not be replaced
            path.write_text(text, encoding="utf-8", errors="replace")
        else:
            _replace(Path(os.path.realpath(path)), text)
    except OSError as error:
        raise Refusal(f"{path}: cannot be written: {error.strerror}") from None


def _replace(path: Path, text: str) -> None:
    """Put a whole new file in a place, with the permissions of the one that was there.

    The draft has a folder of its own: nobody else can have put a link there, nor another run.
    """
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix=".govlint-", dir=path.parent) as made:
        draft = Path(made) / "draft"
        draft.write_text(text, encoding="utf-8", errors="replace")
        if path.exists():
            path.open("r+b").close()  # where it is read-only, it stays as it is
            shutil.copymode(path, draft)
        draft.replace(path)


def silence(stream: TextIO) -> None:
    """Turn a stream away, so that the end of the program does not try it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_new(files: Mapping[Path, str]) -> None:
    """Write new files with the folders above them, all or none; raises `Refusal`."""
    begun: list[Path] = []
    for path in files:
        refuse_link_out(path)
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                begun.append(path)
                file.write(text)
    except OSError as error:
        for one in begun:
            one.unlink()
        raise Refusal(f"{error.filename or path} {_why_not(error)}; nothing written") from None


def _why_not(error: OSError) -> str:
    if isinstance(error, FileExistsError):
        return "is there already"
    return f"cannot be written: {error.strerror}"
