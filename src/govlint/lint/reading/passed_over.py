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
"""Folders that hold what others wrote, which are not searched in vain at each run."""

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


def passed_over(doors: Sequence[Door], found: Collection[Path], searched: Collection[Path]) -> str:
    """Say in a sentence which structures stand behind what a walk left aside; empty for none.

    `found` has the real paths of those that are looked at, `searched` the folders of the walks.
    """
    if not doors:
        return ""
    search = _Search(found, [Path(os.path.realpath(folder)) for folder in searched])
    names = list(search.behind(doors))
    texts = [name for name in names if name.endswith(TEXT)]
    others = [name for name in names if name not in texts]
    said = "; ".join(
        [*map(_misnamed, texts[:MOST_NAMED]), *([_sentence(others)] if others else ())]
    )
    if search.left > 0:
        return said
    more = f"behind links and hidden names only the first {EFFORT:,} files were looked through"
    return f"{said}; {more}" if said else more


def _misnamed(name: str) -> str:
    ending = name.removesuffix(TEXT).rpartition("/")[2]
    return f"{name} looks like a structure, but for the end of its name; call it {ending}"


def _sentence(names: Sequence[str]) -> str:
    is_one = len(names) == 1
    how = "is passed over, for only a link" if is_one else "are passed over, for only links"
    leads, it = ("a hidden name leads", "it") if is_one else ("hidden names lead", "them")
    return (
        f"{counted(len(names), 'structure')} {how} or {leads} to {it}: "
        f"{in_words(shortened(names, MOST_NAMED))}; name {it} to have {it} checked"
    )


class _Search:
    """A search behind doors, with what is left of its effort."""

    def __init__(self, found: Collection[Path], searched: Collection[Path]) -> None:
        self.left = EFFORT
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
            seen = entries(str(path), lambda _: None)
            self.left -= len(seen) + 1
            is_kept = any(entry.name in MARKS for entry in seen)
            inner = (
                Door(Path(entry.path), border)
                for entry in seen
                if (entry.name in NAMED if is_kept else _may_lead_on(entry, border))
            )
            waiting += filter(self._is_to_be_searched, inner)

    def _is_to_be_searched(self, door: Door) -> bool:
        """Tell whether something is met for the first time, and stays inside where links lead."""
        if door.path.name in KEPT_BY_OTHERS or is_git_s(door.path.name):
            return False
        real = door.border.end(door.path)
        if real is None or real in self._met:
            return False
        if not door.path.name.endswith(TEXT) and self._is_searched(real):
            return False
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


def _may_lead_on(entry: os.DirEntry[str], border: Border) -> bool:
    if may_be_structure(entry.name.lstrip(".")):
        return True
    path = Path(entry.path)
    return (not entry.is_symlink() or border.holds(path)) and is_folder(path)


def _is_aside(name: str) -> bool:
    return is_hidden(name) or name in NOT_LOOKED_INTO
