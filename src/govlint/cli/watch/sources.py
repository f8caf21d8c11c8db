"""Sources of an answer: the files that it rests on, and the folders in which more may appear."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path
from stat import S_ISDIR, S_ISLNK

from govlint.cli.arguments import Arguments
from govlint.cli.git.repository import own_folder
from govlint.cli.reading_and_writing import real
from govlint.config import FILE_NAME, MISNAMED, read_config
from govlint.files.border import left_by, repository_of, upward
from govlint.lint.reading.glob_patterns import ANY_DEPTH, Folders, is_wild
from govlint.lint.reading.include_hints import steps_of
from govlint.lint.reading.walk import ENDINGS, NOT_LOOKED_INTO, leads_out
from govlint.lint.request import Request
from govlint.lint.rules_asked import folders_of
from govlint.lint.sites import config_for
from govlint.refusal import Refusal
from govlint.rulebook.rule_folder import rule_files
from govlint.rulebook.source_file import RuleFault

MOST_FOLDERS = 2_000
"""Folders that are watched; of more, those that are met last are left out."""

NOTED_BY_GIT = ("HEAD", "logs/HEAD", "FETCH_HEAD")
"""Files that git writes at a checkout, a commit or a fetch, after which a revision is another."""

NEVER = 0, 0, 0
"""The state of a file that there is not."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Files that were read, patterns of those that would be, and the folders to watch."""

    files: frozenset[Path] = frozenset()
    """What was read, and where a configuration would be."""
    patterns: frozenset[tuple[Path, str]] = frozenset()
    """Names of files in some folder, or below it, that would belong to a structure."""
    folders: frozenset[Path] = frozenset()

    def saved(self, path: Path) -> bool:
        """Tell whether a path is a file that was read, or one that would be."""
        there = _named(path)
        return there in self.files or any(
            there.is_relative_to(folder) and fnmatch(there.name, name)
            for folder, name in self.patterns
        )

    def may_matter(self, path: Path) -> bool:
        """Tell whether something is a source, or a folder that may hold or may have held one."""
        if self.saved(path) or path in self.folders:
            return True
        inside = any(path.is_relative_to(folder) for folder, _ in self.patterns)
        return inside and path.is_dir()

    def state(self) -> dict[Path, tuple[int, int, int]]:
        """Give for each file and folder what a save changes of it."""
        return {path: _state(path) for path in (*self.files, *self.folders)}

    def and_also(self, other: "Sources") -> "Sources":
        """Put two together, for while something cannot be read."""
        return replace(
            self,
            files=self.files | other.files,
            patterns=self.patterns | other.patterns,
            folders=self.folders | other.folders,
        )


def sources_of(
    asked: Request, roots: Sequence[Path], read: Iterable[str], includes: Sequence[Sequence[str]]
) -> Sources:
    """List what an answer rests on: roots and what they include, configurations and own rules."""
    homes = {Path(os.path.realpath(root)).parent for root in roots}
    rules = {folder for folder in _rule_folders(asked, homes) if not left_by(folder)}
    named = [path for path in asked.paths or [Path()] if not left_by(path)]
    searched = [path for path in named if path.is_dir()]
    files = [*roots, *map(Path, read), *(path for path in named if path.is_file())]
    patterns = {
        (real(folder), f"*{ending}") for folder in (*searched, *rules) for ending in ENDINGS
    }
    files += [path for folder in rules for path in _rule_files(folder)]
    files += [home / name for home in upward_of(homes) for name in (FILE_NAME, *MISNAMED)]
    folders = {real(one) for one in (*homes, *(home.parent for home in homes), *searched)}
    folders |= upward_of(homes)
    for root, given in zip(roots, includes, strict=False):
        home = real(root.parent)
        patterns |= {(home, Path(pattern).name) for pattern in given}
        folders |= set(_stepped_through(home, given))
    for top in (*searched, *rules):
        folders |= set(_below(real(top), MOST_FOLDERS - len(folders)))
    inside = (path for path in files if not leads_out(path))
    known = {_named(path) for path in files} | {real(path) for path in inside}
    folders |= {path.parent for path in known}
    return Sources(
        frozenset(known), frozenset(patterns), frozenset(one for one in folders if one.is_dir())
    )


def known_in(asked: Arguments) -> Sources:
    """List what findings are held to: a baseline, whose lines are nobody's text, or git's notes."""
    if asked.since:
        folders = filter(None, map(_git_folder, asked.paths or [Path()]))
        return Sources(frozenset(folder / name for folder in folders for name in NOTED_BY_GIT))
    if asked.baseline is None:
        return Sources()
    there = _named(asked.baseline)
    return Sources(frozenset({there}), folders=frozenset(filter(Path.is_dir, [there.parent])))


def _git_folder(path: Path) -> Path | None:
    """Find where git keeps what it notes of the working tree that a path is in."""
    around = repository_of(real(path))
    with suppress(OSError, Refusal):
        return own_folder(around.folder) if around else None
    return None


def upward_of(homes: Iterable[Path]) -> set[Path]:
    """Give the folders in which a configuration may stand that holds for some others."""
    return {real(folder) for home in homes for folder in upward(home)}


def _rule_folders(asked: Request, homes: Iterable[Path]) -> Iterator[Path]:
    """Give the folders of own rules; of a configuration that cannot be read there are none."""
    yield from asked.rules
    for path in {config_for(home) for home in homes}:
        try:
            yield from folders_of(asked, read_config(path))
        except Refusal:
            continue


def _rule_files(folder: Path) -> Sequence[Path]:
    try:
        return rule_files(folder)
    except RuleFault:
        return ()


def _stepped_through(home: Path, patterns: Iterable[str]) -> Iterator[Path]:
    """Give the folders that patterns lead through, all that are below where one is not named."""
    below = Folders(home)
    for pattern in patterns:
        folder = home
        for step in steps_of(pattern)[:-1]:
            if step == ANY_DEPTH or is_wild(step):
                yield from _below(folder, MOST_FOLDERS)
                break
            folder = folder / step
            if not below.holds(folder):  # what a link leads out to is not looked at
                break
            yield folder


def _below(top: Path, most: int) -> Iterator[Path]:
    """Walk a folder and those below it that a run would look into."""
    waiting = [top]
    while waiting and most > 0:
        folder = waiting.pop(0)
        most -= 1
        yield folder
        try:
            with os.scandir(folder) as entries:
                waiting += sorted(Path(one.path) for one in entries if _leads_on(one))
        except OSError:
            continue


def _leads_on(entry: os.DirEntry[str]) -> bool:
    hidden = entry.name.startswith(".") or entry.name in NOT_LOOKED_INTO
    return not hidden and entry.is_dir(follow_symlinks=False)


def _named(path: Path) -> Path:
    """Name a file in its real folder, be the file itself a link."""
    return real(path.parent) / path.name


def _state(path: Path) -> tuple[int, int, int]:
    """Give when a file was written, its size and its identity; of a folder its identity alone.

    A link out is looked at itself, and not what it leads to.
    """
    try:
        facts = path.lstat()
        if S_ISLNK(facts.st_mode) and not leads_out(path):
            facts = path.stat()
    except OSError:
        return NEVER
    if S_ISDIR(facts.st_mode):
        return 0, 0, facts.st_ino
    return facts.st_mtime_ns, facts.st_size, facts.st_ino
