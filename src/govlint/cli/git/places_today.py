"""Places of today, which are asked for along no link, since one may lead out of the repository."""

import os

from govlint.cli.git.area import folder_of


class PlacesToday:
    """Tells of paths, as text, whether something stands there; each folder is followed once."""

    def __init__(self) -> None:
        self._is_real: dict[str, bool] = {}

    def holds(self, path: str) -> bool:
        """Tell whether something stands at a path itself, and no link is on the way."""
        folder = folder_of(path)
        if folder not in self._is_real:
            self._is_real[folder] = os.path.realpath(folder) == folder
        return self._is_real[folder] and os.path.lexists(path)
