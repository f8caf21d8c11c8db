"""Tree of a commit: its files, laid out in a folder; nothing of it is ever run."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from enum import IntEnum
from functools import cached_property
from pathlib import Path

from govlint.cli.exit_codes import say
from govlint.cli.git.area import Below, folder_of
from govlint.cli.git.lfs import content_behind
from govlint.cli.git.links import lay_links
from govlint.cli.git.listing import LINK, SUBMODULE, TreeEntry, listed
from govlint.cli.git.part_names import Homes, NamePatterns
from govlint.cli.git.places_today import PlacesToday
from govlint.cli.git.repository import Repository
from govlint.cli.git.revisions import commit_of
from govlint.document.decoding import SIZE_LIMIT
from govlint.exchange.workbook.endings import is_workbook
from govlint.lint.reading.include import names_of_parts
from govlint.lint.reading.roots import begins_structure
from govlint.lint.reading.walk import ENDINGS
from govlint.refusal import Refusal

ROOM = 1_000_000_000
"""Bytes of what is read; a small object can unfold to many of them, at many paths."""

ROOM_FOR_COPIES = 10_000_000
"""Bytes of what is laid out a second time and is not there today; each is checked anew."""

MOST_LAID = 100_000
"""Files of one kind that are laid out, each of which takes about a millisecond."""

MOST_FILES_LAID = 10_000
"""Files that are laid out and that are not there today."""

MOST_LINKS = 10_000
"""Links that are laid out and that are not there today."""

MOST_ROOTS = 2000
"""Structures that are laid out and that are not there today, each of which is checked as well."""

LONGEST_LINK = 4096

WITH_PARTS = b"include"
"""What a structure has in it that takes other files in."""


class _Kind(IntEnum):
    """What a file is, told by its content."""

    OTHER = 0
    STRUCTURE = 1
    WITH_PARTS = 2


class CommitTree:
    """A commit of a repository, and the folder in which its files are laid out."""

    def __init__(
        self, repository: Repository, commit: str, folder: Path, endings: Sequence[str]
    ) -> None:
        self.repository = repository
        self.commit = commit
        self.folder = folder
        self.room = ROOM
        self._top = os.path.join(repository.top, "")  # noqa: PTH118  # ends with a separator
        self._today = PlacesToday()
        self._laid: set[str] = set()
        self._copied: set[str] = set()
        self._room_for_copies = ROOM_FOR_COPIES
        self._kinds: dict[str, _Kind] = {}
        self._known = frozenset(os.fsencode(one.lower()) for one in (*ENDINGS, *endings))
        entries = list(listed(repository, commit, self._is_known))
        self.files = [entry for entry in entries if entry.mode not in {LINK, SUBMODULE}]
        self.links = [entry for entry in entries if entry.mode == LINK]
        self.submodules = [entry for entry in entries if entry.mode == SUBMODULE]

    @cached_property
    def of_head(self) -> Sequence[TreeEntry]:
        """The files of the commit that the working tree is at; none where there is none."""
        try:
            commit = commit_of(self.repository.git, "HEAD")
        except Refusal:
            return ()
        found = listed(self.repository, commit, self._is_known)
        return [entry for entry in found if entry.mode not in {LINK, SUBMODULE}]

    def then(self, entry: TreeEntry) -> Path:
        """Say where a file is laid out; raises `Refusal` where its name leads out."""
        path = Path(os.path.normpath(self.folder / entry.path))
        if self.folder not in path.parents:
            raise Refusal(f"--since: {entry} leads out of the repository")
        return path

    def today(self, entry: TreeEntry) -> Path:
        """Say where a file of the commit stands today."""
        return self.repository.top / entry.path

    def name_today(self, entry: TreeEntry) -> str:
        """Say the same as text, which is much quicker for each of a million files."""
        return self._top + _as_here(entry.path)

    def is_there(self, entry: TreeEntry) -> bool:
        """Tell whether something stands there today, without a look along a link."""
        return self._today.holds(self.name_today(entry))

    def has_structures(self, entries: Sequence[TreeEntry]) -> bool:
        """Tell whether some file, which may be one of another commit, is a structure.

        A workbook is one wherever it is named.
        """
        self._look_at(entries)
        return any(self._kinds[one.blob] or is_workbook(Path(one.path)) for one in entries)

    def lay_out(self, is_wanted: Callable[[str], bool], *, whole: bool = False) -> None:
        """Lay out the structures whose places today are wanted, and their parts.

        Other files only where the whole is asked for. Raises `Refusal`, also at more than there is
        time for.
        """
        files = [one for one in self.files if is_wanted(self.name_today(one))]
        links = [one for one in self.links if is_wanted(self.name_today(one))]
        self._look_at(files)
        roots = [one for one in files if self._kinds[one.blob]]
        self._refuse_more("structures", roots, MOST_ROOTS)
        self._refuse_more("links", links, MOST_LINKS)
        including = [one for one in roots if self._kinds[one.blob] is _Kind.WITH_PARTS]
        known = [one for one in links if self._is_known(os.fsencode(one.path))]
        below = Below(folder_of(self.name_today(one)) for one in (*including, *known))
        inside = [one for one in files if below.holds(self.name_today(one))]
        self._lay_files(files if whole else dict.fromkeys([*roots, *inside]))
        self._lay_files(self._parts(including))
        self._lay_links(links)
        self._lay_files(self._behind(links))

    def _look_at(self, files: Iterable[TreeEntry]) -> None:
        """Tell structures by their content, each once, at however many paths it stands."""
        new = {one.blob: one for one in files if one.blob not in self._kinds}
        self._kinds |= dict.fromkeys(new, _Kind.OTHER)
        for entry, content in self._read(list(new.values()), SIZE_LIMIT):
            if begins_structure(content):
                has_parts = WITH_PARTS in content
                self._kinds[entry.blob] = _Kind.WITH_PARTS if has_parts else _Kind.STRUCTURE

    def _refuse_more(self, what: str, entries: Sequence[TreeEntry], most: int) -> None:
        """Raise `Refusal` at more than there is time for; what is there today counts less.

        Of a few small trees a history can hold any number, which no disk has held.
        """
        number = len(entries)
        if most < number <= MOST_LAID:
            number -= sum(self.is_there(one) for one in entries)
        if number > most:
            held = f"{self.commit} holds {number:,} {what} here"
            raise Refusal(f"--since: {held}, and today holds few of them; name fewer paths")

    def _parts(self, roots: Iterable[TreeEntry]) -> list[TreeEntry]:
        """Find what root files may include that has another ending than the files of today.

        Without it the revision would seem to lack what was described there, and what lacks it
        today would seem to be known.
        """
        parts = {}
        for root in roots:
            given = names_of_parts(self.then(root))
            names = {one for one in given if not self._is_known(one.encode(errors="replace"))}
            if names:
                parts[root.path.rpartition("/")[0]] = NamePatterns(names)
        homes = Homes(parts)

        def is_part(path: bytes) -> bool:
            return not self._is_known(path) and homes.name(os.fsdecode(path))

        return self._listed(is_part) if parts else []

    def _behind(self, links: Iterable[TreeEntry]) -> list[TreeEntry]:
        """Find the files that links lead to and that are not laid out yet.

        Folders that they lead to are made, since a link to a folder that was there leads somewhere.
        """
        there = map(os.path.realpath, filter(os.path.islink, map(self.then, links)))
        gone = {os.path.relpath(path, self.folder) for path in there if not os.path.lexists(path)}
        if not gone:
            return []
        below = Below(gone)

        def is_wanted(path: bytes) -> bool:
            name = _as_here(os.fsdecode(path))
            return name in gone or below.holds(name)

        found = {_as_here(entry.path): entry for entry in self._listed(is_wanted)}
        inner = Below(_as_here(entry.path) for entry in self.submodules)
        folders = _folders_above([*found])
        for way in gone:
            if way in folders or inner.holds(os.path.join(way, "")):  # noqa: PTH118  # as text
                self._make(way)
        return [entry for name, entry in found.items() if name in gone]

    def _make(self, way: str) -> None:
        with suppress(OSError):  # a name that this system cannot have
            (self.folder / way).mkdir(parents=True, exist_ok=True)

    def _listed(self, is_wanted: Callable[[bytes], bool]) -> list[TreeEntry]:
        """List the files that are wanted, whatever their endings."""
        found = listed(self.repository, self.commit, is_wanted)
        return [entry for entry in found if entry.mode not in {LINK, SUBMODULE}]

    def _is_known(self, path: bytes) -> bool:
        dot = path.rfind(b".", path.rfind(b"/") + 2)
        return dot >= 0 and path[dot:].lower() in self._known

    def _lay_files(self, entries: Iterable[TreeEntry]) -> None:
        """Lay out files, all of them before any link, so that none is written along one."""
        new = [one for one in entries if one.path not in self._laid]
        self._laid.update(one.path for one in new)
        self._refuse_more("files", new, MOST_FILES_LAID)
        new = [one for one in new if not os.path.lexists(self.then(one))]
        for entry, held in self._read(new, SIZE_LIMIT):
            content = content_behind(held, self.today(entry))
            if content is None:
                content = held
                say(f"--since: {entry} was held by Git LFS, and what it was then is not here")
            self._take_room(len(content) - len(held))
            self._take_room_for_copy(entry, len(content))
            path = self.then(entry)
            try:
                if not path.parent.is_dir():
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
        new = [one for one in entries if not os.path.lexists(self.then(one))]
        read = self._read(new, LONGEST_LINK)
        targets = {self.then(entry): os.fsdecode(content) for entry, content in read}
        links = (self.folder / entry.path for entry in self.links)
        for path in lay_links(self.folder, targets, links):
            why = "was a link by way of another that is not looked at; name its folder as well"
            say(f"--since: {path.relative_to(self.folder).as_posix()} {why}")

    def _read(self, entries: Sequence[TreeEntry], limit: int) -> Iterator[tuple[TreeEntry, bytes]]:
        """Read what is not too large; raises `Refusal`."""
        sizes = self.repository.git.sizes([entry.blob for entry in entries])
        small = []
        for entry, size in zip(entries, sizes, strict=True):
            if size is None:
                raise self.repository.lacks(f"{entry.blob}, which was {entry}")
            if size <= limit:
                small.append(entry)
                self._take_room(size)
        contents = self.repository.git.contents([entry.blob for entry in small])
        return zip(small, contents, strict=True)

    def _take_room_for_copy(self, entry: TreeEntry, size: int) -> None:
        if entry.blob in self._copied and not self.is_there(entry):
            self._room_for_copies -= size
            if self._room_for_copies < 0:
                held = f"more than {ROOM_FOR_COPIES:,} bytes of equal files"
                raise Refusal(f"--since: {self.commit} holds {held}; name fewer paths")
        self._copied.add(entry.blob)

    def _take_room(self, size: int) -> None:
        self.room -= size
        if self.room < 0:
            raise Refusal(
                f"--since: {self.commit} holds more than {ROOM:,} bytes; name fewer paths"
            )


def _as_here(path: str) -> str:
    """Write the path of an entry as this system does."""
    return path.replace("/", os.sep)


def _folders_above(paths: Iterable[str]) -> set[str]:
    """Give the folders in which some files stand, and those above them, each once."""
    found: set[str] = set()
    for path in paths:
        folder = folder_of(path)
        while folder not in found and folder != os.sep:
            found.add(folder)
            folder = folder_of(folder)
    return found
