"""`rules`: the catalogue."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from govlint.cli import completion
from govlint.cli.choices import LIST_FORMATS
from govlint.cli.exit_codes import Code, say
from govlint.cli.options import Profiles, RuleFolders, Select
from govlint.structure.nearest_word import known_or_refuse


def rules(
    form: Annotated[
        str,
        typer.Option(
            "--format", "-f", help="text, json or markdown.", autocompletion=completion.lists
        ),
    ] = "text",
    profile: Profiles = None,
    rules: RuleFolders = None,
    select: Select = None,
) -> None:
    """List every rule, or some of them."""
    raise typer.Exit(_print_rules(form, profile or [], rules or [], select or []))


def _print_rules(
    form: str, profiles: Sequence[str], rule_folders: Sequence[Path], select: Sequence[str]
) -> int:
    """Print the catalogue; gives the exit code. Raises `Refusal`."""
    known_or_refuse(form, LIST_FORMATS, "--format")
    from govlint.report.rule_list import print_rules, rules_json, rules_markdown
    from govlint.rulebook.catalogue import load_catalogue
    from govlint.rulebook.named_rules import rules_named
    from govlint.rulebook.rules_in_force import Choice, chosen
    from govlint.rulebook.source_file import Origin

    catalogue = load_catalogue(tuple(rule_folders))
    notes: dict[str, None] = {}
    wanted = rules_named(catalogue, select, "--select", notes) if select else {*catalogue.rules}
    if profiles:
        asked = [(name, Origin("command", "--profile")) for name in profiles]
        kept = [one.entry.rule for one in chosen(catalogue, Choice(asked, rule_folders)).kept]
        catalogue = catalogue.held_to(kept)
        wanted &= {rule.id for rule in kept}
    for note in notes:
        say(note)
    match form:
        case "json":
            print(rules_json(catalogue, wanted), end="")
        case "markdown":
            print("\n".join(rules_markdown(catalogue, wanted)).rstrip())
        case _:
            from govlint.cli.console import screen

            print_rules(screen(), catalogue, wanted)
    return Code.CLEAN
