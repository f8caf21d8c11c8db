"""The commands and their options."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from govlint import __version__

app = typer.Typer(
    name="govlint",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Says where a governance structure will fail: rooms of twenty, decisions that nobody "
    "owns, problems with nowhere to go.",
    epilog="Exit codes: 0 clean, 1 findings, 2 could not check, 3 no structure found, "
    "4 govlint itself failed.",
)

Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[PATH]...", help="Structure files or folders; default: this folder."),
]
Format = Annotated[
    list[str] | None,
    typer.Option("--format", "-f", help="text, concise or json; may be given again."),
]
Output = Annotated[
    list[Path] | None,
    typer.Option("--output", "-o", help="A file for the format of the same place in the list."),
]
Profiles = Annotated[
    list[str] | None,
    typer.Option("--profile", help="A set of rules, instead of the configured ones."),
]
RuleFolders = Annotated[
    list[Path] | None, typer.Option("--rules", help="A folder with rules of your own.")
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", help="Only these: rule ids, themes or authorities."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", help="Not these: rule ids, themes or authorities."),
]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", help="info, warning, error or never; default: warning."),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", help="The day to judge by, like 2026-01-31; default: today."),
]


def run() -> int:
    """Run a command and give the exit code; whatever goes wrong is one clear line."""
    from govlint.cli.ending import Code

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app(standalone_mode=True)
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else Code.CLEAN
    except BrokenPipeError:
        sys.stderr.close()
        return Code.CLEAN
    except KeyboardInterrupt:
        print("govlint: stopped", file=sys.stderr)
        return Code.FAILED
    except Exception as error:  # noqa: BLE001  # nobody should meet a traceback
        print(f"govlint: failed: {type(error).__name__}: {error}", file=sys.stderr)
        return Code.FAILED
    return Code.CLEAN


def _version(wanted: bool) -> None:
    if wanted:
        print(f"govlint {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Say where a governance structure will fail."""


@app.command()
def check(
    paths: Paths = None,
    formats: Format = None,
    outputs: Output = None,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
    as_of: AsOf = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count findings by rule, with the time it took.")
    ] = False,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Add which fields are most worth filling next.")
    ] = False,
    full: Annotated[bool, typer.Option("--full", help="Show the lines of every finding.")] = False,
    names: Annotated[bool, typer.Option("--names", help="Add people's names to posts.")] = False,
) -> None:
    """Check structures and say what is wrong with them."""
    from govlint.cli.checking import Asked, check_structures

    asked = Asked(
        paths=paths or [],
        day=_day(as_of),
        formats=formats or ["text"],
        outputs=outputs or [],
        profiles=profiles,
        rules=rules or [],
        select=select or [],
        ignore=ignore or [],
        fail_on=fail_on,
        statistics=statistics,
        coverage=coverage,
        full=full,
        names=names,
    )
    raise typer.Exit(check_structures(asked))


@app.command()
def report(
    path: Annotated[Path, typer.Argument(help="A structure file or its folder.")] = Path(),
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
    names: Annotated[bool, typer.Option("--names", help="Add people's names to posts.")] = False,
) -> None:
    """Show a structure on one page: counts, the tree, the largest, the most loaded, the gaps."""
    from govlint.cli.checking import Asked, report_structures

    asked = Asked(paths=[path], day=_day(as_of), profiles=profiles, rules=rules or [], names=names)
    raise typer.Exit(report_structures(asked))


@app.command()
def explain(
    word: Annotated[str, typer.Argument(metavar="RULE", help="A rule, or a word of the format.")],
    rules: RuleFolders = None,
) -> None:
    """Say what a rule asks and why, or what a word of the format means."""
    from govlint.cli.showing import explain_word

    raise typer.Exit(explain_word(word, rules or []))


@app.command(name="rules")
def list_rules(
    form: Annotated[str, typer.Option("--format", "-f", help="text, json or markdown.")] = "text",
    rules: RuleFolders = None,
) -> None:
    """List every rule."""
    from govlint.cli.showing import show_rules

    raise typer.Exit(show_rules(form, rules or []))


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Where to put structure.yaml.")] = Path(),
) -> None:
    """Write a commented structure to start from; never over a file that is there."""
    from govlint.cli.starting import start_structure

    raise typer.Exit(start_structure(folder))


@app.command()
def schema(
    of: Annotated[
        str, typer.Option("--of", help="structure, rule, config or result.")
    ] = "structure",
) -> None:
    """Print the JSON Schema of a file, for editors and other programs."""
    from govlint.cli.showing import show_schema

    raise typer.Exit(show_schema(of))


@app.command()
def test(
    folder: Annotated[
        Path | None, typer.Argument(help="A folder of rules; default: those that govlint brings.")
    ] = None,
) -> None:
    """Run the bad and good examples of rules."""
    from govlint.cli.testing import test_rules

    raise typer.Exit(test_rules(folder))


def _day(given: str | None) -> date:
    """Read the day to judge by; the only place that asks the clock."""
    if given is None:
        return date.today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(
            f"{given} is not a day; write it like 2026-01-31", param_hint="--as-of"
        ) from None
