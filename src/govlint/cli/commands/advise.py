"""`advise`: single changes that would clear findings, by the hours that they free."""

from __future__ import annotations

from pathlib import Path

import typer

from govlint.cli.options import (
    Anonymous,
    AnswerFormat,
    AnswerOutput,
    AsOf,
    Names,
    OnePath,
    Profiles,
    RuleFolders,
    Whole,
)


def advise(
    path: OnePath = Path(),
    form: AnswerFormat = None,
    output: AnswerOutput = None,
    whole: Whole = False,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
    names: Names = False,
    anonymous: Anonymous = False,
) -> None:
    """Try single changes that findings suggest, and rank them by the hours that they free."""
    from govlint.cli.advice import advised_on
    from govlint.cli.answering import Shape
    from govlint.cli.arguments import arguments_of

    asked = arguments_of(path, as_of, profiles, rules, names=names, anonymous=anonymous)
    shape = Shape(form, output, whole, named_by="")
    raise typer.Exit(advised_on(asked, shape, dated=as_of is not None))
