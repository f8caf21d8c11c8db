"""Area of a run: the folders in which what is looked at can stand, told from paths as text."""

import os
from collections.abc import Iterable
from pathlib import Path

from govlint.files.way import has_no_link


class Below:
    """Folders, and all that stands below them; each folder is looked up once."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._known = dict.fromkeys(folders, True)

    def holds(self, path: str) -> bool:
        """Tell whether a file stands in one of the folders, or deeper."""
        unknown = []
        folder = folder_of(path)
        while folder not in self._known:
            unknown.append(folder)
            above = folder_of(folder)
            if above == folder:
                break
            folder = above
        is_inside = self._known.get(folder, False)
        self._known |= dict.fromkeys(unknown, is_inside)
        return is_inside


class Area:
    """The folders that paths name or stand in, and the files beside and above these folders."""

    def __init__(self, paths: Iterable[Path]) -> None:
        folders = {path if _is_folder(path) else path.parent for path in paths}
        self._below = Below(map(str, folders))
        self._above = {str(folder) for inner in folders for folder in inner.parents}

    def holds(self, path: str) -> bool:
        """Tell whether what is looked at may be or include this file."""
        return folder_of(path) in self._above or self._below.holds(path)


def _is_folder(path: Path) -> bool:
    """Tell a folder, along no link, since one may lead out of the repository."""
    return has_no_link(path) and path.is_dir()


def folder_of(path: str) -> str:
    """Give the folder of a path, of which there may be a million."""
    return path.rpartition(os.sep)[0] or os.sep
