"""`whatif`: what would follow from a change that is written nowhere yet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from govlint.cli.options import (
    Anonymous,
    AnswerOutput,
    AsOf,
    ChangeFormat,
    Names,
    Places,
    Profiles,
    RuleFolders,
    Structure,
    Whole,
)

CONTEXT = {"ignore_unknown_options": True}
"""The changes are read in the order in which they are written, and not by typer."""


def whatif(
    changes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CHANGE",
            help="In order: --stand-down F, --merge F --into G --members all|theirs|NAMES, "
            "--remove P --from F, --move P --from F --to G, --answer-to G --forum F, "
            "--set KEY.PATH=VALUE, or files of changes.",
        ),
    ] = None,
    structure: Structure = Path(),
    compare: Annotated[
        bool, typer.Option("--compare", help="Files of changes side by side, each an option.")
    ] = False,
    write: Annotated[bool, typer.Option("--write", help="Make the change in the files.")] = False,
    show: Annotated[
        bool, typer.Option("--diff", help="The text that would change, in place of the answer.")
    ] = False,
    form: ChangeFormat = None,
    output: AnswerOutput = None,
    whole: Whole = False,
    places: Places = False,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
    names: Names = False,
    anonymous: Anonymous = False,
) -> None:
    """Try a change without writing it: what it frees, what needs a home, what is found."""
    from govlint.cli.answering import Shape
    from govlint.cli.arguments import arguments_of
    from govlint.cli.trials import WhatIfOptions, tried_out
    from govlint.report.answers import CHANGE_FORMATS

    asked = arguments_of(structure, as_of, profiles, rules, names=names, anonymous=anonymous)
    shape = Shape(form, output, whole, places, CHANGE_FORMATS)
    wish = WhatIfOptions(changes or [], compare=compare, write=write, show=show)
    raise typer.Exit(tried_out(asked, shape, wish))
