"""Glob patterns of `include`: the files that they name, at a cost that follows the folders."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import translate
from pathlib import Path
from typing import NamedTuple

from govlint.files.border import is_git_s, is_in_git_s
from govlint.files.entries import entries_of
from govlint.files.unfetched import UNFETCHED, is_empty, is_unfetched
from govlint.files.way import end_inside, may_be_link
from govlint.lint.reading.walk import GONE
from govlint.refusal import Refusal

ANY_DEPTH = "**"
"""The step of a pattern that stands for any number of folders, links not among them."""

EFFORT = 5_000_000
"""Signs of patterns that are held against names, in folders that hold next to none."""

EFFORT_A_NAME = 200
"""Signs of patterns that are held against names more, for each name."""

EFFORT_A_SIGN = 100
"""How much dearer it is to make a sign of a pattern ready than to hold it against a name."""

OUT = "leads out of the folder of the root file"

_WILD = re.compile(r"[*?[]")
_CASE = re.IGNORECASE if os.name == "nt" else re.NOFLAG


_Identity = tuple[int, int]
"""Identity of a folder, whatever it is called."""


class TooManyFolders(Exception):
    """The patterns would be held against more names than a structure can have parts."""


class _State(NamedTuple):
    """A folder, named from the first, and the step of a pattern that is looked for in it."""

    folder: str
    step: int


class Folders:
    """A folder and those below it, each of which is listed once."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.unread: list[str] = []
        """The folders of which nobody knows what they hold, as far as that was met."""
        self._real = Path(os.path.realpath(home))
        self._names: dict[_Identity, Sequence[os.DirEntry[str]]] = {}
        self._barred: dict[str, bool] = {}
        self._inside: dict[Path, bool] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._left = EFFORT

    def matching(self, steps: Sequence[str]) -> list[Path]:
        """Find the files that the steps of a pattern lead to, in order; raises `TooManyFolders`.

        No steps lead to none. What is barred is given as well, whatever is there.
        """
        if not any(map(is_wild, steps)):
            path = self.home.joinpath(*steps)
            if not self.holds(path):
                return [path] if self.why_barred("/".join(steps)) else []
            return [path] if os.path.isfile(path) else []  # noqa: PTH113  # takes any text
        return sorted(self.home / way for way in self._walk(steps))

    def names(self, folder: str) -> list[str]:
        """List what stands in a folder, which is named from the first with a slash at its end.

        Nothing where a link leads out to it.
        """
        inside = self.holds(self.home / folder) and self.is_folder(folder)
        return [entry.name for entry in self._entries(folder)] if inside else []

    def holds(self, path: Path) -> bool:
        """Tell whether a path stays below the first folder at each step, and not in git's.

        One that leads out and back would tell what the folders above are called. What git keeps is
        read by nobody who reads a structure, and holds words to log in with.
        """
        if path not in self._inside:
            end = self._end(path)
            self._inside[path] = end is not None and not is_in_git_s(end.relative_to(self._real))
        return self._inside[path]

    def _end(self, path: Path) -> Path | None:
        return end_inside(self._real, self._real, path.relative_to(self.home).as_posix())

    def why_barred(self, way: str) -> str | None:
        """Say at which step a way from the first folder leads out; nothing of what lies behind."""
        steps = [step for step in way.split("/") if step]
        for length in range(1, len(steps) + 1):
            step = self.home.joinpath(*steps[:length])
            if not os.path.lexists(step):
                break
            if not self.holds(step):
                is_inside = self._end(step) is not None
                said = "leads into what git keeps" if is_inside else f"is a link that {OUT}"
                return f'"{"/".join(steps[:length])}" {said}'
        return None

    def real(self, path: Path) -> str:
        """Follow links to the end; the same file has one such path."""
        return os.path.realpath(path)

    def is_folder(self, way: str) -> bool:
        """Tell whether a way from the first folder leads to a folder."""
        return os.path.isdir(self.home / way)  # noqa: PTH112  # takes any text

    def is_link(self, way: str) -> bool:
        """Tell whether a way from the first folder leads to a link."""
        return os.path.islink(self.home / way)  # noqa: PTH114  # takes any text

    def why_unread(self, way: str) -> str:
        """Say why nobody knows what a folder holds."""
        if self.leads_nowhere(way):
            return "is a link that leads nowhere"
        if is_unfetched(self.home / way):
            return f"is {UNFETCHED}"
        return "may not be searched for more"

    def leads_nowhere(self, way: str) -> bool:
        """Tell whether a way from the first folder leads to a link, and that to nothing."""
        return self.is_link(way) and not os.path.exists(self.home / way)  # noqa: PTH110  # any text

    def _walk(self, steps: Sequence[str]) -> Iterator[str]:
        """Follow the steps; no folder is looked through twice for one step, whatever leads there.

        What waits is taken from the end, so that ways come in the order of names.
        """
        waiting, met = [_State("", 0)], set()
        while waiting:
            state = waiting.pop()
            if self._is_barred(state.folder.rstrip("/")):  # to be refused, whatever is behind it
                yield state.folder.rstrip("/")
                continue
            identity = self._identity(state.folder)
            if (identity, state.step) in met:
                continue
            met.add((identity, state.step))
            if state.step == len(steps) - 1:
                yield from self._files(state.folder, steps[-1])
            else:
                waiting += reversed([*self._onward(state, steps)])

    def _onward(self, state: _State, steps: Sequence[str]) -> Iterator[_State]:
        """Give the folders to look through next."""
        folder, at = state
        if steps[at] == ANY_DEPTH:
            yield _State(folder, at + 1)
            inner = (it for it in self._entries(folder) if it.is_dir(follow_symlinks=False))
            yield from (_State(f"{folder}{it.name}/", at) for it in inner if not is_git_s(it.name))
            return
        yield from (_State(f"{way}/", at + 1) for way in self._folders(folder, steps[at]))

    def _is_barred(self, way: str) -> bool:
        """Tell a link that leads out, of which nobody is told whether anything is there."""
        if way not in self._barred:
            self._barred[way] = self.is_link(way) and not self.holds(self.home / way)
        return self._barred[way]

    def _seems(
        self, way: str, entry: os.DirEntry[str], is_one: Callable[[os.DirEntry[str]], bool]
    ) -> bool:
        """Tell a folder, or a file; of a link that leads out its name tells, as that of a file.

        Notes a link that leads nowhere and is called like a folder.
        """
        is_called_so = bool(Path(way).suffix) == (is_one is _is_file)
        if self._is_barred(way):
            return is_called_so
        if is_one is _is_folder and is_called_so and self.leads_nowhere(way):
            self.unread.append(way)
        return is_one(entry)

    def _folders(self, folder: str, step: str) -> Iterable[str]:
        if is_wild(step):
            alike = ((f"{folder}{one.name}", one) for one in self._alike(folder, step))
            return (way for way, one in alike if self._seems(way, one, _is_folder))
        way = f"{folder}{step}"
        return [way] if self._stands(folder, way, os.path.isdir) else []

    def _files(self, folder: str, step: str) -> Iterable[str]:
        if step == ANY_DEPTH:
            return ()
        if is_wild(step):
            alike = ((f"{folder}{one.name}", one) for one in self._alike(folder, step))
            return (way for way, one in alike if self._seems(way, one, _is_file))
        way = f"{folder}{step}"
        return [way] if self._stands(folder, way, os.path.isfile) else []

    def _stands(self, folder: str, way: str, is_one: Callable[[Path], bool]) -> bool:
        """Tell whether a way leads to a folder, or a file, or by a link to nowhere, as to a file.

        Notes the folder where the system does not tell or it was not fetched, and where a link to
        one leads nowhere.
        """
        path = self.home / way
        if self._is_barred(way) or is_one(path):
            return True
        if self.leads_nowhere(way):
            if is_one is os.path.isfile:
                return True
            self.unread.append(way)
        elif is_unfetched(path.parent) or (not self.is_link(way) and may_be_link(path)):
            self.unread.append(folder.rstrip("/") or ".")
        return False

    def _alike(self, folder: str, step: str) -> Iterator[os.DirEntry[str]]:
        """Give what stands in a folder and is named like a step."""
        pattern, entries = self._pattern(step), self._entries(folder)
        self._spend(len(step) * len(entries))
        alike = (entry for entry in entries if pattern.match(entry.name))
        return (entry for entry in alike if not is_git_s(entry.name))

    def _pattern(self, step: str) -> re.Pattern[str]:
        if step not in self._patterns:
            self._spend(len(step) * EFFORT_A_SIGN)
            self._patterns[step] = re.compile(translate(step), _CASE)
        return self._patterns[step]

    def _entries(self, folder: str) -> Sequence[os.DirEntry[str]]:
        """List a folder in the order of names; nothing where it may not be read or is gone."""
        identity = self._identity(folder)
        if identity not in self._names:
            found = self._names[identity] = self._listed(folder)
            self._left += len(found) * EFFORT_A_NAME
        self._spend(len(self._names[identity]))
        return self._names[identity]

    def _listed(self, folder: str) -> Sequence[os.DirEntry[str]]:
        try:
            found = sorted(entries_of(self.home / folder), key=lambda entry: entry.name)
            is_known = not (is_empty(found) and is_unfetched(self.home / folder))
        except GONE:
            return ()
        except (OSError, Refusal):
            found, is_known = [], False
        if not is_known:
            self.unread.append(folder.rstrip("/") or ".")
        return found

    def _identity(self, folder: str) -> _Identity:
        """Give the identity of a folder; all that are gone share one."""
        try:
            facts = (self.home / folder).stat()
        except OSError:
            return 0, 0
        return facts.st_dev, facts.st_ino

    def _spend(self, effort: int) -> None:
        self._left -= effort + 1
        if self._left < 0:
            raise TooManyFolders


def is_wild(step: str) -> bool:
    """Tell whether a step of a pattern may mean several names."""
    return bool(_WILD.search(step))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Tell a file, or a link that leads nowhere, of which reading it says so."""
    try:
        if entry.is_file():
            return True
    except OSError:  # a link to itself
        pass
    return entry.is_symlink() and not os.path.exists(entry.path)  # noqa: PTH110  # never raises
