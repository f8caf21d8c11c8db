"""Settings beside parts: configurations in their folders, which do not hold for them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from govlint.config import FILE_NAME, find_config
from govlint.lint.loosened_settings.at_links import folders_of_links
from govlint.lint.reading.paths import from_here
from govlint.result import Settings


def settings_of_parts(
    root: Path, shown: Iterable[str], links: Sequence[Path]
) -> Iterator[Settings]:
    """Say once of each configuration that it does not hold, where the structure has another.

    It may be beside a part, or where a link to it stands. One further up is told of in any case,
    and so is what is beside `links` to the structure.
    """
    home = Path(os.path.realpath(root)).parent
    parts = sorted((one for one in shown if Path(one).name != FILE_NAME), reverse=True)
    first = {folder: one for one in parts for folder in _folders(Path(one))}
    known = {home, *chain.from_iterable(map(_folders_of_links, links))}
    near: dict[Path, str] = {}
    for folder in first.keys() - known:
        config, part = find_config(folder), first[folder]
        if config and not home.is_relative_to(config.parent):
            near[config] = min(part, near.get(config, part))
    for config, part in sorted(near.items()):
        yield Settings(part, instead_of=from_here(config).as_posix())


def _folders(part: Path) -> Iterator[Path]:
    """Give the folder in which a part is, and those in which the links to it stand."""
    yield Path(os.path.realpath(part)).parent
    yield from _folders_of_links(part)


def _folders_of_links(path: Path) -> Iterator[Path]:
    return (Path(os.path.realpath(folder)) for folder in folders_of_links(path))
