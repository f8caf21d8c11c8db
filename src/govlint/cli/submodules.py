"""Which commits of other repositories a revision named, where their structures are looked at."""

import os
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path

from govlint.cli.commits import commit_of
from govlint.cli.ending import Unusable, say
from govlint.cli.repository import repository
from govlint.cli.tree import Entry, Tree
from govlint.rulebook.border import REPOSITORY


def submodules(
    tree: Tree, places: Sequence[Path], home: Path, endings: Sequence[str]
) -> Iterator[Tree]:
    """Give the trees of the submodules that are looked into, each at the commit that it had.

    A submodule is so compared like all else, and standard error says with what. Where its commit
    is not here the run ends: to call its findings new would be wrong, and to leave them out would
    hide them. Raises `Unusable`.
    """
    for entry in tree.submodules:
        top = tree.today(entry)
        inside = [place for place in places if place.is_relative_to(top)]
        if inside:
            inner = _inner(tree, entry, home, endings)
            say(f"--since: {entry} is a submodule, compared with its commit {entry.blob[:12]}")
            yield inner
            yield from submodules(inner, inside, home, endings)
        places = [place for place in places if place not in inside]
    _say_what_is_new(tree.repository.top, places)


def _inner(tree: Tree, entry: Entry, home: Path, endings: Sequence[str]) -> Tree:
    top = tree.today(entry)
    found = repository(top, home, entry.blob)
    if found.top != top:
        why = f"{entry} was a submodule, and is none now; name the other paths to be compared"
        raise Unusable(f"--since: {why}")
    try:
        commit = commit_of(found.git, entry.blob)
    except Unusable:
        way_out = f"`git -C {shlex.quote(str(top))} fetch origin {entry.blob}` brings it"
        why = f"{entry} is a submodule without its commit {entry.blob[:12]}; {way_out}"
        raise Unusable(f"--since: {why}") from None
    return Tree(found, commit, tree.then(entry), endings)


def _say_what_is_new(top: Path, places: Sequence[Path]) -> None:
    """Say which repositories stand inside of another that did not have them."""
    for folder in dict.fromkeys(_repository_above(place, top) for place in places):
        if folder != top:
            name = folder.relative_to(top)
            say(f"--since: {name} is a repository of its own, and new here; all in it is new")


def _repository_above(place: Path, top: Path) -> Path:
    """Find the innermost repository of a place; at last the one at the top."""
    for folder in (place, *place.parents):
        if folder == top or os.path.lexists(folder / REPOSITORY):
            return folder
    return top
