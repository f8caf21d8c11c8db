"""Sites: the structures that a run looks at, and the configuration that holds for each."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from govlint.config import find_config
from govlint.exchange.workbook.endings import is_workbook
from govlint.files.border import refuse_leaving
from govlint.lint.reading.paths import found_roots, from_here, names_in
from govlint.lint.reading.texts import Texts
from govlint.lint.reading.walk import Note, leads_out, may_be_workbook
from govlint.lint.reading.workbooks_aside import holds_structure, where_it_is_named
from govlint.lint.request import Request
from govlint.refusal import Refusal

NO_STRUCTURE = (
    "no structure found; a structure file begins with `govlint: 1`, and `govlint init` writes one"
)


class NoStructure(Refusal):
    """There is no structure where one was looked for."""


class Site(NamedTuple):
    """A root file, the name it is shown by, and the folder whose configuration holds for it."""

    root: Path
    shown: str
    home: Path
    texts: Texts | None = None
    """The texts to read in the place of files."""
    links: tuple[Path, ...] = ()
    """The names by which it was found that have a link in them."""


def sites_of(asked: Request, note: Note) -> list[Site]:
    """Find the structures that are asked for; raises `NoSuchPath` or `NoStructure`."""
    sites = [
        Site(root, from_here(root).as_posix(), real.parent, links=links)
        for root, real, links in found_roots(asked.paths, note)
    ]
    if not sites:
        near = _workbook_near(asked.paths) or _rootless_in(asked.paths)
        raise NoStructure(f"{NO_STRUCTURE}{near}")
    return sites


def _workbook_near(paths: Sequence[Path]) -> str:
    """Name a workbook that stands where no structure was found, and is not known to hold one."""
    for folder in paths or [Path()]:
        for name in names_in(folder):
            path = folder / name
            is_one = may_be_workbook(name) and is_workbook(path) and not leads_out(path)
            if is_one and not holds_structure(path):
                return f"; {where_it_is_named(path)}"
    return ""


def _rootless_in(paths: Sequence[Path]) -> str:
    """Name a file that holds sections; what looks for it is loaded where no structure is."""
    from govlint.lint.reading.rootless import rootless_in

    return rootless_in(paths)


def sites_in(texts: Texts) -> list[Site]:
    """Find the structures among texts; raises `NoStructure`, or `Refusal` behind a link out."""
    found = list(texts.roots())
    if not found:
        from govlint.lint.reading.rootless import rootless_among

        raise NoStructure(f"{NO_STRUCTURE}{rootless_among(texts.by_name())}")
    sites = []
    for path, name in found:
        refuse_leaving(from_here(path))
        sites.append(Site(path, name, Path(os.path.realpath(path.parent)), texts))
    return sites


def config_for(folder: Path) -> Path | None:
    """Find the configuration that holds for a folder, named from here."""
    path = find_config(folder)
    return path and from_here(path)
