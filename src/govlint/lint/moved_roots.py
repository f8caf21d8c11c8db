"""Moved root files: which of an earlier state stand under another path now."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import PurePosixPath

from govlint.finding import Finding, Gone, Result

MOST_CANDIDATES = 100
"""New root files that are compared with one that is gone, the most alike in path first."""

Prints = Mapping[str, set[str]]
"""The fingerprints that were found in each root file."""


def moves(
    result: Result,
    then: Sequence[Gone],
    looked_at: Callable[[Gone], bool],
    moved: Mapping[str, str],
    roots: Collection[str],
    elsewhere: Callable[[Collection[str]], Result | None],
) -> Mapping[str, str]:
    """Give the path of today of each root that moved: as is known, or as its findings show.

    `elsewhere` checks the root files of which this run knows nothing: of two copies one has moved,
    and it is the same one whichever of them a run looks at.
    """
    now = {one.path for one in result.structures}
    before = {root for one in then for root in one.structures}
    new = now - before - {*roots, *moved.values()}
    if not new:
        return moved
    asked = _prints_then(then, looked_at)
    gone = {root: asked[root] for root in asked if root not in now and root not in moved}
    if not gone:
        return moved
    prints = _prints_now(result.findings, new)
    if others := elsewhere({*now, *before, *roots, *moved.values()}):
        prints |= _prints_now(others.findings, [one.path for one in others.structures])
    return {**moved, **dict(_by_findings(gone, dict(sorted(prints.items()))))}


def _prints_then(then: Sequence[Gone], looked_at: Callable[[Gone], bool]) -> Prints:
    """Collect by root the fingerprints that would be found again if they were still there."""
    prints: defaultdict[str, set[str]] = defaultdict(set)
    for one in then:
        if one.structures and looked_at(one):
            prints[one.structures[0]].add(one.fingerprint)
    return prints


def _prints_now(findings: Iterable[Finding], new: Collection[str]) -> dict[str, set[str]]:
    prints: dict[str, set[str]] = {root: set() for root in new}
    for found in findings:
        for root in prints.keys() & found.structures:
            prints[root].add(found.fingerprint)
    return prints


def _by_findings(gone: Prints, new: Prints) -> Iterator[tuple[str, str]]:
    """Pair each root that is gone with the new one that shares most of its findings.

    Those come first of whose findings most are somewhere in the new ones, so that a root which is
    deleted takes no place of one that moved.
    """
    anywhere = set[str]().union(*new.values())
    free: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for root in new:
        for tail in _tails(root):
            free[tail][root] = None
    for root, prints in sorted(gone.items(), key=lambda one: -len(one[1] & anywhere)):
        for tail in _tails(root):
            near = islice(free[tail], MOST_CANDIDATES)
            best = max(near, key=lambda one: len(new[one] & prints), default=None)
            if best is not None and 2 * len(new[best] & prints) > len(prints):
                for taken in _tails(best):
                    del free[taken][best]
                yield root, best
                break


def _tails(root: str) -> Iterator[tuple[str, ...]]:
    """Give ever fewer of the last parts of a path, down to none."""
    parts = PurePosixPath(root).parts
    yield from (parts[start:] for start in range(len(parts) + 1))
