"""What a run asks the file system, held to where the paths physically lead."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Self

import pytest

ASKING = ("stat", "scandir", "listdir", "access", "lstat", "readlink", "open")
OF_THE_LINK = ("lstat", "readlink")
"""What asks for a link itself, and not for what it leads to."""


MOST_PLACES = 4


@contextmanager
def asked_below(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect the questions about what physically stands in a folder, each with who asks."""
    _way.cache_clear()
    questions = _Questions(os.path.realpath(folder))
    with monkeypatch.context() as patched:
        for name in ASKING:
            patched.setattr(os, name, _noting(name, questions))
        yield questions.asked


class _Questions:
    """The questions about one folder."""

    def __init__(self, top: str) -> None:
        self.top = top
        self.asked: list[str] = []
        self.is_busy = False

    def note(self, what: str, path: Any, *, follows: bool, within: int | None = None) -> None:
        """Note a question, but not what is asked to tell where it leads."""
        if self.is_busy or isinstance(path, int):
            return
        self.is_busy = True
        there = _physical(os.fsdecode(path), follows=follows, within=within)
        if there == self.top or there.startswith(f"{self.top}/"):
            self.asked.append(f"{what} {there.removeprefix(self.top)} by {_asker()}")
        self.is_busy = False


class _Entries:
    """What `scandir` gives, with entries that note what they are asked."""

    def __init__(self, entries: Any, questions: _Questions) -> None:
        self.entries, self.questions = entries, questions

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.entries.close()

    def __iter__(self) -> Iterator["_Entry"]:
        return (_Entry(entry, self.questions) for entry in self.entries)

    def close(self) -> None:
        """Close the folder."""
        self.entries.close()


class _Entry:
    """An entry of a folder."""

    def __init__(self, entry: os.DirEntry[str], questions: _Questions) -> None:
        self.entry, self.questions = entry, questions
        self.name, self.path, self.is_symlink = entry.name, entry.path, entry.is_symlink

    def __fspath__(self) -> str:
        return self.path

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        """Tell a folder, or a link to one."""
        self.questions.note("is_dir", self.path, follows=follow_symlinks)
        return self.entry.is_dir(follow_symlinks=follow_symlinks)

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        """Tell a file, or a link to one."""
        self.questions.note("is_file", self.path, follows=follow_symlinks)
        return self.entry.is_file(follow_symlinks=follow_symlinks)

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        """Give what the system knows of it."""
        self.questions.note("stat", self.path, follows=follow_symlinks)
        return self.entry.stat(follow_symlinks=follow_symlinks)


def _noting(name: str, questions: _Questions) -> Any:
    real = getattr(os, name)

    def ask(path: Any = ".", *more: Any, **options: Any) -> Any:
        follows = options.get("follow_symlinks", name not in OF_THE_LINK)
        follows = follows and not (name == "open" and more[0] & os.O_NOFOLLOW)
        questions.note(name, path, follows=follows, within=options.get("dir_fd"))
        answer = real(path, *more, **options)
        is_ours = name == "scandir" and not questions.is_busy
        return _Entries(answer, questions) if is_ours else answer

    return ask


def _physical(path: str, *, follows: bool, within: int | None) -> str:
    """Say where a path leads, from the folder that is held open, else the working folder."""
    home = os.getcwd() if within is None else os.path.realpath(f"/proc/self/fd/{within}")  # noqa: PTH109
    folder, name = os.path.split(os.path.join(home, path))  # noqa: PTH118  # keeps the last slash
    there = os.path.join(_way(folder), name)  # noqa: PTH118
    if name in {"", ".", ".."} or (follows and os.path.islink(there)):  # noqa: PTH114
        return os.path.realpath(there)
    return there


@cache
def _way(folder: str) -> str:
    """Say where a folder leads, which is asked of it again and again."""
    return os.path.realpath(folder)


def _asker() -> str:
    """Name the innermost places of govlint that led here."""
    places = []
    frame: Any = sys._getframe(1)
    while frame and len(places) < MOST_PLACES:
        path = Path(frame.f_code.co_filename)
        if "govlint" in path.parts:
            places.append(f"{path.name}:{frame.f_lineno}")
        frame = frame.f_back
    return " ".join(places)
