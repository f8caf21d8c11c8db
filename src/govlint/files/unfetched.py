"""Submodules that were not fetched: folders with nothing in them that their repository names."""

import os
import re
from pathlib import Path

from govlint.files.border import repository_of
from govlint.files.content import head_of

UNFETCHED = "a submodule that was not fetched"

_LIST = ".gitmodules"
_MOST = 1_000_000
_PATH = re.compile(rb'^[ \t]*path[ \t]*=[ \t]*"?([^"\r\n]*?)"?[ \t]*\r?$', re.MULTILINE)


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
    return way in _PATH.findall(head_of(around.folder / _LIST, _MOST))
