"""Structures that a walk passes over, since only links or hidden names lead to them."""

import os
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from govlint.files.border import Border, is_folder, is_git_s
from govlint.lint.reading.roots import is_root
from govlint.lint.reading.walk import (
    NAMED,
    NOT_LOOKED_INTO,
    TEXT,
    Door,
    entries,
    is_hidden,
    may_be_structure,
)
from govlint.structure.word_lists import counted, in_words, shortened

KEPT_BY_OTHERS = (*NOT_LOOKED_INTO, ".venv")
"""Folders that programs fill, of which only the first files are looked at.

They hold no structure there unless somebody puts one in.
"""

MARKS = ("CACHEDIR.TAG", "pyvenv.cfg")
"""Files by which a cache and an environment of Python are known, which hold no structure.

In a folder with one of these, what is called a structure is looked at, for anybody can write such
a file.
"""

EFFORT = 20_000
"""Files and folders that are looked at, of which one that is read counts as several."""

READ = 10
"""How many a file counts for that is read."""

MOST_NAMED = 4

_HIDDEN = (
    "for only a link or a hidden name leads to it",
    "for only links or hidden names lead to them",
)
_KEPT = (
    "for it stands in a folder that programs fill",
    "for they stand in folders that programs fill",
)
"""Why one is passed over, and several."""


def passed_over(doors: Sequence[Door], found: Collection[Path], searched: Collection[Path]) -> str:
    """Say which structures stand behind what a walk left aside, and which folders are barred.

    Empty for none. `found` has the real paths of those that are looked at, `searched` the folders
    of the walks.
    """
    if not doors:
        return ""
    search = _Search(found, [Path(os.path.realpath(folder)) for folder in searched])
    names = list(search.behind(doors))
    texts = [name for name in names if name.endswith(TEXT)]
    kept = [name for name in names if name not in texts and _is_kept_by_others(name)]
    others = [name for name in names if name not in texts and name not in kept]
    misnamed = map(_misnamed, texts[:MOST_NAMED])
    sentences = (_sentence(some, whys) for some, whys in ((others, _HIDDEN), (kept, _KEPT)) if some)
    said = "; ".join([*misnamed, *sentences, *search.barred[:MOST_NAMED]])
    if search.left > 0:
        return said
    more = f"behind links and hidden names only the first {EFFORT:,} files were looked through"
    return f"{said}; {more}" if said else more


def _misnamed(name: str) -> str:
    ending = name.removesuffix(TEXT).rpartition("/")[2]
    return f"{name} looks like a structure, but for the end of its name; call it {ending}"


def _sentence(names: Sequence[str], whys: tuple[str, str]) -> str:
    is_one = len(names) == 1
    why, them = (whys[0], "it") if is_one else (whys[1], "them")
    return (
        f"{counted(len(names), 'structure')} {'is' if is_one else 'are'} passed over, {why}: "
        f"{in_words(shortened(names, MOST_NAMED))}; name {them} to have {them} checked"
    )


def _is_kept_by_others(name: str) -> bool:
    return any(step in KEPT_BY_OTHERS for step in Path(name).parts)


class _Search:
    """A search behind doors, with what is left of its effort."""

    def __init__(self, found: Collection[Path], searched: Collection[Path]) -> None:
        self.left = EFFORT
        self.barred: list[str] = []
        """What is said of the folders that may not be searched."""
        self._met = {*found}
        self._searched = searched

    def behind(self, doors: Sequence[Door]) -> Iterator[str]:
        """Give the way to each structure that was not met yet, what is nearest first."""
        waiting = deque(door for door in doors if self._is_to_be_searched(door))
        while waiting and self.left > 0:
            path, border = waiting.popleft()
            if not is_folder(path):
                if self._is_new_structure(path):
                    yield path.as_posix()
                continue
            seen = entries(str(path), self.barred.append)
            by_name = path.name in KEPT_BY_OTHERS
            self.left -= 1 if by_name else len(seen) + 1
            is_kept = any(entry.name in MARKS for entry in seen)
            is_door = _is_own_file if by_name else _is_named if is_kept else _may_lead_on
            inner = (Door(Path(entry.path), border) for entry in seen if is_door(entry, border))
            waiting += filter(self._is_to_be_searched, inner)

    def _is_to_be_searched(self, door: Door) -> bool:
        """Tell whether something is met for the first time, and stays inside where links lead."""
        if is_git_s(door.path.name):
            return False
        real = door.border.end(door.path)
        if real is None or real in self._met or _leads_nowhere(door.path):
            return False
        if not door.path.name.endswith(TEXT) and self._is_searched(real):
            return False
        if door.path.name not in KEPT_BY_OTHERS:  # a link there may lead on to all that is in it
            self._met.add(real)
        return True

    def _is_searched(self, real: Path) -> bool:
        """Tell whether a walk has been there, or a link leads up to where one began."""
        return any(
            top.is_relative_to(real)
            or (real.is_relative_to(top) and not any(map(_is_aside, real.relative_to(top).parts)))
            for top in self._searched
        )

    def _is_new_structure(self, path: Path) -> bool:
        if not os.access(path, os.R_OK):
            return False
        self.left -= READ
        return is_root(path)


def _leads_nowhere(path: Path) -> bool:
    """Tell a link that stays inside by its text, and with which the system comes to nothing."""
    return os.path.islink(path) and not os.path.exists(path)  # noqa: PTH110, PTH114  # never raise


def _is_own_file(entry: os.DirEntry[str], _: Border) -> bool:
    return may_be_structure(entry.name) and not is_folder(Path(entry.path))


def _is_named(entry: os.DirEntry[str], _: Border) -> bool:
    return entry.name in NAMED


def _may_lead_on(entry: os.DirEntry[str], border: Border) -> bool:
    if may_be_structure(entry.name.lstrip(".")):
        return True
    path = Path(entry.path)
    return (not entry.is_symlink() or border.holds(path)) and is_folder(path)


def _is_aside(name: str) -> bool:
    return is_hidden(name) or name in NOT_LOOKED_INTO
