"""`diff`: what changed between two versions of a structure."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from govlint.cli import completion
from govlint.cli.options import (
    Anonymous,
    AnswerOutput,
    AsOf,
    ChangeFormat,
    Names,
    Places,
    Profiles,
    RuleFolders,
    Whole,
    day_of,
)


def diff(
    versions: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="BEFORE AFTER",
            help="Two structure files or folders; with --since only the one of today.",
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="REVISION",
            help="A revision of git in the place of BEFORE, or main... for where the branch began.",
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="SEVERITY",
            help="Exit 1 at a finding that is new or worse: worse for any, or info, warning, "
            "error; default: never.",
            autocompletion=completion.severities,
        ),
    ] = None,
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
    """Show what changed between two versions: does the new replace, or is it laid over?"""
    from govlint.cli.answering import Shape
    from govlint.cli.arguments import Arguments
    from govlint.cli.versions import differences
    from govlint.report.answers import CHANGE_FORMATS

    given = versions or []
    if since is None and len(given) != 2:
        raise typer.BadParameter(
            "name two versions, or one and a revision with --since", param_hint="BEFORE AFTER"
        )
    if since is not None and len(given) > 1:
        raise typer.BadParameter(
            "stands for BEFORE; name the structure of today alone", param_hint="--since"
        )
    asked = Arguments(
        paths=given[-1:],
        day=day_of(as_of),
        profiles=profiles,
        rules=rules or [],
        fail_on=fail_on,
        names=names,
        anonymous=anonymous,
        since=since,
    )
    shape = Shape(form, output, whole, places, CHANGE_FORMATS)
    before = given[0] if since is None else None
    raise typer.Exit(differences(asked, shape, before))
