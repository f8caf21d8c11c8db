"""Lines of `include`: which parts a root takes in, each once, and what is wrong."""

import os
import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

from govlint.document.decoding import TextFault
from govlint.document.document import read
from govlint.lint.reading.file_text import text_of
from govlint.lint.reading.glob_patterns import Folders, TooManyFolders, is_wild
from govlint.lint.reading.include_hints import short, steps_of, why_none

_INCLUDE = re.compile(r"""(?<![\w.-])include["']?\s*:""")

GUESSES = 20
"""Patterns of one root for which a name is sought that may have been meant."""

TOO_MUCH = (
    "The patterns from here on are held against too many names; write fewer, or name the files"
)


class PatternFault(NamedTuple):
    """Why a pattern, or a file that it names, is not taken in."""

    message: str


class Inclusion(NamedTuple):
    """A part, or what is wrong, and the position of its pattern in the list."""

    position: int
    part: Path | PatternFault


def included(root: Path, given: Any, folders: Folders) -> Iterator[Inclusion]:
    """Give what the value after `include` names, in the order of the patterns."""
    met: set[str | PatternFault] = {folders.real(root)}
    guesses = GUESSES
    for position, pattern in _patterns(given):
        try:
            parts = list(_named(folders, root, pattern, guess=guesses > 0))
        except TooManyFolders:
            yield Inclusion(position, PatternFault(TOO_MUCH))
            return
        guesses -= isinstance(parts[0], PatternFault)
        for part in parts:
            known = part if isinstance(part, PatternFault) else folders.real(part)
            if known not in met:
                met.add(known)
                yield Inclusion(position, part)


def _patterns(given: Any) -> Iterator[tuple[int, str]]:
    """Give each pattern once, with the position where it is written first."""
    items = given if isinstance(given, list) else [given]
    first: dict[str, int] = {}
    for position, item in enumerate(items):
        if isinstance(item, str | int) and not isinstance(item, bool):
            first.setdefault(str(item), position)
    return ((position, pattern) for pattern, position in first.items())


def _named(
    folders: Folders, root: Path, pattern: str, *, guess: bool
) -> Iterator[Path | PatternFault]:
    """Give the files that a pattern names, or why it names none; raises `TooManyFolders`.

    A folder that it leads to and of which nobody knows what it holds could hold more of them.
    """
    steps = steps_of(pattern)
    folders.unread.clear()
    found = folders.matching(steps)
    unread = [*folders.unread] if found else ()
    if not found:
        barred = folders.why_barred("/".join(takewhile(lambda step: not is_wild(step), steps)))
        yield PatternFault(barred or why_none(folders, root, pattern, guess=guess))
    elif not any(map(is_wild, steps)) and _is_root(folders, found[0], root):
        yield PatternFault(
            f'"{short(pattern)}" is the root file, which is read anyway; leave it out'
        )
    for path in found:
        way = path.relative_to(folders.home).as_posix()
        barred = None if folders.holds(path) else folders.why_barred(way)
        yield PatternFault(barred) if barred else path
    for way in unread:
        yield PatternFault(f'"{short(pattern)}": "{short(way)}" {folders.why_unread(way)}')


def _is_root(folders: Folders, path: Path, root: Path) -> bool:
    return folders.holds(path) and folders.real(path) == folders.real(root)


def includes(root: Path, part: Path) -> bool:
    """Tell whether a root file names a part, be it by a link for which that is refused."""
    return part.absolute() in _files(root) or os.path.realpath(part) in parts_of(root)


def parts_of(root: Path) -> Iterator[str]:
    """Give the real path of each part that a root file names, as far as its patterns are read.

    What a link leads out to is no part, and nothing of it is asked.
    """
    folders = Folders(root.parent)
    return (folders.real(path) for path in _files(root, folders) if folders.holds(path))


def names_of_parts(root: Path) -> set[str]:
    """Give what the files may be called that a root includes, each name or pattern of one."""
    try:
        given = _given(root)
    except (TextFault, OSError):
        return set()
    return {steps[-1] for _, pattern in _patterns(given) if (steps := steps_of(pattern))}


def _given(root: Path) -> Any:
    text = text_of(root)
    data = read(text).data if _INCLUDE.search(text) else None
    return data.get("include") if isinstance(data, dict) else None


def _files(root: Path, folders: Folders | None = None) -> Iterator[Path]:
    """Give what a root file names, also what a link leads out to."""
    folders = folders or Folders(root.parent)
    try:
        for _, pattern in _patterns(_given(root)):
            yield from folders.matching(steps_of(pattern))
    except (TextFault, OSError, TooManyFolders):
        return
