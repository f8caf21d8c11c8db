"""Settings where links stand: configurations that hold there, and not for what links lead to."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from govlint.config import find_config
from govlint.finding import Settings
from govlint.lint.reading.paths import from_here


def settings_at_links(
    shown: str, links: Sequence[Path], home: Path, config: Path | None
) -> Iterator[Settings]:
    """Say which configurations do not hold for a structure that links led to.

    One further up than the structure is told of in any case.
    """
    for link in links:
        near = find_config(Path(os.path.abspath(link)).parent)  # noqa: PTH100  # as it is named
        if near is None or (config and os.path.realpath(near) == os.path.realpath(config)):
            continue
        if not home.is_relative_to(os.path.realpath(near.parent)):
            yield Settings(shown, instead_of=from_here(near).as_posix())
