"""Outputs of a result: each format to its file, whole or not at all, or to the screen."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO, TextIOWrapper
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple, TextIO

from govlint.cli.choices import known_format, refuse_unwritten
from govlint.cli.exit_codes import say
from govlint.cli.office_files import refuse_where_none_can_be_written
from govlint.cli.reading_and_writing import STANDARD_OUTPUT, real, silence, write_whole
from govlint.exchange.workbook.endings import is_workbook
from govlint.files.border import refuse_leaving
from govlint.lint.reading.roots import is_root
from govlint.refusal import Refusal
from govlint.report.formats import (
    BINARY,
    FORMATS,
    WITHOUT_EXPLAINED,
    WITHOUT_SUMMARY,
    written,
)
from govlint.report.summary import comparison, explained
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue

MEANT = {
    ".html": ("html",),
    ".csv": ("csv",),
    ".md": ("markdown",),
    ".sarif": ("sarif",),
    ".json": ("json", "sarif", "gitlab"),
    ".xml": ("junit",),
    ".xlsx": ("xlsx",),
}
"""What a file of an ending may hold."""

YAML = (".yaml", ".yml")
"""Endings of structures, rules and configurations, which no output may take the place of."""


class Outputs(NamedTuple):
    """The formats that are asked for, the files for the first of them, and how much text shows."""

    formats: Sequence[str] = ("text",)
    outputs: Sequence[Path] = ()
    full: bool = False
    coverage: bool = False

    def pairs(self) -> Iterator[tuple[str, Path | None]]:
        """Give each format with its file, or with none for standard output."""
        files = (None if path == STANDARD_OUTPUT else path for path in self.outputs)
        return zip_longest(self.formats, files)

    def check(self) -> None:
        """Raise `Refusal` where a format is not known or a file is not meant for its format."""
        for form in self.formats:
            known_format(form, FORMATS)
        if len(self.outputs) > len(self.formats):
            raise Refusal("--output: there are more files than formats")
        printed = [form for form, path in self.pairs() if path is None]
        if STANDARD_OUTPUT in self.outputs and len(printed) > 1:
            said = f"{' and '.join(printed)} cannot both go to standard output"
            raise Refusal(f"--output: {said}; give each a file")
        for output in self.outputs:
            not_over_what_is_written_by_hand(output)
        if len({os.path.realpath(path) for path in self.outputs}) < len(self.outputs):
            raise Refusal("--output: two formats cannot go to one file")
        for form, path in self.pairs():
            if form in BINARY:
                refuse_where_none_can_be_written(form, path)
            meant = MEANT.get(path.suffix.lower()) if path else None
            if path and not meant:
                refuse_unwritten(path, form, FORMATS)
            if meant and form not in meant:
                raise Refusal(
                    f"--output: {path} would get {form}; each file takes the format at the same "
                    f"place in the list, so begin with --format {meant[0]} --output {path}"
                )

    def leave_unsaid(self, without: Sequence[str]) -> bool:
        """Tell whether a format has no place for something, and none on the screen says it."""
        on_screen = {form for form, path in self.pairs() if path is None}
        return not set(self.formats).isdisjoint(without) and on_screen <= {*without}

    def files(self) -> set[Path]:
        """List the files, wherever links lead."""
        return {real(path) for path in self.outputs}


def deliver(result: Result, catalogue: Catalogue, outlet: Outputs) -> None:
    """Write every format that is asked for; raises `Refusal`."""
    for output in outlet.outputs:
        not_a_structure(output, result)
    for form, path in outlet.pairs():
        if path is None:
            _print(result, catalogue, form, outlet)
            continue
        if form in BINARY:
            write_whole(path, _workbook(result, catalogue))
            continue
        buffer = StringIO()
        show(result, catalogue, form, outlet, buffer)
        write_whole(path, buffer.getvalue())
    if result.earlier and outlet.leave_unsaid(WITHOUT_SUMMARY):
        say(" ".join(comparison(result)))
    if outlet.leave_unsaid(WITHOUT_EXPLAINED):
        for sentence in explained(result.explained):
            say(sentence)


def _workbook(result: Result, catalogue: Catalogue) -> bytes:
    """Write findings as a workbook, before a copy of the one that they are of."""
    from govlint.cli.workbook_again import read_again
    from govlint.exchange.workbook.sheet_layouts import LISTS
    from govlint.report.formats import xlsx

    read = Path(result.structures[0].path) if len(result.structures) == 1 else None
    if not result.sheets or read is None or not is_workbook(read):
        return xlsx.write(result, catalogue.rules)
    _, book = read_again(read, result.sheets)
    grids = {title: rows for title, rows in book.grids.items() if title != LISTS}
    return xlsx.write_copy(result, catalogue.rules, grids, book.sheets.headings)


def _print(result: Result, catalogue: Catalogue, form: str, outlet: Outputs) -> None:
    printed(form, lambda file: show(result, catalogue, form, outlet, file))


def printed(form: str, write: Callable[[TextIO], None]) -> None:
    """Print in a format; a reader who leaves before the end has seen enough."""
    if form != "text" and isinstance(sys.stdout, TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")  # which every format but text promises
    try:
        write(sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    except OSError as error:
        silence(sys.stdout)
        raise Refusal(f"standard output cannot be written: {error.strerror}") from None


def not_over_what_is_written_by_hand(output: Path) -> None:
    """Raise `Refusal` where a structure, a rule or a configuration is there, or a link leads to it.

    No run reads all that there are, and a link in a repository may be a stranger's.
    """
    refuse_leaving(output, written=True)  # before anything is said of what is there
    there = real(output)
    if not os.path.isfile(there):  # noqa: PTH113  # takes any name
        return
    if there.suffix.lower() in YAML:
        raise Refusal(f"--output: {output} is there, and no format is YAML")
    if is_root(there) and not (is_workbook(there) and _is_output(there)):
        raise Refusal(f"--output: {output} is a structure, and would be lost")


def _is_output(workbook: Path) -> bool:
    from govlint.exchange.workbook.origin import is_output

    return is_output(workbook)


def not_a_structure(path: Path, result: Result) -> None:
    """Raise `Refusal` where a file was just read as a structure."""
    not_one_of(path, result.texts)


def not_one_of(path: Path, structures: Iterable[str]) -> None:
    """Raise `Refusal` where a file is one of those that were read as structures."""
    refuse_leaving(path, written=True)  # before it is told what a link leads to
    if os.path.realpath(path) in {os.path.realpath(read) for read in structures}:
        raise Refusal(f"--output: {path} is a structure, and would be lost")


def show(result: Result, catalogue: Catalogue, form: str, outlet: Outputs, file: TextIO) -> None:
    """Put a result in one format on a screen or into a buffer."""
    if form != "text":
        file.write(written(form, result, catalogue.rules))
        return
    from govlint.cli.console import screen
    from govlint.report.fields_to_fill import print_gaps
    from govlint.report.text import print_text

    console = screen(file)
    print_text(console, result, catalogue.rules, full=outlet.full)
    if outlet.coverage:
        missing = {rule for one in result.coverage for rule in one.rules}
        print_gaps(console, result, catalogue.demands(missing))
