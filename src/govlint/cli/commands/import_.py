"""`import`: a structure from a list that somebody keeps elsewhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli import completion
from govlint.cli.exit_codes import Code, print_line, refused, say
from govlint.cli.options import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from govlint.exchange.lists.draft import ImportedList

LINKS = "links to what is not read, which are not followed"


def import_(
    path: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="The workbook or list, or a folder."),
    ],
    kind: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="KIND",
            help="What it is: membership, reports-to, sigs, rust-team, opentelemetry, congress, "
            "openstates, popolo, backstage, github-teams; default: as it looks.",
            autocompletion=completion.list_kinds,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR",
            help="A folder; of a workbook also one with its structure, which is then brought up to "
            "date. Default: print the YAML.",
        ),
    ] = None,
    ids: Annotated[
        bool,
        typer.Option("--ids", help="Write the ids that are made into the workbook's grey column."),
    ] = False,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DAY", help="The day on which it is read; default: today."),
    ] = None,
) -> None:
    """Write a structure from a workbook, or from a list of members, managers or teams."""
    from govlint.exchange.workbook.endings import is_workbook

    day = day_of(as_of)
    if is_workbook(path):
        from govlint.cli.workbooks.import_ import of_workbook

        raise typer.Exit(of_workbook(path, kind, output, day, ids=ids))
    if ids:
        raise typer.Exit(refused("--ids: only a workbook has a column for ids"))
    raise typer.Exit(_import(path, kind, output, day))


def _import(path: Path, kind: str | None, output: Path | None, day: date) -> Code:
    from govlint.cli.importers import guessed, of_kind
    from govlint.cli.list_files import exists, links_aside, source_of
    from govlint.cli.reading_and_writing import STANDARD_OUTPUT
    from govlint.files.border import refuse_leaving
    from govlint.refusal import Refusal

    refuse_leaving(path)
    if not exists(path):
        raise Refusal(f"{path}: is not there")
    found = of_kind(kind) if kind else guessed(path, day)
    source = source_of(path, day, found.importer)
    if not source.files:
        raise Refusal(f"{path}: there is nothing in it of a list of the kind {found.kind}")
    made = found.read(source)
    if links := links_aside(path):
        made = replace(made, lost={**made.lost, LINKS: tuple(links)})
    _refuse_unsound(path, made.data)
    head = (f"Read from {source.name} on {day:%Y-%m-%d}, as {found.importer.says}.",)
    if output is None or output == STANDARD_OUTPUT:
        _print(made, head)
        for line in _account(made, f"{path} as {found.importer.says} ({found.kind})"):
            say(line)
        return Code.CLEAN
    _write(made, head, output, f"{path} as {found.importer.says} ({found.kind})")
    return Code.CLEAN


def _refuse_unsound(path: Path, data: Mapping[str, object]) -> None:
    """Raise `Refusal` where an importer made what the format does not allow."""
    from govlint.refusal import Refusal
    from govlint.structure.model import Structure
    from govlint.structure.reader import read_structure

    found = read_structure({"govlint": 1, **data})
    if not isinstance(found, Structure):
        where = ".".join(map(str, found[0].key_path))
        raise Refusal(f"{path}: cannot be written as a structure: {where}: {found[0].message}")


def _print(made: ImportedList, head: tuple[str, ...]) -> None:
    from govlint.cli.outputs import printed
    from govlint.exchange.yaml_files import yaml_text

    text = yaml_text(made.data, head)
    printed("yaml", lambda file: file.writelines([text]))


def _write(made: ImportedList, head: tuple[str, ...], output: Path, read: str) -> None:
    """Write a structure to a folder where there is none; raises `Refusal`."""
    import shlex

    from govlint.cli.list_files import exists
    from govlint.cli.reading_and_writing import write_new
    from govlint.exchange.yaml_files import ROOT, yaml_files
    from govlint.files.border import refuse_leaving
    from govlint.lint.reading.walk import NAMED
    from govlint.refusal import Refusal

    refuse_leaving(output, written=True)
    for name in NAMED:
        if exists(output / name):
            raise Refusal(f"--output: {output / name} is there already; name another folder")
    files = yaml_files(made.data, head)
    write_new({output / name: text for name, text in files.items()})
    for name in files:
        print_line(f"Written: {output / name}")
    for line in _account(made, read):
        print_line(line)
    print_line(f"Next:    {shlex.join(['govlint', 'check', str(output / ROOT)])}")


def _account(made: ImportedList, read: str) -> Iterator[str]:
    """Say what was read, what was left out on purpose and what could not be carried."""
    from govlint.structure.model import SECTIONS
    from govlint.structure.word_lists import counted, in_words, shortened

    counts = [
        counted(len(made.data[section]), kind, section)
        for section, (kind, _) in SECTIONS.items()
        if section in made.data
    ]
    yield f"Read {read}: {in_words(counts) or 'nothing'}."
    if made.dropped:
        left_out = (f"{what} ({count})" for what, count in made.dropped.items())
        yield f"Left out: {', '.join(left_out)}."
    for what, where in made.lost.items():
        named = list(dict.fromkeys(filter(None, where)))
        rest = f": {', '.join(shortened(named, 4))}" if named else ""
        yield f"Not carried: {what} ({len(where)}){rest}."
