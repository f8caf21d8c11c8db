"""Writing of changed texts to disk: all of them, or none."""

import os
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from govlint.document.decoding import MARK, TextFault, decode
from govlint.edit.change import EditedTexts, EditRefusal
from govlint.files.border import place_to_write, refuse_leaving
from govlint.files.plain_file import opened
from govlint.files.replacement import DraftFile, complete


class _Pending(NamedTuple):
    """A file, what it holds, and the complete new one beside it."""

    path: Path
    before: bytes
    new: DraftFile


def write(
    edited: EditedTexts, path_of: Callable[[str], Path] = Path, named: Iterable[Path] = ()
) -> tuple[Path, ...]:
    """Write every changed text to its file, and give their paths; raises `EditRefusal`.

    All new files are complete before the first takes its name; on failure the old ones return.
    A file that holds another text than before the edit is refused. Links stay links, and modes
    are kept. Neither a file nor one of the paths that were `named` to find it may be a link out.
    """
    for path in named:
        refuse_leaving(path, written=True)
    targets = {name: place_to_write(path_of(name)) for name in edited.changed}
    pending: list[_Pending] = []
    path = Path()
    try:
        with ExitStack() as made:
            for name, path in targets.items():
                before = _unchanged(name, path, edited.before[name])
                new = made.enter_context(complete(path, _bytes(before, edited.texts[name])))
                pending.append(_Pending(path, before, new))
            _take_names(pending)
    except OSError as error:
        said = f"{error.filename2 or path} cannot be written: {error.strerror}"
        raise EditRefusal(f"{said}; nothing is changed") from None
    return tuple(targets.values())


def _unchanged(name: str, path: Path, text: str) -> bytes:
    """Read a file once more; raises `EditRefusal` where it holds another text by now."""
    raw = _content(path)
    try:
        same = decode(raw) == text.lstrip(MARK)
    except TextFault:
        same = False
    if not same:
        raise EditRefusal(f"{name} has changed meanwhile; nothing is written")
    return raw


def _bytes(before: bytes, text: str) -> bytes:
    """Give the bytes of a new text, behind the byte order marks of the old one."""
    mark = MARK.encode()
    old = before
    while old.startswith(mark):
        old = old[len(mark) :]
    return before[: len(before) - len(old)] + text.lstrip(MARK).encode()


def _take_names(pending: list[_Pending]) -> None:
    """Let every new file take its name; where one cannot, the old ones return."""
    taken: list[_Pending] = []
    try:
        for one in pending:
            _same_as_before(one)
            one.new.take_name()
            taken.append(one)
    except BaseException:
        for one in taken:
            with complete(one.path, one.before) as old:
                old.take_name()
        raise
    for folder in {one.path.parent for one in taken}:
        _synced(folder)


def _same_as_before(one: _Pending) -> None:
    if _content(one.path) != one.before:
        raise EditRefusal(f"{one.path} has changed meanwhile; nothing is written")


def _content(path: Path) -> bytes:
    with opened(path) as file:
        return file.read()


def _synced(folder: Path) -> None:
    """Have the names of a folder on disk, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
