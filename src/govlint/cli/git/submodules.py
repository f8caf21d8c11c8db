"""Submodules: which commits a revision named, where their structures are looked at."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from govlint.cli.exit_codes import say
from govlint.cli.git.area import Below
from govlint.cli.git.listing import TreeEntry
from govlint.cli.git.places_today import PlacesToday
from govlint.cli.git.repository import Repository, repository
from govlint.cli.git.revisions import commit_of
from govlint.cli.git.tree import CommitTree
from govlint.files.border import REPOSITORY
from govlint.refusal import Refusal
from govlint.structure.command_words import command_word

MOST_MOVED = 50
"""Submodules that are gone, of which each is asked for in a repository that is new."""


def submodules(
    tree: CommitTree, places: Sequence[Path], home: Path, endings: Sequence[str]
) -> Iterator[CommitTree]:
    """Give the trees of the submodules that are looked into, each at the commit that it had.

    A submodule is so compared like all else, also where it has moved, and standard error says with
    what. Where its commit is not here the run ends: to call its findings new would be wrong, and to
    leave them out would hide them. Raises `Refusal`.
    """
    folders = {str(folder) for place in places for folder in (place, *place.parents)}
    for entry in tree.submodules:
        if tree.name_today(entry) in folders:
            top = tree.today(entry)
            inner = _inner(tree, entry, home, endings)
            say(f"--since: {entry} is a submodule, compared with its commit {entry.blob[:12]}")
            yield inner
            inside = [place for place in places if place.is_relative_to(top)]
            yield from submodules(inner, inside, home, endings)
            places = [place for place in places if place not in inside]
    for folder in _apart(tree.repository.top, places):
        if moved := _moved(tree, folder, home, endings):
            yield moved
            inside = [place for place in places if place.is_relative_to(folder)]
            yield from submodules(moved, inside, home, endings)


def _inner(tree: CommitTree, entry: TreeEntry, home: Path, endings: Sequence[str]) -> CommitTree:
    top, then = tree.today(entry), tree.then(entry)
    if not os.path.lexists(top / REPOSITORY):
        why = f"{entry} was a submodule, and is none now; name the other paths to be compared"
        raise Refusal(f"--since: {why}")
    found = repository(top, home, entry.blob, tree.repository.git.home.patience)
    try:
        commit = commit_of(found.git, entry.blob)
    except Refusal:
        way_out = f"`git -C {command_word(top)} fetch origin {entry.blob}` brings it"
        why = f"{entry} is a submodule without its commit {entry.blob[:12]}; {way_out}"
        raise Refusal(f"--since: {why}") from None
    return CommitTree(found, commit, then, endings)


def _apart(top: Path, places: Sequence[Path]) -> list[Path]:
    """List the repositories inside of another that had no submodule there."""
    inside = [place for place in places if place.is_relative_to(top)]
    found = dict.fromkeys(_repository_above(place, top) for place in inside)
    return [folder for folder in found if folder != top]


def _moved(tree: CommitTree, folder: Path, home: Path, endings: Sequence[str]) -> CommitTree | None:
    """Find the submodule that stands in this folder today: one that is gone, whose commit it has.

    Says with what it is compared, also where that is none.
    """
    name = folder.relative_to(tree.repository.top)
    if found := _came_from(tree, folder, home):
        entry, moved = found
        say(
            f"--since: {name} was the submodule {entry}, compared with its commit {entry.blob[:12]}"
        )
        return CommitTree(moved, entry.blob, tree.then(entry), endings)
    why = "is now a repository of its own, compared with the files that stood there"
    say(f"--since: {name} {why}")
    return None


def _came_from(tree: CommitTree, folder: Path, home: Path) -> tuple[TreeEntry, Repository] | None:
    today = PlacesToday()
    gone = [one for one in tree.submodules if not _is_repository(tree.name_today(one), today)]
    below = Below([str(folder)])
    if not gone or any(below.holds(tree.name_today(one)) for one in tree.files):
        return None
    try:
        found = repository(folder, home, "", tree.repository.git.home.patience)
    except Refusal:
        return None
    for entry in sorted(gone, key=lambda one: Path(one.path).name != folder.name)[:MOST_MOVED]:
        with suppress(Refusal):
            commit_of(found.git, entry.blob)
            return entry, found
    return None


def _is_repository(folder: str, today: PlacesToday) -> bool:
    return today.holds(os.path.join(folder, REPOSITORY))  # noqa: PTH118  # of a million, quickly


def _repository_above(place: Path, top: Path) -> Path:
    """Find the innermost repository of a place; at last the one at the top."""
    for folder in (place, *place.parents):
        if folder == top or os.path.lexists(folder / REPOSITORY):
            return folder
    return top
