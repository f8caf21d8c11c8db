"""Walk of a folder: the files in it that look like structures, and what it does not go into."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from govlint.exchange.workbook.endings import LOCK, is_workbook, why_not
from govlint.files.border import Border, border_of, is_folder, place_to_read
from govlint.files.entries import entries_of
from govlint.files.unfetched import UNFETCHED, is_empty, is_unfetched
from govlint.lint.reading.roots import is_meant_as_root, is_root
from govlint.refusal import Refusal

ENDINGS = (".yaml", ".yml", ".json")
STEM = "structure"
NAMED = tuple(f"{STEM}{ending}" for ending in ENDINGS)
"""What a structure is called where nothing is known but its name."""

TEXT = ".txt"
"""The ending that an editor adds to a name, and a system may hide."""

GONE = (FileNotFoundError, NotADirectoryError)
"""What a system says of a folder that is there no longer."""

NOT_LOOKED_INTO = ("node_modules", "__pycache__", "venv")

Note = Callable[[str], None]
"""Takes what is said of a folder that may not be searched."""


class Door(NamedTuple):
    """Something hidden, a link to a folder, a workbook or a name that goes on.

    A walk leaves it aside.
    """

    path: Path
    border: Border
    """What the walk keeps to, wherever links lead."""


def below(folder: Path, note: Note, doors: list[Door] | None = None) -> Iterator[Path]:
    """Walk in the order of names, into nothing hidden and along no link to a folder.

    What is left aside is added to the doors. A stack, because folders can be nested deeper than
    calls. Raises `Refusal` where the folder is behind a link out by now.
    """
    border = partial(border_around, folder)
    top = place_to_read(folder)
    waiting = [str(folder)]
    while waiting:
        path = waiting.pop()
        seen = entries(path, note, top / Path(path).relative_to(folder))
        for entry in seen:
            if may_be_structure(entry.name) and _is_structure(entry, border):
                yield Path(entry.path)
                continue
            if doors is not None and is_door(entry, border):
                doors.append(Door(Path(entry.path), border()))
            if entry.is_symlink() and _is_called_like_one(entry.name):
                _say_unfetched(Path(entry.path), border(), note)
        waiting += [entry.path for entry in reversed(seen) if leads_on(entry)]


def may_be_structure(name: str) -> bool:
    """Tell by the ending of a name, which some systems write in capitals; hidden is none."""
    return not is_hidden(name) and name.lower().endswith(ENDINGS)


def may_be_workbook(name: str) -> bool:
    """Tell by its name whether a file may hold a structure in sheets; the mark of one does not."""
    if name.startswith(LOCK) or is_hidden(name):
        return False
    path = Path(name)
    return is_workbook(path) or (path.stem.casefold() == STEM and bool(why_not(path)))


def is_hidden(name: str) -> bool:
    """Tell by the first character of a name."""
    return name.startswith(".")


def is_aside(steps: Iterable[str]) -> bool:
    """Tell whether a walk from above does not come to a file, by the steps of its path."""
    return any(is_hidden(step) or step in NOT_LOOKED_INTO for step in steps)


def is_walked(way: Path) -> bool:
    """Tell whether a walk comes to a file by its own name, by the way to it from a folder."""
    return may_be_structure(way.name) and not is_aside(way.parts)


def _is_structure(entry: os.DirEntry[str], border: Callable[[], Border]) -> bool:
    """Tell whether a file looks like one, or a link leads to one, which may stand hidden.

    A link that is called like one is reported also where it leads nowhere or out, where nothing is
    read.
    """
    path = Path(entry.path)
    if not entry.is_symlink():
        named = entry.name in NAMED
        return is_file(entry) and (is_root(path) or (named and is_meant_as_root(path)))
    if not border().holds(path) or not os.path.exists(path):  # noqa: PTH110  # never raises
        return entry.name in NAMED
    return is_root(path)


def _is_called_like_one(name: str) -> bool:
    """Tell by its name what may be a structure, be it a workbook, or a folder of some."""
    bare = name.lstrip(".")
    return may_be_structure(bare) or may_be_workbook(bare) or not Path(name).suffix


def _say_unfetched(link: Path, border: Border, note: Note) -> None:
    """Note a link that leads nowhere, since what it leads to is in a submodule that is not here."""
    end = border.end(link)
    if end is None or os.path.exists(link):  # noqa: PTH110  # never raises
        return
    if is_unfetched(next(filter(os.path.lexists, end.parents))):
        note(f"{link}: leads into {UNFETCHED}")


def leads_out(path: Path) -> bool:
    """Tell whether a file is a link out of its repository, or where there is none of its folder."""
    return path.is_symlink() and not border_around(path.parent).holds(path)


def border_around(folder: Path) -> Border:
    """Find the repository around a folder; where there is none, the folder is its own border."""
    return border_of(Path(os.path.realpath(folder)), "the folder")


def entries(folder: str, note: Note, there: Path | None = None) -> list[os.DirEntry[str]]:
    """List a folder; nothing where it is gone, and says so where it cannot be read, or is not here.

    One may be listed whose files cannot be reached, each by itself or the longest name alone. Its
    place without links may be known.
    """
    found: list[os.DirEntry[str]] = []
    try:
        found = sorted(entries_of(folder, there), key=lambda entry: entry.name)
        meant = (entry.path for entry in found if may_be_structure(entry.name))
        if longest := max(meant, key=len, default=""):
            os.lstat(longest)
    except GONE:
        pass
    except OSError as error:
        note(f"{Path(folder)}: cannot be searched: {error.strerror}")
    except Refusal as refused:
        note(f"{refused}")
    if is_empty(found) and is_unfetched(Path(folder)):
        note(f"{Path(folder)}: {UNFETCHED}")
    return found


def is_file(entry: os.DirEntry[str]) -> bool:
    """Tell a file, or a link to one; what leads below a file or to itself leads to none."""
    return os.path.isfile(entry.path)  # noqa: PTH113  # never raises


def leads_on(entry: os.DirEntry[str]) -> bool:
    """Tell whether a walk goes into a folder."""
    aside = is_hidden(entry.name) or entry.name in NOT_LOOKED_INTO
    return not aside and entry.is_dir(follow_symlinks=False)


def is_door(entry: os.DirEntry[str], border: Callable[[], Border]) -> bool:
    """Tell whether a walk leaves something aside since it is hidden, or a link to a folder.

    So it does with a folder that programs fill, with a workbook, and with what is called like a
    structure, and by an ending more. A link out leads nowhere.
    """
    if entry.is_symlink() and not border().holds(Path(entry.path)):
        return False
    if entry.name.removesuffix(TEXT) in NAMED or may_be_workbook(entry.name):
        return is_file(entry)
    if entry.name in NOT_LOOKED_INTO:
        return is_folder(Path(entry.path))
    if is_hidden(entry.name):
        return may_be_structure(entry.name.lstrip(".")) or is_folder(Path(entry.path))
    return entry.is_symlink() and is_folder(Path(entry.path))
