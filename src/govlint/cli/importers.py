"""Importers by kind: govlint's own, and those that installed packages offer."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import NamedTuple

from govlint.cli.list_files import paths_below, source_of
from govlint.exchange.lists.draft import ImportedList
from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.kinds import KINDS, importer, recognised
from govlint.exchange.lists.source import ListSource
from govlint.exchange.workbook.endings import why_not
from govlint.plugins import PluginGroup, load_offered, of_package, offered, package_of
from govlint.refusal import Refusal
from govlint.structure.nearest_word import known_or_refuse
from govlint.structure.word_lists import any_of


class FoundImporter(NamedTuple):
    """What reads a kind, and the package that offers it, where it is not govlint."""

    kind: str
    importer: Importer
    entry: EntryPoint | None = None

    def read(self, source: ListSource) -> ImportedList:
        """Read a list; raises `Refusal`."""
        if self.entry is None:
            return self.importer.read(source)
        with _package_s_failures(self.entry):
            found = self.importer.read(source)
        if not isinstance(found, ImportedList):
            raise Refusal(f"{package_of(self.entry)} gives what is no imported list")
        return found


def of_kind(kind: str) -> FoundImporter:
    """Find what reads a kind; raises `Refusal`."""
    if kind in KINDS:
        return FoundImporter(kind, importer(kind))
    entry = offered(PluginGroup.IMPORTERS, kind) if "." in kind else None
    if entry is None:
        installed = sorted(
            one.name for one in entry_points(group=PluginGroup.IMPORTERS) if "." in one.name
        )
        known_or_refuse(kind, [*KINDS, *installed], "--from")
        raise Refusal(f'--from: no installed package offers an importer of "{kind}"')
    with _package_s_failures(entry):
        found = load_offered(entry)
    if not isinstance(found, Importer):
        raise Refusal(f"{package_of(entry)} offers {entry.value}, which is no importer")
    return FoundImporter(kind, found, entry)


@contextmanager
def _package_s_failures(entry: EntryPoint) -> Iterator[None]:
    """Turn what goes wrong in a package into a `Refusal` that names it."""
    refusal: Refusal | None = None
    try:
        with of_package(entry):
            try:
                yield
            except Refusal as refused:
                refusal = refused
    except ValueError as error:
        raise Refusal(error) from None
    if refusal:
        raise refusal


def guessed(path: Path, day: date) -> FoundImporter:
    """Find out which of govlint's own kinds a file or folder is; raises `Refusal`."""
    kinds = list(_of_folder(path, day)) if path.is_dir() else recognised(source_of(path, day))
    if len(kinds) == 1:
        return FoundImporter(kinds[0], importer(kinds[0]))
    if kinds:
        raise Refusal(f"{path}: may be {any_of(kinds)}; say which with --from")
    if said := why_not(path):
        raise Refusal(f"{path}: {said}")
    raise Refusal(
        f"{path}: not known as a list; say what it is with --from: {any_of([*KINDS])}"
        f"{_by_headings(path)}"
    )


def _by_headings(path: Path) -> str:
    """Say by which headings a table would be known."""
    if not path.name.lower().endswith((".csv", ".tsv", ".txt")):
        return ""
    return "; a table is known by its headings, such as Committee, Name and Role"


def _of_folder(folder: Path, day: date) -> Iterator[str]:
    """Give the kinds that the files of a folder may be."""
    for kind in KINDS:
        found = importer(kind)
        if any(paths_below(folder, found.wants)):
            source = source_of(folder, day, found)
            if found.recognises(source):
                yield kind
