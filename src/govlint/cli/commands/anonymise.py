"""`anonymise`: the files of a structure without names, for whoever is to have them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli.options import OnePath
from govlint.structure.command_words import command_word

if TYPE_CHECKING:
    from govlint.cli.exit_codes import Code
    from govlint.lint.anonymous.structures import Anonymous


def anonymise(
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="DIR", help="An empty folder, outside of the structure's own."
        ),
    ],
    path: OnePath = Path(),
) -> None:
    """Write the files of a structure without names of people, remarks and x- keys."""
    raise typer.Exit(_anonymise(path, output))


def _anonymise(path: Path, output: Path) -> Code:
    from govlint.cli.exit_codes import Code, print_line, say
    from govlint.cli.reading_and_writing import write_new
    from govlint.files.border import refuse_leaving
    from govlint.lint.anonymous.structures import anonymous
    from govlint.lint.reading.paths import roots
    from govlint.lint.sites import config_for
    from govlint.lint.task import LintTask

    refuse_leaving(output, written=True)
    found = roots([path], say)
    _check(found, output)
    tasks = [LintTask(root, root.as_posix(), ()) for root in found]
    made = anonymous(tasks, visible_only=True)
    write_new({output / name: text for name, text in made.texts().items()})
    for line in _report(made, output):
        print_line(line)
    if config := config_for(Path(os.path.realpath(found[0])).parent):
        print_line(f"  Left behind   {config.name}, which says what the structure is held to")
    return Code.CLEAN


def _check(found: list[Path], output: Path) -> None:
    """Raise `Refusal` where there is not one structure, or the folder is not fit for another."""
    from govlint.lint.sites import NO_STRUCTURE, NoStructure
    from govlint.refusal import Refusal

    if not found:
        raise NoStructure(NO_STRUCTURE)
    if len(found) > 1:
        one = command_word(found[0])
        raise Refusal(f"there are {len(found)} structures; name one, as in {one}")
    home, there = (Path(os.path.realpath(one)) for one in (found[0].parent, output))
    if there.is_relative_to(home):
        raise Refusal(f"--output: {output} lies in the structure's own folder; name one outside")
    if os.path.lexists(output) and not _is_empty(output):
        raise Refusal(f"--output: {output} is not an empty folder")


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


def _report(made: Anonymous, output: Path) -> Iterator[str]:
    """Say what was written, what was taken out, and list what somebody must read."""
    from govlint.lint.anonymous.note import LABEL, note
    from govlint.lint.anonymous.texts_to_read import passages
    from govlint.structure.word_lists import counted

    texts = made.texts()
    parts = f" and {counted(len(texts) - 1, 'part')}" if len(texts) > 1 else ""
    yield f"Written: {output / next(iter(texts))}{parts}"
    for label, said in note(made):
        yield f"  {label:{LABEL}}{said}"
    for one in passages(texts):
        yield f"  {one.file}:{one.line}: {one.field}: {' '.join(one.text.split())}"
    for text in made.tally.doubtful:
        yield f"  may hold a name: {' '.join(text.split())}"
