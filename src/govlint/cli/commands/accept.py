"""`accept`: a finding explained where it stands, in the file of its entity."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from govlint.cli import completion
from govlint.cli.options import AsOf, Profiles, RuleFolders, Structure, day_of


def accept(
    rule: Annotated[
        str,
        typer.Argument(metavar="RULE", help="The rule.", autocompletion=completion.rules),
    ],
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS", help="What the finding is about, by id or name."),
    ],
    reason: Annotated[
        str,
        typer.Option("--reason", metavar="TEXT", help="Why it is as it is.", show_default=False),
    ],
    until: Annotated[
        str,
        typer.Option(
            "--until",
            metavar="WHEN",
            help="The last day on which the reason holds, like 2027-03-31, or how long: 6m, 1y.",
            show_default=False,
        ),
    ],
    by: Annotated[
        str | None, typer.Option("--by", metavar="WHO", help="Who answers for the reason.")
    ] = None,
    structure: Structure = Path(),
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
) -> None:
    """Write why a finding is accepted, and until when, at what it is about."""
    from govlint.cli.accepted_findings import Acceptance, accepted
    from govlint.cli.arguments import Arguments

    asked = Arguments(paths=[structure], day=day_of(as_of), profiles=profiles, rules=rules or [])
    wish = Acceptance(rule, " ".join(words), reason, until, by)
    raise typer.Exit(accepted(asked, wish))
