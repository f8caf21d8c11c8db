"""Checkout of a revision: its files in a folder, and where each of them stands today."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from govlint.cli.exit_codes import say
from govlint.cli.git.area import Area
from govlint.cli.git.listing import TreeEntry
from govlint.cli.git.not_checked_out import is_not_checked_out
from govlint.cli.git.patience import OutOfTime, Patience
from govlint.cli.git.process import OtherRepository
from govlint.cli.git.renames import gone, renamed
from govlint.cli.git.repository import repository, top_of
from govlint.cli.git.revisions import commit_of
from govlint.cli.git.submodules import submodules
from govlint.cli.git.tree import CommitTree
from govlint.cli.reading_and_writing import by_the_way_here, real
from govlint.exchange.workbook.endings import is_workbook
from govlint.files.border import REPOSITORY, left_by, refuse_leaving, repository_of
from govlint.lint.reading.paths import NoSuchPath, from_here, roots
from govlint.lint.reading.roots import is_root
from govlint.lint.reading.walk import is_aside
from govlint.refusal import Refusal

MOST_GONE = 1000
"""Files that are gone, of which each is laid out to see whether it was a structure."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """The tree of a revision, and after each tree those of its submodules, in one folder."""

    trees: Sequence[CommitTree]

    def then(self, path: Path) -> Path:
        """Say where the revision has what stands at a path today.

        Raises `Refusal` where that is out of the repository by now.
        """
        place = real(path)
        for tree in self.trees[::-1]:
            if place.is_relative_to(tree.repository.top):
                return tree.folder / place.relative_to(tree.repository.top)
        raise Refusal(f"{from_here(path)}: has changed meanwhile; nothing is read")

    def then_by_name(self, path: Path) -> Path | None:
        """Say where the revision has what had this name, wherever a link leads today."""
        name = by_the_way_here(path)
        for tree in self.trees[::-1]:
            if name.is_relative_to(tree.repository.top):
                return tree.folder / name.relative_to(tree.repository.top)
        return None

    def today(self, path: Path) -> Path:
        """Say where a file of the revision stands today."""
        tree = self.tree_of(path)
        return tree.repository.top / path.relative_to(tree.folder)

    def tree_of(self, then: Path) -> CommitTree:
        """Give the tree that has a file of the revision."""
        return next(one for one in self.trees[::-1] if then.is_relative_to(one.folder))

    def names(self) -> set[str]:
        """Say where each file of the revision would stand today, as text."""
        return {tree.name_today(entry) for tree in self.trees for entry in tree.files}

    def is_aside(self, then: Path) -> bool:
        """Tell whether a run of a folder passes over what the revision has at a path."""
        return is_aside(then.relative_to(self.tree_of(then).folder).parts)

    def is_root_today(self, root: Path) -> bool:
        """Tell whether a root of the revision is one today, without a look along a link out.

        One that is only not checked out is.
        """
        today = self.today(root)
        return not left_by(today) and (is_root(today) or is_not_checked_out(str(today)))

    def renamed(self, new: Sequence[Path], rewritten: Collection[Path] = ()) -> dict[Path, Path]:
        """Find what has another path today, and lay out the folders that it stood in."""
        found: dict[Path, Path] = {}
        for tree in reversed(self.trees):
            inside = [path for path in new if path.is_relative_to(tree.repository.top)]
            pairs = renamed(inside, tree, rewritten)
            found |= {tree.then(entry): path for path, entry in pairs.items()}
            tree.lay_out(Area(map(tree.today, pairs.values())).holds)
            lay_out_workbooks(tree, pairs.values())
            new = [path for path in new if path not in inside]
        return found


def lay_out_workbooks(tree: CommitTree, entries: Iterable[TreeEntry]) -> None:
    """Lay out those of some files that are workbooks, which are structures where they are named."""
    books = {tree.name_today(one) for one in entries if is_workbook(tree.then(one))}
    tree.lay_out(books.__contains__, whole=True)


def gone_roots(laid: Checkout) -> Iterator[Path]:
    """Give the roots of then that are nowhere today, as far as git can tell."""
    for tree in laid.trees:
        files = gone(tree)
        if len(files) <= MOST_GONE:
            tree.lay_out({tree.name_today(entry) for entry in files}.__contains__)
            lay_out_workbooks(tree, files)
            places = map(tree.then, files)
            yield from filter(is_root, places)


@contextmanager
def laid_out(
    revision: str, looked_at: Sequence[Path], endings: Sequence[str], parts: Sequence[Path] = ()
) -> Iterator[Checkout]:
    """Lay out what a revision has at these paths, as long as needed; raises `Refusal`.

    Of the parts of structures, those in a submodule are looked for with all that stands beside.
    """
    for path in looked_at:
        refuse_leaving(path)
    places = [real(path) for path in looked_at]
    top = min(map(top_of, places), key=lambda top: len(top.parts))
    for place in places:
        if not place.is_relative_to(top):
            raise Refusal(f"--since: {from_here(place)} is outside of the repository {top}")
    if not real(Path()).is_relative_to(top) and repository_of(top.parent):
        say(f"--since: {revision} is that of {from_here(top)}, a repository of its own")
    with _refusing(), TemporaryDirectory(prefix="govlint-") as made:
        home = Path(made).resolve()
        found = repository(top, home, revision, Patience())
        tree = CommitTree(found, commit_of(found.git, revision), home / "tree", endings)
        tree.folder.mkdir()
        (tree.folder / REPOSITORY).touch()
        laid = Checkout([tree, *submodules(tree, [*places, *parts], home, endings)])
        for one in laid.trees:
            theirs = [part for part in parts if one is not tree and _is_inside(part, one)]
            one.lay_out(Area([*places, *theirs]).holds, whole=one is not tree)
            one.lay_out({*map(str, [*places, *parts])}.__contains__, whole=True)
        yield laid


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except (OutOfTime, OtherRepository) as error:
        raise Refusal(str(error)) from None


def _is_inside(path: Path, tree: CommitTree) -> bool:
    return path.is_relative_to(tree.repository.top)


def roots_then(paths: Sequence[Path], laid: Checkout) -> list[Path]:
    """Find the structures that a revision had at these paths; not all of them were there.

    What a link led to then is named by its own place.
    """
    found: list[Path] = []
    for path in paths:
        then = real(laid.then(path))
        try:
            found += roots([then], _unsaid) if os.path.lexists(then) else []
        except NoSuchPath:
            continue  # today it is part of a structure, and then it was not
    return found


def _unsaid(_: str) -> None:
    """Drop what is said of a folder that was laid out, whose path is nobody's."""
