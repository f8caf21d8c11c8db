"""Tree of a commit: its files, laid out in a folder; nothing of it is ever run."""

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from fnmatch import translate
from pathlib import Path
from typing import NamedTuple

from govlint.cli.exit_codes import say
from govlint.cli.git.links import lay_links
from govlint.cli.git.process import IncompleteClone
from govlint.cli.git.repository import Repository
from govlint.document.text import SIZE_LIMIT
from govlint.finding import Refusal
from govlint.lint.include import names_of_parts
from govlint.lint.roots import is_root
from govlint.lint.walk import ENDINGS

LINK, SUBMODULE, FOLDER = "120000", "160000", "040000"
"""The modes of what is no file in a listing of git."""

MOST_FILES = 1_000_000
"""Files and folders; more than a repository of structures has.

A few small trees can list them without an end, also where they hold nothing but folders.
"""

MOST_PATTERNS = 50
"""Names of parts of one root that are held against each file."""

ROOM = 1_000_000_000
"""Bytes of what is laid out; a small object can unfold to many of them, at many paths."""

LEAST = 10_000
"""Bytes that a file takes at least, in the time that it needs."""

LEAST_OF_LINK = 100_000
"""Bytes that a link takes, which needs ten times as long to be laid out as a file."""

LONGEST_LINK = 4096
LONGEST_NAME = 200


class TreeEntry(NamedTuple):
    """A file, a link or a submodule of a commit; the path begins at the top of its repository."""

    mode: str
    blob: str
    path: str

    def __str__(self) -> str:
        """Name it in a message."""
        return self.path if len(self.path) <= LONGEST_NAME else f"{self.path[:LONGEST_NAME]}…"


