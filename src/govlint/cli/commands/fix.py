"""`fix`: what can be mended without anybody's judgement, mended."""

from __future__ import annotations

from typing import Annotated

import typer

from govlint.cli.options import AsOf, Paths, Profiles, RuleFolders, day_of


def fix(
    paths: Paths = None,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff", help="Show what would change and write nothing; exit 1 where something would."
        ),
    ] = False,
    unsafe: Annotated[
        bool,
        typer.Option(
            "--unsafe", help="Also end the memberships of stood-down forums on its last day."
        ),
    ] = False,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
) -> None:
    """Mend what needs no judgement: misspelt words, money, dates, lists, idle explanations.

    What is mended is said on one line each, then what is left. Exit 0 where all was written or
    nothing could be mended; with --diff, 1 where something would change.
    """
    from govlint.cli.arguments import Arguments
    from govlint.cli.fixes import mend

    asked = Arguments(paths=paths or [], day=day_of(as_of), profiles=profiles, rules=rules or [])
    raise typer.Exit(mend(asked, diff=diff, unsafe=unsafe))
