"""Settings beside parts: configurations in their folders, which do not hold for them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from govlint.config import FILE_NAME, border_around, find_config
from govlint.files.border import left_by
from govlint.lint.reading.paths import from_here
from govlint.result import Settings


def settings_of_parts(root: Path, shown: Iterable[str]) -> Iterator[Settings]:
    """Say once of each configuration that it does not hold, where the structure has another.

    One further up is told of in any case.
    """
    home = Path(os.path.realpath(root)).parent
    parts = sorted((one for one in shown if Path(one).name != FILE_NAME), reverse=True)
    border = border_around(root)
    inside = [one for one in parts if not left_by(Path(one), border)]
    first = {folder: one for one in inside for folder in _folders(Path(one), root.parent)}
    near: dict[Path, str] = {}
    for folder, part in first.items():
        config = find_config(folder) if folder != home else None
        if config and not home.is_relative_to(config.parent):
            near[config] = min(part, near.get(config, part))
    for config, part in sorted(near.items()):
        yield Settings(part, instead_of=from_here(config).as_posix())


def _folders(part: Path, home: Path) -> Iterator[Path]:
    """Give the folder of a part, and those below the root's in which links on the way to it stand.

    The last is where it is read.
    """
    top = home.absolute()
    for step in (part, *part.parents):
        if not step.absolute().is_relative_to(top):
            break
        if step.is_symlink():
            yield Path(os.path.realpath(step.parent))
    yield Path(os.path.realpath(part)).parent
