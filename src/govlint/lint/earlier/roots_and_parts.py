"""Root files that became parts, and parts that became root files: the findings that went along."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from govlint.finding import INCOMPLETE, Finding
from govlint.lint.findings_from_hits import bare
from govlint.lint.reading.loader import LoadedStructure, load
from govlint.lint.reading.roots import is_root
from govlint.result import Gone


class RootsOfBoth(NamedTuple):
    """The root files of an earlier state and of today, and where those moved that did."""

    then: Collection[str]
    now: Collection[str]
    moved: Mapping[str, str]
    is_same_file: Callable[[str], bool]
    """Says whether a file has most of what it had as a part or a root, as far as is known."""
    sight: Callable[[str], bool]
    """Tells whether a path may be looked at."""


def went_along(
    findings: Sequence[Finding],
    known: Collection[tuple[int, str]],
    rest: Iterable[Gone],
    roots: RootsOfBoth,
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Give what findings were in another structure, where their file was all of it or became one.

    They are about the same entities of the same file, and the other structure has these no more.
    """
    by_file: defaultdict[tuple[str, str], list[Gone]] = defaultdict(list)
    for one in rest:
        if one.structures and one.entity is not None:
            by_file[one.path, bare(one.fingerprint)].append(one)
    loaded = cache(_loaded)
    for at, found in enumerate(findings) if by_file else ():
        near = by_file.get((found.place.path, bare(found.fingerprint)), [])
        if not near or found.rule in INCOMPLETE or not _stands_in_one_file(found):
            continue
        for root in found.structures:
            if (at, root) not in known:
                then = next((one for one in near if _went(one, root, roots, loaded)), None)
                if then:
                    yield (at, root), then


def _went(
    one: Gone, root: str, roots: RootsOfBoth, loaded: Callable[[str], LoadedStructure]
) -> bool:
    """Tell whether a finding went along with its file, or with the root file that took it in."""
    file = one.path
    (home,) = one.structures
    was_root = home in roots.then and home not in roots.now and home not in roots.moved
    if home == file:
        return was_root and roots.is_same_file(file)
    if was_root and home in loaded(root).parts:
        return roots.is_same_file(home)
    if root != file or file in roots.then or file in roots.moved.values():
        return False
    today = roots.moved.get(home, home)
    if not roots.sight(today):
        return False
    left_behind = loaded(today)
    return one.entity not in left_behind.homes and roots.is_same_file(file)


def _stands_in_one_file(found: Finding) -> bool:
    """Tell whether all that is wrong is written in the file of the finding."""
    files = {one.entity: one.place.path for one in found.related} | {found.entity: found.place.path}
    return all(files.get(one) == found.place.path for one in found.group)


def _loaded(root: str) -> LoadedStructure:
    """Read a root file and its parts as they are today; nothing where it is not there."""
    path = Path(root)
    return load(path, root) if is_root(path) else LoadedStructure(root)


def in_its_place(one: Gone, root: str) -> Gone:
    """Give a finding as one of the structure that its file belongs to today."""
    return replace(one, structures=(root,))
