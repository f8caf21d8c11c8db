"""Listing of a commit: its files, links and submodules, as they come from git."""

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from govlint.cli.git.process import IncompleteClone
from govlint.cli.git.repository import Repository
from govlint.files.border import REPOSITORY, is_git_s
from govlint.refusal import Refusal

LINK, SUBMODULE, FOLDER = "120000", "160000", "040000"
"""The modes of what is no file in a listing of git."""

MOST_FILES = 1_000_000
"""Files and folders; more than a repository of structures has.

A few small trees can list them without an end, also where they hold nothing but folders.
"""

LONGEST_NAME = 200

SHA1_LENGTH = 40

_SEPARATORS = re.compile(r"[/\\]" if os.name == "nt" else "/")
_ANY = _SEPARATORS.pattern.encode()
_NO_STEP = re.compile(rb"(?:\A|%s)\.{0,2}(?:%s|\Z)" % (_ANY, _ANY))
"""A step that is none, or leads to its own folder or to the one above."""


class TreeEntry(NamedTuple):
    """A file, a link or a submodule of a commit; the path begins at the top of its repository."""

    mode: str
    blob: str
    path: str

    def __str__(self) -> str:
        """Name it in a message."""
        return self.path if len(self.path) <= LONGEST_NAME else f"{self.path[:LONGEST_NAME]}…"


def blob_of(content: bytes, length: int) -> str:
    """Give the name of that length by which git knows a content."""
    made = hashlib.sha1 if length == SHA1_LENGTH else hashlib.sha256
    return made(b"blob %d\0%s" % (len(content), content), usedforsecurity=False).hexdigest()


def listed(
    repository: Repository, commit: str, is_wanted: Callable[[bytes], bool]
) -> Iterator[TreeEntry]:
    """List the files that are wanted, and every link and submodule."""
    lines = repository.git.listed("ls-tree", "-r", "-t", "-z", "--full-tree", commit)
    folder, others = FOLDER.encode(), (LINK.encode(), SUBMODULE.encode())
    try:
        for number, line in enumerate(lines):
            if number == MOST_FILES:
                raise Refusal(f"--since: {commit} holds more than {MOST_FILES:,} files")
            if line.startswith(folder):
                continue
            facts, _, path = line.partition(b"\t")
            if line.startswith(others) or is_wanted(path):
                mode, _, blob = facts.decode().split()
                entry = TreeEntry(mode, blob, os.fsdecode(path))
                if not _stays_inside(path):
                    raise Refusal(f"--since: {entry} leads out of the repository")
                yield entry
    except IncompleteClone:
        raise repository.lacks(f"some folder of {commit}") from None


def _stays_inside(path: bytes) -> bool:
    """Tell whether a path has plain steps alone; a tree can hold others, which git never writes."""
    if _NO_STEP.search(path):
        return False
    may_be_git_s = not path.isascii() or REPOSITORY.encode() in path.lower()
    return not (may_be_git_s and any(map(is_git_s, _SEPARATORS.split(os.fsdecode(path)))))
