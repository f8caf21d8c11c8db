"""`template`: an empty workbook to describe a structure in."""

from pathlib import Path
from typing import Annotated

import typer

from govlint.cli import completion


def template(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="Where to, such as structure.xlsx."),
    ] = Path("structure.xlsx"),
    like: Annotated[
        str | None,
        typer.Option(
            "--like",
            metavar="KIND",
            help="With examples of your own kind: place, icb, trust, council, alliance, charity, "
            "academy or open-source.",
            autocompletion=completion.kinds,
        ),
    ] = None,
) -> None:
    """Write an empty workbook, with lists to choose from; never over a file that is there."""
    raise typer.Exit(_write(output, like))


def _write(output: Path, like: str | None) -> int:
    """Write a workbook without a structure; gives the exit code. Raises `Refusal`."""
    from govlint.cli.choices import STARTS
    from govlint.cli.exit_codes import Code, print_line
    from govlint.cli.reading_and_writing import write_whole
    from govlint.cli.starts import start_of
    from govlint.cli.workbooks.new_workbook import as_file, new_workbook
    from govlint.exchange.workbook.stated import stated
    from govlint.exchange.workbook.writing.examples import examples_of
    from govlint.exchange.workbook.writing.structure_as_sheets import as_sheets
    from govlint.lint.reading.loader import load_text
    from govlint.structure.command_words import command_word
    from govlint.structure.nearest_word import known_or_refuse

    if like is not None:
        known_or_refuse(like, STARTS, "--like")
    to = new_workbook(output)
    shown = load_text(start_of(like), "example", {}).structure
    assert shown
    write_whole(to, as_file(as_sheets({"govlint": 1}).grids, examples_of(stated(shown))))
    print_line(f"Written: {to}")
    print_line(f"Next:    fill it in, and then: govlint check {command_word(to)}")
    return Code.CLEAN
