"""Renames: which root file of a revision became one of today that has another path."""

import os
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from govlint.cli.git.listing import TreeEntry, blob_of
from govlint.cli.git.not_checked_out import is_sparse
from govlint.cli.git.places_today import PlacesToday
from govlint.cli.git.tree import CommitTree
from govlint.document.decoding import SIZE_LIMIT
from govlint.files.border import left_by
from govlint.files.content import content_of
from govlint.lint.reading.roots import is_root

Pair = tuple[float, Path, TreeEntry]
"""How alike two files are, the one of today, and the one of the revision."""

ALIKE = 0.5
"""The share of text in common from which git too takes one file for the other."""

MOST_PAIRS = 100_000
"""More are not looked at, so that a run does not take minutes; what is not paired is new."""


class FileLines(NamedTuple):
    """The lines of a file, with how much of it each is, and how much there is in all."""

    each: Mapping[bytes, int]
    total: int


def renamed(
    new: Sequence[Path], tree: CommitTree, rewritten: Collection[Path] = ()
) -> dict[Path, TreeEntry]:
    """Pair root files of today with files that are gone: equal ones, then those most alike.

    What stood at a path of today that was rewritten is gone as well.
    """
    new = [path for path in new if path.stat().st_size <= SIZE_LIMIT]  # no other is laid out
    lost = gone(tree) if new else []
    names = {*map(str, rewritten)} if new else ()
    lost += [one for one in tree.files if tree.name_today(one) in names] if names else []
    found = _paired(islice(_equal(new, lost), MOST_PAIRS), tree)
    left = [path for path in new if path not in found]
    taken = set(found.values())
    return found | _paired(_alike(left, [one for one in lost if one not in taken], tree), tree)


def changed(paths: Collection[Path], trees: Iterable[CommitTree]) -> list[Path]:
    """Find the files of today that had other content then, and lay out what they were."""
    found: list[Path] = []
    for tree in trees:
        blobs = {tree.name_today(entry): entry.blob for entry in tree.files}
        inside = [(path, blobs[str(path)]) for path in paths if str(path) in blobs]
        here = [path for path, blob in inside if _blob(path, len(blob)) != blob]
        tree.lay_out({*map(str, here)}.__contains__)
        found += here
    return found


def gone(tree: CommitTree) -> list[TreeEntry]:
    """Find the files that are gone, also where a link to their new place was left behind.

    Where the working tree leaves out files, any of which may be one that is not here, it is those
    that its commit has no more; and none where it has a new structure that is left out, which may
    be what is called otherwise now.
    """
    there = PlacesToday()

    def is_there(one: TreeEntry) -> bool:
        path = tree.name_today(one)
        return there.holds(path) and not os.path.islink(path)  # noqa: PTH114  # takes text

    lost = [one for one in tree.files if not is_there(one)]
    if not (lost and is_sparse(tree.repository.top)):
        return lost
    kept = {one.path for one in tree.of_head}
    lost = [one for one in lost if kept and one.path not in kept]
    then = {one.path for one in tree.files}
    new = [one for one in tree.of_head if one.path not in then and not is_there(one)]
    return [] if lost and tree.has_structures(new) else lost


def _paired(pairs: Iterable[Pair], tree: CommitTree) -> dict[Path, TreeEntry]:
    """Take each file once, the best pairs first, and of equal ones those whose paths end alike."""

    def best_first(pair: Pair) -> tuple[float, int, Path, TreeEntry]:
        share, new, old = pair
        return -share, -_same_end(new, tree.today(old)), new, old

    found: dict[Path, TreeEntry] = {}
    taken: set[TreeEntry] = set()
    for _, new, old in sorted(pairs, key=best_first):
        if new not in found and old not in taken:
            found[new] = old
            taken.add(old)
    return found


