"""Submodules that were not fetched: folders with nothing in them that their repository names."""

import os
import re
from pathlib import Path

from govlint.files.border import repository_of
from govlint.files.content import head_of

UNFETCHED = "a submodule that was not fetched"

_LIST = ".gitmodules"
_MOST = 1_000_000
_PATH = rb"""(?i)\bpath\s*=\s*"?(?-i:%s)(?=["\s#;]|\Z)"""
"""The key of a folder, as git reads it, also behind the head of its section."""


def is_unfetched(folder: Path) -> bool:
    """Tell an empty folder in which the commit of another repository belongs."""
    try:
        with os.scandir(folder) as entries:
            if next(entries, None):
                return False
    except OSError:
        return False
    real = Path(os.path.realpath(folder))
    around = repository_of(real)
    if around is None:
        return False
    way = os.fsencode(real.relative_to(around.folder).as_posix())
    return re.search(_PATH % re.escape(way), head_of(around.folder / _LIST, _MOST)) is not None
