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
    inside = (one for one in parts if not left_by(Path(one), border))
    first = {Path(os.path.realpath(one)).parent: one for one in inside}
    near: dict[Path, str] = {}
    for folder, part in first.items():
        config = find_config(folder) if folder != home else None
        if config and not home.is_relative_to(config.parent):
            near[config] = min(part, near.get(config, part))
    for config, part in sorted(near.items()):
        yield Settings(part, instead_of=from_here(config).as_posix())
