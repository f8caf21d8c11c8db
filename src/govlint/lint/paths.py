"""Paths that a command names, and the structures that they stand for."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from govlint.document.text import wide_encoding
from govlint.finding import Refusal
from govlint.lint.include import includes
from govlint.lint.roots import is_root
from govlint.rulebook.repository_border import REPOSITORY, Border, border_of, refuse_leaving
from govlint.structure.sanitise import printable
from govlint.structure.spelling import did_you_mean

ENDINGS = (".yaml", ".yml", ".json")
NAMED = tuple(f"structure{ending}" for ending in ENDINGS)
"""What a structure is called where nothing is known but its name."""

NOT_LOOKED_INTO = ("node_modules", "__pycache__", "venv")
MOST_FOLDERS_UP = 12
HEAD = 4096
"""Bytes in which a file that is no text gives itself away."""


Note = Callable[[str], None]
"""Takes what is said of a folder that may not be searched."""


class NoSuchPath(Refusal):
    """A path that is named and is no structure."""


def roots(given: list[Path], note: Note) -> list[Path]:
    """Find the root files below directories and beside named files; raises `Refusal`."""
    found: dict[Path, Path] = {}
    for path in given or [Path()]:
        refuse_leaving(path)
        for root in _in_folder(path, note) if _is_folder(path) else _of_file(path, note):
            found.setdefault(Path(os.path.realpath(root)), root)
    return list(found.values())


def _in_folder(folder: Path, note: Note) -> Iterator[Path]:
    """Give the roots below a folder, and at last those that only a link there leads to.

    Raises `Refusal` at a link out of the repository, or where there is none out of the folder.
    """
    links = []
    for root in below(folder, note):
        if root.is_symlink():
            links.append(root)
        else:
            yield root
    for link in links:
        refuse_leaving(link)
        if not link.exists():
            yield link
        elif (border := _border_around(folder)).holds(link):
            yield from_here(link.resolve())
        else:
            raise Refusal(f"{link}: a link out of {border.name}; name what it leads to")


def _is_folder(path: Path) -> bool:
    """Tell a folder from a file; raises `NoSuchPath` where it is neither or may not be read."""
    try:
        if path.is_dir():
            os.scandir(path).close()
            return True
        if not path.is_file():
            raise NoSuchPath(f"{_told(path)}: {_not_a_file(path)}")
        path.open("rb").close()
    except OSError as error:
        raise NoSuchPath(f"{_told(path)}: cannot be read: {error.strerror}") from None
    return False


def below(folder: Path, note: Note) -> Iterator[Path]:
    """Walk in the order of names, into no hidden folder and along no link to one.

    A stack, because folders can be nested deeper than calls.
    """
    border = partial(_border_around, folder)
    waiting = [str(folder)]
    while waiting:
        entries = _entries(waiting.pop(), note)
        for entry in entries:
            if _may_be_structure(entry.name) and _is_structure(entry, border):
                yield Path(entry.path)
        waiting += [entry.path for entry in reversed(entries) if _leads_on(entry)]


def _may_be_structure(name: str) -> bool:
    """Tell by the ending of a name, which some systems write in capitals."""
    return name.lower().endswith(ENDINGS)


def _is_structure(entry: os.DirEntry[str], border: Callable[[], Border]) -> bool:
    """Tell whether a file looks like one, or a link leads to one, which may stand hidden.

    A link that is called like one is reported also where it leads nowhere or out, where nothing is
    read.
    """
    path = Path(entry.path)
    if not entry.is_symlink():
        return entry.is_file() and is_root(path)
    if not path.exists() or not border().holds(path):
        return entry.name in NAMED
    return is_root(path)


def leads_out(path: Path) -> bool:
    """Tell whether a file is a link out of its repository, or where there is none of its folder."""
    return path.is_symlink() and not _border_around(path.parent).holds(path)


def _border_around(folder: Path) -> Border:
    return border_of(Path(os.path.realpath(folder)), "the folder")


def _entries(folder: str, note: Note) -> list[os.DirEntry[str]]:
    """List what is not hidden; nothing where it is gone, and says so where it may not be read."""
    try:
        with os.scandir(folder) as entries:
            seen = [entry for entry in entries if not entry.name.startswith(".")]
    except PermissionError as error:
        note(f"{folder}: cannot be searched: {error.strerror}")
        return []
    except OSError:
        return []
    return sorted(seen, key=lambda entry: entry.name)


def _leads_on(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False) and entry.name not in NOT_LOOKED_INTO


def _of_file(path: Path, note: Note) -> list[Path]:
    """Give a root itself, or every root that takes a part in."""
    if is_root(path):
        return [from_here(path.resolve()) if path.is_symlink() else path]
    found = [from_here(root) for root in _roots_above(path, note) if includes(root, path)]
    if not found:
        raise NoSuchPath(f"{_told(path)}: {_no_structure(path)}")
    return found


def _no_structure(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(HEAD)
    if wide := wide_encoding(head):
        return f"the file is {wide[:6].upper()}; save it as UTF-8"
    if b"\0" in head:
        return "not a text file; write the structure in a text editor"
    return "neither a structure nor a part of one; a structure begins with `govlint: 1`"


def _not_a_file(path: Path) -> str:
    if path.exists():
        return "not a file"
    if str(path) == "-":
        return "standard input is not read; name a file"
    if path.is_symlink():
        return "a link that leads nowhere"
    beside = [printable(entry.name) for entry in _entries(str(path.parent), note=_unsaid)]
    return f"there is no such file{did_you_mean(path.name, beside, own_words=False)}"


def _roots_above(path: Path, note: Note) -> Iterator[Path]:
    """Look beside a file and in the folders above it, where it stands and where it is named."""
    folders = [*_up_to_the_border(path.resolve()), *_up_to_the_border(path.absolute())]
    for folder in dict.fromkeys(folders):
        for entry in _entries(str(folder), note):
            path = Path(entry.path)
            if _may_be_structure(entry.name) and not leads_out(path) and is_root(path):
                yield path


def _up_to_the_border(path: Path) -> Iterator[Path]:
    for folder in path.parents[:MOST_FOLDERS_UP]:
        yield folder
        if (folder / REPOSITORY).exists():
            return


def _told(path: Path) -> str:
    """Sanitise a path for one line of text."""
    return printable(str(path))


def from_here(path: Path) -> Path:
    """Name a path from the working directory, if it lies below it."""
    try:
        return path.relative_to(Path.cwd())
    except (ValueError, OSError):
        return path


def _unsaid(_: str) -> None:
    """Drop a message, where something else is wrong already."""