class CommitTree:
    """A commit of a repository, and the folder in which its files are laid out."""

    def __init__(
        self, repository: Repository, commit: str, folder: Path, endings: Sequence[str]
    ) -> None:
        self.repository = repository
        self.commit = commit
        self.folder = folder
        self.room = ROOM
        self._counted: set[TreeEntry] = set()
        self._known = frozenset(os.fsencode(one.lower()) for one in (*ENDINGS, *endings))
        entries = list(_entries(repository, commit, self._is_known))
        self.files = [entry for entry in entries if entry.mode not in {LINK, SUBMODULE}]
        self.links = [entry for entry in entries if entry.mode == LINK]
        self.submodules = [entry for entry in entries if entry.mode == SUBMODULE]

    def then(self, entry: TreeEntry) -> Path:
        """Say where a file is laid out; raises `Refusal` where its name leads out."""
        path = Path(os.path.normpath(self.folder / entry.path))
        if self.folder not in path.parents:
            raise Refusal(f"--since: {entry} leads out of the repository")
        return path

    def today(self, entry: TreeEntry) -> Path:
        """Say where a file of the commit stands today."""
        return self.repository.top / entry.path

    def lay_out(self, is_wanted: Callable[[Path], bool]) -> None:
        """Lay out the files whose places today are wanted, and their parts; raises `Refusal`."""
        files = [one for one in self.files if is_wanted(self.today(one))]
        self._lay_files(files)
        self._lay_files(self._parts(files))
        links = [one for one in self.links if is_wanted(self.today(one))]
        self._lay_links(links)
        self._lay_files(self._behind(links))

    def _parts(self, files: Iterable[TreeEntry]) -> list[TreeEntry]:
        """Find what root files may include that has another ending than the files of today.

        Without it the revision would seem to lack what was described there, and what lacks it
        today would seem to be known.
        """
        parts = {}
        for root in filter(is_root, map(self.then, files)):
            names = {one for one in names_of_parts(root) if not self._is_known(_as_bytes(one))}
            if names:
                parts[root.parent] = _like(names)

        def is_part(path: bytes) -> bool:
            place = self.folder / os.fsdecode(path)
            homes = (parts[home] for home in place.parents if home in parts)
            return not self._is_known(path) and any(is_like(place.name) for is_like in homes)

        return self._listed(is_part) if parts else []

    def _behind(self, links: Iterable[TreeEntry]) -> list[TreeEntry]:
        """Find the files that links lead to and that are not laid out yet."""
        there = map(os.path.realpath, filter(os.path.islink, map(self.then, links)))
        gone = {os.path.relpath(path, self.folder) for path in there if not os.path.lexists(path)}
        return self._listed(set(map(os.fsencode, gone)).__contains__) if gone else []

    def _listed(self, is_wanted: Callable[[bytes], bool]) -> list[TreeEntry]:
        """List the files that are wanted, whatever their endings."""
        found = _entries(self.repository, self.commit, is_wanted)
        return [entry for entry in found if entry.mode not in {LINK, SUBMODULE}]

    def _is_known(self, path: bytes) -> bool:
        dot = path.rfind(b".", path.rfind(b"/") + 2)
        return dot >= 0 and path[dot:].lower() in self._known

    def _lay_files(self, entries: Iterable[TreeEntry]) -> None:
        """Lay out files, all of them before any link, so that none is written along one."""
        for entry, content in self._read(entries, SIZE_LIMIT):
            path = self.then(entry)
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            except OSError as error:
                why = f"{entry} cannot be laid out: {error.strerror}"
                raise Refusal(f"--since: {why}") from None
            except RecursionError:
                why = f"{entry} cannot be laid out: too many folders inside one another"
                raise Refusal(f"--since: {why}") from None

    def _lay_links(self, entries: Iterable[TreeEntry]) -> None:
        """Lay out the links that stay inside; those that this system cannot have are left out."""
        read = self._read(entries, LONGEST_LINK)
        targets = {self.then(entry): os.fsdecode(content) for entry, content in read}
        links = (self.folder / entry.path for entry in self.links)
        for path in lay_links(self.folder, targets, links):
            why = "was a link by way of another that is not looked at; name its folder as well"
            say(f"--since: {path.relative_to(self.folder).as_posix()} {why}")

    def _read(self, entries: Iterable[TreeEntry], limit: int) -> Iterator[tuple[TreeEntry, bytes]]:
        """Read what is not yet laid out and is not too large; raises `Refusal`."""
        entries = list(entries)
        self._take_room_for(entries)
        new = [entry for entry in entries if not os.path.lexists(self.then(entry))]
        sizes = self.repository.git.sizes([entry.blob for entry in new])
        small = []
        for entry, size in zip(new, sizes, strict=True):
            if size is None:
                raise self.repository.lacks(f"{entry.blob}, which was {entry}")
            if size <= limit:
                small.append(entry)
                self._take_room(max(0, size - LEAST))
        contents = self.repository.git.contents([entry.blob for entry in small])
        return zip(small, contents, strict=True)

    def _take_room_for(self, entries: Iterable[TreeEntry]) -> None:
        """Take what each of them needs at least, before the first is looked at."""
        new = {*entries} - self._counted
        self._counted |= new
        self._take_room(sum(LEAST_OF_LINK if one.mode == LINK else LEAST for one in new))

    def _take_room(self, size: int) -> None:
        self.room -= size
        if self.room < 0:
            raise Refusal(
                f"--since: {self.commit} holds more than {ROOM:,} bytes; name fewer paths"
            )


class Area:
    """The folders that paths name or stand in, and the files beside and above these folders."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._folders = {path if path.is_dir() else path.parent for path in paths}
        self._above = {folder for inner in self._folders for folder in inner.parents}

    def holds(self, path: Path) -> bool:
        """Tell whether what is looked at may be or include this file."""
        return path.parent in self._above or not self._folders.isdisjoint(path.parents)


def _entries(
    repository: Repository, commit: str, is_wanted: Callable[[bytes], bool]
) -> Iterator[TreeEntry]:
    """List the files that are wanted, and every link and submodule."""
    listed = repository.git.listed("ls-tree", "-r", "-t", "-z", "--full-tree", commit)
    folder, others = FOLDER.encode(), (LINK.encode(), SUBMODULE.encode())
    try:
        for number, line in enumerate(listed):
            if number == MOST_FILES:
                raise Refusal(f"--since: {commit} holds more than {MOST_FILES:,} files")
            if line.startswith(folder):
                continue
            facts, _, path = line.partition(b"\t")
            if line.startswith(others) or is_wanted(path):
                mode, _, blob = facts.decode().split()
                yield TreeEntry(mode, blob, os.fsdecode(path))
    except IncompleteClone:
        raise repository.lacks(f"some folder of {commit}") from None


def _as_bytes(name: str) -> bytes:
    return name.encode(errors="replace")


def _like(names: Collection[str]) -> Callable[[str], object]:
    """Give what tells whether a file is named like one of these; of too many, any file is."""
    if len(names) > MOST_PATTERNS:
        return bool
    return re.compile("|".join(map(translate, names))).match
