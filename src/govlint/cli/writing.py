"""Where a result goes: each format to its file, whole or not at all, or to the screen."""

import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import zip_longest
from pathlib import Path
from typing import TextIO

from govlint.finding import Result
from govlint.report.formats import FORMATS, written
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.words import did_you_mean

ENDINGS = {".md": "markdown", ".xml": "junit", ".txt": "text"}
"""File endings that stand for a format of another name."""


class Unusable(Exception):
    """An argument that cannot be used; says why."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """The formats that are asked for, the files for the first of them, and how much text tells."""

    formats: Sequence[str] = ("text",)
    outputs: Sequence[Path] = ()
    full: bool = False
    coverage: bool = False

    def pairs(self) -> Iterator[tuple[str, Path | None]]:
        """Give each format with its file, or with none for the screen."""
        return zip_longest(self.formats, self.outputs)

    def check(self) -> None:
        """Raise `Unusable` where a format is not known or a file is not meant for its format."""
        for form in self.formats:
            known_or_refuse(form, FORMATS, "--format")
        if len(self.outputs) > len(self.formats):
            raise Unusable("--output: there are more files than formats")
        if len({path.resolve() for path in self.outputs}) < len(self.outputs):
            raise Unusable("--output: two formats cannot go to one file")
        for form, path in self.pairs():
            meant = _meant(path)
            if meant != form and meant in self.formats:
                raise Unusable(
                    f"--output: {path} would get {form}; begin with the formats that have a file, "
                    f"as in --format {meant} --output {path} --format {form}"
                )


def known_or_refuse(given: str, known: Collection[str], option: str) -> None:
    """Raise `Unusable` where a word is not one of those known."""
    if given not in known:
        hint = did_you_mean(given, known, own_words=False) or f"; known: {', '.join(known)}"
        raise Unusable(f'{option}: "{given}" is not known{hint}')


def deliver(result: Result, catalogue: Catalogue, outlet: Outlet) -> None:
    """Write every format that is asked for; raises `Unusable`."""
    for form, path in outlet.pairs():
        if path is None:
            show(result, catalogue, form, outlet, sys.stdout)
            continue
        not_a_structure(path, result)
        buffer = StringIO()
        show(result, catalogue, form, outlet, buffer)
        write_whole(path, buffer.getvalue())


def not_a_structure(path: Path, result: Result) -> None:
    """Raise `Unusable` where a file was just read as a structure."""
    if path.resolve() in {Path(read).resolve() for read in result.texts}:
        raise Unusable(f"--output: {path} is a structure, and would be lost")


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or as it was; raises `Unusable`."""
    draft = path.parent / f".{path.name}.draft"
    try:
        draft.write_text(text, encoding="utf-8", errors="replace")
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise Unusable(f"{path}: cannot be written: {error.strerror}") from None


def show(result: Result, catalogue: Catalogue, form: str, outlet: Outlet, file: TextIO) -> None:
    """Put a result in one format on a screen or into a buffer."""
    if form != "text":
        file.write(written(form, result, catalogue.rules))
        return
    from govlint.cli.screen import screen
    from govlint.report.gaps import print_gaps
    from govlint.report.text import print_text

    told = {found.rule for found in result.findings}
    advice = {rule: catalogue.rules[rule].rule.fix for rule in told if rule in catalogue.rules}
    console = screen(file)
    print_text(console, result, advice, full=outlet.full)
    if outlet.coverage:
        missing = {rule for one in result.coverage for rule in one.rules}
        print_gaps(console, result, catalogue.demands(missing))


def _meant(path: Path | None) -> str:
    """Name the format that a file's ending stands for."""
    ending = path.suffix if path else ""
    return ENDINGS.get(ending, ending.removeprefix("."))
