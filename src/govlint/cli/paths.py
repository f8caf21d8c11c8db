"""Which structures a command is about."""

import os
from collections.abc import Iterator
from pathlib import Path

from govlint.lint.loading import includes, is_root

ENDINGS = (".yaml", ".yml", ".json")
NOT_LOOKED_INTO = ("node_modules", "__pycache__", "venv")
MOST_FOLDERS_UP = 12
REPOSITORY = ".git"
"""Marks the border beyond which no root of a part is looked for."""


class NoSuchPath(Exception):
    """A path that is named and is no structure."""


def roots(given: list[Path]) -> list[Path]:
    """Find the root files below directories and beside named files; raises `NoSuchPath`."""
    found: dict[Path, Path] = {}
    for path in given or [Path()]:
        for root in _below(path) if path.is_dir() else [_of_file(path)]:
            found.setdefault(root.resolve(), root)
    return list(found.values())


def _below(folder: Path) -> Iterator[Path]:
    """Walk in the order of names, into no hidden folder and along no link."""
    for home, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in NOT_LOOKED_INTO
        )
        for name in sorted(files):
            path = Path(home, name)
            if path.suffix in ENDINGS and not name.startswith(".") and is_root(path):
                yield path


def _of_file(path: Path) -> Path:
    if not path.exists():
        raise NoSuchPath(f"{path}: there is no such file")
    if not path.is_file():
        raise NoSuchPath(f"{path}: not a file")
    if is_root(path):
        return path
    for folder in list(path.resolve().parents)[:MOST_FOLDERS_UP]:
        for other in sorted(folder.iterdir()):
            if other.suffix in ENDINGS and is_root(other) and includes(other, path):
                return from_here(other)
        if (folder / REPOSITORY).exists():
            break
    raise NoSuchPath(
        f"{path}: neither a structure nor a part of one; a structure begins with `govlint: 1`"
    )


def from_here(path: Path) -> Path:
    """Name a path from the working directory, if it lies below it."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
