"""`config`: every setting that holds for a structure, and who gave it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli.choices import SETTINGS_FORMATS
from govlint.cli.options import FailOn, Ignore, Profiles, RuleFolders, Select, day_of

if TYPE_CHECKING:
    from govlint.cli.arguments import Arguments


def config(
    path: Annotated[Path, typer.Argument(help="A structure file or a folder.")] = Path(),
    form: Annotated[str, typer.Option("--format", "-f", help="text or json.")] = "text",
    changed: Annotated[
        bool, typer.Option("--changed", help="Only the rules that differ from their own file.")
    ] = False,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
) -> None:
    """Show every setting that holds for a structure, and who gave it."""
    from govlint.cli.arguments import Arguments

    asked = Arguments(
        paths=[path],
        day=day_of(None),
        profiles=profiles,
        rules=rules or [],
        select=select or [],
        ignore=ignore or [],
        fail_on=fail_on,
    )
    raise typer.Exit(_print_settings(asked, form, changed=changed))


def _print_settings(asked: Arguments, form: str, *, changed: bool) -> int:
    from govlint.cli.effective_settings import settings_for
    from govlint.cli.exit_codes import Code
    from govlint.report.json_text import as_json
    from govlint.structure.nearest_word import known_or_refuse

    known_or_refuse(form, SETTINGS_FORMATS, "--format")
    asked.check()
    settings = settings_for(asked)
    if form == "json":
        settings = settings.changed() if changed else settings
        print(as_json(settings.model_dump(mode="json")), end="")
    else:
        from govlint.cli.console import screen
        from govlint.report.config_text import print_settings

        print_settings(screen(), settings, only_changed=changed)
    return Code.CLEAN
