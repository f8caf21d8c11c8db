"""Former roots: root files of a revision that are parts of structures today, or are gone."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from govlint.cli.checkout import Checkout
from govlint.cli.git.renames import gone
from govlint.finding import Gone, Refusal
from govlint.lint.paths import from_here, roots
from govlint.lint.roots import is_root

MOST_GONE = 1000
"""Files that are gone, of which each is laid out to see whether it was a structure."""


def became_parts(
    parts: Collection[Path],
    laid: Checkout,
    moved: Collection[Path],
    shown: Mapping[Path, str],
) -> Mapping[Path, tuple[str, ...]]:
    """Give each root of then that is a part today, with the structures that take it in."""
    became = {then: part for part in parts if is_root(then := laid.then(part))}
    new = [part for part in parts if not os.path.lexists(laid.then(part))]
    became |= {then: part for then, part in laid.renamed(new).items() if is_root(then)}
    owned = ((then, _owners(part, shown)) for then, part in became.items() if then not in moved)
    return {then: owners for then, owners in owned if owners}


def _owners(part: Path, shown: Mapping[Path, str]) -> tuple[str, ...]:
    if is_root(part):
        return ()
    found: list[Path] = []
    with suppress(Refusal):
        found = roots([from_here(part)], lambda _: None)
    real = (Path(os.path.realpath(root)) for root in found)
    return tuple(shown[root] for root in real if root in shown)


def gone_roots(laid: Checkout, known: Collection[Path]) -> Iterator[Path]:
    """Give the roots of then that are nowhere today, as far as git can tell."""
    for tree in laid.trees:
        files = gone(tree)
        if len(files) <= MOST_GONE:
            tree.lay_out({tree.today(entry) for entry in files}.__contains__)
            places = map(tree.then, files)
            yield from (place for place in places if place not in known and is_root(place))


def within(earlier: Iterable[Gone], became: Mapping[str, tuple[str, ...]]) -> Iterator[Gone]:
    """Say of what was found in a root that is a part today that it was found in its structures."""
    for one in earlier:
        homes = (home for root in one.structures for home in became.get(root, (root,)))
        yield replace(one, structures=tuple(dict.fromkeys(homes)))
