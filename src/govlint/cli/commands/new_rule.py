"""`new-rule`: the template of a rule of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from govlint.cli import completion
from govlint.cli.options import RuleFolders


def new_rule(
    rule: Annotated[str, typer.Argument(metavar="ID", help="The name of the fault that it finds.")],
    folder: Annotated[Path, typer.Argument(help="Where to put ID.yaml.")] = Path("our-rules"),
    like: Annotated[
        str | None,
        typer.Option(
            "--like",
            metavar="RULE",
            help="A rule to begin from, one of `govlint rules`.",
            autocompletion=completion.rules,
        ),
    ] = None,
    rules: RuleFolders = None,
) -> None:
    """Write the beginning of a rule of your own; never over a file that is there."""
    from govlint.cli.rule_template import start_rule

    raise typer.Exit(start_rule(rule, folder, like, rules or []))
