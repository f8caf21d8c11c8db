"""Files of a list that somebody names: one, one with its neighbours, or those of a folder."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from govlint.cli.reading_and_writing import read_whole, real
from govlint.document.decoding import SIZE_LIMIT
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.source import ListSource
from govlint.files.border import is_folder, refuse_leaving
from govlint.lint.reading.walk import (
    GONE,
    border_around,
    entries,
    is_aside,
    is_file,
    is_hidden,
    leads_on,
)
from govlint.refusal import Refusal

MOST_FILES = 20_000
"""Files of a folder that are read; no list of committees has as many."""


def source_of(path: Path, day: date, wanted: Importer | None = None) -> ListSource:
    """Read a file, or what an importer wants of a folder; raises `Refusal`."""
    name = real(path).name
    if path.is_dir():
        files = dict(_of_folder(path, wanted.wants if wanted else lambda _: True))
        return ListSource(name, files, day)
    files = {name: _content(path)}
    for other in wanted.beside if wanted else ():
        near = path.with_name(other)
        if near != path and (near.is_symlink() or near.is_file()):
            refuse_leaving(near, border_around(near.parent))
            files[other] = _content(near)
    return ListSource(name, files, day)


def _content(path: Path) -> bytes:
    try:
        return read_whole(path, "a list")
    except OSError as error:
        raise Refusal(f"{path}: {error.strerror}") from None


def _of_folder(folder: Path, wants: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """Read the files that are wanted below a folder, into nothing hidden and along no link out."""
    room = SIZE_LIMIT
    for number, path in enumerate(paths_below(folder, wants)):
        content = _content(path)
        room -= len(content)
        if number >= MOST_FILES or room < 0:
            most = f"{MOST_FILES:,} files or {SIZE_LIMIT // 1_000_000} MB"
            raise Refusal(f"{folder}: more than {most} that may belong to a list")
        yield path.relative_to(folder).as_posix(), content


def paths_below(folder: Path, wants: Callable[[str], bool]) -> Iterator[Path]:
    """Give the files that are wanted, in the order of names; raises `Refusal`."""
    border = border_around(folder)
    for entry in _below(folder):
        path = Path(entry.path)
        if not wants(path.relative_to(folder).as_posix()):
            continue
        if (not entry.is_symlink() or border.holds(path)) and _is_file(entry):
            yield path


def links_aside(path: Path) -> list[str]:
    """Name the links below a folder along which nothing is read: out, nowhere or to a folder.

    What is read by another way is not missed, and below a file there are none.
    """
    if not path.is_dir():
        return []
    border, home = border_around(path), Path(os.path.realpath(path))
    links = (Path(entry.path) for entry in _below(path) if entry.is_symlink())
    aside = (link for link in links if _is_missed(link, border.end(link), home))
    return [link.relative_to(path).as_posix() for link in aside]


def _is_missed(link: Path, end: Path | None, home: Path) -> bool:
    """Tell whether what a link leads to, nowhere that is known if it leads out, is not read."""
    if end is None or not os.path.exists(link):  # noqa: PTH110  # never raises
        return True
    is_walked = end.is_relative_to(home) and not is_aside(end.relative_to(home).parts)
    return not is_walked and is_folder(end)


def _below(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Walk in the order of names, into nothing hidden and along no link; raises `Refusal`."""
    waiting = [str(folder)]
    while waiting:
        seen = entries(waiting.pop(), _refuse)
        yield from (entry for entry in seen if not is_hidden(entry.name))
        waiting += [entry.path for entry in reversed(seen) if leads_on(entry)]


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Tell a file; raises `Refusal` at what cannot be reached, which may be one."""
    try:
        os.lstat(entry.path)
    except GONE:
        return False
    except OSError as error:
        raise Refusal(f"{entry.path}: {error.strerror}") from None
    return is_file(entry)


def _refuse(said: str) -> None:
    """Raise `Refusal` at a folder that cannot be searched, which may hold more of the list."""
    raise Refusal(said)


def exists(path: Path) -> bool:
    """Tell whether something is there; of a name that no file can have there is nothing."""
    return os.path.lexists(path)
