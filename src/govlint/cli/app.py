"""The commands and their options."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from typer.core import TyperGroup

from govlint import __version__
from govlint.cli import completing
from govlint.cli.ending import MEANINGS
from govlint.cli.options import (
    AsOf,
    FailOn,
    Format,
    Ignore,
    Names,
    Output,
    Paths,
    Profiles,
    RuleFolders,
    Select,
)
from govlint.report.printable import printable

_Mistake = cast("type[typer.BadParameter]", typer.BadParameter.__base__)
"""What any mistake in the arguments is raised as."""


class _Commands(TyperGroup):
    """The commands; what is said of a mistake in the arguments steers no terminal."""

    def make_context(self, *arguments: Any, **options: Any) -> Any:
        """Read the arguments before the command."""
        with _printable_mistakes():
            return super().make_context(*arguments, **options)

    def invoke(self, *arguments: Any) -> Any:
        """Read the arguments of the command and run it."""
        with _printable_mistakes():
            return super().invoke(*arguments)


@contextmanager
def _printable_mistakes() -> Iterator[None]:
    try:
        yield
    except _Mistake as mistake:
        mistake.message = printable(mistake.message)
        raise


app = typer.Typer(
    name="govlint",
    cls=_Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Says where a governance structure will fail: rooms of twenty, decisions that nobody "
    "owns, problems with nowhere to go.",
    epilog=f"Exit codes: {', '.join(f'{code} {said}' for code, said in MEANINGS.items())}.",
)


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
    names: Names = False,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline", metavar="FILE", help="A file of known findings; only others are told."
        ),
    ] = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Take out of the baseline what is found no longer.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="REVISION",
            help="A revision of git, or main... for where the branch began; only what it did not "
            "have is told.",
        ),
    ] = None,
) -> None:
    """Check structures and say what is wrong with them."""
    from govlint.cli.checking import check_structures
    from govlint.cli.planning import Asked
    from govlint.cli.writing import Outlet

    asked = Asked(
        paths=paths or [],
        day=_day(as_of),
        outlet=Outlet(formats or ["text"], outputs or [], full, coverage),
        profiles=profiles,
        rules=rules or [],
        select=select or [],
        ignore=ignore or [],
        fail_on=fail_on,
        statistics=statistics,
        names=names,
        baseline=baseline,
        prune=prune,
        since=since,
    )
    raise typer.Exit(check_structures(asked))


@app.command()
def baseline(
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file; one that is there is replaced."
        ),
    ],
    paths: Paths = None,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    select: Select = None,
    ignore: Ignore = None,
    as_of: AsOf = None,
) -> None:
    """Write down what is found now, so that `check --baseline` tells only what is new."""
    from govlint.cli.checking import record_baseline
    from govlint.cli.planning import Asked

    asked = Asked(
        paths=paths or [],
        day=_day(as_of),
        profiles=profiles,
        rules=rules or [],
        select=select or [],
        ignore=ignore or [],
    )
    raise typer.Exit(record_baseline(asked, output))


@app.command()
def render(
    saved: Annotated[
        Path, typer.Argument(metavar="RESULT", help="What `check --format json` wrote.")
    ],
    formats: Format = None,
    outputs: Output = None,
    rules: RuleFolders = None,
) -> None:
    """Write a saved result in other formats, without checking again."""
    from govlint.cli.rendering import render_result
    from govlint.cli.writing import Outlet

    outlet = Outlet(formats or ["text"], outputs or [])
    raise typer.Exit(render_result(saved, outlet, rules or []))


@app.command()
def report(
    path: Annotated[Path, typer.Argument(help="A structure file or its folder.")] = Path(),
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
    names: Names = False,
) -> None:
    """Show a structure on one page: counts, the tree, the largest, the most loaded, the gaps."""
    from govlint.cli.checking import report_structures
    from govlint.cli.planning import Asked

    asked = Asked(paths=[path], day=_day(as_of), profiles=profiles, rules=rules or [], names=names)
    raise typer.Exit(report_structures(asked))


@app.command()
def config(
    path: Annotated[Path, typer.Argument(help="A structure file or a folder.")] = Path(),
    form: Annotated[str, typer.Option("--format", "-f", help="text or json.")] = "text",
    profiles: Profiles = None,
    rules: RuleFolders = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
) -> None:
    """Show every setting that holds for a structure, and who gave it."""
    from govlint.cli.configuring import show_config
    from govlint.cli.planning import Asked

    asked = Asked(
        paths=[path],
        day=_day(None),
        profiles=profiles,
        rules=rules or [],
        select=select or [],
        ignore=ignore or [],
        fail_on=fail_on,
    )
    raise typer.Exit(show_config(asked, form))


@app.command()
def explain(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="RULE",
            help="A rule, or a word of the format or of a report.",
            autocompletion=completing.rules,
        ),
    ],
    rules: RuleFolders = None,
) -> None:
    """Say what a rule asks and why, or what a word means."""
    from govlint.cli.showing import explain_word

    raise typer.Exit(explain_word(" ".join(words), rules or []))


@app.command(name="rules")
def list_rules(
    form: Annotated[
        str,
        typer.Option(
            "--format", "-f", help="text, json or markdown.", autocompletion=completing.lists
        ),
    ] = "text",
    rules: RuleFolders = None,
) -> None:
    """List every rule."""
    from govlint.cli.showing import show_rules

    raise typer.Exit(show_rules(form, rules or []))


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Where to put structure.yaml.")] = Path(),
    like: Annotated[
        str | None,
        typer.Option(
            "--like",
            metavar="KIND",
            help="A worked one of your own kind, with the rules that fit: place, icb, trust, "
            "council, alliance, charity, academy or open-source.",
            autocompletion=completing.kinds,
        ),
    ] = None,
    short: Annotated[
        bool, typer.Option("--short", help="A short one: three forums and who sits there.")
    ] = False,
) -> None:
    """Write a commented structure to start from; never over a file that is there."""
    from govlint.cli.starting import start_structure

    raise typer.Exit(start_structure(folder, like, short=short))


@app.command(name="new-rule")
def new_rule(
    rule: Annotated[str, typer.Argument(metavar="ID", help="The name of the fault that it finds.")],
    folder: Annotated[Path, typer.Argument(help="Where to put ID.yaml.")] = Path("our-rules"),
    like: Annotated[
        str | None,
        typer.Option(
            "--like",
            metavar="RULE",
            help="A rule to begin from, one of `govlint rules`.",
            autocompletion=completing.rules,
        ),
    ] = None,
    rules: RuleFolders = None,
) -> None:
    """Write the beginning of a rule of your own; never over a file that is there."""
    from govlint.cli.scaffolding import start_rule

    raise typer.Exit(start_rule(rule, folder, like, rules or []))


@app.command()
def schema(
    of: Annotated[
        str,
        typer.Option(
            "--of",
            help="structure, rule, config, settings or result.",
            autocompletion=completing.files,
        ),
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
