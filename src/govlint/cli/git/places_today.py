"""Places of today, which are asked for along no link, since one may lead out of the repository."""

import os
from pathlib import Path

from govlint.cli.git.area import folder_of
from govlint.files.way import may_be_link


class PlacesToday:
    """Tells of paths, as text, whether something stands there; each folder is asked once."""

    def __init__(self) -> None:
        self._is_real: dict[str, bool] = {os.sep: True}

    def holds(self, path: str) -> bool:
        """Tell whether something stands at a path itself, and no link is on the way."""
        return self._has_no_link(folder_of(path)) and os.path.lexists(path)

    def _has_no_link(self, folder: str) -> bool:
        """Ask from above, and of nothing below a link."""
        unknown = []
        while folder not in self._is_real:
            unknown.append(folder)
            folder = folder_of(folder)
        is_real = self._is_real[folder]
        for one in reversed(unknown):
            is_real = is_real and _is_itself(one)
            self._is_real[one] = is_real
        return is_real


def _is_itself(folder: str) -> bool:
    if os.name == "nt":  # which has links of other sorts
        return os.path.realpath(folder) == folder
    return not may_be_link(Path(folder))
