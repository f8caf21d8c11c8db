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
    from govlint.cli.workbooks import write_template

    raise typer.Exit(write_template(output, like))
