"""Settings where links stand: configurations that hold there, and not for what links lead to."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from govlint.config import find_config
from govlint.files.border import left_by
from govlint.lint.reading.paths import from_here
from govlint.result import Settings


def settings_at_links(
    shown: str, links: Sequence[Path], home: Path, config: Path | None
) -> Iterator[Settings]:
    """Say which configurations do not hold for a structure that links led to.

    One further up than the structure is told of in any case.
    """
    folders = dict.fromkeys(folder for link in links for folder in _folders_of_links(link))
    displaced = dict.fromkeys(near for folder in folders if (near := find_config(folder)))
    for near in displaced:
        if config and _is_same(near, config):
            continue
        if not home.is_relative_to(os.path.realpath(near.parent)):
            yield Settings(shown, instead_of=from_here(near).as_posix())


def _is_same(near: Path, config: Path) -> bool:
    """Tell whether two names lead to one file; what a link leads to out of here is another."""
    return not left_by(near) and os.path.realpath(near) == os.path.realpath(config)


def _folders_of_links(path: Path) -> Iterator[Path]:
    """Give the folders in which the links of a name stand, as it is named, the last one first."""
    named = Path(os.path.abspath(path))  # noqa: PTH100  # as it is named
    links = filter(os.path.islink, (named, *named.parents))  # which raises nothing
    yield from (link.parent for link in links)