def _same_end(one: Path, other: Path) -> int:
    ends = zip(reversed(one.parts), reversed(other.parts), strict=False)
    return next((at for at, (a, b) in enumerate(ends) if a != b), len(one.parts))


def _equal(new: Sequence[Path], gone: Sequence[TreeEntry]) -> Iterator[Pair]:
    """Pair files of one content by the name that git gives it."""
    by_blob: defaultdict[str, list[TreeEntry]] = defaultdict(list)
    for entry in gone:
        by_blob[entry.blob].append(entry)
    for path in new if gone else ():
        name = _blob(path, len(gone[0].blob))
        yield from ((1.0, path, entry) for entry in by_blob[name])


def _blob(path: Path, length: int) -> str:
    return blob_of(content_of(path, SIZE_LIMIT), length)


def _alike(new: Sequence[Path], gone: Sequence[TreeEntry], tree: CommitTree) -> Iterator[Pair]:
    """Pair files of which at least half is the same."""
    if not new or not gone or len(new) * len(gone) > MOST_PAIRS:
        return
    tree.lay_out({tree.name_today(entry) for entry in gone}.__contains__)
    roots = {entry: lines_of(tree.then(entry)) for entry in gone if is_root(tree.then(entry))}
    for path in new:
        here = lines_of(path)
        for entry, there in roots.items():
            share = likeness(here, there)
            if share >= ALIKE:
                yield share, path, entry


def in_all(files: Iterable[FileLines]) -> FileLines:
    """Add up the lines of several files."""
    each: Counter[bytes] = Counter()
    for one in files:
        each.update(one.each)
    return FileLines(each, each.total())


def is_alike(path: Path, then: Path) -> bool:
    """Tell whether most of a file is what was there."""
    if not then.is_file() or path.stat().st_size > SIZE_LIMIT:
        return False
    return have_most_in_common(lines_of(path), lines_of(then))


def is_made_of(path: Path, then: Path) -> bool:
    """Tell whether most of a file is what was there, or more than half of it was there.

    What becomes a part leaves its head and maybe most of what it held to others.
    """
    if is_alike(path, then):
        return True
    if not then.is_file() or path.stat().st_size > SIZE_LIMIT:
        return False
    lines = lines_of(path)
    return 2 * in_both(lines, lines_of(then)) > lines.total


def likeness(one: FileLines, other: FileLines) -> float:
    """Give the share of the larger of two files that both have, as git does."""
    return in_both(one, other) / max(one.total, other.total, 1)


def have_most_in_common(one: FileLines, other: FileLines) -> bool:
    """Tell whether two files at one path share half of their lines, or of their text."""
    lines = len(one.each.keys() & other.each.keys()) / max(len(one.each) + len(other.each), 1)
    text = in_both(one, other) / max(one.total + other.total, 1)
    return 2 * max(lines, text) >= ALIKE


def in_both(one: FileLines, other: FileLines) -> int:
    """Add up what both files have: of lines that one has more often, as often as the other."""
    same = one.each.keys() & other.each.keys()
    return sum(map(min, map(one.each.__getitem__, same), map(other.each.__getitem__, same)))


def lines_of(path: Path) -> FileLines:
    """Add up how long the lines of a file are, those that are alike together.

    Their order and indents do not count, and remarks say nothing: those of a template stand in each
    file that is made of it. What it says again and again is little of a file that says more, and is
    as much of each as it says it.
    """
    stripped = map(bytes.strip, content_of(path, SIZE_LIMIT).splitlines())
    lines = [line for line in stripped if not line.startswith(b"#")]
    each = {line: number * len(line) for line, number in Counter(lines).items()}
    return FileLines(each, sum(each.values()))


def can_be_read(path: Path) -> bool:
    """Tell whether a file stands at a path, of a size that is read, and no link leads out there."""
    return (
        not left_by(path)
        and os.access(path, os.R_OK)
        and path.is_file()
        and path.stat().st_size <= SIZE_LIMIT
    )
