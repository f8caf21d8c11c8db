"""Walks of then: which structures of a revision a run of the same paths came to."""

import os
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from govlint.cli.earlier_state.checkout import Checkout
from govlint.cli.reading_and_writing import real
from govlint.lint.reading.walk import is_walked


class WalksThen:
    """What runs of a revision came to, be it that they named these paths or a folder above."""

    def __init__(self, paths: Sequence[Path], laid: Checkout, *, found_some: bool) -> None:
        self._paths = paths
        self._laid = laid
        self._found_some = found_some

    def passed_over(self, then: Path, homes: Collection[Path]) -> bool:
        """Tell whether no run came to a structure of then, which may stand in these files today.

        A file whose name no walk takes may have been named, where no folder is, or nothing else
        was found in one.
        """
        if self._came_to(then) or any(self._was_named(then, home) for home in homes):
            return False
        is_walk = self._found_some and any(path.is_dir() for path in self._paths)
        return is_walk or self._laid.is_aside(then)

    def _came_to(self, then: Path) -> bool:
        places = [*self._places, self._laid.tree_of(then).folder]
        return then in self._behind or any(_leads(place, then) for place in places)

    def _was_named(self, then: Path, home: Path) -> bool:
        """Tell whether a path that is named today, and was not there then, had another name."""
        return any(
            home.is_relative_to(real(path))
            and (
                self._laid.is_aside(self._laid.then(path))
                or (path.is_file() and not self._laid.is_aside(then))
            )
            for path in self._paths
            if not os.path.lexists(self._laid.then(path))
        )

    @cached_property
    def _places(self) -> Sequence[Path]:
        """Say where the paths led then, of which some may be links that were turned."""
        names = (self._laid.then_by_name(path) for path in self._paths)
        places = [*map(self._laid.then, self._paths), *(real(one) for one in names if one)]
        return [place for place in dict.fromkeys(places) if os.path.lexists(place)]

    @cached_property
    def _behind(self) -> Collection[Path]:
        """Collect the files to which those links led that a walk came to."""
        return {real(link) for link in self._links()}

    def _links(self) -> Iterator[Path]:
        for tree in self._laid.trees:
            for link in map(tree.then, tree.links):
                if any(_leads(place, link) for place in (*self._places, tree.folder)):
                    yield link


def _leads(place: Path, to: Path) -> bool:
    """Tell whether a walk from a place, which may be a file itself, comes to another."""
    return to == place or (to.is_relative_to(place) and is_walked(to.relative_to(place)))
